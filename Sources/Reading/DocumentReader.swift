internal import Crypto
public import Model

/// Makes a document of a report's bytes.
public enum DocumentReader {
  /// How many bytes a report may have unless the caller says otherwise: 64 MiB.
  public static let defaultSizeLimit = 64 << 20

  /// The document that `bytes` hold, whatever their file is called.
  ///
  /// Which form they are in, and in which encoding, is found out from the bytes alone: HTML, plain
  /// text, Markdown, PDF, e-mail, MHTML, DOCX, ODT, RTF, STIX. The same bytes give the same document under
  /// the same path. A PDF file takes a process of its own, which is why this is asynchronous.
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - path: where it was read from, as the user gave it.
  ///   - known: what is known of it already; it takes the place of what the report says itself.
  ///   - listed: what a feed says of it; used where the report says nothing itself.
  ///   - sizeLimit: how many bytes it may have.
  /// - Returns: the document.
  /// - Throws: what is wrong with the bytes, in words for people.
  public static func read(
    _ bytes: [UInt8], path: String, known: KnownMetadata = KnownMetadata(),
    listed: ListedMetadata = ListedMetadata(), sizeLimit: Int = defaultSizeLimit
  ) async throws(ReadingError) -> Document {
    guard bytes.count <= sizeLimit, PDFReader.isPDF(bytes) else {
      return try document(
        from: bytes, path: path, known: known, listed: listed, sizeLimit: sizeLimit)
    }
    let report = try await PDFReader.report(of: bytes)
    var document = try report.document(id: identifier(of: bytes), path: path, known: known)
    known.apply(to: &document)
    listed.fill(&document)
    return document
  }

  /// The document that `bytes` hold, in any form but PDF; else as `read`.
  public static func document(
    from bytes: [UInt8], path: String, known: KnownMetadata = KnownMetadata(),
    listed: ListedMetadata = ListedMetadata(), sizeLimit: Int = defaultSizeLimit
  ) throws(ReadingError) -> Document {
    guard bytes.count <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
    let id = identifier(of: bytes)
    var document: Document
    if let report = STIXReport(bytes, listed: listed) {
      document = try report.document(id: id, path: path, known: known)
      known.apply(to: &document)
      listed.fill(&document)
      return document
    }
    switch try ContentSniffer.kind(of: bytes, told: known.charset) {
    case .pdf:
      throw .unsupported(
        "a PDF file", advice: "turn it into text first: pdftotext -layout FILE")
    case .mail:
      document = try MailReader.document(of: bytes, id: id, path: path, known: known)
    case .office:
      document = try OfficeReader.report(of: bytes).document(id: id, path: path, known: known)
    case .rtf:
      document = try RTFReader.report(of: bytes).document(id: id, path: path, known: known)
    case .markdown(let decoded):
      document = try MarkdownReader.report(of: TextCleaning.cleaned(decoded))
        .document(id: id, path: path, known: known)
    case .html(let html):
      document = try PageReader.document(fromHTML: html, id: id, path: path, known: known)
    case .text(let decoded):
      let text = TextCleaning.cleaned(decoded)
      guard text.utf8.contains(where: { $0 > 0x20 }) else { throw .empty }
      document = ReportReader.document(fromText: text, id: id, path: path, title: known.title)
    }
    known.apply(to: &document)
    listed.fill(&document)
    return document
  }

  /// The name of a document whose raw bytes are `bytes`.
  public static func identifier(of bytes: [UInt8]) -> DocumentID {
    let digits: StaticString = "0123456789abcdef"
    var name: [UInt8] = []
    name.reserveCapacity(32)
    digits.withUTF8Buffer { digits in
      for byte in SHA256.hash(data: bytes).prefix(16) {
        name.append(unsafe digits[Int(byte >> 4)])
        name.append(unsafe digits[Int(byte & 15)])
      }
    }
    return DocumentID(digits: String(decoding: name, as: UTF8.self))
  }
}
