import Algorithms
import Language
import Model

/// Resolves the sources of a document's attributions to parties.
///
/// Works through the text once, in order of the cues, and remembers who has spoken: a surname, a
/// role or a pronoun means the last party it fits.
struct PartyResolver {
  let reader: Reader
  private var speakers: [Speaker] = []

  /// Somebody who has been a source, or was named.
  private struct Speaker {
    var party: String
    var kind: Party.Kind
    /// The words of the role and of the phrase around the name, as lemmas.
    var words: Set<String>
    /// The states named in the phrase.
    var states: Set<String>
    var place: Int
  }

  /// The organisations among the names, as indices, by each lemma in their names.
  private let organisations: [String: [Int]]
  /// The state that the document ties to a body anywhere, by the body's name.
  private let homeStates: [String: String]

  init(reader: Reader) {
    self.reader = reader
    var organisations: [String: [Int]] = [:]
    var homeStates: [String: String] = [:]
    for (number, name) in reader.analysis.names.enumerated() {
      if name.kind == .organisation {
        for token in name.tokens { organisations[reader.lemma(token), default: []].append(number) }
      }
      if homeStates[name.canonical] == nil, let state = Self.state(beside: name, reader) {
        homeStates[name.canonical] = state
      }
    }
    self.organisations = organisations
    self.homeStates = homeStates
  }

  /// The source that the tokens name.
  mutating func source(of tokens: Range<Int>) -> Statement.Source {
    let extent = reader.analysis.span(of: tokens)
    let head = SourceWords.head(of: tokens, in: reader)
    if tokens.count == 1,
      ["he", "she", "they", "who", "it", "his", "her", "their"].contains(reader.lower(head))
    {
      return pronounSource(tokens, extent: extent)
    }
    if tokens.count == 1, ["we", "i"].contains(reader.lower(head)) {
      return ownSource(tokens, extent: extent)
    }
    let names = reader.names(in: tokens)
    let core = tokens.lowerBound..<(head + 1)
    if SourceWords.isText(reader, tokens), !names.contains(where: { $0.tokens.contains(head) }) {
      return textSource(tokens, head: head, names: names)
    }
    if let person = names.first(where: { $0.kind == .person && isHeadName($0, head: head, tokens) })
    {
      return personSource(person, tokens: tokens, extent: extent)
    }
    let lemma = reader.lemma(head)
    if let name = apposition(after: tokens) {
      let text = reader.analysis.text(of: name.tokens)
      let kind: Party.Kind =
        name.kind == .person ? .person : name.kind == .outlet ? .outlet : .organisation
      remember(
        name.canonical, kind, words: lemmas(tokens), states: states(in: tokens),
        place: name.tokens.lowerBound)
      return Statement.Source(
        text: text, span: reader.analysis.span(of: name.tokens),
        extent: extent.union(reader.analysis.span(of: name.tokens)), party: name.canonical,
        role: name.kind == .person ? roleText(tokens) : nil, kind: kind)
    }
    let isRole = SourceWords.roles.contains(lemma) && !names.contains {
      $0.tokens.contains(head) && $0.kind != .person
    }
    if isRole { return roleSource(tokens, head: head, names: names, extent: extent) }
    if let name = names.first(where: { $0.tokens.contains(head) }) {
      return bodySource(name, tokens: tokens, core: core, head: head, names: names, extent: extent)
    }
    return commonSource(tokens, core: core, head: head, names: names, extent: extent)
  }

  /// The name between commas behind a phrase that says who it is: "A ministry spokesman, Col. Ana
  /// Reyes, said", "The maker of the device, Aldmouth Networks, said".
  private func apposition(after tokens: Range<Int>) -> Name? {
    guard reader.isComma(tokens.upperBound) else { return nil }
    var index = tokens.upperBound + 1
    while index < reader.tokens.count, index - tokens.upperBound < 5 {
      if let name = reader.name(at: index), name.kind != .state, name.kind != .place {
        let lemma = reader.lemma(SourceWords.head(of: tokens, in: reader))
        let fits =
          name.kind == .person ? SourceWords.roles.contains(lemma) : SourceWords.bodies.contains(lemma)
            || lemma == "maker"
        return fits && reader.isComma(name.tokens.upperBound) ? name : nil
      }
      guard reader.tag(index).isNoun || reader.tag(index) == .jj || reader.tag(index) == .period else {
        return nil
      }
      index += 1
    }
    return nil
  }

  // MARK: Kinds of source

  private func isHeadName(_ name: Name, head: Int, _ tokens: Range<Int>) -> Bool {
    // "spokesman Wang Wenbin", "Ana Reyes, head of the agency": not "a lawyer for Ana Reyes".
    name.tokens.contains(head) || reader.isComma(name.tokens.lowerBound - 1)
  }

  private mutating func personSource(
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
  private func ownSource(_ tokens: Range<Int>, extent: TextSpan) -> Statement.Source {
    let document = reader.analysis.document
    return Statement.Source(
      text: reader.analysis.text(of: tokens), span: extent,
      party: document.publisher ?? document.byline.first,
      kind: document.publisher == nil && document.byline.isEmpty ? .unnamed : .organisation)
  }

  private mutating func pronounSource(_ tokens: Range<Int>, extent: TextSpan) -> Statement.Source {
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

  /// The last person between two places who opens a sentence, within three sentences.
  private func subjectPerson(before place: Int, after earlier: Int, isFemale: Bool) -> Name? {
    let sentence = reader.sentenceNumber(at: place)
    let excluded: Gender = isFemale ? .male : .female
    guard sentence >= 0 else { return nil }
    for number in stride(from: sentence, through: max(0, sentence - 2), by: -1) {
      let tokens = reader.analysis.sentences[number].tokens
      let end = min(place, tokens.upperBound)
      guard end > earlier else { return nil }
      guard tokens.lowerBound < end else { continue }
      let first = reader.names(in: tokens.lowerBound..<end).first { name in
        name.kind == .person && name.tokens.lowerBound > earlier
          && reader.quotation(at: name.tokens.lowerBound) == nil
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
  private mutating func roleSource(
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
      let isDefinite = reader.tag(tokens.lowerBound) != .dt || reader.lower(tokens.lowerBound) == "the"
      let earlier = speakers.last {
        $0.kind == .person && (bodyWords.isEmpty || !bodyWords.isDisjoint(with: $0.words))
          && fits($0, lemma: lemma, words: words, states: states, isDefinite: isDefinite)
      }
      if isDefinite, let earlier {
        source.party = earlier.party
        source.kind = .person
        return source
      }
      if let later = laterPerson(after: tokens.upperBound, lemma: lemma, states: states) {
        source.party = later.canonical
        source.kind = .person
        remember(
          later.canonical, .person, words: words, states: states, place: tokens.lowerBound)
        return source
      }
      if isDefinite, tokens.count - states.count <= 2, Self.anyOffice.contains(lemma), let anybody = speakers.last(where: { $0.kind == .person }),
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

  /// "a report by the institute", "the materials published by the media".
  private mutating func textSource(
    _ tokens: Range<Int>, head: Int, names: [Name]
  ) -> Statement.Source {
    let text = reader.analysis.text(of: tokens)
    let span = reader.analysis.span(of: tokens)
    var source = Statement.Source(text: text, span: span, kind: .document)
    if let author = author(of: tokens, head: head, names: names) {
      source.party = author
    } else if let known = knownText(head: head, place: tokens.lowerBound) {
      source.party = known
    }
    if let party = source.party {
      remember(
        party, .document, words: lemmas(tokens.lowerBound..<(head + 1)), states: [],
        place: tokens.lowerBound)
    }
    return source
  }

  private func author(of tokens: Range<Int>, head: Int, names: [Name]) -> String? {
    // "the ministry's report", "a China Daily report": an author before the head; or behind it,
    // after "by", "of", "from".
    for name in names where name.kind != .place && name.kind != .state {
      let before = reader.lower(name.tokens.lowerBound - 1)
      if name.tokens.lowerBound > head {
        var index = name.tokens.lowerBound - 1
        while index > head, name.tokens.lowerBound - index < 8,
          !["by", "of", "from"].contains(reader.lower(index))
        {
          index -= 1
        }
        if index > head {
          // "the report of the security firm 360": a name may be no more than a word of the phrase.
          return name.kind == .state ? nil : bodyName(name, in: tokens, names: names)
        }
      } else if before != "on",
        reader.tag(name.tokens.upperBound) == .pos
          || name.tokens.upperBound <= head
      {
        return bodyName(name, in: tokens, names: names)
      }
    }
    // "a report of Orsanian security firm 360": a body told by what it is.
    guard
      let by = tokens.first(where: { $0 > head && ["by", "of", "from"].contains(reader.lower($0)) }
      ),
      let end = reader.basePhraseEnd(from: by + 1, limit: tokens.upperBound),
      (by + 1..<end).contains(where: { SourceWords.bodies.contains(reader.lemma($0)) }),
      (by + 1..<end).contains(where: {
        reader.name(at: $0) != nil || reader.tag($0) == .nnp || reader.tag($0) == .cd
      })
    else { return nil }
    var start = by + 1
    if reader.tag(start) == .dt { start += 1 }
    return reader.analysis.text(of: start..<end)
  }

  /// The author of "the report" when the document names them in another place.
  private func knownText(head: Int, place: Int) -> String? {
    let lemma = reader.lemma(head)
    if let earlier = speakers.last(where: { $0.kind == .document && $0.words.contains(lemma) }) {
      return earlier.party
    }
    if let owner = owner(of: lemma, before: place) { return owner }
    // "According to the report, published in May by …", in this or the next paragraph.
    let block = reader.blockNumber(at: place)
    var index = max(0, place - 80)
    while index < min(reader.tokens.count, place + Self.reach) {
      let at = reader.blockNumber(at: index)
      if at > block + 1 { break }
      if reader.lemma(index) == lemma, at >= block - 1 {
        var next = index + 1
        var sawParticiple = false
        while next < reader.tokens.count, next - index < 14, !reader.isStop(next) {
          if ["publish", "release", "issue", "write", "compile", "air", "prepare"]
            .contains(reader.lemma(next))
          {
            sawParticiple = true
          }
          if sawParticiple, reader.lower(next) == "by" {
            var end = next + 1
            while end < reader.tokens.count, end - next < 10, !reader.isComma(end),
              !reader.isStop(end)
            {
              if let name = reader.name(at: end), name.kind == .outlet || name.kind == .organisation
              {
                return name.canonical
              }
              end += 1
            }
          }
          next += 1
        }
      }
      index += 1
    }
    return nil
  }

  /// Whose text it is, when an earlier mention says so: "the ministry's yearly review".
  private func owner(of lemma: String, before place: Int) -> String? {
    var index = place - 1
    let least = max(0, place - 200)
    while index >= least {
      if reader.lemma(index) == lemma,
        let base = reader.basePhrase(endingAt: index + 1, limit: least),
        let possessive = base.last(where: { reader.tag($0) == .pos }), possessive > base.lowerBound
      {
        if let name = reader.name(at: possessive - 1) {
          return name.kind == .state
            ? name.canonical
            : bodyName(name, in: base, names: reader.names(in: base))
        }
        return earlierBody(before: base.lowerBound, lemma: reader.lemma(possessive - 1))
      }
      index -= 1
    }
    return nil
  }

  private mutating func bodySource(
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
  private mutating func commonSource(
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
      source.kind = Self.outletWords.contains(lemma) || name.kind == .outlet ? .outlet : .organisation
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
    guard SourceWords.bodies.contains(lemma), reader.tag(head) != .nns || names.isEmpty == false else {
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

  // MARK: Names of bodies

  /// A body whose name needs its state's: "Ministry of Foreign Affairs of Orsany".
  private func bodyName(_ name: Name, in tokens: Range<Int>, names: [Name]) -> String {
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
  private func commonBody(in tokens: Range<Int>, names: [Name]) -> String? {
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

  private static func named(_ words: [String], of state: String?) -> String {
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
  private static func state(beside name: Name, _ reader: Reader) -> String? {
    let before =
      reader.tag(name.tokens.lowerBound - 1) == .pos
      ? name.tokens.lowerBound - 2 : name.tokens.lowerBound - 1
    if let state = reader.name(at: before), state.kind == .state { return state.canonical }
    guard reader.lower(name.tokens.upperBound) == "of",
      let state = reader.name(at: name.tokens.upperBound + 1), state.kind == .state
    else { return nil }
    return state.canonical
  }

  private func earlierBody(before place: Int, lemma: String) -> String? {
    let names = reader.analysis.names
    let candidates = organisations[lemma] ?? []
    let count = candidates.partitioningIndex { names[$0].tokens.upperBound > place }
    guard count > 0 else { return nil }
    let match = names[candidates[count - 1]]
    let around =
      max(0, match.tokens.lowerBound - 4)..<min(reader.tokens.count, match.tokens.upperBound + 4)
    return bodyName(match, in: around, names: reader.names(in: around))
  }

  private static let outletWords: Set<String> = [
    "broadcaster", "newspaper", "magazine", "outlet", "daily", "weekly", "tabloid", "website",
    "newsroom", "channel",
  ]

  private static let generic: Set<String> = [
    "ministry", "department", "parliament", "congress", "senate", "government", "police", "army",
    "navy", "military", "embassy", "cabinet", "regulator", "court", "intelligence",
  ]

  /// The state that "its" means: the first named in the sentence or the one before, else the last.
  private func lastState(before place: Int) -> String? {
    let least = max(0, place - 60)
    let sentence = reader.sentenceNumber(at: place)
    for number in stride(from: sentence, through: max(0, sentence - 1), by: -1) {
      for index in reader.analysis.sentences[number].tokens where index < place {
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

  private mutating func remember(
    _ party: String, _ kind: Party.Kind, words: Set<String>, states: Set<String>, place: Int
  ) {
    guard !party.isEmpty else { return }
    var words = words
    var states = states
    if let known = speakers.firstIndex(where: { $0.party == party && $0.kind == kind }) {
      if speakers[known].words.count < 256 {
        words.formUnion(speakers[known].words)
      }
      states.formUnion(speakers[known].states)
      speakers.remove(at: known)
    }
    speakers.append(Speaker(party: party, kind: kind, words: words, states: states, place: place))
    if speakers.count > 64 { speakers.removeFirst() }
  }

  /// How many tokens ahead who is meant is looked for: more than the next three paragraphs of a
  /// report have, so that a text of one paragraph is not read to its end for each source.
  private static let reach = 600

  /// Whether a role phrase can mean the speaker.
  private func fits(
    _ speaker: Speaker, lemma: String, words: Set<String>, states: Set<String>, isDefinite: Bool
  ) -> Bool {
    guard states.isSubset(of: speaker.states) || speaker.states.isEmpty else { return false }
    let family = Self.families.first { $0.contains(lemma) } ?? [lemma]
    return !speaker.words.isDisjoint(with: family)
      || (speaker.words.isDisjoint(with: SourceWords.roles) && isDefinite
        && Self.anyOffice.contains(lemma))
      || lemma == "official"
      || lemma == "diplomat"
        && !speaker.words.isDisjoint(with: ["foreign", "ambassador", "envoy", "embassy"])
  }

  /// Words that can mean whoever spoke last.
  private static let anyOffice: Set<String> = [
    "official", "spokesman", "spokeswoman", "spokesperson", "leader", "chief", "executive",
    "researcher", "expert", "analyst", "minister", "diplomat",
  ]

  /// Words for one office.
  private static let families: [Set<String>] = [
    ["spokesman", "spokeswoman", "spokesperson"],
    ["chairman", "chairwoman", "chair", "chief", "head", "leader"],
    ["diplomat", "ambassador", "envoy"], ["organization", "organisation"],
    ["general", "commander", "officer", "colonel", "admiral"],
    ["researcher", "analyst", "expert", "scientist", "specialist"],
    ["senator", "lawmaker", "politician", "deputy"], ["executive", "ceo", "president", "director"],
  ]

  /// The person whom the next two paragraphs name in the same role: a lead may name only the office.
  private func laterPerson(after place: Int, lemma: String, states: Set<String>) -> Name? {
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

  private func roleText(_ tokens: Range<Int>) -> String {
    let start =
      reader.tag(tokens.lowerBound) == .dt && tokens.count > 1
      ? tokens.lowerBound + 1 : tokens.lowerBound
    return reader.analysis.text(of: start..<tokens.upperBound)
  }

  private func lemmas(_ tokens: Range<Int>) -> Set<String> {
    Set(tokens.map { reader.lemma($0).lowercased() })
  }

  private func states(in tokens: Range<Int>) -> Set<String> {
    Set(reader.names(in: tokens).filter { $0.kind == .state }.map(\.canonical))
  }
}
