public import Model

/// A document made ready to be compared with others, so that its words are read but once.
public struct PreparedDocument: Sendable {
  /// The document with its statements.
  public let analysed: AnalysedDocument

  /// Its words.
  let words: WordSequence
  /// The hash of the run of words that starts at each word.
  let grams: [UInt64]
  /// The places of `grams` by hash, then by place.
  let ordered: [PlacedGram]
  /// What its speakers say.
  let sayings: [Saying]
  /// Its figures, days, names and the like.
  let particulars: Particulars

  /// A run of words and where it starts.
  struct PlacedGram: Sendable {
    var gram: UInt64
    var place: Int
  }

  /// Reads the words of `analysed`; the cost grows with its length.
  public init(_ analysed: AnalysedDocument) {
    self.analysed = analysed
    words = WordSequence(of: analysed.document)
    let grams = WordGrams.hashes(of: words.hashes)
    self.grams = grams
    ordered = grams.indices.map { PlacedGram(gram: grams[$0], place: $0) }
      .sorted { ($0.gram, $0.place) < ($1.gram, $1.place) }
    sayings = Saying.all(in: analysed)
    particulars = Particulars(of: analysed.document)
  }

  /// The document.
  var document: Document { analysed.document }
}
