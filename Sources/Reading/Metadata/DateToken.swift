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
      if isDigit(bytes[index]) {
        var value = 0
        while index < range.upperBound, isDigit(bytes[index]) {
          value = min(value * 10 + Int(bytes[index] - 0x30), 100_000_000)
          index += 1
        }
        // "July 5, 20219:32 AM": a page's year and time without the space between.
        if index - start == 5 || index - start == 6, index < range.upperBound,
          bytes[index] == 0x3A, bytes[start] == 0x32, bytes[start + 1] == 0x30
        {
          value /= index - start == 5 ? 10 : 100
          index = start + 4
        }
        kind = .number(value, digitCount: index - start)
        index = skippingOrdinal(in: bytes, at: index, to: range.upperBound)
      } else if isLetter(bytes[index]) {
        while index < range.upperBound, isLetter(bytes[index]),
          WhiteSpace.length(in: bytes, at: index) == 0
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

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

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
