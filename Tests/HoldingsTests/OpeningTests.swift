import Foundation
import HearsayTesting
import STIX
import Testing

@testable import Holdings

@Suite("Opening an exchange")
struct OpeningTests {
  @Test("What was made is there again", arguments: DatabaseKind.present)
  func again(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let first = try await database.open()
    let made = try await first.makeCollection(
      root: "hearsay", alias: "veldania", title: "Veldania", description: "d",
      isOpenToPartners: true)
    try await first.close()
    await #expect(throws: HoldingsError.closed(address: first.address)) {
      _ = try await first.collections()
    }
    let again = try await database.open()
    #expect(try await again.collections() == [made])
    #expect(try await again.collection("veldania", root: "hearsay") == made)
    #expect(try await again.collection(made.id, root: "hearsay") == made)
    #expect(try await again.collection(made.id, root: "other") == nil)
    #expect(try await again.collection("\0", root: "hearsay") == nil)
    #expect(try await again.lastAdded(in: made) == nil)
    let renamed = try await again.makeCollection(
      root: "hearsay", alias: "veldania", title: "Other", description: nil, isOpenToPartners: false)
    #expect(renamed.number == made.number && renamed.id == made.id && renamed.title == "Other")
    try await again.close()
  }

  @Test("A file that is something else is left alone")
  func foreignFiles() async throws {
    let folder = try TemporaryFolder()
    let text = try folder.write(
      "not a database, but long enough to be one: \(String(repeating: "x", count: 5000))",
      to: "a.txt")
    await #expect(throws: HoldingsError.notAnExchange(address: text)) {
      _ = try await ObjectHoldings.open(at: text)
    }
    let foreign = folder.path("foreign.db")
    let connection = try SQLiteConnection(path: foreign, mayCreate: true)
    try connection.run(script: "CREATE TABLE other (x)")
    connection.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: foreign))
    await #expect(throws: HoldingsError.notAnExchange(address: foreign)) {
      _ = try await ObjectHoldings.open(at: foreign)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: foreign)) == before)
    let nowhere = folder.path("missing/exchange.db")
    await #expect {
      _ = try await ObjectHoldings.open(at: nowhere)
    } throws: { error in
      if case HoldingsError.cannotOpen(address: nowhere, _) = error { true } else { false }
    }
  }

  @Test("A file is its owner's alone, for there are hashes of passwords in it")
  func permissions() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("exchange.db")
    try await ObjectHoldings.open(at: path).close()
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("A later version's exchange is not touched", arguments: DatabaseKind.present)
  func tooNew(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    try await holdings.write { connection in
      try connection.run(script: "UPDATE exchange SET version = 99")
      if kind == .sqlite { try connection.run(script: "PRAGMA user_version = 99") }
    }
    try await holdings.close()
    await #expect(throws: HoldingsError.tooNew(address: holdings.address)) {
      _ = try await database.open()
    }
  }

  @Test(
    "What no release made is not touched, and it is said what to do",
    arguments: DatabaseKind.present)
  func tooOld(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    try await holdings.write { connection in
      try connection.run(script: "UPDATE exchange SET version = 1; DROP TABLE piece")
      if kind == .sqlite { try connection.run(script: "PRAGMA user_version = 1") }
    }
    try await holdings.close()
    let error = HoldingsError.tooOld(address: holdings.address)
    await #expect(throws: error) { _ = try await database.open() }
    #expect("\(error)".contains("make it anew"))
  }

  @Test("A password in an address is never shown")
  func hiddenPassword() async throws {
    let addresses = [
      "postgresql://ana:s3cret@127.0.0.1:1/nothing",
      "postgres://ana@127.0.0.1:1/nothing?password=s3cret&connect_timeout=1",
      "postgresql://ana:s3cret@127.0.0.1:port/nothing", "postgresql://[s3cret",
      "postgresql://%zz:s3cret@",
    ]
    for address in addresses {
      await #expect {
        _ = try await ObjectHoldings.open(at: address)
      } throws: { error in
        guard case HoldingsError.unreachable = error else { return false }
        return !"\(error)".contains("s3cret")
      }
    }
    let shown = try PostgreSQLAddress(addresses[0]).shown
    #expect(shown == "postgresql://ana@127.0.0.1:1/nothing")
  }

  @Test(
    "A server that was started anew is found again",
    .enabled(
      if: DatabaseKind.present.contains(.postgresql),
      "no PostgreSQL: HEARSAY_TEST_POSTGRESQL is not set"))
  func brokenConnections() async throws {
    let database = try TestDatabase(.postgresql)
    let holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    let other = try await database.open()
    for number in 0..<3 {
      _ = try? await other.write { connection in
        try connection.run(
          script: """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """)
      }
      try await holdings.add(
        [Invented.object(Invented.id("note", number), version: 1)], to: collection)
      #expect(try await holdings.walk(collection).count == number + 1)
    }
    try await other.close()
    try await holdings.close()
  }
}
