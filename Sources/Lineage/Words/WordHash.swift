/// The hash of a word: of its bytes in lower case, eight at a time.
struct WordHash {
  private var state: UInt64 = 0x2545_F491_4F6C_DD1D
  private var pending: UInt64 = 0
  private var count: UInt64 = 0

  /// The bit that tells small ASCII letters from large ones, in each byte.
  ///
  /// Digits have it anyway, so that setting it in all ASCII bytes of a word makes lower case.
  static let smallBits: UInt64 = 0x2020_2020_2020_2020

  /// Takes the next byte in, which is in lower case already.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    let lower = byte < 0x80 ? byte | 0x20 : byte
    pending |= UInt64(lower) << (8 * (count & 7))
    count += 1
    if count & 7 == 0 { mix() }
  }

  /// Takes the next eight bytes in, all of them ASCII.
  @inline(__always)
  mutating func add(eight bytes: UInt64) {
    pending = bytes | Self.smallBits
    count += 8
    mix()
  }

  /// Takes the last bytes in, fewer than eight, all of them ASCII and the others zero.
  @inline(__always)
  mutating func add(last bytes: UInt64, count last: UInt64) {
    pending = bytes | (Self.smallBits & ~(.max << (8 * last)))
    count += last
  }

  private mutating func mix() {
    state = (state ^ pending) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 32
    pending = 0
  }

  /// The hash of the bytes so far.
  @inline(__always)
  var value: UInt64 {
    WordGrams.mixed((state ^ pending) &* 0x9E37_79B9_7F4A_7C15 &+ count)
  }
}
