import STIX

extension ObjectHoldings {
  /// Takes those versions of an object out of a collection that meet a selection.
  ///
  /// The selection's `ids` count for nothing. The latest version that stays is then the last one.
  /// - Returns: how many versions were taken out.
  public func delete(
    _ id: String, from collection: HeldCollection, _ selection: ObjectSelection
  ) async throws -> Int {
    guard id.isFit else { return 0 }
    var ofID = selection
    ofID.ids = [id]
    let wanted = ofID
    return try await write(.removing) { connection in
      guard try CollectionRow.lock(collection.number, connection) != nil,
        let name = try ObjectNames(connection).number(of: id)
      else { return 0 }
      let search = PlaceSearch(
        connection: connection, collection: collection.number, selection: wanted)
      var places: [MemberPlace] = []
      var cursor: Int64?
      while true {
        let found = try search.places(of: PageRequest(cursor: cursor, limit: 10_000))
        places += found.places
        cursor = found.edges.last
        if !found.hasMore { break }
      }
      try connection.change(
        """
        INSERT INTO deletion (name, collection, version)
        SELECT name, collection, version FROM member WHERE collection = ?1 AND added = {1}
        ON CONFLICT DO NOTHING
        """,
        [.integer(collection.number)], forEach: .integers(places.map(\.added)))
      try MemberRemoval(connection: connection, collection: collection.number)
        .remove(places, of: name)
      try MemberRemoval.forget(places, of: [name], connection)
      return places.count
    }
  }

  /// Whether these versions of an object, each named by its time, were all taken out of a collection
  /// and have not come again.
  public func wasDeleted(
    _ id: String, _ versions: [ObjectSelection.Version], from collection: HeldCollection
  ) async throws -> Bool {
    let times = versions.compactMap { version in
      if case .exactly(let time) = version { time.microseconds } else { nil as Int64? }
    }
    guard id.isFit, !times.isEmpty, times.count == versions.count else { return false }
    return try await look { connection in
      guard let name = try ObjectNames(connection).number(of: id) else { return false }
      var count = 0
      try connection.rows(
        """
        SELECT 1 FROM deletion WHERE name = ?1 AND collection = ?2 AND version = {1}
        AND NOT EXISTS (
          SELECT 1 FROM member {by member_name}
          WHERE member.name = ?1 AND member.collection = ?2 AND member.version = {1})
        """,
        [.integer(name), .integer(collection.number)], forEach: [.integers(times)]
      ) { _, _ in count += 1 }
      return count == times.count
    }
  }
}
