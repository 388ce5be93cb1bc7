/// Publishes what Hearsay made itself, within one transaction.
struct Publishing {
  let connection: any Connection
  let objects: [PublishedObject]

  /// Copies of the collections of others are closed to partners too, but none of Hearsay's own.
  private static let notOwnRoot: [Value] = [.text(ObjectHoldings.pulledRoot)]

  /// A version of an object that left a collection: the number of its identifier, and where it
  /// stood.
  struct Departure: Sendable {
    var name: Int64
    var place: MemberPlace
  }

  /// Keeps the entries, puts the objects into their collections, and takes them out of the others.
  ///
  /// Gives what left a collection, whose bytes no other may have.
  func run(_ digested: Intake) throws -> [Departure] {
    var rows = try lockCollections()
    try keepEntries()
    var intake = digested
    try intake.resolve(connection)
    let departed = try takeOut(intake)
    var indicesByCollection: [Int64: [Int]] = [:]
    for (index, object) in objects.enumerated() {
      for number in Set(object.collections).sorted() {
        indicesByCollection[number, default: []].append(index)
      }
    }
    for (number, indices) in indicesByCollection.sorted(by: { $0.key < $1.key }) {
      guard let row = rows.removeValue(forKey: number) else {
        throw HoldingsError.noSuchCollection(title: "collection \(number)")
      }
      var adding = CollectionIntake(row: row, connection: connection)
      for (index, arrival) in zip(indices, try adding.add(indices, of: &intake))
      where arrival.outcome == .contradicts {
        throw HoldingsError.mintedElsewhere(key: objects[index].minted.key)
      }
    }
    return departed
  }

  /// Locks Hearsay's own collections, and whatever others are told, in order of number.
  private func lockCollections() throws -> [Int64: CollectionRow] {
    var numbers = Set(objects.flatMap(\.collections))
    try connection.rows(
      "SELECT number FROM collection WHERE is_open = 0 AND root <> ?1", Self.notOwnRoot
    ) { row in numbers.insert(row.integer(0)) }
    var rows: [Int64: CollectionRow] = [:]
    for number in numbers.sorted() { rows[number] = try CollectionRow.lock(number, connection) }
    return rows
  }

  private func keepEntries() throws {
    var entries: [String: MintedObject] = [:]
    for object in objects { entries[object.minted.key] = object.minted }
    guard entries.values.allSatisfy({ $0.key.isFit && $0.id.isFit }) else {
      throw HoldingsError.unfitText
    }
    let wanted = entries.values.sorted {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    var kept = try keptEntries(wanted)
    let new = wanted.filter { kept[$0.key] == nil }
    if !new.isEmpty {
      try connection.insert(
        into: "minted", ifNew: true,
        [
          ("key", .texts(new.map(\.key))), ("id", .texts(new.map(\.id))),
          ("created", .integers(new.map(\.created))),
          ("modified", .integers(new.map(\.modified))), ("digest", .bytes(new.map(\.digest))),
          ("is_revoked", .integers(new.map { $0.isRevoked ? 1 : 0 })),
        ])
      kept.merge(try keptEntries(new)) { $1 }
    }
    for entry in wanted {
      guard let kept = kept[entry.key], kept.id == entry.id, kept.created == entry.created else {
        throw HoldingsError.mintedElsewhere(key: entry.key)
      }
      if kept == entry { continue }
      try connection.change(
        "UPDATE minted SET modified = ?1, digest = ?2, is_revoked = ?3 WHERE key = ?4",
        [
          .integer(entry.modified), .bytes(entry.digest), .integer(entry.isRevoked ? 1 : 0),
          .text(entry.key),
        ])
    }
  }

  private func keptEntries(_ entries: [MintedObject]) throws -> [String: MintedObject] {
    var kept: [String: MintedObject] = [:]
    try connection.rows(
      MintedObject.columns + " WHERE key = {1}", [], forEach: [.texts(entries.map(\.key))]
    ) { index, row in kept[entries[index].key] = MintedObject(row) }
    return kept
  }

  /// Takes the objects out of those of Hearsay's own collections that they do not belong to.
  private func takeOut(_ intake: Intake) throws -> [Departure] {
    var collectionsOf: [Int64: Set<Int64>] = [:]
    for (index, object) in objects.enumerated() {
      collectionsOf[intake.names[index], default: []].formUnion(object.collections)
    }
    let names = collectionsOf.keys.sorted()
    var departures: [(name: Int64, collection: Int64, place: MemberPlace)] = []
    try connection.rows(
      """
      SELECT member.collection, member.added, member.object, member.size
      FROM member {by member_name} JOIN collection ON collection.number = member.collection
      WHERE member.name = {1} AND collection.is_open = 0 AND collection.root <> ?1
      ORDER BY member.collection, member.version
      """,
      Self.notOwnRoot, forEach: [.integers(names)]
    ) { index, row in
      let collection = row.integer(0)
      guard collectionsOf[names[index]]?.contains(collection) == false else { return }
      let place = MemberPlace(
        added: row.integer(1), object: row.integer(2), size: row.integer(3))
      departures.append((names[index], collection, place))
    }
    var start = 0
    while start < departures.count {
      let first = departures[start]
      var end = start
      while end < departures.count, departures[end].name == first.name,
        departures[end].collection == first.collection
      {
        end += 1
      }
      try MemberRemoval(connection: connection, collection: first.collection)
        .remove(departures[start..<end].map(\.place), of: first.name)
      start = end
    }
    return departures.map { Departure(name: $0.name, place: $0.place) }
  }
}
