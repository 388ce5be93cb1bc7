import GRDB

/// What a feed said of a document, as a row of the archive.
enum ListingRow {
  /// Writes that a feed said `said`, a JSON object, of the document `number`.
  static func insert(_ said: String, document number: Int64, into database: Database) throws {
    try database.cachedStatement(sql: "INSERT INTO listing (document, said) VALUES (?, ?)")
      .execute(arguments: [number, TextColumn.value(said)])
  }

  /// What a feed said of the document `number`, where one did.
  static func said(document number: Int64, in database: Database) throws -> String? {
    guard try ArchiveSchema.hasListings(database) else { return nil }
    return try String.fetchOne(
      database.cachedStatement(sql: "SELECT said FROM listing WHERE document = ?"),
      arguments: [number])
  }
}
