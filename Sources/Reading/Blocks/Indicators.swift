/// Tells indicators of compromise, which reports list on lines of their own: addresses of hosts and
/// pages, names of domains, hashes of files, also those made harmless ("hxxp", "[.]").
enum Indicators {
  /// Whether the line is nothing but one.
  static func isIndicator(_ line: BlockCandidate) -> Bool {
    guard line.words.count == 1, (7...400).contains(line.text.utf8.count) else { return false }
    let bytes = Array(line.lowercased.utf8)
    return isHash(bytes) || isHost(bytes) || isDisarmed(bytes)
  }

  /// MD5, SHA-1, SHA-256, SHA-512 in hexadecimal digits.
  private static func isHash(_ bytes: [UInt8]) -> Bool {
    [32, 40, 64, 128].contains(bytes.count) && bytes.allSatisfy(isHexadecimal)
  }

  /// An address of IPv4 or IPv6, with or without a port or the length of a network.
  private static func isHost(_ bytes: [UInt8]) -> Bool {
    let dots = bytes.count { $0 == 0x2E }
    let colons = bytes.count { $0 == 0x3A }
    let marks: [UInt8] = [0x2E, 0x3A, 0x2F, 0x5B, 0x5D]
    guard bytes.allSatisfy({ isHexadecimal($0) || marks.contains($0) }) else { return false }
    let isFourParts = dots == 3 && bytes.allSatisfy { $0 < 0x61 }
    return isFourParts || (dots == 0 && colons >= 2 && bytes.count <= 50)
  }

  private static func isDisarmed(_ bytes: [UInt8]) -> Bool {
    schemes.matches(bytes, at: 0) || disarmed.occurs(in: bytes)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66)
  }

  private static let schemes = PhraseTable(["hxxp", "hxtp", "fxp:"])
  private static let disarmed = PhraseTable(["[.]", "(.)", "[dot]", "(dot)", "[:]", "[@]", "[at]"])
}
