internal import Model

/// Which characters are white space, in UTF-8 bytes.
enum WhiteSpace {
  /// The length of the white space character that begins at `index`, or zero.
  ///
  /// No-break, thin, ideographic and zero-width spaces count as well as the ASCII ones.
  static func length(in bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0 }
    if byte == 0xC2 {
      return index + 1 < bytes.count && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85)
        ? 2 : 0
    }
    guard byte >= 0xE1, byte <= 0xEF, index + 2 < bytes.count else { return 0 }
    return isWide(byte, bytes[index + 1], bytes[index + 2]) ? 3 : 0
  }

  /// `span` without white space at either end.
  static func trimmed(_ span: TextSpan, in bytes: [UInt8]) -> TextSpan {
    var start = span.start
    var end = span.end
    while start < end {
      let length = length(in: bytes, at: start)
      if length == 0 { break }
      start += length
    }
    while end > start {
      let last = bytes[end - 1]
      if last < 0x80 {
        guard last == 0x20 || (last >= 0x09 && last <= 0x0D) else { break }
        end -= 1
      } else if end - 2 >= start, bytes[end - 2] == 0xC2, last == 0xA0 || last == 0x85 {
        end -= 2
      } else if end - 3 >= start, isWide(bytes[end - 3], bytes[end - 2], last) {
        end -= 3
      } else {
        break
      }
    }
    return TextSpan(min(start, end), end)
  }

  /// `text` with each run of white space made one space, and none at either end.
  static func collapsed(_ text: String) -> String { collapsed(text, length: length(in:at:)) }

  /// `text` as a browser lays it out: runs of ASCII's white space made one space, no-break and other
  /// spaces kept, and none of any kind at either end.
  static func laidOut(_ text: String) -> String {
    let laidOut = collapsed(text) { bytes, index in
      let byte = bytes[index]
      return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0
    }
    let bytes = Array(laidOut.utf8)
    let span = trimmed(TextSpan(0, bytes.count), in: bytes)
    if span.byteCount == bytes.count { return laidOut }
    return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  private static func collapsed(
    _ text: String, length: (_ bytes: [UInt8], _ index: Int) -> Int
  ) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isPending = false
    var index = 0
    while index < bytes.count {
      let length = length(bytes, index)
      if length > 0 {
        isPending = !result.isEmpty
        index += length
        continue
      }
      if isPending { result.append(0x20) }
      isPending = false
      result.append(bytes[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// U+1680, U+2000 to U+200B, U+2028, U+2029, U+202F, U+205F, U+3000, U+FEFF.
  private static func isWide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch first {
    case 0xE1: second == 0x9A && third == 0x80
    case 0xE2:
      second == 0x80
        ? (third >= 0x80 && third <= 0x8B) || third == 0xA8 || third == 0xA9 || third == 0xAF
        : second == 0x81 && third == 0x9F
    case 0xE3: second == 0x80 && third == 0x80
    case 0xEF: second == 0xBB && third == 0xBF
    default: false
    }
  }
}
