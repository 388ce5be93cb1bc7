/// A piece of a short text in which dates are looked for.
struct DateToken {
  /// What it is.
  enum Kind: Equatable {
    /// Digits alone, or with an ordinal ending: its value and how many digits it has.
    case number(Int, digitCount: Int)
    /// Letters, in lower case.
    case word(String)
    /// One character that is neither.
    case mark(UInt8)
  }

  /// What it is.
  var kind: Kind
  /// The bytes that it covers.
  var range: Range<Int>
  /// Whether white space stands before it.
  var followsSpace: Bool

  /// The tokens of `bytes`, at most `limit`.
  static func tokens(of bytes: [UInt8], in range: Range<Int>, limit: Int = 160) -> [DateToken] {
    var tokens: [DateToken] = []
    var index = range.lowerBound
    var followsSpace = true
    while index < range.upperBound, tokens.count < limit {
      let spaceLength = WhiteSpace.length(in: bytes, at: index)
      if spaceLength > 0 {
        followsSpace = true
        index += spaceLength
        continue
      }
      let start = index
      let kind: Kind
      if digit(in: bytes, at: index) != nil {
        var value = 0
        var digitCount = 0
        while index < range.upperBound, let (digit, length) = digit(in: bytes, at: index) {
          value = min(value * 10 + digit, 100_000_000)
          index += length
          digitCount += 1
        }
        // "July 5, 20219:32 AM": a page's year and time without the space between.
        if index - start == 5 || index - start == 6, index < range.upperBound,
          bytes[index] == 0x3A, bytes[start] == 0x32, bytes[start + 1] == 0x30
        {
          value /= index - start == 5 ? 10 : 100
          index = start + 4
          digitCount = 4
        }
        kind = .number(value, digitCount: digitCount)
        index = skippingOrdinal(in: bytes, at: index, to: range.upperBound)
      } else if isArabicComma(bytes, at: index) {
        kind = .mark(0x2C)
        index += 2
      } else if isLetter(bytes[index]) {
        while index < range.upperBound, isLetter(bytes[index]),
          WhiteSpace.length(in: bytes, at: index) == 0,
          bytes[index] < 0xD8
            || !isArabicComma(bytes, at: index)
              && digit(in: bytes, at: index) == nil
        { index += 1 }
        if index == start { index += 1 }
        kind = .word(String(decoding: bytes[start..<index], as: UTF8.self).lowercased())
      } else {
        kind = .mark(bytes[index])
        index += 1
      }
      tokens.append(DateToken(kind: kind, range: start..<index, followsSpace: followsSpace))
      followsSpace = false
    }
    return tokens
  }

  /// The value of the digit that begins at `index`, and how many bytes it has: those of ASCII,
  /// Arabic, Persian, Devanagari, Bengali and the full-width ones.
  private static func digit(in bytes: [UInt8], at index: Int) -> (Int, Int)? {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 0x30 && byte <= 0x39 ? (Int(byte - 0x30), 1) : nil }
    guard byte >= 0xD9, index + 1 < bytes.count else { return nil }
    let second = bytes[index + 1]
    if byte == 0xD9, second >= 0xA0, second <= 0xA9 { return (Int(second - 0xA0), 2) }
    if byte == 0xDB, second >= 0xB0, second <= 0xB9 { return (Int(second - 0xB0), 2) }
    guard index + 2 < bytes.count else { return nil }
    let third = bytes[index + 2]
    if byte == 0xE0, second == 0xA5 || second == 0xA7, third >= 0xA6, third <= 0xAF {
      return (Int(third - 0xA6), 3)
    }
    if byte == 0xEF, second == 0xBC, third >= 0x90, third <= 0x99 { return (Int(third - 0x90), 3) }
    return nil
  }

  private static func isArabicComma(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index] == 0xD8 && index + 1 < bytes.count && bytes[index + 1] == 0x8C
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  /// "5th", "1st", "2nd", "3rd": the ending belongs to the number.
  private static func skippingOrdinal(in bytes: [UInt8], at index: Int, to end: Int) -> Int {
    guard index + 2 <= end else { return index }
    let ending = (bytes[index] | 0x20, bytes[index + 1] | 0x20)
    let isOrdinal =
      ending == (0x73, 0x74) || ending == (0x6E, 0x64) || ending == (0x72, 0x64)
      || ending == (0x74, 0x68)
    guard isOrdinal, index + 2 == end || !isLetter(bytes[index + 2]) else { return index }
    return index + 2
  }
}
