internal import Model

/// Reads a report that is plain text: its blocks, and what they say of where it comes from.
enum ReportReader {
  /// The document whose text is `text`, to the character; `title` is its headline where known.
  static func document(
    fromText text: String, id: DocumentID, path: String, title: String?
  ) -> Document {
    let bytes = Array(text.utf8)
    let lines = Unwrapping.paragraphs(of: TextLine.lines(of: bytes)).map {
      BlockCandidate(span: $0, in: bytes)
    }
    let kinds = BlockClassifier.kinds(of: lines, title: title)
    let blocks = zip(lines, kinds).map { TextBlock(span: $0.span, kind: $1) }
    var document = Document(id: id, path: path, text: text, blocks: blocks)
    let before = document
    TextMetadata(lines: lines, kinds: kinds, bytes: bytes).apply(to: &document)
    document.origins.noteText(before: before, after: document)
    document.language = LanguageGuess.language(of: document, bytes: bytes)
    if document.language != nil { document.origins.language = "text" }
    return document
  }
}
