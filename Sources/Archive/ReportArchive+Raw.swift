import FoundationEssentials
import GRDB
public import Model

/// The bytes of a report with all that is known of where they come from.
public struct RawDocument: Sendable {
  /// The document that was read from them.
  public var id: DocumentID
  /// Where they were first read from.
  public var path: String
  /// The document's address on the web.
  public var url: String?
  /// `text/plain`, `text/html`.
  public var mediaType: String
  /// What was told beside them, as a JSON object, where they came as a line of a stream.
  public var given: String?
  /// Their SHA-256, 64 hex digits in lower case.
  public var digest: String
  /// The bytes, or `nil` where the archive is damaged.
  public var bytes: [UInt8]?
  /// How they were had over the network, each time, in order of date.
  public var retrievals: [Retrieval]
}

extension ReportArchive {
  /// When the bytes of a document were first had over the network, or `nil` where they never were.
  public func retrieved(_ id: DocumentID) throws -> String? {
    try read { database in
      guard try ArchiveSchema.hasRetrievals(database) else { return nil }
      return try String.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT min(date) FROM retrieval JOIN document ON document.number = retrieval.document
            WHERE document.id = ?
            """), arguments: [id.description])
    }
  }

  /// Hands the bytes of every report to `body`, in order of path and then of name.
  ///
  /// One report is in memory at a time.
  public func forEachRawDocument(_ body: (RawDocument) throws -> Void) throws {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT number, id, path, url, media_type, given, document.sha256, size, deflated
          FROM document JOIN raw ON raw.sha256 = document.sha256 ORDER BY path, id
          """)
      while let row = try rows.next() {
        try body(
          RawDocument(
            id: RetellingRows.documentID(row[1]), path: row[2], url: row[3], mediaType: row[4],
            given: row[5], digest: row[6], bytes: RawBytes.inflate(row[8], size: row[7]),
            retrievals: try RetrievalRow.all(document: row[0], in: database)))
      }
    }
  }
}
