public import NIOCore
import STIX

extension ObjectHoldings {
  /// A page of a collection's objects: fewer than `limit` where they are large, and then `hasMore`.
  ///
  /// `enclose` may write before and behind them while nobody else has them yet: they are not copied
  /// then.
  public func objects(
    in collection: HeldCollection, _ selection: ObjectSelection, _ page: PageRequest,
    enclose: @escaping @Sendable (inout ByteBuffer, PageEdges) -> Void = { _, _ in }
  ) async throws -> ObjectPage {
    try await read { connection in
      let search = PlaceSearch(
        connection: connection, collection: collection.number, selection: selection)
      let found = try search.places(of: page)
      var buffer = ByteBuffer()
      buffer.reserveCapacity(
        ObjectPage.roomBefore + Int(found.byteCount) + found.places.count + ObjectPage.roomBehind)
      buffer.moveWriterIndex(to: ObjectPage.roomBefore)
      buffer.moveReaderIndex(to: ObjectPage.roomBefore)
      try connection.write(ObjectPieces.runs(of: found.places), to: &buffer)
      enclose(&buffer, found.edges)
      return ObjectPage(objects: buffer, edges: found.edges)
    }
  }

  /// A page of a collection's manifest; of one object with `ids` and all `versions`, its versions.
  public func manifest(
    of collection: HeldCollection, _ selection: ObjectSelection, _ page: PageRequest
  ) async throws -> ManifestPage {
    try await read { connection in
      let search = PlaceSearch(
        connection: connection, collection: collection.number, selection: selection)
      let found = try search.places(of: page)
      var entries: [ManifestEntry] = []
      entries.reserveCapacity(found.places.count)
      try connection.rows(
        """
        SELECT name.id, member.version, member.version_text, kind.spec_version
        FROM member JOIN name ON name.number = member.name JOIN kind ON kind.number = member.kind
        WHERE member.collection = ?1 AND member.added = {1}
        """,
        [.integer(collection.number)], forEach: [.integers(found.places.map(\.added))]
      ) { index, row in
        entries.append(
          ManifestEntry(
            id: row.text(0), added: found.places[index].added,
            version: row.optionalText(2)
              ?? STIXTimestamp(microseconds: row.integer(1)).text(fractionDigits: 3),
            specVersion: row.text(3)))
      }
      return ManifestPage(entries: entries, edges: found.edges)
    }
  }

  /// Whether a collection has any version of an object.
  public func contains(_ id: String, in collection: HeldCollection) async throws -> Bool {
    guard id.isFit else { return false }
    return try await look { connection in
      guard let name = try ObjectNames(connection).number(of: id) else { return false }
      return try connection.first(
        "SELECT 1 FROM member {by member_name} WHERE name = ?1 AND collection = ?2 LIMIT 1",
        [.integer(name), .integer(collection.number)]
      ) { _ in true } ?? false
    }
  }
}
