extension TerminalText {
  /// The end of `text`, which is sanitised, that takes at most `width` columns.
  static func fittedAtStart(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    var result: [Unicode.Scalar] = []
    var room = width - 1
    for scalar in text.unicodeScalars.reversed() {
      room -= self.width(of: scalar)
      if room < 0 { break }
      result.append(scalar)
    }
    var view = String.UnicodeScalarView("…".unicodeScalars)
    view.append(contentsOf: result.reversed())
    return String(view)
  }

  /// `text`, which is sanitised, broken at spaces into lines of at most `width` columns.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for word in text.split(separator: " ") {
      let wordWidth = widthWithoutStyles(of: word)
      if lineWidth > 0, lineWidth + 1 + wordWidth > max(16, width) {
        lines.append(line)
        line = ""
        lineWidth = 0
      }
      if lineWidth > 0 {
        line += " "
        lineWidth += 1
      }
      line += word
      lineWidth += wordWidth
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// How many columns `word` takes when the escape sequences of our own styles are left out.
  private static func widthWithoutStyles(of word: Substring) -> Int {
    guard word.utf8.contains(0x1B) else { return width(of: String(word)) }
    var result = 0
    var isInSequence = false
    for scalar in word.unicodeScalars {
      if scalar == "\u{1B}" {
        isInSequence = true
      } else if isInSequence {
        if scalar == "m" { isInSequence = false }
      } else {
        result += width(of: scalar)
      }
    }
    return result
  }
}
