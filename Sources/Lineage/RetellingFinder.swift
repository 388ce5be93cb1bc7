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
  ///
  /// `uncommonFingerprints` is how many fingerprints the two share that no more than
  /// `LineageKeys.commonAbove` documents have; without it all that they share count as such.
  public static func retelling(
    between first: PreparedDocument, and second: PreparedDocument,
    uncommonFingerprints: Int? = nil
  ) -> Retelling? {
    guard first.document.id != second.document.id else { return nil }
    let swap = second.document.id < first.document.id
    return Comparison(
      swap ? second : first, swap ? first : second, uncommonFingerprints: uncommonFingerprints
    ).retelling
  }

  /// The Jaccard similarity of the two documents' sets of runs of five words, from 0 to 1.
  public static func resemblance(
    between first: PreparedDocument, and second: PreparedDocument
  ) -> Double {
    Alignment(first, second).resemblance
  }
}
