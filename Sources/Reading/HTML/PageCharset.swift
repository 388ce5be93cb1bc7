/// Finds the encoding of a web page as browsers do and turns the page into UTF-8.
enum PageCharset {
  /// The UTF-8 of the page `bytes`: by its byte order mark, by what its head declares, else UTF-8
  /// where it is that, else Windows-1252.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    let detected = TextEncoding.detect(bytes)
    switch detected {
    case .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian:
      return Array(TextDecoding.decode(bytes, as: detected).utf8)
    case .utf8, .windows1252: break
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return whole(bytes) }
    // A page that is UTF-8 through and through is that, whatever its head says.
    if detected == .utf8 { return isASCIIEscaped(bytes) ?? whole(bytes) }
    if let label = declared(in: bytes), label != "utf-8", label != "utf8",
      let text = Transcoder.utf8(bytes, label: label)
    {
      return text
    }
    return Array(TextDecoding.decode(bytes, as: .windows1252).utf8)
  }

  private static func whole(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.first != 0xEF, TextDecoding.isUTF8(bytes) { return bytes }
    return decoded(bytes)
  }

  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    Array(TextDecoding.decode(bytes, as: .utf8).utf8)
  }

  /// ISO-2022-JP looks like ASCII but for its escapes.
  private static func isASCIIEscaped(_ bytes: [UInt8]) -> [UInt8]? {
    guard ByteSearch.first(0x1B, in: bytes, from: 0) != nil,
      let label = declared(in: bytes), label == "iso-2022-jp"
    else { return nil }
    return Transcoder.utf8(bytes, label: label)
  }

  /// The encoding that the first bytes declare, in lower case.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(8192).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    for (opening, mark) in [("<meta", "charset"), ("<?xml", "encoding")] {
      var from = 0
      while let tag = ByteSearch.first(Array(opening.utf8), in: head, from: from) {
        from = ByteSearch.first(0x3E, in: head, from: tag) ?? head.count
        if let label = value(of: mark, in: Array(head[tag..<from])) { return label }
      }
    }
    return nil
  }

  /// The word behind `mark` and an equals sign in `tag`.
  private static func value(of mark: String, in tag: [UInt8]) -> String? {
    guard let found = ByteSearch.first(Array(mark.utf8), in: tag, from: 0) else { return nil }
    var index = found + mark.utf8.count
    while index < tag.count, tag[index] <= 0x20 { index += 1 }
    guard index < tag.count, tag[index] == 0x3D else { return nil }
    index += 1
    while index < tag.count, tag[index] <= 0x20 || tag[index] == 0x22 || tag[index] == 0x27 {
      index += 1
    }
    let start = index
    while index < tag.count, isLabelByte(tag[index]), index - start < 32 { index += 1 }
    return index > start ? String(decoding: tag[start..<index], as: UTF8.self) : nil
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7A) || byte == 0x2D
      || byte == 0x5F || byte == 0x3A
  }
}
