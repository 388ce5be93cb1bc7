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

  /// The name between commas behind a phrase that says who it is.
  ///
  /// "A ministry spokesman, Ana Reyes, said", "The maker of the device, Aldmouth Networks, said".
  func apposition(after tokens: Range<Int>) -> Name? {
    guard reader.isComma(tokens.upperBound) else { return nil }
    var index = tokens.upperBound + 1
    while index < reader.tokens.count, index - tokens.upperBound < 5 {
      if let name = reader.name(at: index), name.kind != .state, name.kind != .place {
        let lemma = reader.lemma(SourceWords.head(of: tokens, in: reader))
        let fits =
          name.kind == .person
          ? SourceWords.roles.contains(lemma)
          : SourceWords.bodies.contains(lemma)
            || ["maker", "owner", "developer", "parent", "producer", "manufacturer"].contains(lemma)
        return fits && reader.isComma(name.tokens.upperBound) ? name : nil
      }
      guard reader.tag(index).isNoun || reader.tag(index) == .jj || reader.tag(index) == .period
      else {
        return nil
      }
      index += 1
    }
    return nil
  }

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
