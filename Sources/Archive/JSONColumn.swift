/// Lists as the JSON arrays that stand in the archive's columns.
///
/// They are JSON so that `json_each` of any SQLite tool reads them.
enum JSONColumn {
  /// `["a","b"]`.
  static func text(_ strings: [String]) -> String {
    if strings.isEmpty { return "[]" }
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (index, string) in strings.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(string, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `[["a","b"],["c","d"]]`; `strings` reads it as one list.
  static func text(pairs: [(String, String)]) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (index, pair) in pairs.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: text([pair.0, pair.1]).utf8)
    }
    bytes.append(UInt8(ascii: "]"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `[[0,12],[20,31]]`.
  static func text(_ rows: [[Int]]) -> String {
    "[" + rows.map { "[" + $0.map(String.init).joined(separator: ",") + "]" }.joined(separator: ",")
      + "]"
  }

  /// The strings of an array that `text` wrote.
  static func strings(_ text: String) -> [String] {
    if text == "[]" { return [] }
    var strings: [String] = []
    var string: [UInt8] = []
    var isInside = false
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "\""):
        if isInside {
          strings.append(String(decoding: string, as: UTF8.self))
          string.removeAll(keepingCapacity: true)
        }
        isInside.toggle()
      case UInt8(ascii: "\\") where isInside:
        string.append(unescaped(&bytes))
      default:
        if isInside { string.append(byte) }
      }
    }
    return strings
  }

  /// The numbers of an array of arrays that `text` wrote, in order; words between them are skipped.
  static func numbers(_ text: String) -> [Int] {
    var numbers: [Int] = []
    var number: Int?
    for byte in text.utf8 {
      if byte >= 48, byte <= 57 {
        // No text is so long: a number that was tampered with stays where it is.
        let before = number ?? 0
        number = before < 1 << 50 ? before * 10 + Int(byte - 48) : before
      } else if let complete = number {
        numbers.append(complete)
        number = nil
      }
    }
    return numbers
  }

  private static func append(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<32:
        bytes.append(contentsOf: Array("\\u00".utf8))
        bytes.append(hexadecimal[Int(byte >> 4)])
        bytes.append(hexadecimal[Int(byte & 15)])
      default:
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The byte that an escape which `append` wrote stands for.
  private static func unescaped(_ bytes: inout String.UTF8View.Iterator) -> UInt8 {
    guard let kind = bytes.next() else { return UInt8(ascii: "\\") }
    guard kind == UInt8(ascii: "u") else { return kind }
    var value = 0
    for _ in 0..<4 {
      guard let digit = bytes.next(), let place = hexadecimal.firstIndex(of: digit) else { break }
      value = value * 16 + place
    }
    return UInt8(truncatingIfNeeded: value)
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
