/// What kind of character a scalar is, for reading names and numbers in any script.
struct ScriptTable: Sendable {
  /// The class of a character.
  enum Class: UInt8, Sendable {
    /// White space and controls.
    case blank
    /// Punctuation and symbols.
    case mark
    /// A decimal digit of any script.
    case digit
    /// A letter of an alphabet, or a sign that belongs to one.
    case letter
    /// An ideograph.
    case ideograph
    /// A katakana, with which Japanese writes foreign names.
    case katakana
    /// A hiragana.
    case hiragana
    /// A syllable of Hangul.
    case hangul
  }

  /// The table, made once.
  static let standard = ScriptTable()

  private let classes: [UInt8]
  private let lowered: [UInt32]
  private static let limit: UInt32 = 0x2000

  private init() {
    var classes = [UInt8](repeating: 0, count: Int(Self.limit))
    var lowered = [UInt32](repeating: 0, count: Int(Self.limit))
    for value in 0..<Self.limit {
      classes[Int(value)] = Self.lookUp(value).rawValue
      lowered[Int(value)] = Self.lowerCaseOf(value)
    }
    self.classes = classes
    self.lowered = lowered
  }

  /// The class of the scalar.
  @inline(__always)
  func characterClass(_ value: UInt32) -> Class {
    if value < Self.limit { return Class(rawValue: classes[Int(value)]) ?? .mark }
    return Self.lookUp(value)
  }

  /// The scalar in lower case.
  @inline(__always)
  func lowerCase(_ value: UInt32) -> UInt32 {
    if value < Self.limit { return lowered[Int(value)] }
    // Full-width letters are read as plain ones.
    if (0xFF21...0xFF3A).contains(value) { return value - 0xFF21 + 0x61 }
    if (0xFF41...0xFF5A).contains(value) { return value - 0xFF41 + 0x61 }
    return value
  }

  /// The digit that the scalar of class `digit` stands for.
  static func digit(_ value: UInt32) -> UInt64 {
    if value < 0x80 { return UInt64(value & 0xF) }
    if (0xFF10...0xFF19).contains(value) { return UInt64(value - 0xFF10) }
    guard let number = Unicode.Scalar(value)?.properties.numericValue, number >= 0, number <= 9
    else { return 0 }
    return UInt64(number)
  }

  private static func lowerCaseOf(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return value }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    return mapping.first?.value ?? value
  }

  private static func lookUp(_ value: UInt32) -> Class {
    switch value {
    case 0x3041...0x309F: return .hiragana
    case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: return .katakana
    case 0x3005...0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .ideograph
    case 0xAC00...0xD7A3: return .hangul
    // Joiners and marks of direction stand within words.
    case 0x200B...0x200F, 0x2060, 0xFEFF: return .letter
    case 0x2010...0x2027, 0x3001...0x3004: return .mark
    case 0xFF10...0xFF19: return .digit
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .blank }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      .letter
    case .decimalNumber: .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .unassigned: .blank
    default: .mark
    }
  }
}
