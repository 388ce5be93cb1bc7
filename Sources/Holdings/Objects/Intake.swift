import STIX

/// Objects that are to be added, with what the database knows of them.
struct Intake {
  /// The objects.
  let objects: [STIXObject]
  /// The SHA-256 of their bytes.
  let digests: [ObjectDigest]
  /// The numbers of their identifiers.
  private(set) var names: [Int64] = []
  /// Those of them that came with these objects: nothing is kept under them yet.
  private(set) var newNames: Set<Int64> = []
  /// The numbers of what kind of object they are.
  private(set) var kinds: [Int64] = []
  /// The numbers of their bytes, where these are kept.
  private(set) var numbers: [Int64?] = []

  /// Digests the objects, before there is a transaction.
  init(_ objects: [STIXObject]) {
    self.objects = objects
    digests = objects.map { ObjectDigest(of: $0.bytes) }
  }

  /// Looks the objects up, and makes the names and kinds that there are not.
  ///
  /// New rows are inserted in order where others write too: two that add the same at once wait for
  /// each other, and never both.
  mutating func resolve(_ connection: any Connection) throws {
    guard objects.allSatisfy({ $0.id.isFit && $0.type.isFit && $0.specVersion.isFit }) else {
      throw HoldingsError.unfitText
    }
    try resolveNames(connection)
    try resolveKinds(connection)
    numbers = Array(repeating: nil, count: objects.count)
    let known = objects.indices.filter { !newNames.contains(names[$0]) }
    try connection.rows(
      "SELECT number FROM object WHERE name = {1} AND digest = {2}", [],
      forEach: [.integers(known.map { names[$0] }), .bytes(known.map { digests[$0].bytes })]
    ) { index, row in numbers[known[index]] = row.integer(0) }
  }

  private mutating func resolveNames(_ connection: any Connection) throws {
    var indexOf: [String: Int] = Dictionary(minimumCapacity: objects.count)
    var ids: [String] = []
    for object in objects where indexOf[object.id] == nil {
      indexOf[object.id] = ids.count
      ids.append(object.id)
    }
    let found = try ObjectNames(connection).numbersMakingNew(of: ids)
    newNames = found.new
    names = objects.map { object in indexOf[object.id].map { found.numbers[$0] } ?? 0 }
  }

  private struct Kind: Hashable {
    var type: String
    var specVersion: String
  }

  private mutating func resolveKinds(_ connection: any Connection) throws {
    let wanted = objects.map { Kind(type: $0.type, specVersion: $0.specVersion) }
    let distinct = Set(wanted).sorted {
      $0.type == $1.type
        ? $0.specVersion.utf8.lexicographicallyPrecedes($1.specVersion.utf8)
        : $0.type.utf8.lexicographicallyPrecedes($1.type.utf8)
    }
    var numberOf: [Kind: Int64] = [:]
    func find(_ kinds: [Kind]) throws {
      try connection.rows(
        "SELECT number FROM kind WHERE type = {1} AND spec_version = {2}", [],
        forEach: [.texts(kinds.map(\.type)), .texts(kinds.map(\.specVersion))]
      ) { index, row in numberOf[kinds[index]] = row.integer(0) }
    }
    try find(distinct)
    let new = distinct.filter { numberOf[$0] == nil }
    if !new.isEmpty {
      try connection.insert(
        into: "kind", ifNew: true,
        [
          ("type", .texts(new.map(\.type))), ("spec_version", .texts(new.map(\.specVersion))),
        ])
      try find(new)
    }
    kinds = wanted.map { numberOf[$0] ?? 0 }
  }

  private struct Content: Hashable {
    var name: Int64
    var digest: ObjectDigest
  }

  /// Keeps the bytes of these objects, where they are not kept yet.
  mutating func keepBytes(of indices: [Int], _ connection: any Connection) throws {
    let contents = zip(names, digests).map { Content(name: $0, digest: $1) }
    var seen: Set<Content> = []
    var new = indices.filter { numbers[$0] == nil && seen.insert(contents[$0]).inserted }
    guard !new.isEmpty else { return }
    // In the order of arrival they lie together in the file as they will be read together.
    let kept = try ObjectPieces(connection).keep(new.map { objects[$0].bytes })
    var numberOf = Dictionary(uniqueKeysWithValues: zip(new.map { contents[$0] }, kept))
    if !connection.writesAlone {
      new.sort { (names[$0], digests[$0]) < (names[$1], digests[$1]) }
    }
    let newNames = Column.integers(new.map { names[$0] })
    let newDigests = Column.bytes(new.map { digests[$0].bytes })
    try connection.insert(
      into: "object", ifNew: !connection.writesAlone,
      [
        ("name", newNames), ("digest", newDigests),
        ("number", .integers(new.map { numberOf[contents[$0]] ?? 0 })),
      ])
    if !connection.writesAlone {
      // Another may have kept the same at the same time: then ours is not needed.
      var lost: [(number: Int64, size: Int64)] = []
      try connection.rows(
        "SELECT number FROM object WHERE name = {1} AND digest = {2}", [],
        forEach: [newNames, newDigests]
      ) { place, row in
        let index = new[place]
        guard let ours = numberOf.updateValue(row.integer(0), forKey: contents[index]),
          ours != row.integer(0)
        else { return }
        lost.append((ours, Int64(objects[index].bytes.count)))
      }
      try ObjectPieces(connection).erase(lost)
    }
    for index in indices where numbers[index] == nil {
      numbers[index] = numberOf[contents[index]]
    }
  }
}
