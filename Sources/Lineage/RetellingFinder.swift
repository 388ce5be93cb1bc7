public import Model

/// Tells whether, and how, one document retells another.
public enum RetellingFinder {
  /// The retelling between two documents, in either direction, or `nil` when there is none.
  public static func retelling(
    between first: AnalysedDocument, and second: AnalysedDocument
  ) -> Retelling? {
    retelling(between: PreparedDocument(first), and: PreparedDocument(second))
  }

  /// The retelling between two documents whose words are already read, or `nil`.
  ///
  /// The order of the two makes no difference. The cost grows with the sum of their lengths. Prepare
  /// a document once when it is compared with many.
  public static func retelling(
    between first: PreparedDocument, and second: PreparedDocument
  ) -> Retelling? {
    guard first.document.id != second.document.id else { return nil }
    let swap = second.document.id < first.document.id
    return Comparison(swap ? second : first, swap ? first : second).retelling
  }

  /// The Jaccard similarity of the two documents' sets of runs of five words, from 0 to 1.
  public static func resemblance(
    between first: PreparedDocument, and second: PreparedDocument
  ) -> Double {
    Alignment(first, second).resemblance
  }
}
