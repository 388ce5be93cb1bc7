/// A word of up to sixteen bytes as two numbers, quick to compare.
struct WordKey: Hashable {
  private var high: UInt64 = 0
  private var low: UInt64 = 0
  private(set) var byteCount = 0

  /// Adds a byte; those beyond the sixteenth only count.
  mutating func append(_ byte: UInt8) {
    byteCount += 1
    guard byteCount <= 16 else { return }
    high = high << 8 | low >> 56
    low = low << 8 | UInt64(byte)
  }
}

/// Walks over the words of a text that is in lower case, or whose only capitals are those of ASCII.
struct WordKeyScanner {
  private let bytes: [UInt8]
  private var index = 0

  /// A walk over `text`.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The next word: letters and apostrophes.
  mutating func next() -> WordKey? {
    var key = WordKey()
    while index < bytes.count {
      let byte = bytes[index]
      if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        key.append(byte | 0x20)
        index += 1
      } else if byte == 0x27 {
        key.append(byte)
        index += 1
      } else if byte >= 0x80, let length = letterLength {
        for offset in 0..<length { key.append(bytes[index + offset]) }
        index += length
      } else {
        index += byte >= 0x80 ? markLength : 1
        if key.byteCount > 0 { return key }
      }
    }
    return key.byteCount > 0 ? key : nil
  }

  /// The length of the character at `index`, or `nil` where it is a mark and no letter.
  private var letterLength: Int? {
    let byte = bytes[index]
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch byte {
    // Of Latin-1's marks only ª, µ and º are letters.
    case 0xC2: return second == 0xAA || second == 0xB5 || second == 0xBA ? markLength : nil
    // General punctuation, the right single quotation mark aside.
    case 0xE2:
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      return second == 0x80 && third == 0x99 ? markLength : nil
    // The Arabic comma, semicolon and question mark.
    case 0xD8: return [0x8C, 0x9B, 0x9F].contains(second) ? nil : markLength
    default: return markLength
    }
  }

  /// The length of the character at `index`, whatever it is.
  private var markLength: Int {
    let byte = bytes[index]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    return min(length, bytes.count - index)
  }
}
