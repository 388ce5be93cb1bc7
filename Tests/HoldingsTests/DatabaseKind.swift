import Foundation
import HearsayTesting
import STIX
import Testing

@testable import Holdings

/// The databases that every test runs over.
enum DatabaseKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case sqlite = "SQLite"
  case postgresql = "PostgreSQL"

  /// Those that are there: `scripts/test` starts a PostgreSQL server and tells where it is.
  static let present: [DatabaseKind] =
    ProcessInfo.processInfo.environment["HEARSAY_TEST_POSTGRESQL"] == nil
    ? [.sqlite] : [.sqlite, .postgresql]

  var testDescription: String { rawValue }
}

/// A database for one test; it is gone when the test is.
final class TestDatabase: Sendable {
  let address: String
  private let folder: TemporaryFolder?
  private let name: String?

  /// The server that the tests use, such as "postgresql://hearsay@/?host=/tmp/x&port=5433".
  private static let server =
    ProcessInfo.processInfo.environment["HEARSAY_TEST_POSTGRESQL"] ?? ""

  init(_ kind: DatabaseKind) throws {
    switch kind {
    case .sqlite:
      let folder = try TemporaryFolder()
      self.folder = folder
      name = nil
      address = folder.path("exchange.db")
    case .postgresql:
      let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
      folder = nil
      self.name = name
      address = Self.address(of: name)
      try Self.run("CREATE DATABASE \(name)")
    }
  }

  deinit {
    if let name { try? Self.run("DROP DATABASE \(name) WITH (FORCE)") }
  }

  private static func address(of name: String) -> String {
    server.replacing("/?", with: "/\(name)?", maxReplacements: 1)
  }

  /// Runs a statement on the server, outside of any test's database.
  private static func run(_ script: String) throws {
    let connection = try PostgreSQLConnection(PostgreSQLAddress(address(of: "postgres")))
    defer { connection.close() }
    try connection.run(script: script)
  }

  /// The exchange in it.
  func open() async throws -> ObjectHoldings { try await ObjectHoldings.open(at: address) }
}

/// Invented objects.
enum Invented {
  /// An object of that identifier and version (in milliseconds since 1970), which says `text`.
  static func object(
    _ id: String, version: Int64?, text: String = "", specVersion: String = "2.1"
  ) -> STIXObject {
    let type = id.split(separator: "-").first.map(String.init) ?? ""
    let time = version.map { STIXTimestamp(microseconds: $0 * 1000) }
    let versionText = time?.text(fractionDigits: 3)
    let modified = versionText.map { #","modified":"\#($0)""# } ?? ""
    let json = #"""
      {"type":"\#(type)","spec_version":"\#(specVersion)","id":"\#(id)"\#(modified),"x":"\#(text)"}
      """#
    return STIXObject(
      bytes: Array(json.utf8), id: id, type: type, specVersion: specVersion, version: time,
      versionText: versionText)
  }

  /// An identifier of its own for each number.
  static func id(_ type: String, _ number: Int) -> String {
    let digits = String(number, radix: 16)
    return "\(type)--00000000-0000-4000-8000-"
      + String(repeating: "0", count: 12 - digits.utf8.count) + digits
  }

  /// A collection for partners.
  static func collection(
    _ holdings: ObjectHoldings, _ alias: String = "veldania", isOpen: Bool = true
  ) async throws -> HeldCollection {
    try await holdings.makeCollection(
      root: "hearsay", alias: alias, title: "From \(alias)", description: nil,
      isOpenToPartners: isOpen)
  }
}

extension ObjectHoldings {
  /// Adds objects, of which nothing is kept but themselves.
  @discardableResult
  func add(_ objects: [STIXObject], to collection: HeldCollection) async throws -> [Arrival] {
    try await add(objects, to: collection) { arrivals, _ in arrivals }
  }

  /// What is in a collection, in order, by pages of `limit`.
  func walk(
    _ collection: HeldCollection, _ selection: ObjectSelection = ObjectSelection(),
    limit: Int = 1000
  ) async throws -> [ManifestEntry] {
    var entries: [ManifestEntry] = []
    var cursor: Int64?
    while true {
      let page = try await manifest(
        of: collection, selection, PageRequest(cursor: cursor, limit: limit))
      entries += page.entries
      cursor = page.edges.last ?? cursor
      if !page.edges.hasMore { return entries }
    }
  }
}

extension Arrival {
  /// The place, where it was added or stood there before.
  var place: Int64? {
    switch outcome {
    case .added(let place), .wasThere(let place): place
    case .contradicts: nil
    }
  }
}
