import GRDB

extension ArchiveSchema {
  /// How documents were had over the network, where what is known of them was found, and the feeds
  /// that are followed.
  static let retrievalTables = """
    CREATE TABLE retrieval (
      -- How the bytes of a document were had over the network, a row for each time. A document that
      -- was only ever read from a file has none.
      number INTEGER NOT NULL PRIMARY KEY,  -- in the order of adding
      document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
      requested TEXT,          -- the address that was asked for; NULL where that is not known
      url TEXT NOT NULL,       -- the address that gave the bytes, after all redirects
      date TEXT NOT NULL,      -- ISO 8601, UTC: when it was asked for
      status INTEGER,          -- the status of the answer, such as 200; NULL where there was none
      headers TEXT NOT NULL,   -- JSON array of [name, value]: the head of the answer, in its order
      decoded INTEGER NOT NULL,  -- 1 where the bytes are those before the answer's Content-Encoding
      brought INTEGER NOT NULL,  -- 1 where the document came into the archive this way
      UNIQUE (document, url, date)
    ) STRICT;

    CREATE TABLE origin (
      -- Where what is known of a document was found; a document of which nothing is told has none.
      document INTEGER NOT NULL PRIMARY KEY REFERENCES document(number) ON DELETE CASCADE,
      sources TEXT NOT NULL,   -- JSON array of [column of "document", what it was taken from]
      shown_published TEXT     -- ISO 8601: a day of publication that the page shows, where its data say
                               -- another
    ) STRICT;

    CREATE TABLE feed (
      -- A feed that is or was followed, and how it answered last.
      number INTEGER NOT NULL PRIMARY KEY,
      url TEXT NOT NULL UNIQUE,    -- its address, as the user gave it
      etag TEXT,                   -- what it gave to ask whether it has changed: the entity tag
      last_modified TEXT,          -- and the date of its last change, as it wrote it
      checked TEXT,                -- ISO 8601, UTC: when it was last asked
      next_check TEXT,             -- ISO 8601, UTC: not to be asked before
      failures INTEGER NOT NULL,   -- how often it failed since it last went well
      problem TEXT                 -- why it failed last; NULL where it went well
    ) STRICT;

    CREATE TABLE feed_entry (
      -- An entry of a feed that was seen: it is not fetched again.
      feed INTEGER NOT NULL REFERENCES feed(number) ON DELETE CASCADE,
      id TEXT NOT NULL,            -- what the feed calls it: its id, or its address
      document INTEGER REFERENCES document(number) ON DELETE SET NULL,  -- what was read of it
      failures INTEGER NOT NULL,   -- how often it could not be had
      done INTEGER NOT NULL,       -- 1 where it was read or given up
      PRIMARY KEY (feed, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX feed_entry_by_document ON feed_entry(document);
    """

  /// Whether the archive has the tables of `retrievalTables`: one of version 1 that was opened to look
  /// into it has not.
  static func hasRetrievals(_ database: Database) throws -> Bool {
    try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0 >= 2
  }
}
