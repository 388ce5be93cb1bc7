public import Model

/// What a document is looked up by when another may retell it.
///
/// An index of these keys finds the candidates; `RetellingFinder` then looks closely. For each new
/// document the index
/// 1. asks for each of its keys how many earlier documents have it; those that more than
///    `commonAbove` (`commonEventsAbove`) have are left out, unless `looksUpCommon` says otherwise;
/// 2. counts for every earlier document how many of the other fingerprints and events the two share;
/// 3. looks closely at those for which `areCandidates` holds.
public struct LineageKeys: Sendable, Hashable {
  /// Winnowed hashes of word n-grams (Schleimer, Wilkerson and Aiken, SIGMOD 2003), sorted, each once.
  public var fingerprints: [UInt64]
  /// Hashes of what happened: a speaker with a day or a figure, a figure with a day, a region, a name
  /// or another figure; sorted, each once.
  public var events: [UInt64]

  /// The keys of `document`.
  public init(_ document: AnalysedDocument) {
    fingerprints = WordGrams.winnowed(
      WordGrams.hashes(of: WordSequence(of: document.document).tokens))
    events = EventKeys.keys(
      of: Saying.all(in: document), Particulars(of: document.document),
      published: document.document.published)
  }

  /// The keys of a document whose words are already read.
  public init(_ document: PreparedDocument) {
    fingerprints = document.fingerprints
    events = EventKeys.keys(
      of: document.sayings, document.particulars, published: document.document.published)
  }

  /// A fingerprint that more documents than this share says nothing, and is not looked up.
  public static let commonAbove = 60
  /// An event that more documents than this share is not looked up.
  public static let commonEventsAbove = 400
}
