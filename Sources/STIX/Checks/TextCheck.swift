/// Holds strings against rules.
enum TextCheck {
  /// Checks a string.
  static func check(
    _ text: String, _ rule: Rule, at place: @autoclosure () -> String
  ) throws(STIXFault) {
    switch rule {
    case .timestamp:
      guard STIXTimestamp(text) != nil else {
        throw STIXFault("\(place()): no timestamp such as 2016-01-20T12:31:12.123Z")
      }
    case .reference(let types):
      let type = try self.type(of: text, at: place())
      guard types.isEmpty || types.contains(type) else {
        throw STIXFault(
          "\(place()): not an identifier of \(types.joined(separator: ", ")) but of \(type)")
      }
    case .referenceToOther(let types):
      let type = try self.type(of: text, at: place())
      guard !types.contains(type) else {
        throw STIXFault("\(place()): an identifier of \(type), which cannot stand there")
      }
    case .oneOf(let words):
      guard words.contains(text) else {
        throw STIXFault("\(place()): none of \(words.joined(separator: ", "))")
      }
    case .hexadecimal:
      let bytes = Array(text.utf8)
      guard bytes.count % 2 == 0, bytes.allSatisfy({ JSONScanner.hexDigit($0) != nil }) else {
        throw STIXFault("\(place()): no hexadecimal digits, two a byte")
      }
    case .binary:
      guard isBase64(text) else { throw STIXFault("\(place()): no base64") }
    case .text(let isRight, let wanted):
      guard isRight(text) else { throw STIXFault("\(place()): \(wanted)") }
    default: break
    }
  }

  /// The type of the object that an identifier names.
  static func type(
    of text: String, at place: @autoclosure () -> String
  ) throws(STIXFault) -> String {
    let bytes = Array(text.utf8)
    guard let length = STIXIdentifier.typeLength(in: bytes.span, 0..<bytes.count) else {
      throw STIXFault(
        "\(place()): no identifier such as note--a5008bf9-fa2f-4193-91c2-bdeb8f73977b")
    }
    return String(decoding: bytes[..<length], as: UTF8.self)
  }

  /// Whether a dictionary may have such a name: section 2.4.
  static func isDictionaryName(_ name: String) -> Bool {
    (1...250).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  private static func isBase64(_ text: String) -> Bool {
    var letterCount = 0
    var padCount = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
        guard padCount == 0 else { return false }
        letterCount += 1
      case UInt8(ascii: "="): padCount += 1
      default: return false
      }
    }
    return padCount <= 2 && (letterCount + padCount) % 4 == 0
  }
}
