/// The row of a collection, locked until the transaction ends: nobody else adds to it meanwhile, so
/// that places appear in their order to whoever reads.
struct CollectionRow {
  /// The collection.
  let number: Int64
  /// The latest place ever given in it.
  private(set) var lastAdded: Int64
  private var hasGiven = false

  /// Locks a collection.
  static func lock(_ number: Int64, _ connection: any Connection) throws -> CollectionRow? {
    try connection.first(
      "SELECT last_added FROM collection WHERE number = ?1{lock}", [.integer(number)]
    ) { row in CollectionRow(number: number, lastAdded: row.integer(0)) }
  }

  /// Gives the next place: now, or else the first millisecond that is free.
  mutating func nextPlace() -> Int64 {
    lastAdded = hasGiven ? lastAdded + 1 : max(millisecondsNow(), lastAdded + 1)
    hasGiven = true
    return lastAdded
  }

  /// Keeps the latest place.
  func save(_ connection: any Connection) throws {
    guard hasGiven else { return }
    try connection.change(
      "UPDATE collection SET last_added = ?1 WHERE number = ?2",
      [.integer(lastAdded), .integer(number)])
  }

  private init(number: Int64, lastAdded: Int64) {
    self.number = number
    self.lastAdded = lastAdded
  }
}
