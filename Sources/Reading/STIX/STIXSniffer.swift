/// Tells STIX from other JSON.
enum STIXSniffer {
  /// Whether `bytes` may be an object, a bundle or an envelope of STIX.
  static func isSTIX(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[start...].first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
    return isList(Array(bytes.prefix(Packing.headSize))) || isObject(bytes)
  }

  /// Whether the first bytes of JSON may be those of a bundle or an envelope.
  static func isList(_ head: [UInt8]) -> Bool {
    has("\"bundle--", in: head)
      || (has("\"objects\"", in: head) && has("\"spec_version\"", in: head))
  }

  /// Whether JSON may be a report, a note or an opinion by itself.
  static func isObject(_ bytes: [UInt8]) -> Bool {
    let head = Array(bytes.prefix(Packing.headSize))
    return !has("\"objects\"", in: head) && has("\"type\"", in: head)
      && ["\"report\"", "\"note\"", "\"opinion\""].contains { has($0, in: head) }
  }

  private static func has(_ words: String, in bytes: [UInt8]) -> Bool {
    ByteSearch.first(Array(words.utf8), in: bytes, from: 0) != nil
  }
}
