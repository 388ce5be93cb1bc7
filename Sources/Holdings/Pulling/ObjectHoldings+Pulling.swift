internal import NIOCore
public import STIX

/// What is pulled from the servers of others: each of their collections has a copy here, closed to
/// partners, under the API root "pulled".
extension ObjectHoldings {
  /// The API root of the copies.
  public static let pulledRoot = "pulled"

  /// How far the collection was read that `collection` is the copy of, or `nil` where it never was.
  public func pulledPlace(of collection: HeldCollection) async throws -> PulledPlace? {
    try await read { connection in
      try connection.first(
        "SELECT added_after, next, last_added FROM pulled WHERE collection = ?1",
        [.integer(collection.number)]
      ) { row in
        PulledPlace(
          addedAfter: row.optionalText(0), next: row.optionalText(1), lastAdded: row.optionalText(2)
        )
      }
    }
  }

  /// Adds objects to a copy, and keeps in the same transaction how far its original was read: a run
  /// that is killed has done both, or neither.
  public func add(
    _ objects: [STIXObject], pulledTo collection: HeldCollection, place: PulledPlace
  ) async throws -> [Arrival] {
    let texts = [place.addedAfter, place.next, place.lastAdded]
    guard texts.compactMap(\.self).allSatisfy(\.isFit) else { throw HoldingsError.unfitText }
    return try await add(objects, to: collection) { arrivals, connection in
      try connection.change(
        """
        INSERT INTO pulled (collection, added_after, next, last_added) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (collection) DO UPDATE
        SET added_after = excluded.added_after, next = excluded.next,
          last_added = excluded.last_added
        """,
        [.integer(collection.number)] + texts.map { .text(orNull: $0) })
      return arrivals
    }
  }

  /// Up to which place the objects of a collection were read into an archive as reports.
  public func readPlace(in collection: HeldCollection, archive: String) async throws -> Int64? {
    guard archive.isFit else { throw HoldingsError.unfitText }
    return try await read { connection in
      try connection.first(
        "SELECT place FROM pulled_reading WHERE collection = ?1 AND archive = ?2",
        [.integer(collection.number), .text(archive)]
      ) { row in row.integer(0) }
    }
  }

  /// Keeps up to which place the objects of a collection were read into an archive.
  public func setReadPlace(
    _ place: Int64, in collection: HeldCollection, archive: String
  ) async throws {
    guard archive.isFit else { throw HoldingsError.unfitText }
    try await write { connection in
      try connection.change(
        """
        INSERT INTO pulled_reading (collection, archive, place) VALUES (?1, ?2, ?3)
        ON CONFLICT (collection, archive) DO UPDATE SET place = excluded.place
        """,
        [.integer(collection.number), .text(archive), .integer(place)])
    }
  }

  /// The bytes of a page of objects, with a comma between two.
  public func objectBytes(
    in collection: HeldCollection, _ selection: ObjectSelection, _ page: PageRequest
  ) async throws -> (bytes: [UInt8], edges: PageEdges) {
    let page = try await objects(in: collection, selection, page)
    return (Array(page.objects.readableBytesView), page.edges)
  }
}
