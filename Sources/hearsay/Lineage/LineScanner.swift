/// Walks through the bytes of a JSON object that fits one line.
struct LineScanner {
  /// A string where it stands, between its quotation marks.
  struct Piece {
    /// Its bytes.
    var range: Range<Int>
    /// Whether any of its characters is written with a backslash.
    var isEscaped: Bool
  }

  private var at = 0

  /// Passes over white space and `byte`, or over nothing where another byte follows.
  mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    skipSpace(bytes)
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  /// Whether nothing but white space follows.
  mutating func isAtEnd(_ bytes: Span<UInt8>) -> Bool {
    skipSpace(bytes)
    return at == bytes.count
  }

  /// The string that comes next, or `nil` where none does, or one with control characters.
  mutating func string(_ bytes: Span<UInt8>) -> Piece? {
    guard take(UInt8(ascii: "\""), bytes) else { return nil }
    let start = at
    var isEscaped = false
    var index = at
    let count = bytes.count
    while index < count {
      index = LineBytes.firstSpecial(in: bytes, from: index)
      guard index < count else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        at = index + 1
        return Piece(range: start..<index, isEscaped: isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        index += 2
      default: return nil
      }
    }
    return nil
  }

  /// Passes over a string, a number, a word, or a list of strings; false where something else comes.
  mutating func skipValue(_ bytes: Span<UInt8>) -> Bool {
    skipSpace(bytes)
    guard at < bytes.count else { return false }
    switch bytes[at] {
    case UInt8(ascii: "\""): return skipString(bytes)
    case UInt8(ascii: "["):
      at += 1
      if take(UInt8(ascii: "]"), bytes) { return true }
      repeat {
        guard skipString(bytes) else { return false }
      } while take(UInt8(ascii: ","), bytes)
      return take(UInt8(ascii: "]"), bytes)
    case UInt8(ascii: "t"): return skip("true", bytes)
    case UInt8(ascii: "f"): return skip("false", bytes)
    case UInt8(ascii: "n"): return skip("null", bytes)
    default: return skipNumber(bytes)
    }
  }

  private mutating func skipString(_ bytes: Span<UInt8>) -> Bool {
    guard let piece = string(bytes) else { return false }
    return !piece.isEscaped || Self.content(piece, bytes) != nil
  }

  private mutating func skip(_ word: StaticString, _ bytes: Span<UInt8>) -> Bool {
    let count = word.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    let start = at
    at += count
    return word.withUTF8Buffer { wanted in
      (0..<count).allSatisfy { unsafe bytes[start + $0] == wanted[$0] }
    }
  }

  /// A whole number of few digits; others are rare, and left to who knows all of their forms.
  private mutating func skipNumber(_ bytes: Span<UInt8>) -> Bool {
    let start = at
    while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
    return at - start == 1 || (at - start > 1 && at - start < 16 && bytes[start] != 0x30)
  }

  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      default: return
      }
    }
  }

  /// The UTF-8 of a string, or `nil` where a backslash is followed by what JSON does not know.
  static func content(_ piece: Piece, _ bytes: Span<UInt8>) -> [UInt8]? {
    guard piece.isEscaped else { return LineBytes.copy(bytes, piece.range) }
    return [UInt8](filling: piece.range.count) { output in
      var index = piece.range.lowerBound
      while index < piece.range.upperBound {
        let byte = bytes[index]
        index += 1
        guard byte == UInt8(ascii: "\\") else {
          output.append(byte)
          continue
        }
        guard index < piece.range.upperBound else { return false }
        let letter = bytes[index]
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(letter)
        case UInt8(ascii: "n"): output.append(0x0A)
        case UInt8(ascii: "t"): output.append(0x09)
        case UInt8(ascii: "r"): output.append(0x0D)
        case UInt8(ascii: "b"): output.append(0x08)
        case UInt8(ascii: "f"): output.append(0x0C)
        case UInt8(ascii: "u"):
          guard let scalar = scalar(&index, piece.range.upperBound, bytes),
            let units = UTF8.encode(scalar)
          else { return false }
          for unit in units { output.append(unit) }
        default: return false
        }
      }
      return true
    }
  }

  /// The scalar whose four digits, or twice four, stand at `index`.
  private static func scalar(
    _ index: inout Int, _ end: Int, _ bytes: Span<UInt8>
  ) -> Unicode.Scalar? {
    guard let first = digits(&index, end, bytes) else { return nil }
    guard first >= 0xD800, first < 0xDC00 else { return Unicode.Scalar(first) }
    guard index + 2 <= end, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    index += 2
    guard let second = digits(&index, end, bytes), second >= 0xDC00, second < 0xE000 else {
      return nil
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private static func digits(_ index: inout Int, _ end: Int, _ bytes: Span<UInt8>) -> UInt32? {
    guard index + 4 <= end else { return nil }
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return value
  }
}

extension [UInt8] {
  /// The bytes that `fill` appends, at most `capacity`; `nil` where it returns false.
  fileprivate init?(
    filling capacity: Int, _ fill: (inout OutputSpan<UInt8>) -> Bool
  ) {
    var isWhole = false
    self.init(capacity: capacity) { (output: inout OutputSpan<UInt8>) in
      isWhole = fill(&output)
    }
    if !isWhole { return nil }
  }
}
