internal import Model

/// What direction, credits and nearness read of a document's words.
extension PreparedDocument {
  /// The hash of the run of words that starts at each word.
  var runs: [UInt64] { WordGrams.hashes(of: tokens) }

  /// The words as halves of their hashes.
  var wordTokens: [UInt32] { tokens }

  /// Where the words stand.
  var wordSpans: [TextSpan] { spans }

  /// How many words there are.
  var countOfWords: Int { wordCount }
}
