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

  /// Takes away those of the objects at some places that no collection has any more.
  static func forget(
    _ places: [MemberPlace], of names: Set<Int64>, _ connection: any Connection
  ) throws {
    var unused: [Int64: MemberPlace] = [:]
    for place in places { unused[place.object] = place }
    let names = names.sorted()
    try connection.rows(
      "SELECT object FROM member {by member_name} WHERE name = {1}", [],
      forEach: [.integers(names)]
    ) { _, row in unused[row.integer(0)] = nil }
    guard !unused.isEmpty else { return }
    var digests: [Int64: [[UInt8]]] = [:]
    var erased: [(number: Int64, size: Int64)] = []
    try connection.rows(
      "SELECT number, digest FROM object WHERE name = {1}", [], forEach: [.integers(names)]
    ) { index, row in
      guard let place = unused[row.integer(0)] else { return }
      digests[names[index], default: []].append(row.bytes(1))
      erased.append((place.object, place.size))
    }
    for (name, digests) in digests.sorted(by: { $0.key < $1.key }) {
      try connection.change(
        "DELETE FROM object WHERE name = ?1 AND digest = {1}", [.integer(name)],
        forEach: .bytes(digests))
    }
    try ObjectPieces(connection).erase(erased)
  }
}
