import Language
import Model

/// The part of a source's phrase that names it, without what is only told of it.
enum SourceCore {
  /// `tokens` up to an apposition, a relative clause or a date.
  ///
  /// "Lodestar Security, which advised the ministry," names Lodestar Security; "the Foreign Ministry on
  /// Monday" names the ministry. A list of names stays whole.
  static func core(of tokens: Range<Int>, in reader: Reader) -> Range<Int> {
    var end = tokens.upperBound
    if reader.isComma(end - 1) { end -= 1 }
    // Who published a text is told behind a comma: "the report, published by the institute".
    if !SourceWords.isText(reader, tokens),
      let comma = (tokens.lowerBound..<end).dropFirst().first(where: { reader.isComma($0) }),
      !isList(comma, in: tokens, reader)
    {
      end = comma
    }
    end = withoutDate(tokens.lowerBound..<end, in: reader)
    // "A lawyer who has seen the files, Ana Reyes," is told to the end.
    if !(reader.isComma(end) && reader.tag(end + 1) == .nnp),
      let pronoun = (tokens.lowerBound..<end).dropFirst().first(where: {
        opensClause($0, reader)
      })
    {
      end = pronoun
    }
    return end > tokens.lowerBound ? tokens.lowerBound..<end : tokens
  }

  /// Whether what follows the comma is one of several, not something told of what stands before it.
  private static func isList(_ comma: Int, in tokens: Range<Int>, _ reader: Reader) -> Bool {
    let reading = reader.analysis.reading
    return ((comma + 1)..<tokens.upperBound).contains { index in
      reading.isRelation(index, "conj") && tokens.contains(reading.heads[index])
        && reading.heads[index] < comma
    }
  }

  /// `tokens` without a date and its preposition at the end.
  private static func withoutDate(_ tokens: Range<Int>, in reader: Reader) -> Int {
    guard let date = reader.date(at: tokens.upperBound - 1) else { return tokens.upperBound }
    var start = date.tokens.lowerBound
    if reader.isPreposition(start - 1) { start -= 1 }
    return start > tokens.lowerBound ? start : tokens.upperBound
  }

  private static func opensClause(_ index: Int, _ reader: Reader) -> Bool {
    ["who", "which", "whose"].contains(reader.lower(index))
  }
}
