/// Walks over bytes eight at a time.
enum LineBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// The first place from `start` on of a quotation mark, a backslash or a control character, or the
  /// end.
  static func firstSpecial(in bytes: Span<UInt8>, from start: Int) -> Int {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var at = start
      guard let base = unsafe UnsafeRawPointer(bytes.baseAddress) else { return bytes.count }
      while at &+ 8 <= bytes.count {
        let eight = unsafe base.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
        let special =
          zeros(eight ^ (ones &* 0x22)) | zeros(eight ^ (ones &* 0x5C))
          | ((eight &- (ones &* 0x20)) & ~eight & high)
        if special != 0 { return at &+ special.trailingZeroBitCount &>> 3 }
        at &+= 8
      }
      while at < bytes.count {
        let byte = unsafe bytes[at]
        if byte == 0x22 || byte == 0x5C || byte < 0x20 { return at }
        at &+= 1
      }
      return bytes.count
    }
  }

  /// The bytes in `range`.
  static func copy(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe [UInt8]($0) }
  }

  /// Sets the first bit of the lowest byte that is zero, and of no byte below it.
  @inline(__always)
  private static func zeros(_ bytes: UInt64) -> UInt64 {
    (bytes &- ones) & ~bytes & high
  }
}
