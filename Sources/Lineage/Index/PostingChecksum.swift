/// A checksum over words, so that a damaged file is noticed.
///
/// Each step is a bijection of the state for a given word and of the word for a given state: two
/// lists that differ in one word never have the same checksum. It guards against accidents, not
/// against an attacker, who could as well write an index of their own.
struct PostingChecksum: Sendable {
  private(set) var value: UInt64

  /// A checksum that starts from `seed`.
  init(seed: UInt64) {
    value = WordGrams.mixed(seed &+ 0x9E37_79B9_7F4A_7C15)
  }

  /// Takes the next word in.
  @inline(__always)
  mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 32
  }
}
