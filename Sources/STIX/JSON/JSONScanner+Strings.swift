extension JSONScanner {
  /// Reads the string whose opening quotation mark stands at `index`.
  mutating func scanString(in bytes: Span<UInt8>, at index: inout Int) throws(JSONFault) {
    let start = index
    let count = bytes.count
    var hasEscapes = false
    var place = start + 1
    while true {
      // Almost every byte is a plain one.
      while place < count {
        let byte = bytes[place]
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 || byte >= 0x80 {
          break
        }
        place += 1
      }
      guard place < count else { throw JSONFault(at: count, "a string has no end") }
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        index = place + 1
        append(hasEscapes ? .escapedString : .string, start..<index)
        return
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try scanEscape(in: bytes, at: &place)
      } else if byte < 0x20 {
        throw JSONFault(at: place, "a control character in a string")
      } else {
        let length = Self.scalarLength(in: bytes, at: place)
        if length == 0 { note("no UTF-8", at: place) }
        place += max(length, 1)
      }
    }
  }

  /// Reads an escape whose backslash stands at `place`.
  private mutating func scanEscape(
    in bytes: Span<UInt8>, at place: inout Int
  ) throws(JSONFault) {
    guard place + 1 < bytes.count else { throw JSONFault(at: bytes.count, "a string has no end") }
    switch bytes[place + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      place += 2
    case UInt8(ascii: "u"):
      guard let unit = Self.hexUnit(in: bytes, at: place + 2) else {
        throw JSONFault(at: place, "an escape that JSON does not have")
      }
      let start = place
      place += 6
      switch unit {
      case 0xD800...0xDBFF:
        guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
          bytes[place + 1] == UInt8(ascii: "u"),
          let low = Self.hexUnit(in: bytes, at: place + 2), 0xDC00...0xDFFF ~= low
        else {
          note("half a surrogate pair", at: start)
          return
        }
        place += 6
      case 0xDC00...0xDFFF:
        note("half a surrogate pair", at: start)
      default: break
      }
    default:
      throw JSONFault(at: place, "an escape that JSON does not have")
    }
  }

  /// The number that four hexadecimal digits write.
  static func hexUnit(in bytes: Span<UInt8>, at start: Int) -> UInt32? {
    guard start >= 0, bytes.count - start >= 4 else { return nil }
    var unit: UInt32 = 0
    for place in start..<start + 4 {
      guard let digit = hexDigit(bytes[place]) else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// What a hexadecimal digit stands for.
  static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// How many bytes the scalar at `place` has that is no ASCII, or 0 where the bytes there are no UTF-8 (RFC 3629).
  static func scalarLength(in bytes: Span<UInt8>, at place: Int) -> Int {
    let lead = bytes[place]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard bytes.count - place >= length, second.contains(bytes[place + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where bytes[place + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
