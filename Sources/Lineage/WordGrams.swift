/// Runs of words as hashes, and the choice of some of them as fingerprints.
enum WordGrams {
  /// How many words a run has; the near-duplicate literature takes 4 to 8, and 5 tolerates edits.
  static let width = 5
  /// Of every so many runs in a row at least one is a fingerprint, so that a shared passage of
  /// `width + window - 1` words is always found.
  static let window = 6

  /// The finaliser of MurmurHash3: all bits of the result hang on all bits of `value`.
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var state = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    state = (state ^ (state >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return state ^ (state >> 33)
  }

  /// The hash of each run of `width` of `words`; a text shorter than that is one run.
  static func hashes(of words: [UInt64], width: Int = width) -> [UInt64] {
    guard !words.isEmpty else { return [] }
    let length = min(width, words.count)
    var grams: [UInt64] = []
    grams.reserveCapacity(words.count - length + 1)
    for start in 0...(words.count - length) {
      var state: UInt64 = 0
      for at in start..<(start + length) {
        state = (state ^ words[at]) &* 0x9E37_79B9_7F4A_7C15
        state ^= state >> 29
      }
      grams.append(mixed(state))
    }
    return grams
  }

  /// The fingerprints among `grams`, sorted, each once: robust winnowing, the least hash of each
  /// window, the rightmost of equals (Schleimer, Wilkerson and Aiken, SIGMOD 2003).
  static func winnowed(_ grams: [UInt64], window: Int = window) -> [UInt64] {
    guard grams.count > window else { return grams.min().map { [$0] } ?? [] }
    var picked: [UInt64] = []
    picked.reserveCapacity(grams.count * 2 / (window + 1) + 1)
    var least = 0
    var last = -1
    for right in grams.indices {
      let left = right - window + 1
      if least < left {
        least = left
        for at in left...right where grams[at] <= grams[least] { least = at }
      } else if grams[right] <= grams[least] {
        least = right
      }
      if left >= 0, least != last {
        picked.append(grams[least])
        last = least
      }
    }
    return picked.sortedOnce()
  }
}

extension [UInt64] {
  /// The numbers in order, each once.
  func sortedOnce() -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(count)
    for number in sorted() where number != result.last { result.append(number) }
    return result
  }

  /// How many numbers two sorted lists without repeats share.
  func sharedCount(with other: [UInt64]) -> Int {
    var mine = 0
    var theirs = 0
    var shared = 0
    while mine < count, theirs < other.count {
      if self[mine] == other[theirs] {
        shared += 1
        mine += 1
        theirs += 1
      } else if self[mine] < other[theirs] {
        mine += 1
      } else {
        theirs += 1
      }
    }
    return shared
  }
}
