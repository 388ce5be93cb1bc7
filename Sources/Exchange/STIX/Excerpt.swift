/// Words of a report, cut to a length that every tool bears.
enum Excerpt {
  /// `text` up to so many bytes, at the border of a character, with "…" where something was cut off.
  static func cut(_ text: String, to limit: Int) -> String {
    let bytes = text.utf8
    guard bytes.count > limit else { return text }
    var end = bytes.index(bytes.startIndex, offsetBy: limit)
    // A byte of the form 10xxxxxx goes on with the scalar before it.
    while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end = bytes.index(before: end) }
    return String(text[..<end]) + "…"
  }

  /// `text` in one line, cut to so many bytes: every stretch of white space or control characters is one space.
  static func line(_ text: String, to limit: Int) -> String {
    var scalars = String.UnicodeScalarView()
    var isGap = false
    var count = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F {
        isGap = true
        continue
      }
      if isGap, !scalars.isEmpty { scalars.append(" ") }
      isGap = false
      scalars.append(scalar)
      count += 1
      if count > limit { break }
    }
    return cut(String(scalars), to: limit)
  }

  /// The words in quotation marks; words that are all in such marks already get no second ones.
  static func quoted(_ text: String, to limit: Int) -> String {
    let isQuoted =
      text.unicodeScalars.first.map { "“\"".unicodeScalars.contains($0) } == true
      && text.unicodeScalars.last.map { "”\"".unicodeScalars.contains($0) } == true
      && text.unicodeScalars.count(where: { "“”\"".unicodeScalars.contains($0) }) == 2
    return isQuoted ? cut(text, to: limit) : "“" + cut(text, to: limit) + "”"
  }
}
