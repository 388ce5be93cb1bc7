/// How far a collection at somebody else's server was read, in the words of that server.
public struct PulledPlace: Sendable, Hashable {
  /// What was asked for: objects that were added later; `nil` for all.
  public var addedAfter: String?
  /// The server's word for the next page, where it gave one.
  public var next: String?
  /// When the last object that was read was added there.
  public var lastAdded: String?

  /// A place made of its parts.
  public init(addedAfter: String?, next: String?, lastAdded: String?) {
    self.addedAfter = addedAfter
    self.next = next
    self.lastAdded = lastAdded
  }
}

/// The tables of what is pulled from others.
enum PulledSchema {
  /// What is added to the tables of the exchange.
  static let tables = """
    CREATE TABLE pulled (
      -- How far the collection of somebody else was read that a collection is the copy of.
      collection INTEGER NOT NULL PRIMARY KEY,
      added_after TEXT,  -- what was asked for; NULL for all
      next TEXT,         -- the other server's word for the next page; NULL where it gave none
      last_added TEXT    -- when the last object that was read was added there
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE pulled_reading (
      -- Up to which place the objects of a collection were read into an archive as reports.
      collection INTEGER NOT NULL,
      archive TEXT NOT NULL,  -- the path of the archive
      place INTEGER NOT NULL,
      PRIMARY KEY (collection, archive)
    ) STRICT, WITHOUT ROWID;

    """
}
