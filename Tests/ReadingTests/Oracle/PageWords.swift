@testable import Reading

/// The words of a page in our tree, and which of another reader's they lack.
struct PageWords {
  /// How often each word occurs.
  private var counts: [Substring: Int] = [:]
  /// All that is no white space.
  private let letters: String

  /// Reads `html`, which is UTF-8, as `PageReader` does.
  init(_ html: [UInt8]) {
    var text = ""
    for node in PageParser.tree(of: PageSanitizer.sanitized(html)).nodes where node.isText {
      text += node.text + " "
    }
    let words = Self.words(of: text)
    for word in words { counts[word, default: 0] += 1 }
    letters = words.joined()
  }

  /// The words of `others` that are not among ours, as often as they are not.
  ///
  /// A word counts as ours, too, where it stands within or across our words: where tags that belong to
  /// nothing stand within a word, one reader may cut it and another not. Signs alone are no words.
  func lost(of others: [Substring]) -> [Substring] {
    var left = counts
    var places: [Substring: Int] = [:]
    var lost: [Substring] = []
    var wanted: [Substring: Int] = [:]
    for word in others where Self.isWord(word) {
      wanted[word, default: 0] += 1
      if let count = left[word], count > 0 {
        left[word] = count - 1
        continue
      }
      let count = places[word] ?? (word.utf8.count < 3 ? 0 : letters.ranges(of: word).count)
      places[word] = count
      if wanted[word, default: 0] > count { lost.append(word) }
    }
    return lost
  }

  private static func isWord(_ text: Substring) -> Bool {
    text.utf8.contains {
      $0 >= 0x80 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39
    }
  }

  /// The stretches of `text` between white space of ASCII.
  static func words(of text: String) -> [Substring] {
    text.utf8.split { $0 <= 0x20 }.map(Substring.init)
  }
}
