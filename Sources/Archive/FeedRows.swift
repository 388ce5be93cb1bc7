import GRDB
import Model

/// The feeds that are followed, as rows of the archive.
enum FeedRows {
  /// Marks an entry as read, `document` being what was read of it, or as given up.
  static func finish(_ entry: FeedEntryName, document: DocumentID?, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO feed_entry (feed, id, document, failures, done)
        SELECT number, ?2, (SELECT number FROM document WHERE id = ?3), 0, 1 FROM feed WHERE url = ?1
        ON CONFLICT (feed, id) DO UPDATE SET
          document = coalesce(excluded.document, document), done = 1
        """
    ).execute(
      arguments: [
        TextColumn.value(entry.feed), TextColumn.value(entry.id), document?.description,
      ])
  }
}
