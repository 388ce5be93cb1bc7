import HearsayTesting
import Holdings
import NIOCore
import STIX
import Testing

@Suite("Several processes on one database")
struct ConcurrencyTests {
  @Test(
    "Who follows a collection misses nothing and gets nothing twice",
    arguments: DatabaseKind.present)
  func following(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let first = try await database.open()
    let second = try await database.open()
    let collection = try await Invented.collection(first)
    let other = try await Invented.collection(first, "other")
    let writerCount = 4
    let roundCount = 15
    let total = writerCount * roundCount * 7
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<writerCount {
        group.addTask {
          let holdings = writer % 2 == 0 ? first : second
          for round in 0..<roundCount {
            let start = (writer * roundCount + round) * 7
            let objects = (start..<start + 7).map {
              Invented.object(Invented.id("note", $0), version: 1)
            }
            // The same bytes go to another collection too, in another order.
            if round % 2 == 0 { try await holdings.add(objects.reversed(), to: other) }
            let places = try await holdings.add(objects, to: collection).compactMap(\.place)
            #expect(places.count == 7)
            if round % 2 == 1 { try await holdings.add(objects.reversed(), to: other) }
          }
        }
      }
      for holdings in [first, second] {
        group.addTask {
          var seen: [ManifestEntry] = []
          while seen.count < total {
            let page = try await holdings.manifest(
              of: collection, ObjectSelection(), PageRequest(cursor: seen.last?.added, limit: 10))
            seen += page.entries
            if page.entries.isEmpty { try await Task.sleep(for: .milliseconds(2)) }
          }
          #expect(Set(seen.map(\.id)).count == total && seen.count == total)
          #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.added < $1.added })
        }
      }
      // Where one fails the others are not waited for.
      for try await _ in group {}
    }
    #expect(try await second.walk(collection).count == total)
    #expect(try await second.walk(other).count == total)
    try await first.close()
    try await second.close()
  }

  @Test(
    "The same objects come from many at once, and stand there once", arguments: DatabaseKind.present
  )
  func sameObjects(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let exchanges = [try await database.open(), try await database.open()]
    let collection = try await Invented.collection(exchanges[0])
    let objects = (0..<40).map { Invented.object(Invented.id("note", $0), version: 1) }
    let addedCount = try await withThrowingTaskGroup(of: Int.self) { group in
      for writer in 0..<6 {
        group.addTask {
          let mine = writer % 2 == 0 ? objects : objects.reversed()
          return try await exchanges[writer % 2].add(mine, to: collection).count {
            if case .added = $0.outcome { true } else { false }
          }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(addedCount == 40)
    for exchange in exchanges { try await exchange.close() }
  }

  @Test(
    "Objects are taken away while the same are added elsewhere", arguments: DatabaseKind.present)
  func deletingBeside(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let exchanges = [try await database.open(), try await database.open()]
    let goes = try await Invented.collection(exchanges[0], "goes")
    let stays = try await Invented.collection(exchanges[0], "stays")
    let objects = (0..<40).map { Invented.object(Invented.id("note", $0), version: 1) }
    try await exchanges[0].add(objects, to: goes)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for object in objects {
          let count = try await exchanges[0].delete(
            object.id, from: goes, ObjectSelection(versions: [.all]))
          #expect(count == 1)
        }
      }
      group.addTask {
        for object in objects { try await exchanges[1].add([object], to: stays) }
      }
      try await group.waitForAll()
    }
    let page = try await exchanges[0].objects(
      in: stays, ObjectSelection(), PageRequest(limit: 100))
    let size = objects.reduce(objects.count - 1) { $0 + $1.bytes.count }
    #expect(page.edges.count == 40 && page.objects.readableBytes == size)
    #expect(try await exchanges[1].walk(goes).isEmpty)
    for exchange in exchanges { try await exchange.close() }
  }

  @Test("An empty database is opened by several at once", arguments: DatabaseKind.present)
  func openedAtOnce(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let numbers = try await withThrowingTaskGroup(of: Int64.self) { group in
      for _ in 0..<6 {
        group.addTask {
          let holdings = try await database.open()
          let number = try await Invented.collection(holdings).number
          try await holdings.close()
          return number
        }
      }
      return try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
    }
    #expect(numbers.count == 1)
  }
}
