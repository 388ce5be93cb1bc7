public import Model

/// A date or a time in a text.
public struct DateExpression: Sendable, Hashable {
  /// Its tokens, with a leading preposition left out: "Monday", "last week", "June 30".
  public var tokens: Range<Int>
  /// The date it means, anchored to the publication date where it is relative, or `nil` where that
  /// cannot be told.
  public var value: PartialDate?
  /// Whether it is relative to the day of publication ("on Monday", "last week", "yesterday").
  public var isRelative: Bool
  /// Whether the text fixes the value to the precision of `value` without any guess.
  public var isExact: Bool
}

/// Finds dates.
public enum DateFinder {
  /// The dates among `tokens`, by their first token.
  public static func dates(
    in tokens: [Token], sentences: [Sentence], document: Document
  ) -> [DateExpression] {
    dates(in: tokens, vocabulary: Vocabulary(tokens), sentences: sentences, document: document)
  }

  static func dates(
    in tokens: [Token], vocabulary: Vocabulary, sentences: [Sentence], document: Document
  ) -> [DateExpression] {
    var scan = DateScan(tokens, DateAnchor(document))
    var dates: [DateExpression] = []
    var latest: DateExpression?
    for stretch in sentences.lazy.flatMap(\.stretches) {
      scan.start = stretch.lowerBound
      scan.end = stretch.upperBound
      var index = scan.start
      while index < scan.end {
        guard vocabulary.tables(at: index).contains(.dateStart), let date = scan.date(at: index)
        else {
          index += 1
          continue
        }
        if let last = dates.last, last.tokens.upperBound > date.tokens.lowerBound {
          index += 1
          continue
        }
        let settled = scan.settled(date, after: latest)
        if settled.value?.day != nil { latest = settled }
        dates.append(settled)
        index = max(date.tokens.upperBound, index + 1)
      }
    }
    return dates
  }
}
