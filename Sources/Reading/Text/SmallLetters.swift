/// Text in small letters.
enum SmallLetters {
  /// `text` in lower case, as `lowercased()` has it, and faster where all its letters are of ASCII.
  static func of(_ text: String) -> String {
    var bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte >= 0x41 && byte <= 0x5A { bytes[index] = byte | 0x20 }
        index += 1
      } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
        index += 3  // dashes, quotation marks, spaces
      } else if byte == 0xC2 {
        index += 2  // signs and the no-break space
      } else {
        return text.lowercased()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The stretches of `text` between its spaces.
  static func words(of text: String) -> [Substring] {
    text.utf8.split(separator: 0x20).map { Substring($0) }
  }
}
