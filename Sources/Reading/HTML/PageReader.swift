internal import Model

/// Reads a report that is a web page.
enum PageReader {
  /// The document that the page `html`, in whatever encoding, holds.
  static func document(
    fromHTML html: [UInt8], id: DocumentID, path: String
  ) throws(ReadingError) -> Document {
    throw .noText
  }
}
