import GRDB

extension ArchiveSchema {
  /// What feeds say of themselves and of the reports that they list.
  ///
  /// The comments stand within the columns: only so does SQLite keep them.
  static let listingTables = """
    CREATE TABLE listing (
      -- What the feed that listed a document said of it; used where the document itself says nothing.
      document INTEGER NOT NULL PRIMARY KEY REFERENCES document(number) ON DELETE CASCADE,
      said TEXT NOT NULL       -- JSON object: title, byline, published
    ) STRICT;

    ALTER TABLE feed ADD COLUMN
      moved_to /* the address to ask, where the feed has moved for good (301, 308) */ TEXT;
    ALTER TABLE feed ADD COLUMN
      gone /* 1 where it said that it is gone for good (410): it is not asked */
      INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE feed ADD COLUMN
      ttl /* for how many minutes it asks not to be asked again */ INTEGER;
    ALTER TABLE feed ADD COLUMN
      skip_hours /* JSON array: the hours of the day, UTC, in which it asks not to be asked */
      TEXT NOT NULL DEFAULT '[]';
    """

  /// Whether the archive has the tables of `listingTables`.
  static func hasListings(_ database: Database) throws -> Bool {
    try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0 >= 3
  }
}
