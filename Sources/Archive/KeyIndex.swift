import GRDB
import Model

/// Looks up what shares keys with something new.
///
/// Keys are hashes: a table of them maps each to the numbers of its owners.
struct KeyIndex {
  /// The transaction.
  let database: Database
  /// The statement that reads the owners of a hash, in order: `?1` is the hash, `?2` the most rows wanted.
  private let selection: String
  /// The statement that adds an owner to a hash.
  private let insertion: String

  /// The index of runs of words.
  static func fingerprints(_ database: Database) -> KeyIndex {
    KeyIndex(database: database, table: "fingerprint", owner: "document")
  }

  /// The index of speakers with their days.
  static func events(_ database: Database) -> KeyIndex {
    KeyIndex(database: database, table: "event", owner: "document")
  }

  /// The index of what is said.
  static func claimKeys(_ database: Database) -> KeyIndex {
    KeyIndex(database: database, table: "claim_key", owner: "statement")
  }

  private init(database: Database, table: String, owner: String) {
    self.database = database
    selection = "SELECT \(owner) FROM \(table) WHERE hash = ?1 ORDER BY \(owner) LIMIT ?2"
    insertion = "INSERT INTO \(table) (hash, \(owner)) VALUES (?1, ?2)"
  }

  /// The owners of `key` in rising order, at most `limit`.
  func owners(of key: UInt64, limit: Int) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(sql: selection), arguments: [Int64(bitPattern: key), limit])
  }

  /// Makes `owner` one of the owners of each of `keys`.
  func insert(_ keys: [UInt64], owner: Int64) throws {
    let statement = try database.cachedStatement(sql: insertion)
    for key in keys {
      try statement.execute(arguments: [Int64(bitPattern: key), owner])
    }
  }
}
