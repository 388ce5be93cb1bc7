/// References to characters in a page, where the parser does not read them as browsers do.
///
/// libxml2 wants a semicolon, knows the names of HTML 4, and takes "&#146;" for a control character,
/// where pages mean the apostrophe of windows-1252 (WHATWG HTML, section 13.2.5.72 and the next).
enum PageReferences {
  /// What to write in place of the reference whose "&" stands at `start` of `bytes`, and where it
  /// ends; `nil` where the parser reads it rightly, or where it is none.
  static func replacement(
    in bytes: [UInt8], at start: Int, end limit: Int, isInTag: Bool
  ) -> (bytes: [UInt8], end: Int)? {
    let first = start + 1
    guard first < limit else { return nil }
    if bytes[first] == UInt8(ascii: "#") { return numbered(in: bytes, at: start, end: limit) }
    var end = first
    while end < limit, end - first < 32, isNameByte(bytes[end]) { end += 1 }
    guard end > first else { return nil }
    if end < limit, bytes[end] == UInt8(ascii: ";") {
      return ReferenceNames.character(bytes[first..<end]).map { (written($0), end + 1) }
    }
    if isInTag {
      // "?a=1&copy=2" is an address.
      let isName = end >= limit || bytes[end] != UInt8(ascii: "=")
      return isName && ReferenceNames.isOld(bytes[first..<end])
        ? (ended(bytes[first..<end]), end) : nil
    }
    for length in stride(from: min(6, end - first), through: 2, by: -1)
    where ReferenceNames.isOld(bytes[first..<(first + length)]) {
      return (ended(bytes[first..<(first + length)]), first + length)
    }
    return nil
  }

  /// The reference by the old name `name`, with its semicolon; libxml2 knows those in small letters.
  private static func ended(_ name: ArraySlice<UInt8>) -> [UInt8] {
    ReferenceNames.character(name).map(written)
      ?? [UInt8(ascii: "&")] + name + [UInt8(ascii: ";")]
  }

  private static func numbered(
    in bytes: [UInt8], at start: Int, end limit: Int
  ) -> (bytes: [UInt8], end: Int)? {
    var index = start + 2
    let isHex = index < limit && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    let digits = index
    var number: UInt32 = 0
    while index < limit, let digit = TransferEncoding.hex(bytes[index]), isHex || digit < 10 {
      number = min(0x11_0000, number * (isHex ? 16 : 10) + UInt32(digit))
      index += 1
    }
    guard index > digits else {
      // Where no number follows the parser would drop what does.
      return (Array("&amp;#".utf8), start + 2)
    }
    if index < limit, bytes[index] == UInt8(ascii: ";") { index += 1 }
    if (0x80...0x9F).contains(number) { number = windows1252[Int(number - 0x80)] }
    let scalar = number == 0 ? nil : Unicode.Scalar(number)
    return (written(String(scalar ?? "\u{FFFD}")), index)
  }

  /// Signs that would begin markup stay references.
  private static func written(_ text: String) -> [UInt8] {
    switch text {
    case "&": Array("&amp;".utf8)
    case "<": Array("&lt;".utf8)
    case ">": Array("&gt;".utf8)
    case "\"": Array("&quot;".utf8)
    case "'": Array("&#39;".utf8)
    case " ", "\t", "\n", "\r", "\u{C}": Array("&#32;".utf8)
    default: Array(text.utf8)
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  /// What 0x80 to 0x9F are in windows-1252; those that are nothing there are controls.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
