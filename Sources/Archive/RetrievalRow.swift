import GRDB
import Model

/// A retrieval as a row of the archive.
enum RetrievalRow {
  /// The columns that `retrieval(_:)` reads, for a `SELECT` from `retrieval`.
  static let columns = "url, date, status, headers, requested, decoded"

  /// Writes how the document of that number was had; the same retrieval is kept once.
  ///
  /// - Returns: whether it is new.
  @discardableResult
  static func insert(
    _ retrieval: Retrieval, document: Int64, brought: Bool, into database: Database
  ) throws -> Bool {
    try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO retrieval
          (document, requested, url, date, status, headers, decoded, brought)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        document, TextColumn.value(retrieval.requested), TextColumn.value(retrieval.url),
        TextColumn.value(retrieval.date), retrieval.status,
        JSONColumn.text(pairs: retrieval.headers.map { ($0.name, $0.value) }),
        retrieval.isDecoded ? 1 : 0, brought ? 1 : 0,
      ])
    return database.changesCount > 0
  }

  /// The retrieval of a row that `columns` selected.
  static func retrieval(_ row: Row) -> Retrieval {
    let parts = JSONColumn.strings(row[3])
    let headers = stride(from: 0, to: parts.count - 1, by: 2).map {
      Retrieval.Header(parts[$0], parts[$0 + 1])
    }
    return Retrieval(
      url: row[0], date: row[1], status: row[2], headers: headers, requested: row[4],
      isDecoded: row[5] as Int != 0)
  }

  /// How the document of that number came into the archive, or `nil` where it was read from a file.
  static func bringing(document: Int64, in database: Database) throws -> Retrieval? {
    guard try ArchiveSchema.hasRetrievals(database) else { return nil }
    return try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT \(columns) FROM retrieval WHERE document = ? AND brought = 1
          ORDER BY number LIMIT 1
          """), arguments: [document]
    ).map { retrieval($0) }
  }

  /// Every retrieval of the document of that number, in order of date and then of address.
  static func all(document: Int64, in database: Database) throws -> [Retrieval] {
    guard try ArchiveSchema.hasRetrievals(database) else { return [] }
    return try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT \(columns) FROM retrieval WHERE document = ? ORDER BY date, url, number"),
      arguments: [document]
    ).map { retrieval($0) }
  }
}
