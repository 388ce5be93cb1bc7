/// Turns bytes into text; whatever the bytes, there is a result.
enum TextDecoding {
  /// The text that `bytes` encode, without a byte order mark.
  ///
  /// What is no character becomes U+FFFD; a character cut off at the very end is left out.
  static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> String {
    switch encoding {
    case .utf8:
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let end = bytes.count - truncatedTailCount(bytes)
      return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    case .utf16LittleEndian:
      return utf16(bytes, mark: [0xFF, 0xFE], lowFirst: true)
    case .utf16BigEndian:
      return utf16(bytes, mark: [0xFE, 0xFF], lowFirst: false)
    case .utf32LittleEndian:
      return utf32(bytes)
    case .windows1252:
      return windows1252(bytes)
    }
  }

  /// Whether `bytes` are UTF-8, but for a few damaged places that a text in another encoding would
  /// have many more of.
  static func isNearlyUTF8(_ bytes: [UInt8]) -> Bool {
    if isUTF8(bytes) { return true }
    var validCount = 0
    var damagedCount = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(bytes, at: index)
      if length > 0 {
        validCount += 1
        index += length
      } else {
        if index < bytes.count - truncatedTailCount(bytes) { damagedCount += 1 }
        index += 1
      }
    }
    return damagedCount * 4 <= validCount
  }

  /// Whether `bytes` are UTF-8 through and through.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      var index = 0
      while index < buffer.count {
        if index + 8 <= buffer.count,
          unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        } else if unsafe buffer[index] < 0x80 {
          index += 1
        } else {
          let length = sequenceLength(bytes, at: index)
          if length == 0 || !isShortest(bytes, at: index) { return false }
          index += length
        }
      }
      return true
    }
  }

  /// Whether the sequence at `index` is no longer than it must be, no surrogate, and within Unicode.
  private static func isShortest(_ bytes: [UInt8], at index: Int) -> Bool {
    switch bytes[index] {
    case 0xE0: bytes[index + 1] >= 0xA0
    case 0xED: bytes[index + 1] < 0xA0
    case 0xF0: bytes[index + 1] >= 0x90
    case 0xF4: bytes[index + 1] < 0x90
    default: true
    }
  }

  /// The length of the well-formed sequence of two or more bytes at `index`, or zero.
  private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    let length: Int
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard index + length <= bytes.count else { return 0 }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// How many bytes at the end begin a character that does not end.
  private static func truncatedTailCount(_ bytes: [UInt8]) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return wanted > back ? back : 0
    }
    return 0
  }

  private static func utf16(_ bytes: [UInt8], mark: [UInt8], lowFirst: Bool) -> String {
    let start = bytes.starts(with: mark) ? 2 : 0
    let count = (bytes.count - start) / 2
    var units: [UInt16] = []
    units.reserveCapacity(count)
    for index in 0..<count {
      let first = UInt16(bytes[start + 2 * index])
      let second = UInt16(bytes[start + 2 * index + 1])
      units.append(lowFirst ? second << 8 | first : first << 8 | second)
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func utf32(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for index in stride(from: 4, to: bytes.count - 3, by: 4) {
      let value =
        UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
        | UInt32(bytes[index + 3]) << 24
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }

  private static func windows1252(_ bytes: [UInt8]) -> String {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
      } else if byte >= 0xA0 {
        utf8.append(0xC0 | byte >> 6)
        utf8.append(0x80 | byte & 0x3F)
      } else {
        utf8.append(contentsOf: windows1252Specials[Int(byte) - 0x80].utf8)
      }
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// What the bytes 0x80 to 0x9F mean.
  private static let windows1252Specials: [Character] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
    "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ",
    "\u{FFFD}", "ž", "Ÿ",
  ]
}
