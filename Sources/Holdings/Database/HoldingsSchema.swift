/// The tables of the exchange and how they came to be.
///
/// They are written for SQLite, where the comments within stay for whoever looks there, and are the
/// same in PostgreSQL, in a schema "hearsay" of their own. A change is a new migration; one that
/// has been released is never edited.
enum HoldingsSchema {
  /// What `PRAGMA application_id` says of an SQLite file: "HsEx".
  static let applicationID: Int64 = 0x4873_4578
  /// The version of the first tables; what has an earlier one was made before any release.
  static let firstVersion: Int64 = 2
  /// The version of the tables when all migrations were gone through.
  static var version: Int64 { firstVersion + Int64(migrations.count) - 1 }

  /// The migrations that a database of a version lacks; 0 is an empty one.
  static func migrations(after version: Int64) -> ArraySlice<String> {
    migrations[(version == 0 ? 0 : Int(version - firstVersion) + 1)...]
  }

  /// The migrations, the first first.
  ///
  /// `NUMBER` is a number that the database gives to each new row.
  static let migrations = [
    exchangeTable + collectionTable + objectTables + memberTable + deletionTable + memberIndexes
      + ownTables
      + accountTables + PulledSchema.tables
  ]

  private static let exchangeTable = """
    CREATE TABLE exchange (
      -- One row.
      version INTEGER NOT NULL,  -- rises by one with each migration
      settled INTEGER NOT NULL   -- names up to this number are in the table "slot"
    ) STRICT;
    INSERT INTO exchange (version, settled) VALUES (0, 0);

    """

  private static let collectionTable = """
    CREATE TABLE collection (
      number NUMBER,
      root TEXT NOT NULL,           -- the API root that it belongs to
      id TEXT NOT NULL,             -- a random UUID
      alias TEXT,                   -- a name that stands for the id in addresses
      title TEXT NOT NULL,
      description TEXT,
      is_open INTEGER NOT NULL,     -- 1 where partners may write to it; 0 for hearsay's own
      last_added INTEGER NOT NULL   -- the latest place ever given in it; whoever adds locks this row
    ) STRICT;
    CREATE UNIQUE INDEX collection_by_id ON collection(root, id);
    CREATE UNIQUE INDEX collection_by_alias ON collection(root, alias);

    """

  private static let objectTables = """
    CREATE TABLE name (
      number NUMBER,
      id TEXT NOT NULL  -- the identifier of a STIX object, in however many versions
    ) STRICT;

    CREATE TABLE slot (
      -- Where a name is found: see ObjectNames.
      slot INTEGER NOT NULL PRIMARY KEY,
      name INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE new_slot (
      -- The same of the names that came last.
      slot INTEGER NOT NULL PRIMARY KEY,
      name INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE kind (
      -- What objects there are.
      number NUMBER,
      type TEXT NOT NULL,
      spec_version TEXT NOT NULL,
      UNIQUE (type, spec_version)
    ) STRICT;

    CREATE TABLE object (
      -- An object, once, in however many collections it is.
      name INTEGER NOT NULL,    -- the identifier
      digest BLOB NOT NULL,     -- SHA-256 of the bytes
      number INTEGER NOT NULL,  -- where its bytes lie: see ObjectPieces
      -- By name first: what comes together lies together here, where digests alone would fall on a
      -- page each.
      PRIMARY KEY (name, digest)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE piece (
      -- The bytes of objects that came together, with a comma between two.
      number NUMBER,
      live INTEGER NOT NULL,  -- how many of them are still needed
      bytes BLOB NOT NULL     -- JSON as it came; zeros where an object was taken away
    ) STRICT;

    """

  private static let memberTable = """
    CREATE TABLE member (
      -- An object in a collection, at the place where it came: "date_added", which rises strictly.
      collection INTEGER NOT NULL,
      added INTEGER NOT NULL,     -- the place: milliseconds since 1970
      object INTEGER NOT NULL,    -- where its bytes lie
      size INTEGER NOT NULL,      -- how many bytes
      name INTEGER NOT NULL,      -- the identifier
      kind INTEGER NOT NULL,      -- type and version of STIX
      version INTEGER NOT NULL,   -- microseconds since 1970: modified, or created, or when it came
      version_text TEXT,          -- as the object writes it; NULL where with three fraction digits
      is_first INTEGER NOT NULL,  -- 1 where the collection has no earlier version of the object
      is_last INTEGER NOT NULL,   -- 1 where it has no later one
      PRIMARY KEY (collection, added)
    ) STRICT, WITHOUT ROWID;

    """

  private static let deletionTable = """
    CREATE TABLE deletion (
      -- A version of an object that was taken out of a collection: who asks for it is told so.
      name INTEGER NOT NULL,
      collection INTEGER NOT NULL,
      version INTEGER NOT NULL,  -- microseconds since 1970
      PRIMARY KEY (name, collection, version)
    ) STRICT, WITHOUT ROWID;

    """

  /// For each filter the places in order, so that a page costs what is on it.
  ///
  /// Superseded versions and other types are not even stepped over. Each index has all that a page
  /// asks of it, lest every row be looked up in the table. They are few, for adding an object costs
  /// most here: those who want the last versions read two ranges, and objects of one version, which
  /// most are, need no order among their versions.
  private static let memberIndexes = """
    CREATE INDEX member_standing ON member(collection, is_last, is_first, added, object, size);
    CREATE INDEX member_kind ON member(collection, kind, is_last, is_first, added, object, size);
    CREATE INDEX member_version ON member(collection, version, added, object, size, kind);
    CREATE UNIQUE INDEX member_name ON member(name, collection, version, added, object);
    CREATE INDEX member_several ON member(name, collection, added, object, size, kind)
      WHERE is_last + is_first < 2;

    """

  private static let ownTables = """
    CREATE TABLE minted (
      -- What hearsay made itself: an identifier, once given to a finding, stays with it.
      key TEXT NOT NULL PRIMARY KEY,    -- the finding, in hearsay's own words
      id TEXT NOT NULL UNIQUE,          -- the STIX identifier
      created INTEGER NOT NULL UNIQUE,  -- milliseconds since 1970
      modified INTEGER NOT NULL,        -- milliseconds since 1970
      digest BLOB NOT NULL,             -- SHA-256 of what it says
      is_revoked INTEGER NOT NULL       -- 1 where it was retracted
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX minted_by_modified ON minted(modified);

    CREATE TABLE status (
      -- What became of a request to add objects.
      id TEXT NOT NULL PRIMARY KEY,  -- a random UUID
      root TEXT NOT NULL,            -- the API root at which it was asked
      account TEXT,                  -- the account that may ask for it; NULL for anybody
      resource BLOB NOT NULL,        -- the status resource: JSON
      kept INTEGER NOT NULL          -- when: milliseconds since 1970
    ) STRICT;
    CREATE INDEX status_by_time ON status(kept);

    """

  private static let accountTables = """
    CREATE TABLE account (
      number NUMBER,
      name TEXT NOT NULL UNIQUE,
      rights INTEGER NOT NULL,  -- in every collection: 1 to read, 2 to write
      scheme TEXT,              -- how the password is hashed: 'scrypt ROUNDS SIZE LANES'; NULL for none
      salt BLOB,
      hash BLOB
    ) STRICT;

    CREATE TABLE permission (
      account INTEGER NOT NULL REFERENCES account(number) ON DELETE CASCADE,
      collection INTEGER NOT NULL REFERENCES collection(number) ON DELETE CASCADE,
      rights INTEGER NOT NULL,
      PRIMARY KEY (account, collection)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE token (
      hash BLOB NOT NULL PRIMARY KEY,  -- SHA-256 of the token, which is kept nowhere
      account INTEGER NOT NULL REFERENCES account(number) ON DELETE CASCADE,
      made INTEGER NOT NULL            -- when: milliseconds since 1970
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX token_by_account ON token(account);

    """

  /// A migration in SQLite's words.
  static func sqlite(_ migration: String) -> String {
    migration.replacing(" NUMBER,", with: " INTEGER NOT NULL PRIMARY KEY,")
  }

  /// A migration in PostgreSQL's words: texts are compared by their bytes, as in SQLite.
  static func postgresql(_ migration: String) -> String {
    migration
      .replacing(" NUMBER,", with: " BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,")
      .replacing(" INTEGER", with: " BIGINT")
      .replacing(" TEXT", with: " TEXT COLLATE \"C\"")
      .replacing(" BLOB", with: " BYTEA")
      .replacing(" STRICT, WITHOUT ROWID;", with: ";")
      .replacing(" STRICT;", with: ";")
  }
}
