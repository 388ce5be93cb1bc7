import Crypto

/// The SHA-256 of an object's bytes.
struct ObjectDigest: Hashable, Comparable {
  // Four words rather than 32 bytes: they are hashed and compared for each object that comes in.
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  /// Digests bytes.
  init(of bytes: [UInt8]) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    let digest = SHA256.hash(data: bytes)
    unsafe digest.withUnsafeBytes { digest in
      unsafe withUnsafeMutableBytes(of: &words) { words in unsafe words.copyMemory(from: digest) }
    }
    first = UInt64(bigEndian: words.0)
    second = UInt64(bigEndian: words.1)
    third = UInt64(bigEndian: words.2)
    fourth = UInt64(bigEndian: words.3)
  }

  /// Its 32 bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for word in [first, second, third, fourth] {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return bytes
  }

  /// Orders as the bytes do.
  static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.first, lhs.second, lhs.third, lhs.fourth) < (rhs.first, rhs.second, rhs.third, rhs.fourth)
  }
}
