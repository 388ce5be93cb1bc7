/// Runs of words as hashes, and the choice of some of them as fingerprints.
enum WordGrams {
  /// How many words a run has; the near-duplicate literature takes 4 to 8, and 5 tolerates edits.
  static let width = 5
  /// Of every so many runs in a row at least one is a fingerprint, so that a shared passage of
  /// `width + window - 1` words is always found.
  static let window = 6

  /// The base of the polynomial that a run's words are the coefficients of.
  private static let base: UInt64 = 0xD6E8_FEB8_6659_FD93

  /// The finaliser of MurmurHash3: all bits of the result hang on all bits of `value`.
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var state = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    state = (state ^ (state >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return state ^ (state >> 33)
  }

  /// Calls `body` with the hash of each run of `width` of `words`, in order; a text shorter than that
  /// is one run.
  @inline(__always)
  static func forEachHash<Word: FixedWidthInteger & UnsignedInteger>(
    of words: UnsafeBufferPointer<Word>, width: Int = width, _ body: (Int, UInt64) -> Void
  ) {
    unsafe forEachState(of: words, width: width) { body($0, mixed($1)) }
  }

  /// Calls `body` with what `mixed` makes the hash of each run of.
  ///
  /// The hash rolls (Karp and Rabin 1987), so that its cost does not hang on `width`. Words are
  /// hashes themselves, so that already the first bits of the state tell runs apart.
  @inline(__always)
  static func forEachState<Word: FixedWidthInteger & UnsignedInteger>(
    of words: UnsafeBufferPointer<Word>, width: Int = width, _ body: (Int, UInt64) -> Void
  ) {
    guard !words.isEmpty else { return }
    let length = min(width, words.count)
    var state = unsafe self.state(of: words, at: 0, length: length)
    body(0, state)
    let greatest = power(length - 1)
    var end = length
    while end < words.count {
      state = unsafe next(state, leaving: words[end - length], taking: words[end], greatest)
      end += 1
      body(end - length, state)
    }
  }

  /// The state for the run of `length` words from a place on.
  @inline(__always)
  static func state<Word: FixedWidthInteger & UnsignedInteger>(
    of words: UnsafeBufferPointer<Word>, at start: Int, length: Int
  ) -> UInt64 {
    var state: UInt64 = 0
    for at in start..<(start + length) {
      state = unsafe state &* base &+ UInt64(truncatingIfNeeded: words[at]) &+ 1
    }
    return state
  }

  /// The state for the run one word on.
  @inline(__always)
  static func next<Word: FixedWidthInteger & UnsignedInteger>(
    _ state: UInt64, leaving first: Word, taking last: Word, _ greatest: UInt64
  ) -> UInt64 {
    let gone = (UInt64(truncatingIfNeeded: first) &+ 1) &* greatest
    return (state &- gone) &* base &+ UInt64(truncatingIfNeeded: last) &+ 1
  }

  /// A power of the base.
  static func power(_ exponent: Int) -> UInt64 {
    (0..<max(0, exponent)).reduce(1) { power, _ in power &* base }
  }

  /// The hash of each run of `width` of `words`; a text shorter than that is one run.
  static func hashes(of words: [UInt64], width: Int = width) -> [UInt64] {
    var grams: [UInt64] = []
    grams.reserveCapacity(max(1, words.count - width + 1))
    unsafe words.withUnsafeBufferPointer {
      unsafe forEachHash(of: $0, width: width) { grams.append($1) }
    }
    return grams
  }

  /// The hash of each run of `width` of a text's words.
  static func hashes(of words: [UInt32]) -> [UInt64] {
    var grams: [UInt64] = []
    grams.reserveCapacity(max(1, words.count - width + 1))
    unsafe words.withUnsafeBufferPointer { unsafe forEachHash(of: $0) { grams.append($1) } }
    return grams
  }

  /// The fingerprints among `grams`, sorted, each once: robust winnowing, the least hash of each
  /// window, the rightmost of equals (Schleimer, Wilkerson and Aiken, SIGMOD 2003).
  static func winnowed(_ grams: [UInt64], window: Int = window) -> [UInt64] {
    var picked: [UInt64] = []
    picked.reserveCapacity(grams.count * 2 / (window + 1) + 1)
    forEachPick(grams, window: window) { picked.append(grams[$0]) }
    return picked.sortedOnce()
  }

  /// Calls `body` with the places of the fingerprints among `grams`, in order.
  @inline(__always)
  static func forEachPick(_ grams: [UInt64], window: Int = window, _ body: (Int) -> Void) {
    guard !grams.isEmpty else { return }
    let width = min(window, grams.count)
    var least = 0
    var last = -1
    for right in grams.indices {
      let left = right - width + 1
      if least < left {
        least = left
        var at = left + 1
        while at <= right {
          if grams[at] <= grams[least] { least = at }
          at += 1
        }
      } else if grams[right] <= grams[least] {
        least = right
      }
      if left >= 0, least != last {
        body(least)
        last = least
      }
    }
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
