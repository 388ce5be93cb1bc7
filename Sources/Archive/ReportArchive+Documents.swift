import GRDB
public import Model

extension ReportArchive {
  /// Hands every document with its statements to `body`, in order of path and then of name.
  ///
  /// One document is in memory at a time.
  public func forEachDocument(
    _ body: (AnalysedDocument) throws -> Void
  ) throws {
    try read { database in
      let documents = StoredDocuments(database: database, cache: DocumentCache(byteLimit: 0))
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT \(DocumentRow.columns) FROM document ORDER BY document.path, document.id")
      while let row = try rows.next() {
        try body(try documents.archived(DocumentRow.document(row)).analysed)
      }
    }
  }

  /// The documents that `name` may mean: their name or the start of it, their path or the end of it.
  ///
  /// In order of path, at most `limit`.
  public func documents(named name: String, limit: Int = 20) throws -> [AnalysedDocument] {
    try read { database in
      let documents = StoredDocuments(database: database, cache: DocumentCache(byteLimit: 0))
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT \(DocumentRow.columns) FROM document
          WHERE path = ?1 OR id = ?1 OR id = 'doc:' || ?1
            OR (length(?1) >= 4 AND (substr(id, 1, length(?1)) = ?1
              OR substr(id, 5, length(?1)) = ?1))
            OR substr(path, -length(?1) - 1) = '/' || ?1
          ORDER BY path = ?1 DESC, path, id LIMIT ?2
          """, arguments: [name, limit])
      return try rows.map { try documents.archived(DocumentRow.document($0)).analysed }
    }
  }

  /// The document of that name with its statements, or `nil`.
  public func document(_ id: DocumentID) throws -> AnalysedDocument? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT \(DocumentRow.columns) FROM document WHERE id = ?",
        arguments: [id.description]
      ).map { row in
        try StoredDocuments(database: database, cache: DocumentCache(byteLimit: 0))
          .archived(DocumentRow.document(row)).analysed
      }
    }
  }

  /// How many findings of each sort the archive holds.
  public func counts() throws -> FindingCounts {
    try read { database in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
      }
      var counts = FindingCounts()
      counts.documents = try count("document")
      counts.statements = try count("statement")
      counts.claims = try count("claim")
      counts.retellings = try count("retelling")
      counts.discrepancies = try count("discrepancy")
      return counts
    }
  }
}
