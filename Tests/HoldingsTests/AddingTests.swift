import HearsayTesting
import Holdings
import NIOCore
import STIX
import Testing

@Suite("Adding objects to a collection")
struct AddingTests {
  @Test("Places rise by a millisecond at least", arguments: DatabaseKind.present)
  func placesRise(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    var places: [Int64] = []
    for round in 0..<3 {
      let objects = (0..<50).map {
        Invented.object(Invented.id("note", round * 50 + $0), version: 1)
      }
      places += try await holdings.add(objects, to: collection).compactMap(\.place)
    }
    #expect(places.count == 150)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    #expect(try await holdings.lastAdded(in: collection) == places.last)
    try await holdings.close()
  }

  @Test("Objects are given as the bytes that came", arguments: DatabaseKind.present)
  func bytesStay(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    let odd = Array(#"{ "n":1.500e0 ,"u":"\u00e9é😀", "n":0001 }"#.utf8) + [0, 255]
    let object = STIXObject(
      bytes: odd, id: Invented.id("note", 1), type: "note", specVersion: "2.1",
      version: STIXTimestamp(microseconds: 1))
    let large = Invented.object(
      Invented.id("note", 2), version: 3, text: String(repeating: "k", count: 300_000))
    try await holdings.add([object, large], to: collection)
    let page = try await holdings.objects(
      in: collection, ObjectSelection(), PageRequest(limit: 10))
    #expect(Array(page.objects.readableBytesView) == odd + [UInt8(ascii: ",")] + large.bytes)
    #expect(page.edges.count == 2 && !page.edges.hasMore)
    try await holdings.close()
  }

  @Test("The same again is a success and does nothing", arguments: DatabaseKind.present)
  func sameAgain(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    let versioned = Invented.object(Invented.id("note", 1), version: 5)
    let observable = Invented.object(Invented.id("url", 1), version: nil)
    let first = try await holdings.add([versioned, observable, versioned], to: collection)
    #expect(first[2].outcome == first[0].place.map { .wasThere($0) })
    let second = try await holdings.add([observable, versioned], to: collection)
    #expect(second[0].outcome == first[1].place.map { .wasThere($0) })
    #expect(second[0].version == first[1].version)
    #expect(second[1].outcome == first[0].place.map { .wasThere($0) })
    #expect(try await holdings.walk(collection).count == 2)
    try await holdings.close()
  }

  @Test("Other bytes under the same version are not taken", arguments: DatabaseKind.present)
  func contradicts(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    let id = Invented.id("note", 1)
    let objects = [
      Invented.object(id, version: 5, text: "a"), Invented.object(id, version: 5, text: "b"),
      Invented.object(id, version: 7, text: "a"), Invented.object(id, version: 5, text: "c"),
    ]
    let arrivals = try await holdings.add(objects, to: collection)
    #expect(arrivals[1].outcome == .contradicts && arrivals[3].outcome == .contradicts)
    let later = try await holdings.add(
      [Invented.object(id, version: 5, text: "d"), Invented.object(id, version: 7, text: "d")],
      to: collection)
    #expect(later.allSatisfy { $0.outcome == .contradicts })
    #expect(try await holdings.walk(collection, ObjectSelection(versions: [.all])).count == 2)
    try await holdings.close()
  }

  @Test(
    "An object without a version comes anew when it is another", arguments: DatabaseKind.present)
  func observables(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    let id = Invented.id("url", 1)
    for text in ["a", "b", "b", "a"] {
      try await holdings.add([Invented.object(id, version: nil, text: text)], to: collection)
    }
    let all = try await holdings.walk(collection, ObjectSelection(versions: [.all]))
    #expect(all.count == 3)
    for entry in all {
      #expect(entry.version == STIXTimestamp(microseconds: entry.added * 1000).description)
    }
    #expect(try await holdings.walk(collection) == [all[2]])
    try await holdings.close()
  }

  @Test("A version is shown as the object writes it", arguments: DatabaseKind.present)
  func versionText(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    let texts = [
      "2016-04-06T20:03:48Z", "2016-04-06T20:03:48.1Z", "2016-04-06T20:03:48.123Z",
      "2016-04-06T20:03:48.123400Z", "2016-04-06T20:03:48.1234567Z",
    ]
    let objects = texts.enumerated().map { number, text in
      STIXObject(
        bytes: Array("{}".utf8), id: Invented.id("note", number), type: "note",
        specVersion: "2.1", version: STIXTimestamp(text), versionText: text)
    }
    let arrivals = try await holdings.add(objects, to: collection)
    #expect(arrivals.map(\.version) == texts)
    #expect(try await holdings.walk(collection).map(\.version) == texts)
    try await holdings.close()
  }

  @Test("A status is kept with the objects, and survives", arguments: DatabaseKind.present)
  func statuses(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    let kept = KeptStatus(
      id: "2d086da7-4bdc-4f91-900e-d77486753710", root: "hearsay", account: "ana",
      resource: Array(#"{"status":"complete"}"#.utf8))
    _ = try await holdings.add(
      [Invented.object(Invented.id("note", 1), version: 1)], to: collection
    ) {
      arrivals in
      #expect(arrivals.count == 1)
      return kept
    }
    struct Refusal: Error {}
    await #expect(throws: Refusal.self) {
      _ = try await holdings.add(
        [Invented.object(Invented.id("note", 2), version: 1)], to: collection
      ) { _ in throw Refusal() }
    }
    try await holdings.close()
    let again = try await database.open()
    #expect(try await again.status(kept.id, root: "hearsay") == kept)
    #expect(try await again.status(kept.id, root: "other") == nil)
    #expect(try await again.status("\0", root: "hearsay") == nil)
    #expect(try await again.walk(collection).count == 1)
    try await again.close()
  }
}
