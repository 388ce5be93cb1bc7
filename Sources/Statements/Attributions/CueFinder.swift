import Language
import Model

/// Finds the words of a text that report what somebody says.
struct CueFinder {
  let reader: Reader

  /// The cues of the text, by their head.
  func cues() -> [Cue] {
    var found: [Cue] = []
    for sentence in reader.analysis.sentences {
      for index in sentence.tokens {
        if let cue = cue(at: index, in: sentence.tokens) { found.append(cue) }
      }
    }
    return found
  }

  /// The cue whose head is the token, if it is one.
  private func cue(at index: Int, in sentence: Range<Int>) -> Cue? {
    var region = window(around: index, in: sentence)
    if let quotation = reader.quotation(at: index) {
      region = region.clamped(to: quotation.content)
    }
    guard region.contains(index) else { return nil }
    if let cue = prepositionCue(at: index, region: region) { return cue }
    let tag = reader.tag(index)
    if tag == .nn || tag == .nns { return nounCue(at: index, region: region) }
    guard tag.isVerb else { return nil }
    let next = reader.lower(index + 1)
    if let verb = CueVerb.named(reader.lemma(index), with: next) {
      return verbCue(verb, at: index, particles: 1, region: region)
    }
    guard let verb = CueVerb.named(reader.lemma(index)) else { return nil }
    return verbCue(verb, at: index, particles: 0, region: region)
  }

  /// The part of the sentence in which the cue's source and content are looked for: all of it, unless
  /// it is longer than any that somebody wrote.
  private func window(around index: Int, in sentence: Range<Int>) -> Range<Int> {
    guard sentence.count > Self.longestSentence else { return sentence }
    let number = (index - sentence.lowerBound) / Self.longestSentence
    let start = sentence.lowerBound + number * Self.longestSentence
    return start..<min(sentence.upperBound, start + Self.longestSentence)
  }

  /// How many tokens of a sentence are read together.
  ///
  /// Sentences of reports have up to about 200 tokens; without a bound, a text of one sentence with a
  /// thousand cues would be read a thousand times.
  private static let longestSentence = 256

  // MARK: Prepositions

  /// "In his view, the minister should have …".
  private func opinionCue(at index: Int, region: Range<Int>) -> Cue? {
    guard reader.lower(index) == "in", index == region.lowerBound || reader.isComma(index - 1),
      let end = reader.basePhraseEnd(from: index + 1, limit: min(region.upperBound, index + 8)),
      end - 2 > index,
      ["view", "opinion", "words", "judgment", "judgement"].contains(reader.lower(end - 1)),
      let owner = (index + 1..<end - 1).last(where: {
        reader.tag($0) == .pos || reader.tag($0) == .prps
      })
    else { return nil }
    let source = (index + 1)..<(reader.tag(owner) == .prps ? owner + 1 : owner)
    guard !["my", "our", "your", "its"].contains(reader.lower(source.lowerBound)) else {
      return nil
    }
    return Cue(
      tokens: index..<end, head: end - 1, kind: .preposition, source: source, start: index,
      end: end, region: region)
  }

  private func prepositionCue(at index: Int, region: Range<Int>) -> Cue? {
    let word = reader.lower(index)
    if word == "in" { return opinionCue(at: index, region: region) }
    let next = reader.lower(index + 1)
    guard
      word == "according" && next == "to"
        || word == "based" && next == "on"
          && (index == region.lowerBound || reader.isComma(index - 1)
            || reader.lower(index - 1) == "that")
    else { return nil }
    let end = index + 2
    guard end < region.upperBound,
      var source = reader.phrase(startingAt: end, limit: region.upperBound)
    else { return nil }
    // "the materials published by the media", "the report, published in May by …,".
    source = extendedByParticiple(source, limit: region.upperBound)
    source = extendedToComma(source, opening: index, region: region)
    if word == "based", !SourceWords.isText(reader, source) { return nil }
    return Cue(
      tokens: index..<end, head: index, kind: .preposition, source: source, start: index,
      end: source.upperBound, region: region)
  }

  /// "According to people familiar with the inquiry, …": what opens a sentence ends at its comma.
  private func extendedToComma(_ source: Range<Int>, opening: Int, region: Range<Int>) -> Range<Int>
  {
    guard opening == region.lowerBound else { return source }
    var index = source.upperBound
    while index < region.upperBound, index - source.upperBound < 12 {
      if reader.isComma(index) { return source.lowerBound..<index }
      if reader.isFinite(index) || reader.isStop(index) || reader.isQuoteMark(index) { break }
      index += 1
    }
    return source
  }

  private func extendedByParticiple(_ source: Range<Int>, limit: Int) -> Range<Int> {
    var index = source.upperBound
    let comma = reader.isComma(index)
    if comma { index += 1 }
    guard index < limit, reader.tag(index) == .vbn || reader.tag(index) == .vbd,
      !reader.isFinite(index + 1)
    else { return source }
    // Up to the comma that closes it, or over its prepositional phrases where no comma opened it.
    var end = index + 1
    while end < limit, !reader.isComma(end), !reader.isStop(end), !reader.isQuoteMark(end) {
      if !comma {
        guard reader.isPreposition(end) || reader.date(at: end) != nil,
          let stop = reader.date(at: end)?.tokens.upperBound
            ?? reader.date(at: end + 1)?.tokens.upperBound
            ?? reader.basePhraseEnd(from: end + 1, limit: limit)
        else { break }
        end = stop
      } else {
        if reader.isFinite(end) { return source }
        end += 1
      }
    }
    guard end - source.lowerBound < 40 else { return source }
    return source.lowerBound..<min(end, limit)
  }

  // MARK: Nouns

  private func nounCue(at index: Int, region: Range<Int>) -> Cue? {
    guard let stance = CueNoun.stance(of: reader.lemma(index)) else { return nil }
    guard reader.name(at: index) == nil else { return nil }
    let next = index + 1
    guard next < region.upperBound else { return nil }
    var source: Range<Int>?
    var end = next
    let base = reader.basePhrase(endingAt: next, limit: region.lowerBound) ?? index..<next
    if let possessive = base.last(where: { reader.tag($0) == .pos || reader.tag($0) == .prps }),
      possessive < index
    {
      source = base.lowerBound..<(reader.tag(possessive) == .prps ? possessive + 1 : possessive)
    } else if reader.lower(next) == "of" || reader.lower(next) == "by"
      || reader.lower(next) == "from"
    {
      // "findings of the institute that …": the phrase must be a body that can speak.
      guard let agent = reader.phrase(startingAt: next + 1, limit: region.upperBound),
        reader.lower(agent.upperBound) == "that",
        agent.contains(where: {
          reader.name(at: $0) != nil || SourceWords.isSpeaker(reader.lemma($0))
        })
      else { return takingOf(index, base: base, source: nil, stance: stance, region: region) }
      source = agent
      end = agent.upperBound
    }
    // "the allegation levelled by the minister on Tuesday that".
    if reader.tag(next) == .vbn || reader.tag(next) == .vbd, reader.lower(next + 1) == "by",
      let agent = reader.phrase(startingAt: next + 2, limit: region.upperBound)
    {
      var that = agent.upperBound
      while let date = reader.date(at: reader.isPreposition(that) ? that + 1 : that) {
        that = date.tokens.upperBound
      }
      guard reader.lower(that) == "that", SourceWords.canSpeak(reader, agent) else { return nil }
      source = agent
      end = that
    }
    if reader.lower(next) == "of" && end == next {
      return takingOf(index, base: base, source: source, stance: stance, region: region)
    }
    guard reader.lower(end) == "that", end + 1 < region.upperBound,
      !reader.isFinite(end + 1), reader.tag(end + 1) != .rb || !reader.isFinite(end + 2),
      hasClause(from: end + 1, limit: region.upperBound)
    else { return nil }
    // "denied any suggestion that": the noun is what is denied, and nobody's speech.
    if ["any", "no"].contains(reader.lower(base.lowerBound)) { return nil }
    // "the fact that" is no speech; "said in a report that" has a verb of its own as its cue.
    if isPartOfVerbFrame(base, region: region) { return nil }
    return Cue(
      tokens: index..<next, head: index, kind: .noun(stance), source: source ?? base,
      start: base.lowerBound, end: end, region: region)
  }

  private func takingOf(
    _ index: Int, base: Range<Int>, source: Range<Int>?, stance: Statement.Stance,
    region: Range<Int>
  ) -> Cue? {
    guard let source, CueNoun.takingOf.contains(reader.lemma(index)) else { return nil }
    return Cue(
      tokens: index..<(index + 2), head: index, kind: .noun(stance), source: source,
      start: base.lowerBound, end: index + 2, region: region)
  }

  /// Whether the phrase belongs to a verb that reports: "said in a statement that".
  private func isPartOfVerbFrame(_ base: Range<Int>, region: Range<Int>) -> Bool {
    var index = base.lowerBound - 1
    guard index >= region.lowerBound, reader.isPreposition(index) else { return false }
    var steps = 0
    while index >= region.lowerBound, steps < 12 {
      if reader.tag(index).isVerb {
        return CueVerb.named(reader.lemma(index))?.frames.contains(.clause) ?? false
      }
      if reader.isComma(index) { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  // MARK: Verbs

  private func verbCue(
    _ verb: CueVerb, at index: Int, particles: Int, region: Range<Int>
  ) -> Cue? {
    var start = index
    var isPassive = false
    var hasAuxiliary = false
    var isInfinitive = false
    while start - 1 >= region.lowerBound {
      let word = reader.lower(start - 1)
      if Reader.beForms.contains(word), reader.tag(start - 1) != .pos {
        if reader.tag(index) == .vbn || reader.tag(index) == .vbd { isPassive = true }
        hasAuxiliary = true
      } else if Reader.haveForms.contains(word) || reader.tag(start - 1) == .md
        || ["do", "does", "did"].contains(word)
      {
        hasAuxiliary = true
      } else if word == "to", reader.tag(index) == .vb {
        isInfinitive = true
        break
      } else if reader.tag(start - 1) == .rb, reader.date(at: start - 1) == nil {
        // An adverb belongs to the group; "earlier" and its like may belong to the time.
      } else {
        break
      }
      start -= 1
    }
    while start < index, reader.tag(start) == .rb,
      !["not", "n't", "never"].contains(reader.lower(start)),
      !hasAuxiliary, index - start > 2
    { start += 1 }
    guard !isInfinitive else { return nil }
    if reader.tag(index) == .vb, !hasAuxiliary { return nil }
    var end = index + 1 + particles
    var preposition: String?
    if particles > 0 {
      // The particle belongs to the verb already.
    } else if verb.prepositions.contains(reader.lower(end)) {
      preposition = reader.lower(end)
    } else if reader.tag(end) == .rp || ["out", "back", "up"].contains(reader.lower(end)) {
      if reader.lower(index + 1) == "out" || verb.prepositions.isEmpty {
        end += 1
      }
      if verb.prepositions.contains(reader.lower(end)) { preposition = reader.lower(end) }
    }
    if verb.frames.isEmpty && preposition == nil { return nil }
    if verb.frames == [.ascription] && reader.lemma(index) == "hit" { return nil }
    if preposition != nil, !verb.frames.contains(.ascription) || reader.lemma(index) == "call" {
      end += 1
    }
    if reader.lemma(index) == "quote", isPassive, reader.lower(end) == "as",
      reader.lemma(end + 1) == "say",
      let subject = reader.subject(leftOf: start, limit: region.lowerBound)
    {
      // "a diplomat was quoted as saying".
      let say = CueVerb(frames: [.clause], stance: .asserts)
      return Cue(
        tokens: start..<(end + 2), head: end + 1, kind: .verb(say), source: subject.tokens,
        start: subject.start, end: end + 2, region: region)
    }
    if reader.lemma(index) == "quote", !isPassive,
      let quoted = reader.phrase(startingAt: end, limit: region.upperBound),
      reader.lower(quoted.upperBound) == "as", reader.lemma(quoted.upperBound + 1) == "say"
    {
      // "the agency quoted the minister as saying".
      let subject = reader.subject(leftOf: start, limit: region.lowerBound)
      let say = CueVerb(frames: [.clause], stance: .asserts)
      return Cue(
        tokens: (quoted.upperBound + 1)..<(quoted.upperBound + 2), head: quoted.upperBound + 1,
        kind: .verb(say), source: quoted, start: subject?.start ?? start,
        end: quoted.upperBound + 2, region: region)
    }
    if isPassive {
      return passiveCue(verb, at: index, start: start, end: end, region: region)
    }

    // "…,” said Ana Reyes".
    if verb.frames.contains(.inverted), !hasAuxiliary, start == index,
      index == region.lowerBound || reader.isComma(index - 1) || reader.isQuoteMark(index - 1),
      reader.isFinite(index) || reader.tag(index) == .vbn,
      let subject = reader.invertedSubject(from: end, limit: region.upperBound)
    {
      return Cue(
        tokens: start..<end, head: index, kind: .inverted(verb), source: subject, start: start,
        end: subject.upperBound, region: region)
    }
    if reader.tag(index) == .vbg, !hasAuxiliary {
      return participleCue(verb, at: index, start: start, end: end, region: region)
    }
    // A bare participle after a noun ("the report released by") has no subject of its own.
    if reader.tag(index) == .vbn, !hasAuxiliary,
      reader.lower(end) == "by"
        || reader.isPreposition(end) && start > region.lowerBound
          && reader.tag(start - 1).isNoun
    {
      return nil
    }
    guard let subject = reader.subject(leftOf: start, limit: region.lowerBound) else { return nil }
    if let tokens = subject.tokens {
      guard SourceWords.canSpeak(reader, tokens) else { return nil }
      // "it says" can be a ministry; "it seems", "it shows" and "it hopes" name nobody.
      if reader.lower(tokens.lowerBound) == "it", tokens.count == 1 {
        guard verb.frames.contains(.clause), !verb.frames.contains(.strictClause) else {
          return nil
        }
      }
    }
    return Cue(
      tokens: start..<end, head: index, kind: .verb(verb), source: subject.tokens,
      start: subject.start, end: end, sharesSubject: subject.tokens == nil,
      isRelative: subject.isRelative, region: region)
  }

  /// "…, adding that": the subject is that of the sentence's earlier cue.
  private func participleCue(
    _ verb: CueVerb, at index: Int, start: Int, end: Int, region: Range<Int>
  ) -> Cue? {
    // "…, citing a report": a link to another source, which has a cue of its own if it says anything.
    if reader.lemma(index) == "cite" || reader.lemma(index) == "quote" { return nil }
    guard
      start == region.lowerBound || reader.isComma(start - 1) || reader.isQuoteMark(start - 1)
        || ["while", "when", "by", "and", "before", "after"].contains(reader.lower(start - 1))
        || reader.date(at: start - 1) != nil || reader.tag(start - 1).isNoun
    else { return nil }
    // "a report saying that": the noun before it is its source.
    if start > region.lowerBound, reader.tag(start - 1).isNoun, reader.date(at: start - 1) == nil {
      guard let source = reader.phrase(endingAt: start, limit: region.lowerBound),
        SourceWords.canSpeak(reader, source),
        SourceWords.isText(reader, source) || reader.lower(end) == "that"
      else { return nil }
      return Cue(
        tokens: start..<end, head: index, kind: .verb(verb), source: source, start: start,
        end: end, isRelative: true, region: region)
    }
    return Cue(
      tokens: start..<end, head: index, kind: .verb(verb), source: nil, start: start, end: end,
      sharesSubject: true, region: region)
  }

  /// "was accused by X of", "is said to have", "it was reported that".
  private func passiveCue(
    _ verb: CueVerb, at index: Int, start: Int, end: Int, region: Range<Int>
  ) -> Cue? {
    var source: Range<Int>?
    var contentStart = end
    if reader.lower(end) == "by",
      let agent = reader.phrase(startingAt: end + 1, limit: region.upperBound),
      SourceWords.canSpeak(reader, agent)
    {
      source = agent
      contentStart = agent.upperBound
    }
    while let date = reader.date(at: contentStart) { contentStart = date.tokens.upperBound }
    let leads = reader.lower(contentStart)
    let impersonal = start > region.lowerBound && reader.lower(start - 1) == "it"
    if source == nil {
      // Nobody is named: only where the form itself says that somebody reports.
      guard
        impersonal && leads == "that" && verb.frames.contains(.clause) && verb.stance != .reports
          || impersonal && leads == "that" && reader.lemma(index) == "report"
          || verb.frames.contains(.ascription) && verb.prepositions.contains(leads)
            && verb.stance == .accuses
          || leads == "to"
            && ["say", "allege", "report", "claim", "believe", "think"]
              .contains(reader.lemma(index))
      else { return nil }
    }
    return Cue(
      tokens: start..<end, head: index, kind: .verb(verb), source: source,
      start: impersonal ? start - 1 : start, end: contentStart, isRelative: false, region: region)
  }

  /// Whether a finite clause begins at `start`.
  private func hasClause(from start: Int, limit: Int) -> Bool {
    var index = start
    while index < limit, index - start < 40 {
      if reader.isFinite(index) { return true }
      if reader.isStop(index) { return false }
      index += 1
    }
    return false
  }
}
