import HearsayTesting
import Holdings
import NIOCore
import STIX
import Testing

@Suite("Selecting objects of a collection")
struct SelectionTests {
  static let cases = DatabaseKind.present.flatMap { kind in (UInt64(0)..<6).map { (kind, $0) } }

  @Test("Every combination of filters gives what a plain list gives", arguments: cases)
  func combinations(kind: DatabaseKind, seed: UInt64) async throws {
    var random = SplitMix64(state: seed)
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    let other = try await Invented.collection(holdings, "other")
    var model = CollectionModel()
    let types = ["note", "report", "url", "x-odd"]
    let ids = (0..<20).map { Invented.id(types[$0 % types.count], $0) }
    for _ in 0..<12 {
      let objects = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        let id = ids[Int.random(in: 0..<ids.count, using: &random)]
        return Invented.object(
          id, version: id.hasPrefix("url") ? nil : Int64.random(in: -3...8, using: &random),
          text: String(Int.random(in: 0..<2, using: &random)),
          specVersion: Bool.random(using: &random) ? "2.1" : "2.2")
      }
      for (object, arrival) in zip(objects, try await holdings.add(objects, to: collection)) {
        model.note(object, arrival)
      }
      try await holdings.add(Array(objects.prefix(3)), to: other)
      if Int.random(in: 0..<3, using: &random) == 0 {
        let id = ids[Int.random(in: 0..<ids.count, using: &random)]
        let selection = Self.selection(ids, types, model, &random)
        let count = try await holdings.delete(id, from: collection, selection)
        #expect(count == model.remove(id, selection))
      }
    }
    for _ in 0..<60 {
      let selection = Self.selection(ids, types, model, &random)
      let wanted = model.meeting(selection)
      let limit = Int.random(in: 1...12, using: &random)
      let entries = try await holdings.walk(collection, selection, limit: limit)
      #expect(entries.map(\.added) == wanted.map(\.added), "\(selection)")
      #expect(entries.map(\.id) == wanted.map(\.id))
      let page = try await holdings.objects(
        in: collection, selection, PageRequest(limit: limit))
      let bytes = wanted.prefix(limit).map(\.bytes)
      #expect(Array(page.objects.readableBytesView) == Array(bytes.joined(separator: [44])))
      #expect(page.edges.hasMore == (wanted.count > limit))
      #expect(page.edges.first == wanted.first?.added)
      #expect(page.edges.last == wanted.prefix(limit).last?.added)
    }
    try await holdings.close()
  }

  private static func selection(
    _ ids: [String], _ types: [String], _ model: CollectionModel, _ random: inout SplitMix64
  ) -> ObjectSelection {
    func some<Element>(_ elements: [Element]) -> [Element]? {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: Array(elements.shuffled(using: &random).prefix(3) + elements.prefix(1))
      case 1: Array(elements.shuffled(using: &random).prefix(1))
      default: nil
      }
    }
    var versions: [ObjectSelection.Version] = []
    for version in [.last, .first, .all] as [ObjectSelection.Version]
    where Int.random(in: 0..<3, using: &random) == 0 { versions.append(version) }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      guard let member = model.members.randomElement(using: &random) else { break }
      versions.append(.exactly(STIXTimestamp(microseconds: member.version)))
    }
    let after = model.members.randomElement(using: &random).map {
      STIXTimestamp(microseconds: $0.added * 1000 + Int64.random(in: -1...1, using: &random))
    }
    return ObjectSelection(
      ids: some(ids + ["nothing--1", "a\0b"]), types: some(types + ["nothing", "\0"]),
      versions: versions.isEmpty ? [.last] : versions, specVersions: some(["2.0", "2.1", "2.2"]),
      addedAfter: Bool.random(using: &random) ? after : nil)
  }

  @Test("Superseded versions cost nothing", arguments: DatabaseKind.present)
  func supersededVersions(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    let id = Invented.id("note", 1)
    try await holdings.add([Invented.object(Invented.id("note", 0), version: 1)], to: collection)
    for start in stride(from: 0, to: 20_000, by: 5_000) {
      try await holdings.add(
        (start..<start + 5_000).map { Invented.object(id, version: Int64($0)) }, to: collection)
    }
    #expect(try await holdings.walk(collection).map(\.id) == [Invented.id("note", 0), id])
    let first = ObjectSelection(types: ["note"], versions: [.first])
    #expect(try await holdings.walk(collection, first).map(\.id) == [Invented.id("note", 0), id])
    let versions = ObjectSelection(ids: [id], versions: [.all])
    #expect(try await holdings.walk(collection, versions).count == 20_000)
    #expect(try await holdings.delete(id, from: collection, versions) == 20_000)
    #expect(try await holdings.contains(id, in: collection) == false)
    #expect(try await holdings.contains(Invented.id("note", 0), in: collection))
    try await holdings.close()
  }

  @Test(
    "Which versions were deleted is known after a restart, until they come again",
    arguments: DatabaseKind.present)
  func deletedVersions(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    var holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    let other = try await Invented.collection(holdings, "other")
    let id = Invented.id("note", 1)
    let objects = (1...3).map { Invented.object(id, version: $0) }
    try await holdings.add(objects, to: collection)
    try await holdings.add(objects, to: other)
    let times = objects.compactMap { $0.version.map { ObjectSelection.Version.exactly($0) } }
    let first = ObjectSelection(versions: [times[0]])
    #expect(try await holdings.delete(id, from: collection, first) == 1)
    try await holdings.close()

    holdings = try await database.open()
    #expect(try await holdings.wasDeleted(id, [times[0]], from: collection))
    #expect(try await !holdings.wasDeleted(id, [times[0]], from: other))
    #expect(try await !holdings.wasDeleted(id, [times[0], times[1]], from: collection))
    #expect(try await !holdings.wasDeleted(id, [.last], from: collection))
    #expect(try await !holdings.wasDeleted(id, [], from: collection))
    #expect(try await !holdings.wasDeleted("note--a\0", [times[0]], from: collection))
    try await holdings.add([objects[0]], to: collection)
    #expect(try await !holdings.wasDeleted(id, [times[0]], from: collection))
    #expect(try await holdings.delete(id, from: collection, ObjectSelection(versions: [.all])) == 3)
    #expect(try await holdings.wasDeleted(id, times, from: collection))
    try await holdings.close()
  }
}
