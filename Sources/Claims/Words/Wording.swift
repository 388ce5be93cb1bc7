import Model

/// The words of a passage, for telling whether two passages have the same.
struct Wording {
  /// The hashes of its words, in order.
  private let words: [UInt64]
  /// The hashes of those that begin with a digit, in order.
  let numbers: [UInt64]

  private static let mostBytes = 4096

  /// The words of `text`, as far as its beginning goes.
  init(_ text: String) {
    var words: [UInt64] = []
    var numbers: [UInt64] = []
    var word: [UInt8] = []
    func end() {
      guard let first = word.first else { return }
      let hash = StableHash.hash(word)
      words.append(hash)
      if first >= 48, first <= 57 { numbers.append(hash) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8.prefix(Self.mostBytes) {
      switch byte {
      case 48...57, 97...122: word.append(byte)
      case 65...90: word.append(byte | 0x20)
      // Marks of punctuation beyond ASCII count as letters: they stand in both texts or in none.
      case 0x80...: word.append(byte)
      default: end()
      }
    }
    end()
    self.words = words.sorted()
    self.numbers = numbers.sorted()
  }

  /// What is left without the numbers, as one hash.
  var frame: UInt64 {
    var rest = numbers[...]
    var hash: UInt64 = 1469
    for word in words {
      if word == rest.first { rest.removeFirst() } else { hash = mixed(hash, word) }
    }
    return hash
  }

  /// Whether both have the same numbers and so large a share of words in common (Dice 1945).
  func isSame(as other: Wording, from least: Double) -> Bool {
    guard numbers == other.numbers else { return false }
    var shared = 0
    var mine = 0
    var theirs = 0
    while mine < words.count, theirs < other.words.count {
      if words[mine] == other.words[theirs] {
        shared += 1
        mine += 1
        theirs += 1
      } else if words[mine] < other.words[theirs] {
        mine += 1
      } else {
        theirs += 1
      }
    }
    return Double(2 * shared) >= least * Double(words.count + other.words.count)
  }
}
