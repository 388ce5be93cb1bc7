import Language
import Model

/// Finds what is said, given the words that report it.
struct ContentFinder {
  let reader: Reader
  /// All cues of the text, by their head.
  let cues: [Cue]
  /// Where a later cue's source begins whose content stands before it: a wall for contents that
  /// begin further left. By the token of the comma.
  private let walls: Set<Int>

  init(reader: Reader, cues: [Cue]) {
    self.reader = reader
    self.cues = cues
    var walls: Set<Int> = []
    for cue in cues where Self.mayFollowContent(cue, reader) {
      walls.insert(cue.start - 1)
    }
    self.walls = walls
  }

  /// The content of `cue`, in pieces; empty when there is none.
  func content(of cue: Cue) -> [Range<Int>] {
    switch cue.kind {
    case .preposition: prepositionContent(cue)
    case .noun: nounContent(cue).map { [$0] } ?? []
    case .inverted: contentBefore(cue) + contentAfterInversion(cue)
    case .verb(let verb): verbContent(cue, verb)
    }
  }

  // MARK: By kind of cue

  private func prepositionContent(_ cue: Cue) -> [Range<Int>] {
    // "According to the ministry, the agency …": the clause behind the comma.
    let before = cue.start - 1
    let leads =
      cue.start == cue.region.lowerBound || reader.lower(before) == "that"
      || reader.tag(before) == .cc || reader.isComma(before) && before - cue.region.lowerBound < 3
      || reader.isQuoteMark(before) && before == cue.region.lowerBound
    if leads {
      var start = cue.end
      if reader.isComma(start) { start += 1 }
      return clauseContent(cue, from: start).map { [$0] } ?? []
    }
    return contentBefore(cue)
  }

  /// The clause of a noun; where the noun is in the subject of its sentence, the clause ends before
  /// the sentence's own verb: "The revelation that a cable was tapped caused anger".
  private func nounContent(_ cue: Cue) -> Range<Int>? {
    guard let clause = clauseContent(cue, from: skippingThat(cue.end)) else { return nil }
    for index in cue.region.lowerBound..<cue.head where reader.isFinite(index) { return clause }
    var verbs = 0
    var index = clause.lowerBound
    while index < clause.upperBound {
      if ["that", "which", "who", "and", "but", "because", "when", "where", "while", ",", "if", "as"]
        .contains(reader.lower(index)), index > clause.lowerBound
      {
        verbs = 0
      } else if reader.isFinite(index) {
        if verbs > 0, index - 1 > clause.lowerBound, reader.tag(index - 1).isNoun {
          return clause.lowerBound..<index
        }
        verbs += 1
        while index + 1 < clause.upperBound,
          reader.tag(index + 1).isVerb || reader.tag(index + 1) == .rb
        { index += 1 }
      }
      index += 1
    }
    return clause
  }

  private func verbContent(_ cue: Cue, _ verb: CueVerb) -> [Range<Int>] {
    if cue.sharesSubject || cue.isRelative || !Self.endsItsClause(cue, reader) {
      if let after = contentAfter(cue, verb) { return after }
    }
    guard verb.frames.contains(.clause) || verb.frames.contains(.inverted), !cue.isRelative else {
      return []
    }
    return contentBefore(cue) + contentAfterInversion(cue)
  }

  /// Whether nothing but a time, a place or an insertion follows the cue: its content stands before.
  private static func endsItsClause(_ cue: Cue, _ reader: Reader) -> Bool {
    var index = cue.end
    while index < cue.region.upperBound {
      if let date = reader.date(at: index) {
        index = date.tokens.upperBound
      } else if reader.isStop(index) || reader.isComma(index) {
        return !(reader.isComma(index) && reader.tag(index + 1) == .openQuote
          && !reader.isComma(cue.start - 1))
      } else if reader.isPreposition(index), reader.date(at: index + 1) != nil {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  private static func mayFollowContent(_ cue: Cue, _ reader: Reader) -> Bool {
    guard !cue.isRelative, !cue.sharesSubject, cue.start > cue.region.lowerBound,
      reader.isComma(cue.start - 1), ![.wp, .wdt].contains(reader.tag(cue.start - 2))
    else { return false }
    switch cue.kind {
    case .verb(let verb):
      return verb.frames.contains(.clause) && endsItsClause(cue, reader)
    case .preposition: return cue.end >= cue.region.upperBound - 1 || reader.isStop(cue.end)
    case .inverted: return true
    case .noun: return false
    }
  }

  /// Words with which a clause goes on after "…, he said,".
  private static let joining: Set<String> = [
    "whether", "if", "unless", "because", "although", "though", "from", "up", "down", "compared",
    "even", "including", "especially", "particularly", "not",
  ]

  // MARK: Content behind the cue

  private func contentAfter(_ cue: Cue, _ verb: CueVerb) -> [Range<Int>]? {
    var index = cue.end
    let limit = cue.region.upperBound
    let lead = reader.lower(cue.end - 1)
    let hasPreposition = cue.tokens.count > 1 && cue.tokens.upperBound - 1 > cue.head
      && verb.prepositions.contains(lead)

    if hasPreposition {
      if lead == "on" || lead == "upon" || (lead == "to" && reader.lemma(cue.head) == "appeal") {
        return infinitiveContent(cue, from: index)
      }
      return objectContent(cue, from: index)
    }
    index = skippingTimes(index, limit)
    if verb.frames.contains(.addressee),
      let addressee = reader.phrase(startingAt: index, limit: limit),
      !reader.isFinite(addressee.upperBound) || reader.isQuoteMark(addressee.upperBound)
    {
      index = skippingTimes(addressee.upperBound, limit)
      // "warned its partners as early as August that".
      var that = index
      while that < limit, that - index < 10, reader.lower(that) != "that", !reader.isFinite(that),
        !reader.isComma(that), !reader.isStop(that), reader.tag(that) != .openQuote
      { that += 1 }
      if that > index, reader.lower(that) == "that", !reader.isFinite(that + 1) { index = that }
      if verb.frames.contains(.infinitive), reader.lower(index) == "to" {
        return objectContent(cue, from: addressee.lowerBound)
      }
    }
    if verb.frames.contains(.clause) {
      if let start = clauseStart(index, limit, verb) { return clausePieces(cue, from: start) }
    }
    if verb.frames.contains(.commissive), reader.lower(index) == "to", reader.tag(index + 1) == .vb {
      let end = contentEnd(from: index, cue: cue, isClause: false)
      return end > index ? [index..<end] : nil
    }
    if followsWhat(cue), verb.frames.contains(.ascription) || verb.frames.contains(.object) {
      // "in what the service called “a probe”".
      return objectContent(cue, from: reader.lower(index) == "as" ? index + 1 : index)
    }
    if verb.frames.contains(.ascription) {
      return ascriptionContent(cue, verb, from: index)
    }
    if verb.frames.contains(.infinitive), let content = infinitiveContent(cue, from: index) {
      return content
    }
    if verb.frames.contains(.object), !verb.frames.contains(.strictClause) {
      if verb.frames.contains(.bodyObject) {
        guard let source = cue.source else { return nil }
        let head = SourceWords.head(of: source, in: reader)
        guard reader.name(at: head)?.kind == .organisation || reader.name(at: head)?.kind == .outlet
          || SourceWords.isText(reader, source)
          || SourceWords.isSpeaker(reader.lemma(head)) && reader.name(at: head) == nil
        else { return nil }
      }
      return objectContent(cue, from: index)
    }
    return nil
  }

  /// Where the clause or quotation after a cue begins, with phrases between them passed over:
  /// "said during a hearing in Karvel on June 30 that".
  private func clauseStart(_ start: Int, _ limit: Int, _ verb: CueVerb) -> Int? {
    var index = start
    if reader.lower(index) == ":" || reader.isComma(index) {
      guard reader.lower(index) == ":" || reader.tag(index + 1) == .openQuote else { return nil }
      return index + 1 < limit ? index + 1 : nil
    }
    if reader.tag(index) == .openQuote { return index }
    if reader.lower(index) == "that" || reader.lower(index) == "whether" { return skippingThat(index) }
    if let leap = leadOverPhrases(index, limit) { return leap }
    switch reader.tag(index) {
    case .wrb, .wp: return index
    default: break
    }
    index = start
    // A clause without "that": a subject and a finite verb before the sentence's next stop.
    guard isClause(from: index, limit: limit) else { return nil }
    return index
  }

  private func leadOverPhrases(_ start: Int, _ limit: Int) -> Int? {
    guard reader.isPreposition(start) || reader.lower(start) == "time" else { return nil }
    var index = start
    var steps = 0
    while index < limit, steps < 24 {
      if reader.lower(index) == "that", reader.tag(index) == .in || steps > 0 {
        if reader.isFinite(index + 1) { return nil }
        return index + 1 < limit ? index + 1 : nil
      }
      if reader.lower(index) == ":" || reader.isComma(index) && reader.tag(index + 1) == .openQuote {
        return index + 1
      }
      if reader.isFinite(index) || reader.isStop(index) { return nil }
      if reader.isComma(index), reader.date(at: index) == nil { return nil }
      if reader.tag(index) == .openQuote { return index }
      index += 1
      steps += 1
    }
    return nil
  }

  private func isClause(from start: Int, limit: Int) -> Bool {
    switch reader.tag(start) {
    case .in where reader.lower(start) == "to": return false
    case .to, .cc, .period, .comma, .colon, .closeQuote, .closeBracket, .rp, .vbn: return false
    default: break
    }
    var index = start
    var sawNoun = false
    while index < limit, index - start < 40 {
      let tag = reader.tag(index)
      if reader.isFinite(index) { return sawNoun || index > start }
      if tag.isNoun || tag == .prp || tag == .dt || tag == .ex || tag == .cd { sawNoun = true }
      if reader.isStop(index) { return false }
      // "said in a call, adding that": the verb behind belongs to the next cue.
      if tag == .comma, reader.tag(index + 1) == .vbg { return false }
      if tag == .wdt || tag == .wp { return false }
      index += 1
    }
    return false
  }

  private func clausePieces(_ cue: Cue, from start: Int) -> [Range<Int>]? {
    clauseContent(cue, from: start).map { [$0] }
  }

  private func clauseContent(_ cue: Cue, from start: Int) -> Range<Int>? {
    if let quotation = reader.quotation(openingAt: start), quotation.content.count > 0 {
      let close = quotation.close.map { $0 + 1 } ?? quotation.content.upperBound
      // A quotation that is all of the content ends it; one that is only its beginning does not.
      let next = close < cue.region.upperBound ? close : cue.region.upperBound
      if next >= cue.region.upperBound || reader.isStop(next) || reader.isComma(next)
        || reader.isStop(next - 1) || close > cue.region.upperBound
      {
        if !(reader.isComma(next) && isMoreContent(after: next, cue)) { return start..<close }
      }
    }
    let end = contentEnd(from: start, cue: cue, isClause: true)
    return end > start ? start..<end : nil
  }

  private func isMoreContent(after comma: Int, _ cue: Cue) -> Bool {
    let next = comma + 1
    guard next < cue.region.upperBound else { return false }
    if reader.tag(next) == .vbg, CueVerb.named(reader.lemma(next)) != nil { return false }
    return reader.tag(next) == .cc || reader.tag(next) == .openQuote
  }

  private func objectContent(_ cue: Cue, from start: Int) -> [Range<Int>]? {
    var index = skippingTimes(start, cue.region.upperBound)
    // "disclosed in detail the …", "announced in a statement the …".
    if reader.lower(index) == "in", let end = reader.basePhraseEnd(from: index + 1, limit: index + 5),
      reader.name(at: index + 1) == nil, reader.tag(end) == .dt || reader.name(at: end) != nil
    {
      index = end
    }
    guard index < cue.region.upperBound else { return nil }
    switch reader.tag(index) {
    case .in where reader.lower(index) == "as" && CueVerb.named(reader.lemma(cue.head))?.stance == .denies:
      // "dismissed as “speculation” any idea that …".
      break
    case .comma, .period, .colon, .cc, .rb, .in, .to, .closeQuote, .closeBracket: return nil
    // "rejected it", "condemn them", "reject that": nothing that could be compared.
    case .prp: return nil
    case .dt where ["that", "this", "these", "those"].contains(reader.lower(index)): return nil
    default: break
    }
    let end = contentEnd(from: index, cue: cue, isClause: false)
    return end > index ? [index..<end] : nil
  }

  /// "urged the state to stop", "called on the public to resist".
  private func infinitiveContent(_ cue: Cue, from start: Int) -> [Range<Int>]? {
    let limit = cue.region.upperBound
    if reader.lower(start) == "for", reader.lower(cue.head) != "" {
      return reader.lemma(cue.head) == "call" || reader.lemma(cue.head) == "ask"
        ? objectContent(cue, from: start + 1) : nil
    }
    guard let somebody = reader.phrase(startingAt: start, limit: limit) else { return nil }
    var index = somebody.upperBound
    while index < limit, index - somebody.upperBound < 6, reader.lower(index) != "to" {
      if reader.isStop(index) || reader.isFinite(index) { break }
      index += 1
    }
    let isInfinitive = index < limit && reader.lower(index) == "to"
    let verb = CueVerb.named(reader.lemma(cue.head))
    guard isInfinitive || verb?.frames.contains(.object) == true || cue.tokens.count > 1 else {
      return nil
    }
    let end = contentEnd(from: start, cue: cue, isClause: false)
    return end > start ? [start..<end] : nil
  }

  /// "accused it of spying", "called it a threat", "branded it as “…”".
  private func ascriptionContent(_ cue: Cue, _ verb: CueVerb, from start: Int) -> [Range<Int>]? {
    let limit = cue.region.upperBound
    guard let end = reader.basePhraseEnd(from: start, limit: limit) else { return nil }
    let somebody = start..<end
    var index = end
    let lemma = reader.lemma(cue.head)
    if verb.stance == .accuses {
      // "accused" and "blamed" need their "of" or "for" near by.
      while index < limit, index - start < 12 {
        if verb.prepositions.contains(reader.lower(index)) || reader.lower(index) == "over" { break }
        if reader.isStop(index) || reader.isFinite(index) || reader.isComma(index) { return nil }
        index += 1
      }
      guard index < limit, index - start < 12 else { return nil }
    } else if lemma == "call" || lemma == "term" || lemma == "identify" {
      // "called it off" and "called reporters" ascribe nothing.
      switch reader.tag(index) {
      case .openQuote, .dt, .jj, .jjs, .jjr, .prps, .rb: break
      case .in where reader.lower(index) == "as": break
      default:
        guard reader.tag(start) == .prp || somebody.contains(where: { reader.isQuoteMark($0) })
        else { return nil }
        if !reader.tag(index).isNoun { return nil }
      }
    } else if reader.lower(index) != "as", reader.tag(index) != .openQuote,
      reader.tag(index) != .dt, lemma == "describe" || lemma == "portray"
    {
      return nil
    }
    let last = contentEnd(from: start, cue: cue, isClause: false)
    return last > start ? [start..<last] : nil
  }

  // MARK: Content before the cue

  /// "“…,” Reyes said", "The state spied, according to the ministry".
  private func contentBefore(_ cue: Cue) -> [Range<Int>] {
    var end = cue.start
    guard end - 1 >= cue.region.lowerBound || reader.isQuoteMark(end - 1) else { return [] }
    let isPreposition = cue.kind == .preposition
    // "“…,” as the minister put it".
    if reader.lower(end - 1) == "as", end - 2 >= cue.region.lowerBound { end -= 1 }
    if reader.isComma(end - 1) || reader.lower(end - 1) == "—" || reader.lower(end - 1) == "-"
      || reader.lower(end - 1) == "--" || reader.lower(end - 1) == "–"
    {
      end -= 1
    } else if !(reader.tag(end - 1) == .closeQuote) && !isPreposition {
      return []
    }
    guard end > cue.region.lowerBound else { return [] }
    if reader.tag(end - 1) == .closeQuote, let quotation = reader.quotation(closingAt: end - 1) {
      let start = contentStart(before: quotation, cue: cue)
      guard start < end else { return [] }
      return [start..<end]
    }
    let start = leftEdge(before: end, cue: cue)
    guard start < end else { return [] }
    // "The cost, he estimated, would be high": the clause goes on behind the cue.
    // "hackers who, he claimed, had attacked": the clause begins behind the pronoun.
    if reader.isComma(end), [.wp, .wdt].contains(reader.tag(end - 1)) || reader.lower(end - 1) == "that" {
      let comma = skippingTimes(cue.end, cue.region.upperBound)
      guard reader.isComma(comma), comma + 1 < cue.region.upperBound else { return [] }
      let last = contentEnd(from: comma + 1, cue: cue, isClause: true)
      return last > comma + 1 ? [(comma + 1)..<last] : []
    }
    if reader.isComma(end), let rest = rest(after: cue, ofClause: start..<end) {
      return [start..<end, rest]
    }
    guard hasVerb(start..<end) else { return [] }
    return [start..<end]
  }

  /// What follows a cue that stands between commas within its content.
  private func rest(after cue: Cue, ofClause left: Range<Int>) -> Range<Int>? {
    let comma = skippingTimes(cue.end, cue.region.upperBound)
    guard reader.isComma(comma), comma + 1 < cue.region.upperBound else { return nil }
    let next = comma + 1
    let goesOn =
      hasVerb(left)
      ? Self.joining.contains(reader.lower(next)) || reader.tag(next) == .cc && isClause(from: next + 1, limit: cue.region.upperBound)
        && CueVerb.named(reader.lemma(next + 1)) == nil
      : isClause(from: next, limit: cue.region.upperBound) || reader.isFinite(next)
        || reader.tag(next) == .md
    guard goesOn else { return nil }
    let end = contentEnd(from: next, cue: cue, isClause: true)
    return end > next ? next..<end : nil
  }

  /// The content that ends with a quotation begins with it, or with the sentence when words of the
  /// speaker lead up to it: "The state is the “empire of theft,” Reyes said".
  private func contentStart(before quotation: Quotation, cue: Cue) -> Int {
    let edge = leftEdge(before: quotation.open, cue: cue)
    guard quotation.open > edge else { return min(quotation.open, edge) }
    let lead = edge..<quotation.open
    if reader.isComma(quotation.open - 1) || reader.lower(quotation.open - 1) == ":" {
      return quotation.open
    }
    return hasVerb(lead) || lead.count >= 2 ? edge : quotation.open
  }

  /// Where content that ends at `end` begins: at the start of its sentence, or behind an earlier
  /// reporting clause in it.
  private func leftEdge(before end: Int, cue: Cue) -> Int {
    var edge = cue.region.lowerBound
    if reader.tag(edge) == .cc, reader.isComma(edge + 1) { edge += 2 }
    var index = end - 1
    while index > edge, end - index < 60 {
      if reader.lower(index) == ";" {
        edge = index + 1
        break
      }
      index -= 1
    }
    return min(edge, end)
  }

  private func hasVerb(_ range: Range<Int>) -> Bool {
    range.contains { reader.isFinite($0) }
  }

  /// "“…,” said Reyes. “…”" within one sentence: "“…,” said Reyes, “…”".
  private func contentAfterInversion(_ cue: Cue) -> [Range<Int>] {
    let index = skippingTimes(cue.end, cue.region.upperBound)
    guard reader.isComma(index) || reader.lower(index) == ":",
      let quotation = reader.quotation(openingAt: index + 1),
      !quotation.content.isEmpty
    else { return [] }
    return [(index + 1)..<(quotation.close.map { $0 + 1 } ?? quotation.content.upperBound)]
  }

  // MARK: Where content ends

  /// One past the last token of the content that starts at `start`.
  private func contentEnd(from start: Int, cue: Cue, isClause: Bool) -> Int {
    var index = start
    let limit = cue.region.upperBound
    var depth = 0
    while index < limit {
      if let quotation = reader.quotation(openingAt: index), let close = quotation.close {
        // What is quoted belongs to the content as a whole, even past the sentence's end.
        if close >= limit { return close + 1 }
        index = close + 1
        continue
      }
      switch reader.tag(index) {
      case .openBracket: depth += 1
      case .closeBracket:
        if depth == 0 { return index }
        depth -= 1
      default: break
      }
      if depth == 0, index > start, isEnd(index, start: start, cue: cue, isClause: isClause) {
        return index
      }
      index += 1
    }
    var end = limit
    while end > start, [".", "?", "!", ",", ";", ":", "…"].contains(reader.lower(end - 1)) {
      end -= 1
    }
    return end
  }

  private func isEnd(_ index: Int, start: Int, cue: Cue, isClause: Bool) -> Bool {
    let word = reader.lower(index)
    if word == ";" { return true }
    // A comma may stand inside the marks of a quotation that ends here: "“… threat,” more than".
    let isQuotedComma = reader.tag(index - 1) == .closeQuote && reader.isComma(index - 2)
    if reader.isComma(index) || isQuotedComma {
      if walls.contains(index) { return true }
      let next = isQuotedComma ? index : index + 1
      if case .noun = cue.kind, resumes(at: next, cue) { return true }
      if reader.tag(next) == .vbg, CueVerb.named(reader.lemma(next)) != nil { return true }
      if reader.lower(next) == "according" { return true }
      if reader.lower(next) == "in", reader.lower(next + 1) == "what" { return true }
      var pronoun = next
      while pronoun - next < 3, reader.tag(pronoun) == .dt || reader.tag(pronoun) == .nn { pronoun += 1 }
      if reader.tag(pronoun) == .wdt,
        relativeReports(from: pronoun + 1, limit: cue.region.upperBound)
      {
        return true
      }
      if reader.tag(next) == .cc, startsSharedCue(next, cue) { return true }
      if !isClause, isTemporal(from: next) { return true }
      if !isClause, reader.tag(next) == .cc,
        self.isClause(from: next + 1, limit: min(cue.region.upperBound, next + 8))
      {
        return true
      }
    }
    if reader.tag(index) == .cc, startsSharedCue(index, cue) { return true }
    return false
  }

  /// "From the revelation that …, it has been shown": the sentence goes on after the noun's clause.
  private func resumes(at next: Int, _ cue: Cue) -> Bool {
    for index in cue.region.lowerBound..<cue.head where reader.isFinite(index) { return false }
    guard let end = reader.basePhraseEnd(from: next, limit: cue.region.upperBound) else {
      return false
    }
    return reader.isFinite(end) || reader.tag(end) == .rb && reader.isFinite(end + 1)
  }

  /// "what the service called", "a charge which the state rejected as": the object stands before.
  private func followsWhat(_ cue: Cue) -> Bool {
    let before = cue.start - 1
    guard before >= cue.region.lowerBound, cue.source?.upperBound ?? 0 > before else { return false }
    return reader.lower(before) == "what"
      || (reader.tag(before) == .wdt || reader.lower(before) == "that") && reader.lower(cue.end) == "as"
  }

  /// "…, which Orsany denied": the relative clause belongs to the reporter.
  private func relativeReports(from start: Int, limit: Int) -> Bool {
    guard let subject = reader.phrase(startingAt: start, limit: limit) else { return false }
    var index = subject.upperBound
    while index < limit, reader.tag(index) == .rb || Reader.haveForms.contains(reader.lower(index)) {
      index += 1
    }
    return reader.tag(index).isVerb && CueVerb.named(reader.lemma(index)) != nil
  }

  /// "… and urged": another cue of the same speaker in the same tense.
  private func startsSharedCue(_ conjunction: Int, _ cue: Cue) -> Bool {
    var low = 0
    var high = cues.count
    while low < high {
      let middle = (low + high) / 2
      if cues[middle].head <= conjunction { low = middle + 1 } else { high = middle }
    }
    guard low < cues.count else { return false }
    let other = cues[low]
    return other.start == conjunction && other.head - conjunction <= 3
      && Reader.isSameTense(reader.tag(other.head), reader.tag(cue.head))
      && reader.tag(other.head) != .vbg
  }

  /// "more than a week after …", "before …": the reporter's own clause of time.
  private func isTemporal(from start: Int) -> Bool {
    var index = start
    while index - start < 6 {
      let word = reader.lower(index)
      if ["after", "before", "amid", "following", "since"].contains(word) { return true }
      guard
        reader.tag(index) == .cd || reader.tag(index) == .dt || reader.tag(index) == .jjr
          || reader.tag(index) == .rb || reader.tag(index) == .rbr
          || ["than", "just", "day", "days", "week", "weeks", "month", "months", "year", "years",
            "hour", "hours"].contains(word)
      else { return false }
      index += 1
    }
    return false
  }

  // MARK: Small steps

  private func skippingThat(_ index: Int) -> Int {
    reader.lower(index) == "that" ? index + 1 : index
  }

  /// Passes over adverbs and times: "said again on Monday", "said last Tuesday".
  private func skippingTimes(_ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit {
      if let date = reader.date(at: index) {
        index = date.tokens.upperBound
      } else if reader.isPreposition(index), reader.date(at: index + 1) != nil, reader.lower(index) != "since" {
        // "said in the past five years, agencies …" has no date here: a duration is none.
        index += 1
      } else if reader.tag(index) == .rb, reader.tag(index + 1) != .jj {
        index += 1
      } else {
        return index
      }
    }
    return index
  }
}
