/// How the characters of a text file are encoded.
enum TextEncoding: Equatable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case utf32LittleEndian
  case windows1252

  /// The encoding of `bytes`: by their byte order mark, by where zero bytes stand, else UTF-8 where
  /// they are that or nearly, else Windows-1252.
  static func detect(_ bytes: [UInt8]) -> TextEncoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return .utf32LittleEndian }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if let wide = wideEncoding(bytes) { return wide }
    return TextDecoding.isNearlyUTF8(bytes) ? .utf8 : .windows1252
  }

  /// UTF-16 without a byte order mark: every other byte of European text is zero.
  private static func wideEncoding(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    let pairCount = sample.count / 2
    guard pairCount >= 2 else { return nil }
    var evenZeros = 0
    var oddZeros = 0
    for pair in 0..<pairCount {
      if sample[2 * pair] == 0 { evenZeros += 1 }
      if sample[2 * pair + 1] == 0 { oddZeros += 1 }
    }
    if oddZeros * 10 > pairCount * 4, evenZeros * 20 < pairCount { return .utf16LittleEndian }
    if evenZeros * 10 > pairCount * 4, oddZeros * 20 < pairCount { return .utf16BigEndian }
    return nil
  }
}
