import HearsayTesting
import STIX
import Testing

@testable import Holdings

@Suite("Numbers of identifiers")
struct ObjectNamesTests {
  @Test("Identifiers that share a slot are told apart", arguments: DatabaseKind.present)
  func sharedSlots(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    let ids = (0..<6).map { Invented.id("note", $0) }
    // Two others were first in the slots where the first one, and those behind it, would be.
    let slot = ObjectNames.slot(of: ids[0])
    try await holdings.write { connection in
      for (offset, other) in ["x--1", "x--2"].enumerated() {
        let number = try connection.newNumbers(1, for: "name")
        try connection.insert(
          into: "name", ifNew: false, [("number", .integers(number)), ("id", .texts([other]))])
        // One is new, and one is not.
        try connection.insert(
          into: ["slot", "new_slot"][offset], ifNew: false,
          [("slot", .integers([slot &+ Int64(offset)])), ("name", .integers(number))])
      }
    }
    let arrivals = try await holdings.add(
      ids.map { Invented.object($0, version: 1) }, to: collection)
    #expect(!arrivals.contains { !$0.outcome.isAdded })
    for id in ids { #expect(try await holdings.contains(id, in: collection)) }
    #expect(try await !holdings.contains("x--1", in: collection))
    let again = try await holdings.add(
      ids.map { Invented.object($0, version: 1) }, to: collection)
    #expect(!again.contains { $0.outcome.isAdded })
    #expect(try await holdings.walk(collection).map(\.id) == ids)
    try await holdings.close()
  }

  @Test("They are found before and after they are moved", arguments: DatabaseKind.present)
  func settling(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    func count(_ table: String) async throws -> Int64? {
      try await holdings.read { connection in
        try connection.first("SELECT count(*) FROM \(table)", []) { row in row.integer(0) }
      }
    }
    var ids: [String] = []
    for round in 0..<6 {
      let new = (0..<50).map { Invented.id("note", round * 50 + $0) }
      ids += new
      // Some of them come again.
      let objects = (ids.prefix(20) + new).map { Invented.object($0, version: Int64(round)) }
      try await holdings.add(objects, to: collection)
      await holdings.settleNames(120)
      let counts = [try await count("new_slot"), try await count("slot"), try await count("name")]
      #expect(counts[0] == [50, 100, 0, 50, 100, 0][round])
      #expect(counts[1] == [0, 0, 150, 150, 150, 300][round])
      #expect(counts[2] == Int64(ids.count))
      for id in ids { #expect(try await holdings.contains(id, in: collection)) }
      #expect(try await !holdings.contains(Invented.id("note", 999), in: collection))
    }
    #expect(try await holdings.walk(collection).count == ids.count)
    try await holdings.close()
  }

  @Test("They are moved while others add and look", arguments: DatabaseKind.present)
  func settlingBeside(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let exchanges = [try await database.open(), try await database.open()]
    let collection = try await Invented.collection(exchanges[0])
    let known = Invented.id("note", 100_000)
    try await exchanges[0].add([Invented.object(known, version: 1)], to: collection)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, exchange) in exchanges.enumerated() {
        group.addTask {
          for round in 0..<12 {
            // Both make the same names.
            let objects = (0..<10).map {
              Invented.object(Invented.id("note", round * 10 + $0), version: Int64(index))
            }
            try await exchange.add(objects, to: collection)
            await exchange.settleNames(15)
          }
        }
        group.addTask {
          for _ in 0..<60 {
            let isThere = try await exchange.contains(known, in: collection)
            #expect(isThere)
          }
        }
      }
      for try await _ in group {}
    }
    let names = try await exchanges[1].read { connection in
      try connection.first("SELECT count(*) FROM name", []) { row in row.integer(0) }
    }
    #expect(names == 121)
    #expect(
      try await exchanges[0].walk(collection, ObjectSelection(versions: [.all])).count == 241)
    for exchange in exchanges { try await exchange.close() }
  }
}

extension Arrival.Outcome {
  fileprivate var isAdded: Bool {
    if case .added = self { true } else { false }
  }
}
