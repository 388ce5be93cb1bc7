public import Model

/// What a document is looked up by when another may retell it.
///
/// An index of these keys finds the candidates; `RetellingFinder` then looks closely.
public struct LineageKeys: Sendable, Hashable {
  /// Winnowed hashes of word n-grams (Schleimer, Wilkerson and Aiken, SIGMOD 2003), sorted, each once.
  public var fingerprints: [UInt64]
  /// Hashes of what happened: a speaker with a day, sorted, each once.
  public var events: [UInt64]

  /// The keys of `document`.
  public init(_ document: AnalysedDocument) {
    fingerprints = []
    events = []
  }

  /// A fingerprint that more documents than this share says nothing, and is not looked up.
  public static let commonAbove = 60
}
