public import Model

/// A document made ready to be compared with others, so that its words are read but once.
public struct PreparedDocument: Sendable {
  /// The document with its statements.
  public let analysed: AnalysedDocument

  /// Where its words stand.
  let spans: [TextSpan]
  /// Its words: the halves of their hashes.
  let tokens: [UInt32]
  /// Its fingerprints, sorted, each once.
  let fingerprints: [UInt64]
  /// What its speakers say.
  let sayings: [Saying]
  /// Its figures, days, names and the like.
  let particulars: Particulars

  /// Reads the words of `analysed`; the cost grows with its length.
  public init(_ analysed: AnalysedDocument) {
    self.analysed = analysed
    let words = WordSequence(of: analysed.document)
    spans = words.spans
    tokens = words.tokens
    fingerprints = WordGrams.winnowed(WordGrams.hashes(of: tokens))
    sayings = Saying.all(in: analysed)
    particulars = Particulars(of: analysed.document)
  }

  /// The document.
  var document: Document { analysed.document }

  /// How many words it has.
  var wordCount: Int { tokens.count }
}
