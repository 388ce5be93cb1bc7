/// A Unicode scalar at a place in a text's bytes.
struct TextScalar {
  /// Its code point; 0 past the end of the text, U+FFFD for bytes that are no UTF-8.
  var value: UInt32
  /// How many bytes it takes; 0 past the end.
  var length: Int

  /// Past the end of the text.
  static let none = TextScalar(value: 0, length: 0)

  /// Reads the scalar that starts at `index`, before `end`.
  @inline(__always)
  init(_ bytes: [UInt8], at index: Int, before end: Int) {
    guard index < end else {
      self = .none
      return
    }
    let first = bytes[index]
    if first < 0x80 {
      self.init(value: UInt32(first), length: 1)
      return
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= end else {
      self.init(value: 0xFFFD, length: 1)
      return
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    self.init(value: value, length: length)
  }

  init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }

  /// White space, control characters and marks without width.
  var isSpace: Bool {
    if value <= 0x20 { return length > 0 }
    if value < 0x7F { return false }
    switch value {
    case 0x7F...0xA0, 0x1680, 0x2000...0x200B, 0x200E, 0x200F, 0x2028...0x202F, 0x205F...0x2064,
      0x3000, 0xFEFF:
      return true
    default: return false
    }
  }

  var isDigit: Bool { value >= 48 && value <= 57 }

  var isUpper: Bool {
    if value < 0x80 { return value >= 65 && value <= 90 }
    return Unicode.Scalar(value)?.properties.isUppercase ?? false
  }

  var isLower: Bool {
    if value < 0x80 { return value >= 97 && value <= 122 }
    return Unicode.Scalar(value)?.properties.isLowercase ?? false
  }

  /// A letter, a digit, a mark upon a letter, or an underscore.
  var isWord: Bool {
    if value < 0x80 {
      let folded = value | 0x20
      return (folded >= 97 && folded <= 122) || isDigit || value == 95
    }
    if isSpace || value == 0xFFFD { return false }
    if value == 0xAD || value == 0x200C || value == 0x200D { return true }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .otherNumber, .letterNumber:
      return true
    default: return false
    }
  }

  var isLetter: Bool { isWord && !isDigit && value != 95 }

  /// An apostrophe, straight or curly.
  var isApostrophe: Bool { value == 0x27 || value == 0x2019 }

  /// A hyphen that joins parts of a word.
  var isHyphen: Bool { value == 0x2D || value == 0x2010 || value == 0x2011 }

  var isCurrency: Bool {
    value == 0x24 || (value >= 0xA2 && value <= 0xA5) || (value >= 0x20A0 && value <= 0x20CF)
  }

  /// A dash that is longer than a hyphen.
  var isDash: Bool { value >= 0x2012 && value <= 0x2015 }

  var isOpenBracket: Bool {
    switch value {
    case 0x28, 0x5B, 0x7B, 0xFF08, 0x3010, 0x300A: true
    default: false
    }
  }

  var isCloseBracket: Bool {
    switch value {
    case 0x29, 0x5D, 0x7D, 0xFF09, 0x3011, 0x300B: true
    default: false
    }
  }

  /// A mark that is used to quote.
  var isQuote: Bool { isDoubleQuote || isSingleQuote }

  var isDoubleQuote: Bool {
    switch value {
    case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x300C...0x300F, 0xFF02: true
    default: false
    }
  }

  var isSingleQuote: Bool {
    switch value {
    case 0x27, 0x60, 0x2018...0x201B, 0x2039, 0x203A: true
    default: false
    }
  }
}
