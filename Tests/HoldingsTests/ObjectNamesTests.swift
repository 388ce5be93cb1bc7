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
        try connection.change(
          "INSERT INTO name (slot, id) VALUES (?1, ?2)",
          [.integer(slot &+ Int64(offset)), .text(other)])
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
}

extension Arrival.Outcome {
  fileprivate var isAdded: Bool {
    if case .added = self { true } else { false }
  }
}
