import Foundation
import HearsayTesting
import STIX
import Testing

@testable import Holdings

/// What pages cost, in steps of SQLite's machine: the same on every computer.
@Suite("What a page costs")
struct CostTests {
  /// The steps that a page of `limit` takes on a connection of its own.
  private func stepCount(
    _ path: String, _ collection: HeldCollection, _ selection: ObjectSelection, limit: Int = 20
  ) throws -> Int {
    let connection = try SQLiteFile(path: path).connect()
    defer { connection.close() }
    let before = connection.stepCount
    let search = PlaceSearch(
      connection: connection, collection: collection.number, selection: selection)
    _ = try search.places(of: PageRequest(limit: limit))
    return connection.stepCount - before
  }

  @Test("It is what is on the page, and not what is in the collection")
  func pages() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("exchange.db")
    let holdings = try await ObjectHoldings.open(at: path)
    let small = try await Invented.collection(holdings, "small")
    let large = try await Invented.collection(holdings, "large")
    func fill(_ collection: HeldCollection, _ roundCount: Int) async throws {
      // One object in many versions, one rare type at the end, and much of another type.
      for round in 0..<roundCount {
        var objects: [STIXObject] = []
        for number in 0..<500 {
          let version = Int64(round * 500 + number)
          objects.append(Invented.object(Invented.id("note", 0), version: version))
          let id = Invented.id("report", round * 500 + number)
          objects.append(Invented.object(id, version: 7))
        }
        try await holdings.add(objects, to: collection)
      }
      let rare = (0..<40).map { Invented.object(Invented.id("x-rare", $0), version: 9) }
      try await holdings.add(rare, to: collection)
    }
    try await fill(small, 1)
    try await fill(large, 12)
    let note = Invented.id("note", 0)
    let last = Invented.id("x-rare", 39)
    let at = STIXTimestamp(microseconds: 7000)
    let selections = [
      ObjectSelection(), ObjectSelection(versions: [.all]), ObjectSelection(versions: [.first]),
      ObjectSelection(versions: [.first, .last]), ObjectSelection(versions: [.exactly(at)]),
      ObjectSelection(versions: [.exactly(at), .last]), ObjectSelection(types: ["x-rare"]),
      ObjectSelection(types: ["x-rare"], versions: [.all]),
      ObjectSelection(types: ["x-rare", "report"], versions: [.first, .last]),
      ObjectSelection(types: ["note"]), ObjectSelection(ids: [note]),
      ObjectSelection(ids: [note, last]), ObjectSelection(ids: [note], versions: [.all]),
      ObjectSelection(ids: [note, last], versions: [.first, .exactly(at)]),
      ObjectSelection(ids: [last], types: ["x-rare"], specVersions: ["2.1"]),
      ObjectSelection(specVersions: ["2.0"]), ObjectSelection(specVersions: ["2.0", "2.1"]),
    ]
    for selection in selections {
      let little = try stepCount(path, small, selection)
      let much = try stepCount(path, large, selection)
      #expect(much <= little + 20, "\(selection): \(little) steps, then \(much)")
      #expect(much < 2500, "\(selection)")
    }
    try await holdings.close()
  }

  @Test("The write-ahead log does not grow without end while somebody always reads")
  func logLength() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("exchange.db")
    let holdings = try await ObjectHoldings.open(at: path)
    let collection = try await Invented.collection(holdings)
    let objects = (0..<100).map { Invented.object(Invented.id("note", $0), version: 1) }
    try await holdings.add(objects, to: collection)
    let longest = try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<3 {
        group.addTask {
          while !Task.isCancelled {
            _ = try? await holdings.objects(
              in: collection, ObjectSelection(), PageRequest(limit: 100))
          }
        }
      }
      let connection = try SQLiteFile(path: path).connect()
      defer { connection.close() }
      connection.logLimit = 1 << 20
      var longest = 0
      for round in 0..<60 {
        _ = try connection.transaction(.writing) {
          try connection.change(
            "INSERT INTO status (id, root, resource, kept) VALUES (?1, '', ?2, 0)",
            [.text(String(round)), .bytes(Array(repeating: 1, count: 200_000))])
        }
        connection.shortenLog()
        let attributes = try FileManager.default.attributesOfItem(atPath: path + "-wal")
        longest = max(longest, try #require(attributes[.size] as? Int))
      }
      group.cancelAll()
      return longest
    }
    #expect(longest < 4 << 20, "of 12 MB that were written")
    try await holdings.close()
  }

  @Test("A long write-ahead log is copied into the file, beside whoever writes")
  func logCopying() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("exchange.db")
    let holdings = try await ObjectHoldings.open(at: path)
    let writer = try SQLiteFile(path: path).connect()
    writer.copyLimit = 4096
    let copier = try SQLiteFile(path: path).connect()
    func write(_ round: Int) throws {
      _ = try writer.transaction(.writing) {
        try writer.change(
          "INSERT INTO status (id, root, resource, kept) VALUES (?1, '', ?2, 0)",
          [.text(String(round)), .bytes(Array(repeating: 1, count: 1 << 20))])
      }
    }
    func byteCount() throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return try #require(attributes[.size] as? Int)
    }
    var longRounds: [Int] = []
    for round in 1...40 {
      try write(round)
      if writer.takeLogIsLong() { longRounds.append(round) }
    }
    #expect(longRounds == [16, 32])
    #expect(try byteCount() < 1 << 20)
    try writer.begin(.writing)
    copier.copyLog()
    writer.rollBack()
    #expect(try byteCount() > 40 << 20)
    // All is in the file: the log begins anew.
    try write(41)
    #expect(!writer.takeLogIsLong())
    writer.close()
    copier.close()
    try await holdings.close()
  }
}
