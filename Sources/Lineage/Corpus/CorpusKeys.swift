/// What a text of a corpus is looked up by.
public struct CorpusKeys: Sendable {
  /// The text.
  let text: Int
  /// Its fingerprints, each once.
  let fingerprints: [UInt64]
  /// How many different runs of words it has.
  let gramCount: Int
}
