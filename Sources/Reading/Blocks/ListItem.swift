/// Items of lists in plain text.
enum ListItem {
  /// How many characters the mark of a list item takes at the beginning of `text`, or zero: a bullet
  /// or "1.", "a)", "(2)" with white space behind it.
  static func markerLength(in text: String) -> Int {
    // Most lines begin with a letter that no closing bracket follows.
    var bytes = text.utf8.makeIterator()
    if let first = bytes.next(), let second = bytes.next(), second != 0x29,
      (first >= 0x41 && first <= 0x5A) || (first >= 0x61 && first <= 0x7A)
    {
      return 0
    }
    let head = Array(text.prefix(6))
    guard head.count >= 3 else { return 0 }
    if bullets.contains(head[0]) { return head[1] == " " ? 2 : (head[0] == "•" ? 1 : 0) }
    var index = head[0] == "(" ? 1 : 0
    let start = index
    while index < head.count, head[index].isNumber, index - start < 2 { index += 1 }
    if index == start, index < head.count, head[index].isLetter, head[index].isLowercase {
      index += 1
    }
    guard index > start, index + 1 < head.count else { return 0 }
    let isClosed = head[index] == ")" || (start == 0 && head[index] == "." && head[0].isNumber)
    return isClosed && head[index + 1] == " " ? index + 2 : 0
  }

  private static let bullets: Set<Character> = [
    "•", "-", "*", "–", "—", "‣", "◦", "·", "▪", "■", "●", "○", "►", "✓", "➤",
  ]
}
