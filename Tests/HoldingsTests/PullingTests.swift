import HearsayTesting
import Holdings
import STIX
import Testing

@Suite("What is pulled from others")
struct PullingTests {
  @Test(
    "Objects and how far their collection was read are kept together",
    arguments: DatabaseKind.present)
  func placeWithObjects(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    #expect(try await holdings.pulledPlace(of: collection) == nil)
    let objects = (0..<3).map { Invented.object(Invented.id("note", $0), version: 1) }
    let first = PulledPlace(addedAfter: nil, next: "b é", lastAdded: "2031-07-05T10:00:00.000000Z")
    let arrivals = try await holdings.add(
      Array(objects.prefix(2)), pulledTo: collection, place: first)
    #expect(arrivals.count == 2)
    #expect(try await holdings.pulledPlace(of: collection) == first)
    // The same again, with one more: a page that was asked for twice.
    let second = PulledPlace(
      addedAfter: "2031-07-05T10:00:01.000000Z", next: nil, lastAdded: nil)
    let more = try await holdings.add(objects, pulledTo: collection, place: second)
    #expect(
      more.map { arrival in
        if case .added = arrival.outcome { true } else { false }
      } == [false, false, true])
    #expect(try await holdings.pulledPlace(of: collection) == second)
    // What cannot be kept leaves neither objects nor a place.
    await #expect(throws: HoldingsError.self) {
      try await holdings.add(
        [Invented.object(Invented.id("note", 9), version: 1)], pulledTo: collection,
        place: PulledPlace(addedAfter: nil, next: "a\0b", lastAdded: nil))
    }
    #expect(try await holdings.pulledPlace(of: collection) == second)
    #expect(try await holdings.contains(Invented.id("note", 9), in: collection) == false)
    try await holdings.close()
  }

  @Test(
    "How far an archive has read a collection is kept for each archive",
    arguments: DatabaseKind.present)
  func readPlaces(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    #expect(try await holdings.readPlace(in: collection, archive: "/a.db") == nil)
    try await holdings.setReadPlace(7, in: collection, archive: "/a.db")
    try await holdings.setReadPlace(9, in: collection, archive: "/a.db")
    #expect(try await holdings.readPlace(in: collection, archive: "/a.db") == 9)
    #expect(try await holdings.readPlace(in: collection, archive: "/b.db") == nil)
    try await holdings.close()
  }
}
