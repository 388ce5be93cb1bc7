import Algorithms
import Language
import Model

// People: by name, by pronoun, by office.
extension PartyResolver {
  func isHeadName(_ name: Name, head: Int, _ tokens: Range<Int>) -> Bool {
    // "spokesman Wang Wenbin", "Ana Reyes, head of the agency": not "a lawyer for Ana Reyes".
    name.tokens.contains(head) || reader.isComma(name.tokens.lowerBound - 1)
  }

  mutating func personSource(
    _ name: Name, tokens: Range<Int>, extent: TextSpan
  ) -> Statement.Source {
    var role: String?
    let before = tokens.lowerBound..<name.tokens.lowerBound
    if !before.isEmpty, before.contains(where: { reader.tag($0).isNoun }) {
      var start = before.lowerBound
      if reader.tag(start) == .dt { start += 1 }
      role = reader.analysis.text(of: start..<before.upperBound)
    }
    // "Ana Reyes, a spokesperson for the ministry,".
    var words = lemmas(tokens)
    var states = states(in: tokens)
    if reader.isComma(name.tokens.upperBound) || name.tokens.upperBound < tokens.upperBound {
      let start = name.tokens.upperBound + (reader.isComma(name.tokens.upperBound) ? 1 : 0)
      var end = start
      while end < reader.tokens.count, end - start < 25, !reader.isComma(end), !reader.isStop(end),
        !reader.isFinite(end), !reader.isQuoteMark(end)
      { end += 1 }
      let apposition = start..<end
      if apposition.contains(where: { SourceWords.roles.contains(reader.lemma($0)) }),
        let first = apposition.first, reader.tag(first) != .wp
      {
        role = role ?? reader.analysis.text(of: apposition)
        words.formUnion(lemmas(apposition))
        states.formUnion(self.states(in: apposition))
      }
    }
    remember(name.canonical, .person, words: words, states: states, place: name.tokens.lowerBound)
    return Statement.Source(
      text: reader.analysis.text(of: name.tokens), span: reader.analysis.span(of: name.tokens),
      extent: extent, party: name.canonical, role: role, kind: .person)
  }

  /// "We assess …", outside quotation marks: whoever publishes the report.
  func ownSource(_ tokens: Range<Int>, extent: TextSpan) -> Statement.Source {
    let document = reader.analysis.document
    return Statement.Source(
      text: reader.analysis.text(of: tokens), span: extent,
      party: document.publisher ?? document.byline.first,
      kind: document.publisher == nil && document.byline.isEmpty ? .unnamed : .organisation)
  }

  mutating func pronounSource(_ tokens: Range<Int>, extent: TextSpan) -> Statement.Source {
    let word = reader.lower(tokens.lowerBound)
    let isPlural = ["they", "it", "their"].contains(word)
    let isFemale = word == "she" || word == "her"
    let excluded: Gender = isFemale ? .male : .female
    let speaker = speakers.last { speaker in
      guard !isPlural else { return speaker.kind != .person }
      guard speaker.kind == .person else { return false }
      return Gender.of(speaker.party, reader: reader) != excluded
    }
    // Somebody named since as the subject of a sentence is meant rather than who spoke before.
    if !isPlural,
      let named = subjectPerson(
        before: tokens.lowerBound, after: speaker?.place ?? 0, isFemale: isFemale)
    {
      remember(named.canonical, .person, words: [], states: [], place: tokens.lowerBound)
      return Statement.Source(
        text: reader.analysis.text(of: tokens), span: extent, party: named.canonical, kind: .person)
    }
    if let speaker {
      remember(
        speaker.party, speaker.kind, words: [], states: [], place: tokens.lowerBound)
    }
    return Statement.Source(
      text: reader.analysis.text(of: tokens), span: extent, party: speaker?.party,
      kind: speaker?.kind ?? .unnamed)
  }

  /// The last person before a place who opens a sentence, within three sentences.
  ///
  /// Whoever spoke in a later sentence than that is meant instead (`earlier`); in the same sentence
  /// the one who opens it is meant: "Reyes rejected the charge by Holm. She said".
  func subjectPerson(before place: Int, after earlier: Int, isFemale: Bool) -> Name? {
    let sentence = reader.sentenceNumber(at: place)
    let excluded: Gender = isFemale ? .male : .female
    guard sentence >= 0 else { return nil }
    for number in stride(from: sentence, through: max(0, sentence - 2), by: -1) {
      let tokens = reader.analysis.sentences[number].tokens
      // The name must stand at the sentence's start: no more of a long one is read.
      let end = min(place, tokens.upperBound, tokens.lowerBound + 64)
      guard reader.sentenceNumber(at: earlier) <= number else { return nil }
      guard tokens.lowerBound < end else { continue }
      let first = reader.names(in: tokens.lowerBound..<end).first { name in
        name.kind == .person && reader.quotation(at: name.tokens.lowerBound) == nil
      }
      if let name = first, name.tokens.lowerBound - tokens.lowerBound < 12,
        !reader.isPreposition(name.tokens.lowerBound - 1),
        !(tokens.lowerBound..<name.tokens.lowerBound).contains(where: { reader.isFinite($0) }),
        Gender.of(name.canonical, reader: reader) != excluded
      {
        return name
      }
    }
    return nil
  }

  /// "the spokesman", "a senior official", "a spokesperson for the ministry".
  mutating func roleSource(
    _ tokens: Range<Int>, head: Int, names: [Name], extent: TextSpan
  ) -> Statement.Source {
    let role = roleText(tokens)
    let lemma = reader.lemma(head)
    let isPlural = reader.tag(head) == .nns || reader.tag(head) == .nnps
    let states = states(in: tokens)
    var source = Statement.Source(
      text: reader.analysis.text(of: tokens), span: extent, role: role, kind: .unnamed)
    if !isPlural {
      let words = lemmas(tokens)
      let bodyWords = Set(
        names.filter { $0.kind == .organisation || $0.kind == .outlet }
          .flatMap { $0.tokens.map { reader.lemma($0) } })
      let isDefinite =
        reader.tag(tokens.lowerBound) != .dt || reader.lower(tokens.lowerBound) == "the"
      // Who holds the office is meant rather than whoever spoke last without one.
      var best: (speaker: Speaker, fit: Int)?
      for speaker in speakers
      where speaker.kind == .person
        && (bodyWords.isEmpty || !bodyWords.isDisjoint(with: speaker.words))
      {
        if let fit = fit(of: speaker, lemma: lemma, states: states, isDefinite: isDefinite),
          fit >= best?.fit ?? 0
        {
          best = (speaker, fit)
        }
      }
      if isDefinite, let earlier = best?.speaker {
        source.party = earlier.party
        source.kind = .person
        remember(earlier.party, .person, words: [], states: [], place: tokens.lowerBound)
        return source
      }
      if let later = laterPerson(after: tokens.upperBound, lemma: lemma, states: states) {
        source.party = later.canonical
        source.kind = .person
        remember(
          later.canonical, .person, words: words, states: states, place: tokens.lowerBound)
        return source
      }
      if isDefinite, tokens.count - states.count <= 2, Self.anyOffice.contains(lemma),
        let anybody = speakers.last(where: { $0.kind == .person }),
        states.isSubset(of: anybody.states) || anybody.states.isEmpty
      {
        source.party = anybody.party
        source.kind = .person
        return source
      }
    }
    // Unnamed, but speaking for somebody who is named.
    if let body = names.last(where: { $0.kind == .organisation || $0.kind == .outlet }) {
      source.party = bodyName(body, in: tokens, names: names)
      source.kind = body.kind == .outlet ? .outlet : .organisation
      remember(source.party ?? "", source.kind, words: lemmas(tokens), states: states, place: head)
    } else if let body = commonBody(in: tokens, names: names) {
      source.party = body
      source.kind = .organisation
      remember(body, .organisation, words: lemmas(tokens), states: states, place: head)
    } else if let state = names.first(where: { $0.kind == .state }) {
      source.party = state.canonical
      source.kind = .state
    }
    return source
  }

  /// How well a role phrase fits the speaker: by its own word or another for the same office, by
  /// holding any office, or only because nothing is told against it; `nil` where it cannot mean them.
  func fit(
    of speaker: Speaker, lemma: String, states: Set<String>, isDefinite: Bool
  ) -> Int? {
    guard states.isSubset(of: speaker.states) || speaker.states.isEmpty else { return nil }
    let family = Self.families.first { $0.contains(lemma) } ?? [lemma]
    if !speaker.words.isDisjoint(with: family) { return 2 }
    let hasOffice = !speaker.words.isDisjoint(with: SourceWords.roles)
    if lemma == "official", hasOffice { return 1 }
    if lemma == "diplomat",
      !speaker.words.isDisjoint(with: ["foreign", "ambassador", "envoy", "embassy"])
    {
      return 1
    }
    return !hasOffice && isDefinite && Self.anyOffice.contains(lemma) ? 0 : nil
  }

  /// Words that can mean whoever spoke last.
  static let anyOffice: Set<String> = [
    "official", "spokesman", "spokeswoman", "spokesperson", "leader", "chief", "executive",
    "researcher", "expert", "analyst", "minister", "diplomat",
  ]

  /// Words for one office.
  static let families: [Set<String>] = [
    ["spokesman", "spokeswoman", "spokesperson"],
    ["chairman", "chairwoman", "chair", "chief", "head", "leader"],
    ["diplomat", "ambassador", "envoy"], ["organization", "organisation"],
    ["general", "commander", "officer", "colonel", "admiral"],
    ["researcher", "analyst", "expert", "scientist", "specialist"],
    ["senator", "lawmaker", "politician", "deputy"], ["executive", "ceo", "president", "director"],
  ]

  /// The person whom the next two paragraphs name in the same role: a lead may name only the office.
  func laterPerson(after place: Int, lemma: String, states: Set<String>) -> Name? {
    let block = reader.blockNumber(at: place - 1)
    let names = reader.analysis.names
    let first = names.partitioningIndex { $0.tokens.lowerBound >= place }
    for name in names[first...] where name.kind == .person {
      guard reader.blockNumber(at: name.tokens.lowerBound) <= block + 3,
        name.tokens.lowerBound < place + Self.reach
      else { return nil }
      let low = max(place, name.tokens.lowerBound - 8)
      let high = min(reader.tokens.count, name.tokens.upperBound + 10)
      let around = low..<high
      let family = Self.families.first { $0.contains(lemma) } ?? [lemma]
      let named = self.states(in: around)
      guard states.isEmpty || named.isEmpty || !states.isDisjoint(with: named) else { continue }
      let words = lemmas(around)
      if !words.isDisjoint(with: family)
        || lemma == "official" && !words.isDisjoint(with: SourceWords.roles)
          && (states.isEmpty || !states.isDisjoint(with: named))
      {
        return name
      }
    }
    return nil
  }

  func roleText(_ tokens: Range<Int>) -> String {
    let start =
      reader.tag(tokens.lowerBound) == .dt && tokens.count > 1
      ? tokens.lowerBound + 1 : tokens.lowerBound
    return reader.analysis.text(of: start..<tokens.upperBound)
  }
}
