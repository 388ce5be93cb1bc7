import GRDB
public import Model

/// Where what is known of a document was found, as a row of the archive.
enum OriginRow {
  private static var fields: [(name: String, path: WritableKeyPath<MetadataOrigins, String?>)] {
    [
      ("title", \.title), ("byline", \.byline), ("publisher", \.publisher),
      ("published", \.published), ("updated", \.updated), ("language", \.language), ("url", \.url),
    ]
  }

  /// Writes `origins` for the document `number`, in the place of what was told of it before.
  static func write(
    _ origins: MetadataOrigins, document number: Int64, into database: Database
  ) throws {
    try database.cachedStatement(sql: "DELETE FROM origin WHERE document = ?")
      .execute(arguments: [number])
    if origins.isEmpty { return }
    let sources = fields.compactMap { field in
      origins[keyPath: field.path].map { (field.name, $0) }
    }
    try database.cachedStatement(
      sql: "INSERT INTO origin (document, sources, shown_published) VALUES (?, ?, ?)"
    ).execute(
      arguments: [number, JSONColumn.text(pairs: sources), origins.shownPublished?.description])
  }

  /// What is told of the document `id`.
  static func origins(_ id: DocumentID, in database: Database) throws -> MetadataOrigins {
    var origins = MetadataOrigins()
    guard try ArchiveSchema.hasRetrievals(database),
      let row = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT sources, shown_published FROM origin
            JOIN document ON document.number = origin.document WHERE document.id = ?
            """), arguments: [id.description])
    else { return origins }
    let words = JSONColumn.strings(row[0])
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      guard let field = fields.first(where: { $0.name == words[index] }) else { continue }
      origins[keyPath: field.path] = words[index + 1]
    }
    origins.shownPublished = (row[1] as String?).flatMap { PartialDate($0) }
    return origins
  }
}

extension ReportArchive {
  /// Where what is known of a document was found; nothing is told of those added by older versions.
  public func origins(_ id: DocumentID) throws -> MetadataOrigins {
    try read { try OriginRow.origins(id, in: $0) }
  }
}
