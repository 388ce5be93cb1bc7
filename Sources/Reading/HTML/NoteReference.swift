/// Tells the raised marks that refer to notes from other raised letters: read on, they would be
/// figures ("a copy.1").
enum NoteReference {
  /// Whether the `sup` element `index` of `tree`, which stands behind `words`, refers to a note.
  ///
  /// It does where it is a link within the page, stands in brackets, or follows a sentence's mark;
  /// not in "10⁶", "m²" or "1st", and not where a note begins with its own mark.
  static func isOne(_ index: Int, in tree: PageTree, after words: String) -> Bool {
    let end = tree.nodes[index].end
    let before = words.unicodeScalars.suffix(8)
    guard end - index <= 8, let last = before.last(where: { $0.value > 0x20 }) else { return false }
    let mark = tree.text(of: index, limit: 16)
    let bare = mark.filter { $0 != "[" && $0 != "]" && $0 != "(" && $0 != ")" && $0 != "," }
    guard isMark(bare) else { return false }
    if bare != mark { return true }
    let isLink = tree.nodes[(index + 1)..<end].contains {
      $0.name == "a" && $0.attributes["href"]?.contains("#") == true
    }
    return isLink || sentenceMarks.contains(last)
  }

  /// "1", "12", "*", "†".
  private static func isMark(_ text: String) -> Bool {
    if marks.contains(text) { return true }
    return (1...3).contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static let marks: Set<String> = ["*", "**", "†", "‡", "§"]
  private static let sentenceMarks: Set<Unicode.Scalar> = [
    ".", ",", ";", ":", "!", "?", "”", "’", "\"", ")", "»",
  ]
}
