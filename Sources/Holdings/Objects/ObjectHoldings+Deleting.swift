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
        let name = try connection.first(
          "SELECT number FROM name WHERE id = ?1", [.text(id)], { row in row.integer(0) })
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
      try MemberRemoval(connection: connection, collection: collection.number)
        .remove(places, of: name)
      try MemberRemoval.forget(places.map(\.object), connection)
      return places.count
    }
  }
}
