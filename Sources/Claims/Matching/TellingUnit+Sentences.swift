import Model

extension TellingUnit {
  // No sentence that people write comes near these; one that does is compared by its beginning.
  private static let wordLimit = 256
  private static let quotationLimit = 32
  private static let figureLimit = 64

  /// The sentences of `content`, which was read from `piece`, each with its figures.
  static func units(
    of content: ContentWords, in piece: Passage, figures: [Figure]
  ) -> [TellingUnit] {
    var units: [TellingUnit] = []
    let bytes = Array(piece.text.utf8)
    var start = piece.span.start
    var next = 0
    var quotation = 0
    for end in content.sentenceEnds {
      let first = next
      while next < content.words.count, content.words[next].span.start < end { next += 1 }
      guard next > first else { continue }
      // White space before the sentence is left out, a mark that opens it is not.
      var from = start
      while from < end, from - piece.span.start < bytes.count, bytes[from - piece.span.start] <= 32
      {
        from += 1
      }
      let span = TextSpan(from, max(from, end))
      let firstQuotation = quotation
      while quotation < content.quotations.count, content.quotations[quotation].start < end {
        quotation += 1
      }
      units.append(
        TellingUnit(
          words: Array(content.words[first..<min(next, first + wordLimit)]), span: span,
          quotations: Array(content.quotations[firstQuotation..<quotation].prefix(quotationLimit)),
          figures: figures.prefix(figureLimit).filter {
            span.start <= $0.span.start && $0.span.start < span.end
          }))
      start = end
    }
    return units
  }

  /// The sentences of a passage that is no statement.
  static func units(of passage: Passage) -> [TellingUnit] {
    units(of: WordReader.read(passage), in: passage, figures: [])
  }
}
