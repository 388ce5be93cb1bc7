/// How the bytes of a part are carried (RFC 2045 §6).
enum TransferEncoding {
  /// The bytes that `body` carries in the encoding `name`; as they are where it is none that is known.
  static func decoded(_ body: ArraySlice<UInt8>, name: String) -> [UInt8] {
    switch name {
    case "base64": base64(body)
    case "quoted-printable": quotedPrintable(body)
    default: Array(body)
    }
  }

  /// Base64; what is no digit is passed over, as RFC 2045 §6.8 has it.
  static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var bitCount = 0
    for byte in text {
      if byte == 0x3D {
        // Padding: what follows, if anything does, is another piece.
        bits = 0
        bitCount = 0
        continue
      }
      guard let digit = digit(byte) else { continue }
      bits = bits << 6 | digit
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
        bits &= 1 << UInt32(bitCount) - 1
      }
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61) + 26
    case 0x30...0x39: UInt32(byte - 0x30) + 52
    case 0x2B, 0x2D: 62
    case 0x2F, 0x5F: 63
    default: nil
    }
  }

  /// Quoted-printable: `=E9` is a byte, `=` at the end of a line joins it to the next.
  static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == 0x3D else {
        bytes.append(text[index])
        index += 1
        continue
      }
      if index + 2 < text.endIndex, let high = hex(text[index + 1]), let low = hex(text[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
        continue
      }
      // A soft line break, with white space that a relay may have put behind the sign.
      var end = index + 1
      while end < text.endIndex, text[end] == 0x20 || text[end] == 0x09 || text[end] == 0x0D {
        end += 1
      }
      if end < text.endIndex, text[end] == 0x0A {
        index = end + 1
      } else if end == text.endIndex {
        index = end
      } else {
        bytes.append(0x3D)
        index += 1
      }
    }
    return bytes
  }

  /// `bytes` with each `mark` and two hex digits made the byte that they stand for.
  static func escaped(_ bytes: [UInt8], mark: UInt8) -> [UInt8] {
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == mark, index + 2 < bytes.count, let high = hex(bytes[index + 1]),
        let low = hex(bytes[index + 2])
      {
        plain.append(high << 4 | low)
        index += 3
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return plain
  }

  static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}

/// The character sets of mail.
enum MailCharset {
  /// The text that `bytes` are in the encoding that the web or mail calls `label`.
  ///
  /// Without a label, and where the label is unknown or wrong, it is told from the bytes.
  static func text(_ bytes: [UInt8], label: String?) -> String {
    let name = label?.lowercased() ?? ""
    if ["", "utf-8", "utf8", "us-ascii", "ascii", "unknown-8bit", "binary"].contains(name) {
      return TextDecoding.decode(bytes, as: TextEncoding.detect(bytes))
    }
    guard let utf8 = Transcoder.utf8(bytes, label: name) else {
      return TextDecoding.decode(bytes, as: TextEncoding.detect(bytes))
    }
    return String(decoding: utf8, as: UTF8.self)
  }
}

/// Words of a head that are not ASCII (RFC 2047): `=?utf-8?Q?caf=C3=A9?=`.
enum EncodedWords {
  /// `value` with its encoded words decoded; white space between two of them goes.
  static func decoded(_ value: [UInt8]) -> String {
    guard ByteSearch.first(Array("=?".utf8), in: value, from: 0) != nil else {
      return MailCharset.text(value, label: nil)
    }
    var text = ""
    // Adjacent words in one set are decoded together: a character may be cut between them.
    var pending: (label: String, bytes: [UInt8])?
    var plain: [UInt8] = []
    func flushWords() {
      if let (label, bytes) = pending { text += MailCharset.text(bytes, label: label) }
      pending = nil
    }
    var index = 0
    while index < value.count {
      if value[index] == 0x3D, let word = word(in: value, at: index) {
        let isBlank = plain.allSatisfy { $0 <= 0x20 }
        if pending == nil || !isBlank {
          flushWords()
          text += MailCharset.text(plain, label: nil)
        }
        if pending?.label == word.label {
          pending?.bytes += word.bytes
        } else {
          flushWords()
          pending = (word.label, word.bytes)
        }
        plain = []
        index = word.end
      } else {
        plain.append(value[index])
        index += 1
      }
    }
    flushWords()
    return text + MailCharset.text(plain, label: nil)
  }

  /// The encoded word that begins at `start`.
  private static func word(
    in value: [UInt8], at start: Int
  ) -> (label: String, bytes: [UInt8], end: Int)? {
    // "=?" label "?" B or Q "?" words "?=", at most 75 bytes by the book.
    let limit = min(value.count, start + 1024)
    guard start + 1 < limit, value[start + 1] == 0x3F,
      let labelEnd = value[(start + 2)..<limit].firstIndex(of: 0x3F), labelEnd + 2 < limit,
      value[labelEnd + 2] == 0x3F,
      let end = value[(labelEnd + 3)..<limit].firstIndex(of: 0x3F), end + 1 < limit,
      value[end + 1] == 0x3D
    else { return nil }
    // A language may follow the label behind an asterisk (RFC 2231 §5).
    let label = String(decoding: value[(start + 2)..<labelEnd].prefix { $0 != 0x2A }, as: UTF8.self)
    let words = value[(labelEnd + 3)..<end]
    switch value[labelEnd + 1] | 0x20 {
    case 0x62: return (label, TransferEncoding.base64(words), end + 2)
    case 0x71:
      let spaced = words.map { $0 == 0x5F ? 0x20 : $0 }
      return (label, TransferEncoding.escaped(spaced, mark: 0x3D), end + 2)
    default: return nil
    }
  }
}
