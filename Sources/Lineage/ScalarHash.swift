/// The hash of a word or a name, built one scalar at a time (FNV-1a).
struct ScalarHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes the next scalar in.
  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    state = (state ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of the scalars so far.
  var value: UInt64 { WordGrams.mixed(state) }
}
