import GRDB
public import Model

extension ReportArchive {
  /// Hands every two statements of which one contests the other to `body`, in order of their names.
  public func forEachContest(_ body: (StatementID, StatementID) throws -> Void) throws {
    settle()
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT min(a.id, b.id), max(a.id, b.id) FROM link
          JOIN statement a ON a.number = link.first JOIN statement b ON b.number = link.second
          WHERE link.kind = 'contests' ORDER BY 1, 2
          """)
      while let row = try rows.next() {
        try body(StatementID(row[0] as String), StatementID(row[1] as String))
      }
    }
  }

  /// The SHA-256 of a document's bytes as they were read: 64 hex digits in lower case.
  public func digest(of id: DocumentID) throws -> String? {
    try read { database in
      try String.fetchOne(
        database.cachedStatement(sql: "SELECT sha256 FROM document WHERE id = ?"),
        arguments: [id.description])
    }
  }
}
