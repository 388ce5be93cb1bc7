/// Says of most runs of three words that a text does not have them that it does not.
///
/// A run of five words that two texts share holds three shared runs of three. So in a stretch that
/// they do not share, one question for every third word is enough, and nearly all are answered from
/// a few kilobytes (Bloom 1970, with one hash).
struct TrigramFilter: Sendable {
  private var bits: [UInt64] = []

  /// How many bits the filter of a text has that is no longer than most reports.
  static let leastBits = 1 << 16

  /// The filter of a text that has none.
  init() {}

  /// Takes in the runs of `words` in place of those that were there.
  mutating func fill(_ words: UnsafeBufferPointer<UInt32>) {
    // 32 bits for each run or more, so that 1 in 32 at most of those that are not there seem to be.
    let wanted = max(
      Self.leastBits, 1 << (Int.bitWidth - (max(words.count, 1) * 32 - 1).leadingZeroBitCount))
    if bits.count != wanted / 64 { bits = [UInt64](repeating: 0, count: wanted / 64) }
    unsafe bits.withUnsafeMutableBufferPointer { bits in
      unsafe bits.update(repeating: 0)
      guard words.count >= 3 else { return }
      let mask = bits.count &* 64 &- 1
      for at in 0..<(words.count &- 2) {
        let index = unsafe TrigramView.hash(words, at) & mask
        unsafe bits[index &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: index & 63)
      }
    }
  }

  /// Calls `body` with a view of the filter for many questions.
  @inline(__always)
  func withView<Result>(_ body: (TrigramView) -> Result) -> Result {
    unsafe bits.withUnsafeBufferPointer { unsafe body(TrigramView(bits: $0)) }
  }
}

/// A filter while it is asked.
@unsafe
struct TrigramView {
  /// The bits that are set for the runs of the text.
  let bits: UnsafeBufferPointer<UInt64>

  /// Whether the text may have the three words of `words` that start at a place.
  @inline(__always)
  func mayHave(_ words: UnsafeBufferPointer<UInt32>, _ at: Int) -> Bool {
    let index = unsafe Self.hash(words, at) & (bits.count &* 64 &- 1)
    return unsafe bits[index &>> 6] &>> UInt64(truncatingIfNeeded: index & 63) & 1 != 0
  }

  /// Words are hashes already, so that turning them against one another is enough.
  @inline(__always)
  static func hash(_ words: UnsafeBufferPointer<UInt32>, _ at: Int) -> Int {
    let first = unsafe words[at]
    let second = unsafe words[at &+ 1]
    let third = unsafe words[at &+ 2]
    return Int(
      truncatingIfNeeded: first ^ (second &<< 11 | second &>> 21) ^ (third &<< 22 | third &>> 10))
  }
}
