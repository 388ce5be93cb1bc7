import Model

/// A word of a statement's content, as it is compared with others.
struct ContentWord: Sendable, Hashable {
  /// The hash of its lower-case letters, without its ending.
  var stem: UInt64
  /// The hash of what it means: one for "spying" and "eavesdropped".
  var concept: UInt64
  /// How much it tells: 0 for a function word, 1 for most.
  var weight: Double
  /// Where it stands in the document.
  var span: TextSpan
  /// What it does in the statement.
  var traits: WordTraits
}

/// Words with the quotations among them.
struct ContentWords: Sendable, Hashable {
  /// The words in text order.
  var words: [ContentWord] = []
  /// Where quotations stand, with their marks, in text order.
  var quotations: [TextSpan] = []
  /// Where sentences end: offsets just past their last byte, in order.
  var sentenceEnds: [Int] = []
}
