/// A JSON text with the places of its values.
///
/// Nothing of it is copied until it is asked for: a number keeps its digits, an object its order.
public struct JSONText: Sendable {
  final class Storage: Sendable {
    let bytes: [UInt8]
    let nodes: [JSONNode]

    init(bytes: [UInt8], nodes: [JSONNode]) {
      self.bytes = bytes
      self.nodes = nodes
    }
  }

  let storage: Storage

  /// Values that were found in bytes.
  init(bytes: [UInt8], nodes: [JSONNode]) {
    storage = Storage(bytes: bytes, nodes: nodes)
  }

  /// Reads a whole text: one value, with white space or a byte order mark around it.
  /// - Throws: where it is not JSON, holds what RFC 7493 forbids, or more than a million values.
  public init(parsing bytes: [UInt8]) throws(JSONFault) {
    var scanner = JSONScanner()
    let span = bytes.span
    let end = try scanner.scanValue(in: span, at: Self.markLength(of: span))
    let rest = JSONScanner.skipSpace(in: span, from: end)
    guard rest == bytes.count else { throw JSONFault(at: rest, "something behind the end") }
    if let fault = scanner.fault { throw fault }
    self.init(bytes: bytes, nodes: scanner.nodes)
  }

  /// The value that the text is.
  public var root: JSONValue { JSONValue(storage: storage, node: 0) }

  /// How many bytes a byte order mark takes at the beginning.
  static func markLength(of bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// What stands between the quotation marks of a string, its escapes read; `range` is that of a scanned string.
  static func unescaped(_ bytes: Span<UInt8>, _ range: Range<Int>, hasEscapes: Bool) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      guard hasEscapes, byte == UInt8(ascii: "\\"), place + 1 < range.upperBound else {
        text.append(byte)
        place += 1
        continue
      }
      let letter = bytes[place + 1]
      place += 2
      switch letter {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        var code = JSONScanner.hexUnit(in: bytes, at: place) ?? 0xFFFD
        place += 4
        if 0xD800...0xDBFF ~= code, let low = JSONScanner.hexUnit(in: bytes, at: place + 2),
          0xDC00...0xDFFF ~= low
        {
          code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
          place += 6
        }
        let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      default: text.append(letter)
      }
    }
    return text
  }
}
