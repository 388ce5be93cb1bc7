import FoundationEssentials
import GRDB
public import Model

/// A report as the archive keeps it: what it takes to read it again.
public struct KeptReport: Sendable {
  /// Its number: reports were added in this order.
  public var number: Int64
  /// Where it was read from.
  public var path: String
  /// `text/plain`, `text/html`.
  public var mediaType: String
  /// What was told beside its bytes, as a JSON object, where it came as a line of a stream.
  public var given: String?
  /// What the feed that listed it said of it, as a JSON object, where one did.
  public var listed: String?
  /// Its bytes, or `nil` where the archive is damaged.
  public var bytes: [UInt8]?
  /// How they came into the archive, where that was over the network.
  public var retrieval: Retrieval?
}

extension ReportArchive {
  /// The report added next after the one of that number, or `nil` at the end.
  public func keptReport(after number: Int64) throws -> KeptReport? {
    try read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT number, path, media_type, given, size, deflated FROM document
            JOIN raw ON raw.sha256 = document.sha256 WHERE number > ? ORDER BY number LIMIT 1
            """), arguments: [number]
      ).map { row in
        KeptReport(
          number: row[0], path: row[1], mediaType: row[2], given: row[3],
          listed: try ListingRow.said(document: row[0], in: database),
          bytes: RawBytes.inflate(row[5], size: row[4]),
          retrieval: try RetrievalRow.bringing(document: row[0], in: database))
      }
    }
  }

  /// Takes away all findings, in a transaction that `commitReanalysis` ends.
  ///
  /// Until then other readers see the old findings, and a kill leaves them as they were.
  public func beginReanalysis() throws {
    try withDatabaseErrors {
      try database.writeWithoutTransaction { database in
        try database.beginTransaction(.immediate)
        for table in [
          "discrepancy", "difference", "telling", "former_claim", "claim", "link", "retelling",
          "figure", "statement",
        ] {
          try database.execute(sql: "DELETE FROM \(table)")
        }
        cache.removeAll()
        try cache.index.restart(database)
      }
    }
  }

  /// Puts what a new analysis found in the place of the document `number`.
  public func reanalyse(_ new: NewDocument, number: Int64) throws -> FindingCounts {
    try withDatabaseErrors {
      try database.writeWithoutTransaction { database in
        try DocumentAdding(documents: StoredDocuments(database: database, cache: cache))
          .add(new, replacing: number)
      }
    }
  }

  /// Makes the new findings those of the archive, all at once.
  public func commitReanalysis() throws {
    try withDatabaseErrors {
      try database.writeWithoutTransaction { database in
        let documents = StoredDocuments(database: database, cache: cache)
        try ClaimSettling.run(documents)
        try cache.index.flush(for: documents)
        try database.commit()
      }
    }
    cache.index.removeOthers()
  }

  /// Keeps the old findings.
  public func rollBackReanalysis() throws {
    cache.removeAll()
    try withDatabaseErrors { try database.writeWithoutTransaction { try $0.rollback() } }
  }
}
