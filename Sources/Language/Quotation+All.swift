extension Quotation {
  /// The quotations among `tokens`, by their opening mark.
  public static func all(in tokens: [Token], sentences: [Sentence]) -> [Quotation] {
    []
  }
}
