import GRDB
import Model

/// What is known of a feed that is followed.
public struct FeedState: Sendable, Hashable {
  /// Its address, as the user gave it.
  public var url: String
  /// What it gave to ask whether it has changed: the entity tag.
  public var etag: String?
  /// And the date of its last change, as it wrote it.
  public var lastModified: String?
  /// When it was last asked: ISO 8601, in UTC, to the second.
  public var checked: String?
  /// Not to be asked before: ISO 8601, in UTC, to the second.
  public var nextCheck: String?
  /// The address to ask, where it has moved for good.
  public var movedTo: String?
  /// Whether it said that it is gone for good.
  public var isGone = false
  /// For how many minutes it asks not to be asked again.
  public var timeToLive: Int?
  /// The hours of the day, in UTC, in which it asks not to be asked.
  public var skippedHours: [Int] = []
  /// How often it failed since it last went well.
  public var failureCount = 0
  /// Why it failed last, where it did.
  public var problem: String?

  /// A feed that was never asked.
  public init(url: String) {
    self.url = url
  }
}

/// What names an entry of a feed.
public struct FeedEntryName: Sendable, Hashable {
  /// The address of the feed.
  public var feed: String
  /// What the feed calls it.
  public var id: String

  /// The entry `id` of the feed at `feed`.
  public init(feed: String, id: String) {
    self.feed = feed
    self.id = id
  }
}

extension ReportArchive {
  /// What is known of the feed at `url`; of one that is new, nothing.
  public func feed(_ url: String) throws -> FeedState {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT etag, last_modified, checked, next_check, failures, problem, moved_to, gone, ttl,
            skip_hours
          FROM feed WHERE url = ?
          """, arguments: [TextColumn.value(url)])
      var state = FeedState(url: url)
      guard let row else { return state }
      state.etag = row[0]
      state.lastModified = row[1]
      state.checked = row[2]
      state.nextCheck = row[3]
      state.failureCount = row[4]
      state.problem = row[5]
      state.movedTo = row[6]
      state.isGone = row[7] as Int != 0
      state.timeToLive = row[8]
      state.skippedHours = JSONColumn.numbers(row[9])
      return state
    }
  }

  /// Keeps what is known of a feed.
  public func keep(_ feed: FeedState) throws {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO feed (url, etag, last_modified, checked, next_check, failures, problem,
            moved_to, gone, ttl, skip_hours)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (url) DO UPDATE SET etag = excluded.etag,
            last_modified = excluded.last_modified, checked = excluded.checked,
            next_check = excluded.next_check, failures = excluded.failures,
            problem = excluded.problem, moved_to = excluded.moved_to, gone = excluded.gone,
            ttl = excluded.ttl, skip_hours = excluded.skip_hours
          """,
        arguments: [
          TextColumn.value(feed.url), TextColumn.value(feed.etag),
          TextColumn.value(feed.lastModified), feed.checked, feed.nextCheck, feed.failureCount,
          TextColumn.value(feed.problem), TextColumn.value(feed.movedTo), feed.isGone ? 1 : 0,
          feed.timeToLive,
          "[" + feed.skippedHours.map(String.init).joined(separator: ",") + "]",
        ])
    }
  }

  /// Whether an entry was read or given up.
  public func isDone(_ entry: FeedEntryName) throws -> Bool {
    try read { database in
      try Int.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT done FROM feed_entry JOIN feed ON feed.number = feed_entry.feed
            WHERE feed.url = ? AND feed_entry.id = ?
            """),
        arguments: [TextColumn.value(entry.feed), TextColumn.value(entry.id)]) == 1
    }
  }

  /// Counts an entry as read, without a document of its own.
  public func finish(_ entry: FeedEntryName) throws {
    try write { try FeedRows.finish(entry, document: nil, in: $0) }
  }

  /// Notes that an entry could not be had; after `limit` times it is given up.
  ///
  /// - Returns: whether it is given up.
  public func noteFailure(of entry: FeedEntryName, limit: Int) throws -> Bool {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO feed_entry (feed, id, failures, done)
          SELECT number, ?2, 1, ?3 <= 1 FROM feed WHERE url = ?1
          ON CONFLICT (feed, id) DO UPDATE SET failures = failures + 1, done = failures + 1 >= ?3
          """, arguments: [TextColumn.value(entry.feed), TextColumn.value(entry.id), limit])
    }
    return try isDone(entry)
  }
}
