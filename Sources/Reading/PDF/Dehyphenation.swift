/// Joins words that are broken at the ends of lines, by the evidence of the words in the same file.
struct Dehyphenation {
  private var words: Set<String> = []

  /// Learns the words of `pages` that stand whole within their lines.
  init(_ pages: [[PDFPage.Line]]) {
    for line in pages.joined() {
      for (index, word) in line.words.enumerated() {
        let key = word.text.lowercased().trimmedOfMarks
        if index == line.words.count - 1, Self.hyphen(of: word.text) != nil { continue }
        words.insert(key)
      }
    }
  }

  /// Puts `next`, the beginning of which stood on the following line, behind `text`.
  func append(_ next: String, to text: inout String) {
    guard let hyphen = Self.hyphen(of: text) else {
      // A dash parts words as well without spaces as with them.
      let isTightDash = text.hasSuffix("—") && !text.hasSuffix(" —")
      text += isTightDash ? next : " " + next
      return
    }
    let isJoined = hyphen == "\u{AD}" || next.first?.isLowercase == true
    if isJoined, hyphen == "\u{AD}" || isOneWord(Self.lastWord(of: text.dropLast()), next) {
      text.removeLast()
    }
    text += next
  }

  /// Whether a word that was broken into `head` and the beginning of `next` has no hyphen of its own.
  private func isOneWord(_ head: String, _ next: String) -> Bool {
    let first = head.lowercased().trimmedOfMarks
    let tail = next.prefix(while: { $0 != " " })
    let second = tail.lowercased().trimmedOfMarks
    if first.last?.isNumber == true { return false }
    if words.contains(first + second) { return true }
    if words.contains(first + "-" + second) || first.contains("-") { return false }
    if Self.compounding.contains(first) { return false }
    // "with-out" is one word, though "with" and "out" are words.
    if Self.common.contains(first) { return true }
    // "state-owned": each part is a word that stands elsewhere; "minis-try": neither is.
    return !(words.contains(first) && words.contains(second))
  }

  private static func lastWord(of text: Substring) -> String {
    let tail = text.suffix(64)
    return String(tail.split(separator: " ").last ?? "")
  }

  /// The hyphen at the end of `text`, which is more than that.
  private static func hyphen(of text: String) -> Character? {
    guard let last = text.last, last == "-" || last == "\u{2010}" || last == "\u{AD}",
      let before = text.dropLast().last, before.isLetter || before.isNumber
    else { return nil }
    return last
  }

  /// Words of grammar, which begin no word that is written with a hyphen.
  private static let common = Set(
    CommonWords.languages.flatMap { $0.words.split(separator: " ").map(String.init) })

  /// Words that nearly always keep their hyphen.
  private static let compounding: Set<String> = [
    "so", "self", "well", "non", "long", "short", "high", "low", "half", "e", "ex", "co", "pro",
    "anti", "vice", "all",
  ]
}
