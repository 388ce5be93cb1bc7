public import Model

/// A name in a text.
public struct Name: Sendable, Hashable {
  /// What a name is the name of.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A person: "Tom Burt", "Wang".
    case person
    /// An organisation: a ministry, a firm, an agency, a threat group.
    case organisation
    /// A newspaper, a broadcaster, a news agency.
    case outlet
    /// A state, by its name, its capital or seat of government used for it, or its demonym.
    case state
    /// Any other place.
    case place
  }

  /// Its tokens, without "the" and without a possessive "'s".
  public var tokens: Range<Int>
  /// What it is the name of.
  public var kind: Kind
  /// The form that stands for it: "United States" for "U.S.", "Washington" and "American";
  /// else the words as they stand.
  public var canonical: String
  /// How a state is named.
  public var form: Form

  /// How a state is named; `plain` for every other kind.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// By its name, in full or short.
    case plain
    /// By its capital or seat of government, which may mean the place or the state.
    case capital
    /// By an adjective or a demonym: "Chinese", "Americans".
    case demonym
  }
}

/// Finds names.
public enum NameFinder {
  /// The names among `tokens`, by their first token.
  public static func names(
    in tokens: [Token], sentences: [Sentence], document: Document
  ) -> [Name] {
    names(
      in: tokens, vocabulary: Vocabulary(tokens), sentences: sentences, document: document)
  }

  static func names(
    in tokens: [Token], vocabulary: Vocabulary, sentences: [Sentence], document: Document
  ) -> [Name] {
    let facts = NameFacts(tokens, vocabulary, sentences, document)
    var scan = NameScan(tokens, facts)
    for (sentence, style) in zip(sentences, facts.styles) where style == .sentence {
      for stretch in sentence.stretches { scan.read(stretch) }
    }
    var candidates = scan.candidates
    if facts.styles.contains(where: { $0 != .sentence }) {
      let titles = TitleScan(scan)
      for (sentence, style) in zip(sentences, facts.styles) where style != .sentence {
        for stretch in sentence.stretches {
          candidates += titles.names(in: stretch, style: style)
        }
      }
      candidates.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
    var resolution = NameResolution(
      candidates, in: tokens, facts: facts, document: document)
    return resolution.names()
  }
}
