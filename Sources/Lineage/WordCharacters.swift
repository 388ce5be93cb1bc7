/// Which characters make up words, and their lower case: what Python's `\w` and `lower()` say.
///
/// Han characters and kana are written without spaces, so each of them is a word by itself.
struct WordCharacters: Sendable {
  /// The lower-case scalar for each scalar below `limit`, or 0 for one that parts words.
  private let lowered: [UInt32]

  /// Scalars from here on are looked up one by one.
  private static let limit: UInt32 = 0x2000

  /// The table, made once.
  static let standard = WordCharacters()

  private init() {
    var lowered = [UInt32](repeating: 0, count: Int(Self.limit))
    for value in 0..<Self.limit {
      lowered[Int(value)] = Self.lookUp(value)
    }
    self.lowered = lowered
  }

  /// The lower case of the character of a word, or 0 for a character that parts words.
  @inline(__always)
  func lowerCase(_ value: UInt32) -> UInt32 {
    if value < Self.limit { return lowered[Int(value)] }
    // Quotation marks, dashes and the like: what follows the letters of words most often.
    return value < 0x2070 ? 0 : Self.lookUp(value)
  }

  /// Whether the character is a word by itself.
  @inline(__always)
  static func standsAlone(_ value: UInt32) -> Bool {
    value >= 0x3040
      && ((0x3040...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value)
        || (0xF900...0xFAFF).contains(value) || (0x20000...0x3FFFF).contains(value))
  }

  private static func lookUp(_ value: UInt32) -> UInt32 {
    if value == 0x5F { return value }
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter:
      return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
      .otherNumber:
      return value
    default:
      return 0
    }
  }
}
