public import Language
public import Model

/// Finds the statements of a document: who said what.
public enum StatementFinder {
  /// The statements of `document`, in text order.
  public static func statements(in document: Document) -> [Statement] {
    statements(in: Analysis(document))
  }

  /// The statements of an analysed text, in text order.
  public static func statements(in analysis: Analysis) -> [Statement] {
    []
  }
}
