/// Tells a feed from other markup by its first element.
enum FeedSniffer {
  /// Whether `head`, the beginning of a file, is RSS or Atom in any encoding of XML.
  static func isXMLFeed(_ head: [UInt8]) -> Bool {
    let encoding = TextEncoding.detect(Array(head.prefix(4096)))
    let bytes: [UInt8]
    switch encoding {
    case .utf8, .windows1252: bytes = head
    case .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian:
      bytes = Array(TextDecoding.decode(Array(head.prefix(1 << 14)), as: encoding).utf8)
    }
    guard let name = rootName(bytes) else { return false }
    switch name {
    case "rss", "feed": return true
    case "RDF":
      return ByteSearch.first(Array("purl.org/rss/".utf8), in: bytes, from: 0) != nil
        || ByteSearch.first(Array("netscape.com/rdf/simple".utf8), in: bytes, from: 0) != nil
    default: return false
    }
  }

  /// The name of the first element without its prefix, past declarations and comments.
  private static func rootName(_ bytes: [UInt8]) -> String? {
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      if bytes[index] <= 0x20 {
        index += 1
        continue
      }
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else { return nil }
      switch bytes[index + 1] {
      case UInt8(ascii: "?"):
        guard let end = ByteSearch.first(Array("?>".utf8), in: bytes, from: index) else {
          return nil
        }
        index = end + 2
      case UInt8(ascii: "!"):
        let isComment = bytes[index...].starts(with: "<!--".utf8)
        // A document type may define entities between brackets.
        let subset = bytes[index...].prefix { $0 != UInt8(ascii: ">") }.contains(0x5B)
        let closing = isComment ? "-->" : subset ? "]>" : ">"
        guard let end = ByteSearch.first(Array(closing.utf8), in: bytes, from: index) else {
          return nil
        }
        index = end + closing.utf8.count
      default:
        let name = bytes[(index + 1)...].prefix(64).prefix { byte in
          byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
        }
        let local = name.split(separator: UInt8(ascii: ":")).last ?? name
        return String(decoding: local, as: UTF8.self)
      }
    }
    return nil
  }
}
