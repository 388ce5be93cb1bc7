import Algorithms
import Language
import Model

// Ministries, firms, outlets, states.
extension PartyResolver {
  mutating func bodySource(
    _ name: Name, tokens: Range<Int>, core: Range<Int>, head: Int, names: [Name], extent: TextSpan
  ) -> Statement.Source {
    let party: String
    let kind: Party.Kind
    switch name.kind {
    case .state:
      party = name.canonical
      kind = .state
    case .outlet:
      party = name.canonical
      kind = .outlet
    case .person:
      party = name.canonical
      kind = .person
    case .organisation:
      party = bodyName(name, in: tokens, names: names)
      // "the broadcaster Kanal Norvia", "Kanal Norvia, a newspaper".
      let isOutlet = tokens.contains { Self.outletWords.contains(reader.lemma($0)) }
      kind = isOutlet ? .outlet : .organisation
    case .place:
      party = name.canonical
      kind = .organisation
    }
    remember(
      party, kind, words: lemmas(core), states: states(in: tokens), place: tokens.lowerBound)
    return Statement.Source(
      text: reader.analysis.text(of: tokens), span: extent, extent: extent, party: party, kind: kind
    )
  }

  /// "the ministry", "China's cybersecurity regulator", "sources", "experts".
  mutating func commonSource(
    _ tokens: Range<Int>, core: Range<Int>, head: Int, names: [Name], extent: TextSpan
  ) -> Statement.Source {
    var source = Statement.Source(
      text: reader.analysis.text(of: tokens), span: extent, kind: .unnamed)
    let lemma = reader.lemma(head)
    // "the Aldmouth Sentinel newspaper", "the Graywick firm".
    if let name = names.last(where: { $0.tokens.upperBound <= head }), name.kind != .state,
      name.kind != .place, name.tokens.upperBound == head, SourceWords.bodies.contains(lemma)
    {
      source.party = name.canonical
      source.kind =
        Self.outletWords.contains(lemma) || name.kind == .outlet ? .outlet : .organisation
      remember(name.canonical, source.kind, words: lemmas(core), states: [], place: head)
      return source
    }
    // "its foreign ministry", "their parliament": of the state told last.
    if reader.tag(tokens.lowerBound) == .prps, SourceWords.bodies.contains(lemma),
      let state = lastState(before: tokens.lowerBound)
    {
      let words = (tokens.lowerBound + 1...head).map { reader.tokens[$0].text }
      let party = ["government", "side"].contains(lemma) ? state : Self.named(words, of: state)
      source.party = party
      source.kind = party == state ? .state : .organisation
      remember(party, source.kind, words: lemmas(core), states: [state], place: head)
      return source
    }
    guard SourceWords.bodies.contains(lemma), reader.tag(head) != .nns || names.isEmpty == false
    else {
      return source
    }
    if let body = commonBody(in: tokens, names: names) {
      source.party = body
      source.kind = lemma == "state" || lemma == "government" ? .state : .organisation
      remember(body, source.kind, words: lemmas(core), states: states(in: tokens), place: head)
      return source
    }
    let isState = ["country", "nation", "state", "government", "side"].contains(lemma)
    if let earlier = speakers.last(where: {
      $0.words.contains(lemma) || isState && $0.kind == .state
        || !isState && $0.kind == .organisation
          && ["company", "firm", "group", "agency", "organization", "organisation"].contains(lemma)
          && $0.words.isDisjoint(with: ["ministry", "department", "parliament"])
        || ["newspaper", "paper", "broadcaster", "outlet", "magazine", "agency"].contains(lemma)
          && $0.kind == .outlet
    }) {
      source.party = earlier.party
      source.kind = earlier.kind == .person ? .organisation : earlier.kind
      return source
    }
    if let name = earlierBody(before: tokens.lowerBound, lemma: lemma) {
      source.party = name
      source.kind = .organisation
      remember(name, .organisation, words: [lemma], states: [], place: head)
    }
    return source
  }

  /// A body whose name needs its state's: "Ministry of Foreign Affairs of Orsany".
  func bodyName(_ name: Name, in tokens: Range<Int>, names: [Name]) -> String {
    let words = name.canonical.split(separator: " ").map(String.init)
    guard let last = words.last, words.count <= 6 else { return name.canonical }
    let isGeneric =
      Self.generic.contains(last.lowercased())
      || words.first.map { Self.generic.contains($0.lowercased()) } ?? false
    guard isGeneric else { return name.canonical }
    let state =
      names.last { $0.kind == .state && $0.tokens.upperBound <= name.tokens.lowerBound }
      ?? names.first { $0.kind == .state && $0.tokens.lowerBound >= name.tokens.upperBound }
    return Self.named(words, of: state?.canonical ?? homeStates[name.canonical])
  }

  /// "the Orsanian foreign ministry", "Orsany's cybersecurity regulator".
  func commonBody(in tokens: Range<Int>, names: [Name]) -> String? {
    let body = tokens.last {
      SourceWords.bodies.contains(reader.lemma($0)) && reader.name(at: $0)?.kind != .person
    }
    guard let head = body,
      let state = names.last(where: { $0.kind == .state && $0.tokens.upperBound <= head })
    else { return nil }
    if ["government", "side", "authority", "state", "administration"].contains(reader.lemma(head)) {
      return state.canonical
    }
    var start = state.tokens.upperBound
    if reader.tag(start) == .pos { start += 1 }
    guard start <= head else { return nil }
    let words = (start...head).map { reader.tokens[$0].text }
    return Self.named(words, of: state.canonical)
  }

  static func named(_ words: [String], of state: String?) -> String {
    var name = words
    if let last = words.last?.lowercased(), last == "ministry", words.count >= 2 {
      let topic = words.dropLast().map { $0.prefix(1).uppercased() + $0.dropFirst() }
      name = ["Ministry", "of"] + (topic == ["Foreign"] ? ["Foreign", "Affairs"] : topic)
    }
    if name.first?.lowercased() == "the" { name.removeFirst() }
    guard let state else { return name.joined(separator: " ") }
    return name.joined(separator: " ") + " of " + state
  }

  /// The state that stands right before the name, or after it and "of".
  static func state(beside name: Name, _ reader: Reader) -> String? {
    let before =
      reader.tag(name.tokens.lowerBound - 1) == .pos
      ? name.tokens.lowerBound - 2 : name.tokens.lowerBound - 1
    if let state = reader.name(at: before), state.kind == .state { return state.canonical }
    guard reader.lower(name.tokens.upperBound) == "of",
      let state = reader.name(at: name.tokens.upperBound + 1), state.kind == .state
    else { return nil }
    return state.canonical
  }

  func earlierBody(before place: Int, lemma: String) -> String? {
    let names = reader.analysis.names
    let candidates = organisations[lemma] ?? []
    let count = candidates.partitioningIndex { names[$0].tokens.upperBound > place }
    guard count > 0 else { return nil }
    let match = names[candidates[count - 1]]
    let around =
      max(0, match.tokens.lowerBound - 4)..<min(reader.tokens.count, match.tokens.upperBound + 4)
    return bodyName(match, in: around, names: reader.names(in: around))
  }

  static let outletWords: Set<String> = [
    "broadcaster", "newspaper", "magazine", "outlet", "daily", "weekly", "tabloid", "website",
    "newsroom", "channel",
  ]

  static let generic: Set<String> = [
    "ministry", "department", "parliament", "congress", "senate", "government", "police", "army",
    "navy", "military", "embassy", "cabinet", "regulator", "court", "intelligence",
  ]

  /// The state that "its" means: the first named in the sentence or the one before, else the last.
  func lastState(before place: Int) -> String? {
    let least = max(0, place - 60)
    let sentence = reader.sentenceNumber(at: place)
    for number in stride(from: sentence, through: max(0, sentence - 1), by: -1) {
      for index in reader.analysis.sentences[number].tokens.prefix(Self.reach) where index < place {
        if let name = reader.name(at: index), name.kind == .state { return name.canonical }
        if reader.isFinite(index) { break }
      }
    }
    var index = place - 1
    while index >= least {
      if let name = reader.name(at: index), name.kind == .state { return name.canonical }
      index -= 1
    }
    return nil
  }

  // MARK: Memory
}
