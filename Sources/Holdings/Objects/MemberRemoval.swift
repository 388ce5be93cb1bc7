/// Takes versions of objects out of one collection, whose row is locked.
struct MemberRemoval {
  let connection: any Connection
  let collection: Int64

  /// Takes out the versions at these places, which are all of one object, and lets the earliest and
  /// the latest that stay be the first and the last.
  func remove(_ places: [MemberPlace], of name: Int64) throws {
    guard !places.isEmpty else { return }
    try connection.change(
      "DELETE FROM member WHERE collection = ?1 AND added = {1}", [.integer(collection)],
      forEach: .integers(places.map(\.added)))
    for (flag, order) in [("is_first", "version"), ("is_last", "version DESC")] {
      let place = try connection.first(
        """
        SELECT added FROM member {by member_name} WHERE name = ?1 AND collection = ?2
        ORDER BY \(order) LIMIT 1
        """,
        [.integer(name), .integer(collection)]
      ) { row in row.integer(0) }
      guard let place else { return }
      try connection.change(
        "UPDATE member SET \(flag) = 1 WHERE collection = ?1 AND added = ?2 AND \(flag) = 0",
        [.integer(collection), .integer(place)])
    }
  }

  /// Takes away those of the bytes of some objects that no collection has any more.
  static func forget(
    _ bytes: [Int64], of names: Set<Int64>, _ connection: any Connection
  ) throws {
    var unused = Set(bytes)
    try connection.rows(
      "SELECT object FROM member {by member_name} WHERE name = {1}", [],
      forEach: [.integers(names.sorted())]
    ) { _, row in unused.remove(row.integer(0)) }
    guard !unused.isEmpty else { return }
    try connection.change(
      "DELETE FROM object WHERE number = {1}", [], forEach: .integers(unused.sorted()))
  }
}
