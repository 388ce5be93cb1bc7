import FoundationEssentials
import GRDB
public import Model

extension ReportArchive {
  /// The path and the text of the document of that name, without its statements.
  public func text(of id: DocumentID) throws -> (path: String, text: String)? {
    try read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: "SELECT path, CAST(text AS BLOB) FROM document WHERE id = ?"),
        arguments: [id.description]
      ).map { (path: $0[0], text: TextColumn.text($0[1])) }
    }
  }

  /// The retellings that join `documents`, in order of their names.
  public func retellings(among documents: Set<DocumentID>) throws -> [Retelling] {
    try read { database in
      let stored = StoredDocuments(database: database, cache: DocumentCache(byteLimit: 0))
      return try RetellingRows(documents: stored).retellings(among: documents)
    }
  }
}
