/// An identifier of a STIX object: STIX 2.1 section 2.9, "type--UUID".
///
/// The UUID is one of RFC 4122 in either case of its letters; its version may be any: objects are
/// meant to have random ones (4) and observables ones made of what they say (5), yet widely used
/// platforms give both to everything.
public struct STIXIdentifier: Sendable, Hashable, CustomStringConvertible {
  /// What is named, such as "note".
  public var type: String
  /// The UUID as it was written.
  public var uuid: String

  /// The identifier as STIX writes it.
  public var description: String { "\(type)--\(uuid)" }

  /// Reads an identifier, or gives `nil` where it is none.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let typeLength = Self.typeLength(in: bytes.span, 0..<bytes.count) else { return nil }
    type = String(decoding: bytes[..<typeLength], as: UTF8.self)
    uuid = String(decoding: bytes[(typeLength + 2)...], as: UTF8.self)
  }

  /// How many bytes the type has of the identifier at `range`, or `nil` where there is none.
  static func typeLength(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let length = range.count - 38
    guard length >= 1, isType(in: bytes, range.lowerBound..<range.lowerBound + length),
      bytes[range.lowerBound + length] == UInt8(ascii: "-"),
      bytes[range.lowerBound + length + 1] == UInt8(ascii: "-"),
      isUUID(in: bytes, at: range.upperBound - 36)
    else { return nil }
    return length
  }

  /// Whether a type may be called so: 3 to 250 of a–z, 0–9 and hyphens, of which no two together.
  static func isType(in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard (3...250).contains(range.count) else { return false }
    var last = UInt8(ascii: "-")
    for index in range {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard index > range.lowerBound else { return false }
      case UInt8(ascii: "-"):
        guard last != UInt8(ascii: "-") else { return false }
      default: return false
      }
      last = byte
    }
    return last != UInt8(ascii: "-")
  }

  /// Whether the 36 bytes from `start` on are a UUID of RFC 4122: variant 1, a version from 1 to 8.
  private static func isUUID(in bytes: Span<UInt8>, at start: Int) -> Bool {
    for place in 0..<36 {
      let byte = bytes[start + place]
      switch place {
      case 8, 13, 18, 23:
        guard byte == UInt8(ascii: "-") else { return false }
      case 14:
        guard UInt8(ascii: "1")...UInt8(ascii: "8") ~= byte else { return false }
      case 19:
        guard let digit = JSONScanner.hexDigit(byte), digit & 0b1100 == 0b1000 else { return false }
      default:
        // Digits, and letters of either case.
        guard byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 else { return false }
      }
    }
    return true
  }
}
