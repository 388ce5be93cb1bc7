public import Model

/// Tells whether, and how, one document retells another.
public enum RetellingFinder {
  /// The retelling between two documents, in either direction, or `nil` when there is none.
  public static func retelling(
    between first: AnalysedDocument, and second: AnalysedDocument
  ) -> Retelling? {
    nil
  }
}
