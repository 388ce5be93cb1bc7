internal import Model

extension STIXReport {
  /// The media type of documents that come as STIX.
  static let mediaType = "application/stix+json"

  /// The document that it is.
  func document(
    id: DocumentID, path: String, known: KnownMetadata
  ) throws(ReadingError) -> Document {
    var document: Document
    switch content {
    case .text(let text):
      document = ReportReader.document(
        fromText: text, id: id, path: path, title: known.title ?? title)
    case .tellings(let tellings):
      let layout = STIXLayout(tellings)
      document = Document(
        id: id, path: path, text: String(decoding: layout.text, as: UTF8.self),
        blocks: layout.blocks)
    case .summary(let lines):
      document = Document(id: id, path: path, text: lines.joined(separator: "\n"))
      var start = 0
      for line in lines {
        let span = TextSpan(start, start + line.utf8.count)
        document.blocks.append(TextBlock(span: span, kind: .furniture))
        start = span.end + 1
      }
    }
    guard document.text.utf8.contains(where: { $0 > 0x20 }) else { throw .empty }
    document.mediaType = Self.mediaType
    tell(&document)
    return document
  }

  /// Tells what the objects say of the report; they know it better than its text.
  private func tell(_ document: inout Document) {
    KnownMetadata(
      url: url, title: title, byline: byline, publisher: publisher, published: published,
      language: language
    ).apply(to: &document, origin: "stix object")
    if document.language == nil, case .tellings = content {
      document.language = LanguageGuess.language(of: document, bytes: Array(document.text.utf8))
      if document.language != nil { document.origins.language = "text" }
    }
  }
}
