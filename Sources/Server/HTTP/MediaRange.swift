/// A media type or a range of them as RFC 9110 section 12.5.1 writes it, such as
/// `application/taxii+json;version=2.1;q=0.5`.
struct MediaRange: Sendable, Hashable {
  /// The type in lower case, or "*".
  var type: String
  /// The subtype in lower case, or "*".
  var subtype: String
  /// The parameter `version`.
  var version: String?
  /// How much it is wanted, from 0 (not at all) to 1,000.
  var quality: Int

  /// The ranges of a list; what is malformed is passed over.
  static func list(_ header: String) -> [MediaRange] {
    split(header, at: UInt8(ascii: ",")).prefix(200).compactMap { MediaRange($0) }
  }

  /// Reads one range, or gives `nil` where it is none.
  init?(_ text: String) {
    let parts = Self.split(text, at: UInt8(ascii: ";"))
    let names = Self.split(parts.first ?? "", at: UInt8(ascii: "/"))
    guard names.count == 2, Self.isToken(names[0]), Self.isToken(names[1]) else { return nil }
    type = names[0].lowercased()
    subtype = names[1].lowercased()
    quality = 1_000
    for part in parts.dropFirst() where !part.isEmpty {
      guard let equals = part.firstIndex(of: "=") else { return nil }
      let name = Self.trimmed(part[..<equals]).lowercased()
      let value = Self.unquoted(Self.trimmed(part[part.index(after: equals)...]))
      switch name {
      case "q":
        guard let quality = Self.quality(value) else { return nil }
        self.quality = quality
      case "version":
        guard version == nil else { return nil }
        version = value
      default: break
      }
    }
  }

  /// Reads "0.25" as 250.
  private static func quality(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, whole == "0" || whole == "1", parts.count <= 2 else {
      return nil
    }
    let digits = parts.count == 2 ? Array(parts[1].utf8) : []
    guard digits.count <= 3, digits.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else {
      return nil
    }
    var quality = whole == "1" ? 1 : 0
    for place in 0..<3 {
      quality = quality * 10 + (place < digits.count ? Int(digits[place] - UInt8(ascii: "0")) : 0)
    }
    return quality <= 1_000 ? quality : nil
  }

  /// Cuts at a letter that stands outside quotation marks, and trims the pieces.
  private static func split(_ text: String, at separator: UInt8) -> [String] {
    let bytes = Array(text.utf8)
    var pieces: [String] = []
    var start = 0
    var isQuoted = false
    var isEscaped = false
    for (index, byte) in bytes.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if isQuoted, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == separator, !isQuoted {
        pieces.append(trimmed(String(decoding: bytes[start..<index], as: UTF8.self)[...]))
        start = index + 1
      }
    }
    pieces.append(trimmed(String(decoding: bytes[start...], as: UTF8.self)[...]))
    return pieces
  }

  private static func trimmed(_ text: Substring) -> String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let tail = text.drop(while: isBlank)
    guard let last = tail.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(tail[...last])
  }

  private static func unquoted(_ text: String) -> String {
    guard text.utf8.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    var result = ""
    var isEscaped = false
    for letter in text.dropFirst().dropLast() {
      if !isEscaped, letter == "\\" {
        isEscaped = true
      } else {
        result.append(letter)
        isEscaped = false
      }
    }
    return result
  }

  private static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }
}
