import Foundation
import HearsayTesting
import NIOCore
import STIX
import Testing

@testable import Holdings

@Suite("Where the bytes of objects lie")
struct PieceTests {
  /// Contents of many lengths: some that fill a piece exactly, some longer than one.
  private static let contents: [[UInt8]] = {
    let length = ObjectPieces.length
    let lengths =
      [1, length - 2, 1, length, length + 1, 3 * length, 2, 700, length - 703, 1]
      + (0..<200).map { $0 * 7 % 1500 + 1 }
    return lengths.enumerated().map { index, length in
      Array(repeating: UInt8(index % 100 + 100), count: length)
    }
  }()

  private func read(
    _ numbers: [Int64], _ contents: [[UInt8]], _ connection: any Connection
  ) throws -> [UInt8] {
    let places = zip(numbers, contents).map {
      MemberPlace(added: 0, object: $0, size: Int64($1.count))
    }
    var buffer = ByteBuffer()
    try connection.write(ObjectPieces.runs(of: places), to: &buffer)
    return Array(buffer.readableBytesView)
  }

  @Test("Any of them in any order are read as they came", arguments: DatabaseKind.present)
  func reading(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    try await holdings.write { connection in
      let contents = Self.contents
      let numbers = try ObjectPieces(connection).keep(contents)
      #expect(Set(numbers).count == contents.count)
      func expect(_ indices: [Int]) throws {
        let wanted = indices.map { contents[$0] }
        let found = try read(indices.map { numbers[$0] }, wanted, connection)
        #expect(found == Array(wanted.joined(separator: [44])))
      }
      try expect(Array(contents.indices))
      try expect(contents.indices.reversed())
      try expect(contents.indices.filter { $0 % 3 != 1 })
      try expect([5])
      try expect([])
      try expect([20, 20, 21, 3, 3])
      // What comes later lies elsewhere.
      let later = try ObjectPieces(connection).keep([[1], [2]])
      #expect(Set(later).isDisjoint(with: numbers))
      #expect(try read(later, [[1], [2]], connection) == [1, 44, 2])
      #expect(try ObjectPieces(connection).keep([]) == [])
    }
    try await holdings.close()
  }

  @Test("Objects that come together lie in one run")
  func runs() async throws {
    let database = try TestDatabase(.sqlite)
    let holdings = try await database.open()
    try await holdings.write { connection in
      let contents = (0..<1000).map { Array(repeating: UInt8($0 % 200), count: 1250) }
      let numbers = try ObjectPieces(connection).keep(contents)
      let places = numbers.map { MemberPlace(added: 0, object: $0, size: 1250) }
      #expect(ObjectPieces.runs(of: places).count == 39)
      #expect(ObjectPieces.runs(of: Array(places[3..<8])).count == 1)
    }
    try await holdings.close()
  }

  @Test("What is erased is nowhere, and the rest stays", arguments: DatabaseKind.present)
  func erasing(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    try await holdings.write { connection in
      let pieces = ObjectPieces(connection)
      let contents = Self.contents
      let numbers = try pieces.keep(contents)
      func isKept(_ index: Int) -> Bool { index % 4 == 0 }
      func erase(_ indices: [Int]) throws {
        try pieces.erase(indices.map { (numbers[$0], Int64(contents[$0].count)) })
      }
      try erase(contents.indices.filter { !isKept($0) })
      let kept = contents.indices.filter(isKept)
      let wanted = kept.map { contents[$0] }
      #expect(
        try read(kept.map { numbers[$0] }, wanted, connection)
          == Array(wanted.joined(separator: [44])))
      var bytes: [UInt8: Int] = [:]
      try connection.rows("SELECT bytes FROM piece", []) { row in
        for byte in row.bytes(0) where byte != 0 && byte != 44 { bytes[byte, default: 0] += 1 }
      }
      var keptBytes: [UInt8: Int] = [:]
      for content in wanted { keptBytes[content[0], default: 0] += content.count }
      #expect(bytes == keptBytes)
      try erase(kept)
      #expect(try connection.first("SELECT count(*) FROM piece", []) { $0.integer(0) } == 0)
    }
    try await holdings.close()
  }

  @Test("A deleted object's bytes are gone from the database", arguments: DatabaseKind.present)
  func deletion(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let first = try await Invented.collection(holdings, "first")
    let second = try await Invented.collection(holdings, "second")
    let objects = (0..<30).map { Invented.object(Invented.id("note", $0), version: 1) }
    try await holdings.add(objects, to: first)
    try await holdings.add([objects[7]], to: second)
    func count(of id: String) async throws -> Int {
      try await holdings.read { connection in
        var count = 0
        try connection.rows("SELECT bytes FROM piece", []) { row in
          count += row.text(0).components(separatedBy: id).count - 1
        }
        return count
      }
    }
    #expect(try await count(of: objects[7].id) == 1)
    _ = try await holdings.delete(objects[7].id, from: first, ObjectSelection())
    // The other collection has it still.
    #expect(try await count(of: objects[7].id) == 1)
    _ = try await holdings.delete(objects[7].id, from: second, ObjectSelection())
    #expect(try await count(of: objects[7].id) == 0)
    #expect(try await count(of: objects[8].id) == 1)
    try await holdings.add([objects[7]], to: first)
    #expect(try await holdings.walk(first).count == 30)
    try await holdings.close()
  }
}
