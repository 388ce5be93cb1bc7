/// What a stream of bytes holds: several reports, something compressed, or one report.
enum Packing {
  /// gzip.
  case gzip
  /// bzip2, xz, lzip or zstd.
  case compressed
  /// A ZIP archive, or a document that is one.
  case zip
  /// A tar archive.
  case tar
  /// A 7z archive, whose index is at its end.
  case sevenZip
  /// A web archive (ISO 28500).
  case warc
  /// Mails one after the other (RFC 4155).
  case mbox
  /// RSS, Atom.
  case xmlFeed
  /// Perhaps a JSON Feed or a STIX bundle: the whole must be read to know.
  case jsonList
  /// Documents, one a line.
  case lines
  /// One report, or nothing that is known.
  case report

  /// How many bytes are looked at.
  static let headSize = 1 << 16

  /// Finds out from the first bytes of a stream; the name counts for lines alone.
  static func kind(of head: [UInt8], name: String) -> Packing {
    if head.starts(with: [0x1F, 0x8B, 0x08]) { return .gzip }
    if isBzip2(head) || compressedMagics.contains(where: { head.starts(with: $0) }) {
      return .compressed
    }
    if head.starts(with: [0x50, 0x4B]), head.count > 3, head[2] < 9, head[3] == head[2] + 1 {
      return .zip
    }
    if head.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) { return .sevenZip }
    if isTar(head) { return .tar }
    let text = head.drop { $0 == 0x0D || $0 == 0x0A }
    if text.starts(with: "WARC/".utf8) { return .warc }
    if isMbox(head) { return .mbox }
    if hasLinesName(name) { return .lines }
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = head[start...].first(where: { $0 > 0x20 }) else { return .report }
    if first == UInt8(ascii: "{") {
      if isJSONList(head) { return .jsonList }
      return startsWithDocumentLine(head) ? .lines : .report
    }
    return FeedSniffer.isXMLFeed(head) ? .xmlFeed : .report
  }

  /// Whether `head`, all of a pipe so far, is enough: its writer may wait for an answer to a line.
  ///
  /// Where lines are expected, that is a line of text which begins nothing else that is known.
  static func isToldApart(_ head: [UInt8], isLinesExpected: Bool) -> Bool {
    let text = head.drop { $0 <= 0x20 }
    guard let first = text.first, let feed = text.firstIndex(of: 0x0A) else { return false }
    let line = text[..<feed]
    if first == UInt8(ascii: "{") { return line.last { $0 > 0x20 } == UInt8(ascii: "}") }
    return isLinesExpected && first < 0x80 && !line.contains(0) && first != UInt8(ascii: "<")
      && !line.starts(with: "From ".utf8) && !line.starts(with: "WARC/".utf8)
  }

  /// Whether a file of that name holds one document a line, compressed or not.
  static func hasLinesName(_ name: String) -> Bool {
    var name = name.lowercased()
    for ending in [".gz", ".bz2", ".xz", ".zst"] where name.hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    return name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson")
  }

  private static let compressedMagics: [[UInt8]] = [
    [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD],
    Array("LZIP\u{1}".utf8),
  ]

  /// "BZh", a digit, and the head of a block.
  private static func isBzip2(_ head: [UInt8]) -> Bool {
    head.starts(with: "BZh".utf8) && head.dropFirst(4).starts(with: "1AY&SY".utf8)
  }

  /// A head of a tar archive: its own bytes add up to the number it gives (POSIX pax, "ustar").
  private static func isTar(_ head: [UInt8]) -> Bool {
    guard head.count >= 512, head[0] != 0 else { return false }
    var sum = 0
    for index in 0..<512 { sum += (148..<156).contains(index) ? 0x20 : Int(head[index]) }
    var told = 0
    var hasDigits = false
    for byte in head[148..<156] {
      if byte >= 0x30, byte < 0x38 {
        told = told * 8 + Int(byte - 0x30)
        hasDigits = true
      } else if byte != 0x20, byte != 0 {
        return false
      }
    }
    return hasDigits && sum == told
  }

  /// "From ", a sender and a date with a year, and then the head of a mail.
  private static func isMbox(_ head: [UInt8]) -> Bool {
    guard head.starts(with: "From ".utf8) else { return false }
    let lines = head.prefix(4096).split(separator: 0x0A, maxSplits: 2)
    guard lines.count >= 2, let colon = lines[1].firstIndex(of: UInt8(ascii: ":")) else {
      return false
    }
    let name = lines[1][..<colon]
    let isHeader =
      !name.isEmpty && name.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    let hasYear = lines[0].split(separator: 0x20).contains { word in
      let word = word.filter { $0 > 0x20 }
      return word.count == 4 && word.allSatisfy { $0 >= 0x30 && $0 < 0x3A }
    }
    return isHeader && hasYear
  }

  private static func isJSONList(_ head: [UInt8]) -> Bool {
    func has(_ words: String) -> Bool {
      ByteSearch.first(Array(words.utf8), in: head, from: 0) != nil
    }
    if has("https://jsonfeed.org/version/") || has("https:\\/\\/jsonfeed.org\\/version\\/") {
      return true
    }
    return STIXSniffer.isList(head)
  }

  private static func startsWithDocumentLine(_ head: [UInt8]) -> Bool {
    let end = ByteSearch.first(0x0A, in: head, from: 0) ?? head.count
    guard let json = head[..<end].last(where: { $0 > 0x20 }), json == UInt8(ascii: "}") else {
      return false
    }
    return (try? DocumentLine(json: Array(head[..<end]))) != nil
  }
}
