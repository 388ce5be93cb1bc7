/// A 64-bit hash that is the same in every run and on every machine.
///
/// FNV-1a with the finaliser of MurmurHash3, so that all bits are well mixed. It names and groups
/// things; it proves nothing, and whoever relies on it must bear two things having one hash.
public enum StableHash {
  /// The hash of `bytes`.
  @inlinable
  public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    state = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    state = (state ^ (state >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return state ^ (state >> 33)
  }

  /// The hash of `text`'s UTF-8.
  @inlinable
  public static func hash(_ text: String) -> UInt64 {
    hash(text.utf8)
  }

  /// The hash of `text` as 16 hex digits.
  public static func hexadecimal(_ text: String) -> String {
    let digits = String(hash(text), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
