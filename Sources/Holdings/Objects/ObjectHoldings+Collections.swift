import Foundation

extension ObjectHoldings {
  private static let collectionColumns =
    "SELECT number, root, id, alias, title, description, is_open FROM collection"

  /// Every collection, in the order in which they were made.
  public func collections() async throws -> [HeldCollection] {
    try await look { connection in
      var collections: [HeldCollection] = []
      try connection.rows(Self.collectionColumns + " ORDER BY number", []) { row in
        collections.append(HeldCollection(row))
      }
      return collections
    }
  }

  /// The collection of that identifier or alias under an API root.
  public func collection(_ name: String, root: String) async throws -> HeldCollection? {
    guard name.isFit, root.isFit else { return nil }
    return try await look { connection in
      try Self.collection(name, root: root, connection)
    }
  }

  private static func collection(
    _ name: String, root: String, _ connection: any Connection
  ) throws -> HeldCollection? {
    let values: [Value] = [.text(root), .text(name)]
    return try connection.first(
      collectionColumns + " WHERE root = ?1 AND id = ?2", values, HeldCollection.init)
      ?? connection.first(
        collectionColumns + " WHERE root = ?1 AND alias = ?2", values, HeldCollection.init)
  }

  /// Makes a collection, or gives the one that is there, with its title and description as they are
  /// told now.
  ///
  /// It is there where one has the same alias, or else the same identifier, under the same root.
  /// Where no identifier is told one is minted.
  public func makeCollection(
    root: String, id: String? = nil, alias: String?, title: String, description: String?,
    isOpenToPartners: Bool
  ) async throws -> HeldCollection {
    let texts = [root, id, alias, title, description].compactMap(\.self)
    guard texts.allSatisfy(\.isFit) else { throw HoldingsError.unfitText }
    let newID = id ?? UUID().uuidString.lowercased()
    return try await write { connection in
      let name = alias ?? newID
      if let found = try Self.collection(name, root: root, connection) {
        try connection.change(
          "UPDATE collection SET title = ?1, description = ?2, is_open = ?3 WHERE number = ?4",
          [
            .text(title), .text(orNull: description), .integer(isOpenToPartners ? 1 : 0),
            .integer(found.number),
          ])
      } else {
        try connection.insert(
          into: "collection", ifNew: true,
          [
            ("root", .texts([root])),
            ("id", .texts([newID])),
            ("alias", .texts([alias])), ("title", .texts([title])),
            ("description", .texts([description])),
            ("is_open", .integers([isOpenToPartners ? 1 : 0])), ("last_added", .integers([0])),
          ])
      }
      guard let collection = try Self.collection(name, root: root, connection) else {
        throw HoldingsError.busy(address: self.address)
      }
      return collection
    }
  }

  /// The place of the last object that was ever added to a collection, in milliseconds since 1970.
  public func lastAdded(in collection: HeldCollection) async throws -> Int64? {
    try await look { connection in
      try connection.first(
        "SELECT last_added FROM collection WHERE number = ?1", [.integer(collection.number)]
      ) { row in row.integer(0) }.flatMap { $0 == 0 ? nil : $0 }
    }
  }
}

extension HeldCollection {
  init(_ row: Row) {
    self.init(
      number: row.integer(0), root: row.text(1), id: row.text(2), alias: row.optionalText(3),
      title: row.text(4), description: row.optionalText(5), isOpenToPartners: row.integer(6) == 1)
  }
}

extension String {
  /// Whether a database can keep it: not with a zero in it.
  var isFit: Bool { !utf8.contains(0) }
}
