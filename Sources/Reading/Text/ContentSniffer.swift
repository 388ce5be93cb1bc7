/// Finds out what a file holds from its bytes alone.
enum ContentSniffer {
  /// What a file holds.
  enum Kind {
    /// A PDF file.
    case pdf
    /// An e-mail, or a web page saved as one.
    case mail
    /// A web page, its characters still encoded.
    case html([UInt8])
    /// A DOCX or ODT file.
    case office
    /// An RTF file.
    case rtf
    /// Markdown, decoded.
    case markdown(String)
    /// Plain text, decoded.
    case text(String)
  }

  /// What `bytes` hold; throws when it is nothing that can be read.
  ///
  /// Texts are decoded as their server told, where it did; web pages are left to `PageCharset`.
  static func kind(of bytes: [UInt8], told: String? = nil) throws(ReadingError) -> Kind {
    guard !bytes.isEmpty else { throw .empty }
    if PDFReader.isPDF(bytes) { return .pdf }
    if bytes.starts(with: Array("{\\rtf".utf8)) { return .rtf }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), OfficeSniffer.isDocument(bytes) {
      return .office
    }
    for signature in signatures where bytes.starts(with: signature.bytes) {
      throw .unsupported(signature.name, advice: signature.advice)
    }
    if MailMessage.isMail(bytes) { return .mail }
    let page = bytes
    let bytes = ToldCharset.utf8(bytes, told: told) ?? bytes
    let encoding = TextEncoding.detect(bytes)
    let sample: [UInt8]
    switch encoding {
    case .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian:
      sample = Array(TextDecoding.decode(Array(bytes.prefix(sampleSize)), as: encoding).utf8)
    case .utf8, .windows1252:
      sample = Array(bytes.prefix(sampleSize))
    }
    let isPage = HTMLSniffer.isHTML(sample)
    guard isPage || !isBinary(sample) else { throw .binary }
    if isPage { return .html(page) }
    if let feed = HTMLSniffer.otherMarkup(sample) {
      throw .unsupported(feed, advice: "save the reports that it lists as web pages or text")
    }
    let text = TextDecoding.decode(bytes, as: encoding)
    return MarkdownSniffer.isMarkdown(text) ? .markdown(text) : .text(text)
  }

  private static let sampleSize = 1 << 16

  /// More control characters than one in twenty is no text; `sample` is not empty.
  private static func isBinary(_ sample: [UInt8]) -> Bool {
    var controlCount = 0
    for byte in sample where byte < 0x20 && !(byte >= 0x08 && byte <= 0x0D) && byte != 0x1B {
      controlCount += 1
    }
    return controlCount * 20 > sample.count
  }

  private struct Signature {
    let bytes: [UInt8]
    let name: String
    let advice: String

    init(_ bytes: [UInt8], _ name: String, _ advice: String = "save its text as a text file") {
      self.bytes = bytes
      self.name = name
      self.advice = advice
    }
  }

  private static let signatures: [Signature] = [
    Signature([0x50, 0x4B, 0x03, 0x04], "a ZIP archive", "unpack it first"),
    Signature([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old office document"),
    Signature([0x1F, 0x8B], "a gzip file", "decompress it first: gunzip FILE"),
    Signature([0x28, 0xB5, 0x2F, 0xFD], "a zstd file", "decompress it first"),
    Signature([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz file", "decompress it first"),
    Signature(Array("BZh".utf8) + [0x39, 0x31, 0x41], "a bzip2 file", "decompress it first"),
    Signature([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive", "unpack it first"),
    Signature([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    Signature([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    Signature(Array("GIF8".utf8), "a GIF picture"),
    Signature([0x7F, 0x45, 0x4C, 0x46], "a program", "give the reports instead"),
    Signature(Array("SQLite format 3".utf8), "a database", "give the reports instead"),
  ]
}
