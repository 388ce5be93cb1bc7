import Algorithms
import Language
import Model

/// Resolves the sources of a document's attributions to parties.
///
/// Works through the text once, in order of the cues, and remembers who has spoken: a surname, a
/// role or a pronoun means the last party it fits.
struct PartyResolver {
  let reader: Reader
  var speakers: [Speaker] = []

  /// Somebody who has been a source, or was named.
  struct Speaker {
    var party: String
    var kind: Party.Kind
    /// The words of the role and of the phrase around the name, as lemmas.
    var words: Set<String>
    /// The states named in the phrase.
    var states: Set<String>
    var place: Int
  }

  /// The organisations among the names, as indices, by each lemma in their names.
  let organisations: [String: [Int]]
  /// The state that the document ties to a body anywhere, by the body's name.
  let homeStates: [String: String]

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

  /// The source that the tokens name, with what they tell of it.
  mutating func source(of phrase: Range<Int>) -> Statement.Source {
    var source = source(named: SourceCore.core(of: phrase, in: reader))
    source.extent = source.extent.union(reader.analysis.span(of: phrase))
    return source
  }

  /// The source of what stands within another's words: whom somebody quotes does not take the floor
  /// from them, and "he" afterwards is who spoke before.
  mutating func sourceWithin(_ phrase: Range<Int>) -> Statement.Source {
    let before = speakers
    let source = source(of: phrase)
    let known = Set(before.map(\.party))
    speakers = speakers.filter { !known.contains($0.party) } + before
    return source
  }

  private mutating func source(named tokens: Range<Int>) -> Statement.Source {
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
    // "Deputy Minister for Digital Matters Ana Reyes": the name ends its long title.
    if let last = names.last, last.kind == .person, last.tokens.upperBound == tokens.upperBound,
      last.tokens.lowerBound > tokens.lowerBound, reader.tag(last.tokens.lowerBound - 1).isNoun,
      SourceWords.roles.contains(reader.lemma(head)), last.tokens.lowerBound > head
    {
      return personSource(last, tokens: tokens, extent: extent)
    }
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
      remember(
        name.party, name.kind, words: lemmas(tokens), states: states(in: tokens),
        place: name.tokens.lowerBound)
      let span = reader.analysis.span(of: name.tokens)
      return Statement.Source(
        text: reader.analysis.text(of: name.tokens), span: span, extent: extent.union(span),
        party: name.party, role: name.kind == .person ? roleText(tokens) : nil, kind: name.kind)
    }
    let isRole =
      SourceWords.roles.contains(lemma)
      && !names.contains {
        $0.tokens.contains(head) && $0.kind != .person
      }
    if isRole { return roleSource(tokens, head: head, names: names, extent: extent) }
    if let name = names.first(where: { $0.tokens.contains(head) }) {
      return bodySource(name, tokens: tokens, core: core, head: head, names: names, extent: extent)
    }
    return commonSource(tokens, core: core, head: head, names: names, extent: extent)
  }

  /// Who a name between commas behind a phrase is.
  struct Apposition {
    var tokens: Range<Int>
    var party: String
    var kind: Party.Kind
  }

  /// The name between commas behind a phrase that says who it is.
  ///
  /// "A ministry spokesman, Ana Reyes, said", "The maker of the device, Aldmouth Networks, said".
  func apposition(after tokens: Range<Int>) -> Apposition? {
    guard reader.isComma(tokens.upperBound) else { return nil }
    let lemma = reader.lemma(SourceWords.head(of: tokens, in: reader))
    let isBody = SourceWords.bodies.contains(lemma) || Self.makers.contains(lemma)
    var first = tokens.upperBound + 1
    // "Wellington-based Kauri Marine", "his deputy Ana Reyes"
    while !isProper(first) {
      guard first - tokens.upperBound < 5,
        reader.tag(first).isNoun
          || [.jj, .vbn, .pos, .hyphen, .prps].contains(reader.tag(first))
      else { return nil }
      first += 1
    }
    var end = first
    while end - first < 6, isProper(end) { end += 1 }
    let name = reader.name(at: first)
    if let name, name.kind == .state || name.kind == .place { return nil }
    let isPerson = SourceWords.roles.contains(lemma) || !isBody && name?.kind == .person
    guard isPerson || isBody else { return nil }
    guard reader.isComma(end) || reader.isFinite(end) || reader.isPreposition(end) else {
      return nil
    }
    if let name, name.tokens == first..<end, (name.kind == .person) == isPerson {
      let kind: Party.Kind = isPerson ? .person : name.kind == .outlet ? .outlet : .organisation
      return Apposition(tokens: name.tokens, party: name.canonical, kind: kind)
    }
    guard !isPerson || end - first > 1 else { return nil }
    return Apposition(
      tokens: first..<end, party: reader.analysis.text(of: first..<end),
      kind: isPerson ? .person : .organisation)
  }

  private func isProper(_ index: Int) -> Bool {
    reader.tag(index) == .nnp || reader.tag(index) == .nnps
  }

  /// Words for a body by what it does for what the text is about.
  private static let makers: Set<String> = [
    "maker", "owner", "developer", "parent", "producer", "manufacturer", "supplier", "publisher",
  ]

  mutating func remember(
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
  static let reach = 600

  func lemmas(_ tokens: Range<Int>) -> Set<String> {
    Set(tokens.map { reader.lemma($0).lowercased() })
  }

  func states(in tokens: Range<Int>) -> Set<String> {
    Set(reader.names(in: tokens).filter { $0.kind == .state }.map(\.canonical))
  }
}
