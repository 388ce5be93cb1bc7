/// The encoding of a text's characters as the server that gave it told it.
enum ToldCharset {
  /// `bytes` in UTF-8, where what the server told decides; `nil` where the bytes themselves do.
  ///
  /// A byte order mark comes first (WHATWG Encoding, section 6), and so does UTF-8 through and through:
  /// many servers name the same encoding for all their files. The encodings that look like ASCII
  /// until they are read, and those of two bytes, are believed.
  static func utf8(_ bytes: [UInt8], told label: String?) -> [UInt8]? {
    guard let label = label?.lowercased(), label != "utf-8", label != "utf8" else { return nil }
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    if marks.contains(where: { bytes.starts(with: $0) }) { return nil }
    if label.hasPrefix("utf-16") || label.hasPrefix("utf-32") {
      return Transcoder.utf8(bytes, label: label)
    }
    let isEscaped =
      label.hasPrefix("iso-2022-") && ByteSearch.first(0x1B, in: bytes, from: 0) != nil
    guard isEscaped || !TextDecoding.isUTF8(bytes) else { return nil }
    return Transcoder.utf8(bytes, label: label)
  }
}
