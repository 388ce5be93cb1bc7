internal import Model

/// What direction, credits and nearness read of a document's words.
extension PreparedDocument {
  /// The hash of the run of words that starts at each word.
  var runs: [UInt64] { grams }

  /// The words as halves of their hashes.
  var wordTokens: [UInt32] { words.tokens }

  /// Where the words stand.
  var wordSpans: [TextSpan] { words.spans }

  /// How many words there are.
  var countOfWords: Int { words.count }
}

extension WordSequence {
  /// The words as halves of their hashes, which is enough to tell them apart.
  var tokens: [UInt32] { hashes.map { UInt32(truncatingIfNeeded: $0) } }
}
