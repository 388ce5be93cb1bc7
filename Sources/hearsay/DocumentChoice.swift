import Archive
import Model

/// Finds the document that a user means.
enum DocumentChoice {
  /// The one document that `name` means: a path, the end of one, an id or the start of one.
  static func document(named name: String, in archive: ReportArchive) throws -> AnalysedDocument {
    let found = try archive.documents(named: name)
    guard let first = found.first else {
      throw UsageError(
        "\(name): there is no such document in the archive\n  see what there is: hearsay documents")
    }
    if found.count == 1 || first.document.path == name { return first }
    let names = found.prefix(8).map { "  \($0.document.id)  \($0.document.path)" }
    throw UsageError(
      "\(name): this can be more than one document; name one of them by its id:\n"
        + names.joined(separator: "\n"))
  }
}
