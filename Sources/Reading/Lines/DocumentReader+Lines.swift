public import Model

extension DocumentReader {
  /// The document that `line` of the file at `path` holds; its own path is `PATH#ID`.
  ///
  /// The text of a line that gives one is kept to the character; nothing is decoded, cleaned or
  /// cut, so that offsets into it can be compared.
  public static func document(
    fromLine line: DocumentLine, path: String, sizeLimit: Int = defaultSizeLimit
  ) throws(ReadingError) -> Document {
    let bytes = line.rawBytes
    let fullPath = path + "#" + line.id
    guard bytes.count <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
    var document: Document
    switch line.content {
    case .text(let text):
      guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
      document = ReportReader.document(
        fromText: text, id: identifier(of: bytes), path: fullPath, title: line.known.title)
    case .html:
      document = try PageReader.document(
        fromHTML: bytes, id: identifier(of: bytes), path: fullPath, known: line.known)
    }
    line.known.apply(to: &document)
    return document
  }
}
