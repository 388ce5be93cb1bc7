import Model

/// Brings the forms of a word together, in the manner of Lovins (1968): longest ending first, no table.
enum WordStem {
  /// Cuts the ending off `word`, lower-case ASCII letters, in place; other words stay as they are.
  ///
  /// At least three letters stay.
  static func cut(_ word: inout [UInt8]) {
    guard word.count > 3, let last = word.last, last >= 97, last <= 122 else { return }
    for (ending, replacement) in endings[Int(last) - 97] where isEnding(ending, of: word) {
      word.removeLast(ending.count)
      word.append(contentsOf: replacement)
      undouble(&word)
      return
    }
  }

  /// The hash of the stem of `word`.
  static func hash(_ word: some StringProtocol) -> UInt64 {
    var bytes = Array(word.utf8)
    cut(&bytes)
    return StableHash.hash(bytes)
  }

  /// Whether `word` ends so and has three letters before that.
  private static func isEnding(_ ending: [UInt8], of word: [UInt8]) -> Bool {
    let start = word.count - ending.count
    guard start >= 3 else { return false }
    for index in ending.indices where word[start + index] != ending[index] { return false }
    return true
  }

  /// "plann" from "planned" is "plan".
  private static func undouble(_ word: inout [UInt8]) {
    guard word.count > 3, let last = word.last, last == word[word.count - 2],
      ![UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "o")].contains(last)
    else { return }
    word.removeLast()
  }

  /// The endings by their last letter, the longest first.
  private static let endings: [[([UInt8], [UInt8])]] = {
    var byLetter = [[([UInt8], [UInt8])]](repeating: [], count: 26)
    for (ending, replacement) in list {
      guard let last = ending.last else { continue }
      byLetter[Int(last) - 97].append((ending, replacement))
    }
    return byLetter
  }()

  private static let list: [([UInt8], [UInt8])] = [
    ("ours", "or"), ("our", "or"), ("ations", ""), ("ation", ""), ("ities", ""), ("ments", ""),
    ("ously", ""), ("ively", ""),
    ("ating", ""), ("ated", ""), ("ates", ""), ("ions", ""), ("ings", ""), ("ment", ""),
    ("ying", "y"), ("ate", ""), ("ion", ""), ("ity", ""), ("ies", "y"), ("ied", "y"), ("ing", ""),
    ("ers", ""), ("ors", ""), ("sses", "ss"), ("ous", ""), ("ive", ""), ("ly", ""), ("ed", ""),
    ("es", ""), ("er", ""), ("or", ""), ("ss", "ss"), ("us", "us"), ("s", ""), ("e", ""),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
