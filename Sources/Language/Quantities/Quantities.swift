public import Model

/// A quantity in a text, as a figure with the tokens that tell it.
public struct Quantity: Sendable, Hashable {
  /// The tokens of the number with its comparator: "at least 231".
  public var tokens: Range<Int>
  /// What they say.
  public var figure: Figure
}

/// Finds quantities.
public enum QuantityFinder {
  /// The quantities among `tokens`, by their first token; the day and year numbers of dates are none.
  public static func quantities(
    in tokens: [Token], sentences: [Sentence], dates: [DateExpression], document: Document
  ) -> [Quantity] {
    quantities(
      in: tokens, vocabulary: Vocabulary(tokens), sentences: sentences, dates: dates,
      document: document)
  }

  static func quantities(
    in tokens: [Token], vocabulary: Vocabulary, sentences: [Sentence], dates: [DateExpression],
    document: Document
  ) -> [Quantity] {
    var scan = QuantityScan(
      tokens: tokens, vocabulary: vocabulary, document: document, dates: dates,
      isTagged: tokens.contains { $0.tag == .dt || $0.tag == .in || $0.tag == .nnp })
    var quantities: [Quantity] = []
    var nextDate = 0
    for stretch in sentences.lazy.flatMap(\.stretches) {
      scan.start = stretch.lowerBound
      scan.end = stretch.upperBound
      scan.style = CaseStyle(of: tokens, vocabulary, in: stretch, isHeading: false)
      let drafts = scan.drafts(nextDate: &nextDate)
      if !drafts.isEmpty { quantities += scan.withPeriods(drafts) }
    }
    return quantities
  }
}
