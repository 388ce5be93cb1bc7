import Language
import Model

// Content that stands behind its cue.
extension ContentFinder {
  func contentAfter(_ cue: Cue, _ verb: CueVerb) -> [Range<Int>]? {
    var index = cue.end
    let limit = cue.region.upperBound
    let lead = reader.lower(cue.end - 1)
    let hasPreposition =
      cue.tokens.count > 1 && cue.tokens.upperBound - 1 > cue.head
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
      if reader.lower(index) == "of" || reader.lower(index) == "about" {
        return objectContent(cue, from: index + 1)
      }
      if verb.frames.contains(.infinitive), reader.lower(index) == "to" {
        return objectContent(cue, from: addressee.lowerBound)
      }
    }
    if verb.frames.contains(.clause) {
      if let start = clauseStart(index, limit, verb) { return clausePieces(cue, from: start) }
    }
    if verb.frames.contains(.commissive), reader.lower(index) == "to", reader.tag(index + 1) == .vb
    {
      let end = contentEnd(from: index, cue: cue, isClause: false)
      return end > index ? [index..<end] : nil
    }
    // "a program which she said is used by": the clause goes on behind the cue.
    if [.wdt, .wp].contains(reader.tag(cue.start - 1)), cue.start - 1 >= cue.region.lowerBound,
      verb.frames.contains(.clause), reader.isFinite(index)
    {
      let end = contentEnd(from: index, cue: cue, isClause: true)
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
        guard
          reader.name(at: head)?.kind == .organisation || reader.name(at: head)?.kind == .outlet
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
  func clauseStart(_ start: Int, _ limit: Int, _ verb: CueVerb) -> Int? {
    var index = start
    if reader.lower(index) == ":" || reader.isComma(index) {
      if reader.lower(index) == ":" || reader.tag(index + 1) == .openQuote {
        return index + 1 < limit ? index + 1 : nil
      }
      // "reported, with reference to a source, that".
      var close = index + 1
      while close < limit, close - index < 16, !reader.isComma(close), !reader.isFinite(close) {
        close += 1
      }
      guard reader.isComma(close), reader.lower(close + 1) == "that" else { return nil }
      return close + 2 < limit ? close + 2 : nil
    }
    if reader.tag(index) == .openQuote { return index }
    if reader.lower(index) == "that" || reader.lower(index) == "whether" {
      return skippingThat(index)
    }
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

  func leadOverPhrases(_ start: Int, _ limit: Int) -> Int? {
    guard reader.isPreposition(start) || reader.lower(start) == "time" else { return nil }
    var index = start
    var steps = 0
    while index < limit, steps < 24 {
      if reader.lower(index) == "that", reader.tag(index) == .in || steps > 0 {
        if reader.isFinite(index + 1) { return nil }
        return index + 1 < limit ? index + 1 : nil
      }
      if reader.lower(index) == ":" || reader.isComma(index) && reader.tag(index + 1) == .openQuote
      {
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

  func isClause(from start: Int, limit: Int) -> Bool {
    switch reader.tag(start) {
    case .in where reader.lower(start) == "to": return false
    case .prp where [.cc, .comma, .period].contains(reader.tag(start + 1)): return false
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

  func clausePieces(_ cue: Cue, from start: Int) -> [Range<Int>]? {
    clauseContent(cue, from: start).map { [$0] }
  }

  func clauseContent(_ cue: Cue, from start: Int) -> Range<Int>? {
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

  func isMoreContent(after comma: Int, _ cue: Cue) -> Bool {
    let next = comma + 1
    guard next < cue.region.upperBound else { return false }
    if reader.tag(next) == .vbg, CueVerb.named(reader.lemma(next)) != nil { return false }
    return reader.tag(next) == .cc || reader.tag(next) == .openQuote
  }

  func objectContent(_ cue: Cue, from start: Int) -> [Range<Int>]? {
    var index = skippingTimes(start, cue.region.upperBound)
    // "disclosed in detail the …", "announced in a statement the …".
    if reader.lower(index) == "in",
      let end = reader.basePhraseEnd(from: index + 1, limit: index + 5),
      reader.name(at: index + 1) == nil, reader.tag(end) == .dt || reader.name(at: end) != nil
    {
      index = end
    }
    guard index < cue.region.upperBound else { return nil }
    switch reader.tag(index) {
    case .in
    where reader.lower(index) == "as" && CueVerb.named(reader.lemma(cue.head))?.stance == .denies:
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
  func infinitiveContent(_ cue: Cue, from start: Int) -> [Range<Int>]? {
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
  func ascriptionContent(_ cue: Cue, _ verb: CueVerb, from start: Int) -> [Range<Int>]? {
    let limit = cue.region.upperBound
    guard let end = reader.basePhraseEnd(from: start, limit: limit) else { return nil }
    let somebody = start..<end
    var index = end
    let lemma = reader.lemma(cue.head)
    if verb.stance == .accuses {
      // "accused" and "blamed" need their "of" or "for" near by.
      while index < limit, index - start < 12 {
        if verb.prepositions.contains(reader.lower(index)) || reader.lower(index) == "over" {
          break
        }
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
}
