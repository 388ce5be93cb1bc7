import Archive
import Foundation
import GRDB
import HearsayTesting
import Testing

@Suite("What can be wrong with an archive")
struct ArchiveErrorTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("Looking into an archive that is not there says so, and makes none")
  func missing() throws {
    #expect(throws: ArchiveError.self) { try ReportArchive.open(at: folder.path("a.db")) }
    #expect(!FileManager.default.fileExists(atPath: folder.path("a.db")))
  }

  @Test("A file that is no archive is refused, and not touched")
  func notAnArchive() throws {
    let text = try folder.write("Dear diary", to: "diary.txt")
    let other = folder.path("other.db")
    let database = try DatabaseQueue(path: other)
    try database.write { try $0.execute(sql: "CREATE TABLE a (b)") }
    try database.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: other))
    for path in [text, other, folder.path] {
      do {
        _ = try ReportArchive.create(at: path)
        Issue.record("\(path) was taken for an archive")
      } catch ArchiveError.notAnArchive {
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == before)
  }

  @Test("An archive whose maker was killed before it had a table is made after all")
  func killedAtOnce() throws {
    let path = folder.path("a.db")
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try database.close()
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == 4096)
    try? FileManager.default.removeItem(atPath: path + "-wal")
    let archive = try ReportArchive.create(at: path)
    #expect(try archive.check().isSound)
    try archive.close()
  }

  @Test("An archive of a later version is refused")
  func tooNew() throws {
    let path = folder.path("a.db")
    try ReportArchive.create(at: path).close()
    let database = try DatabaseQueue(path: path)
    try database.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    try database.close()
    do {
      _ = try ReportArchive.open(at: path)
      Issue.record("it was opened")
    } catch ArchiveError.tooNew {
    }
  }

  @Test("A folder that does not exist is named")
  func noFolder() throws {
    #expect(throws: ArchiveError.self) { try ReportArchive.create(at: folder.path("no/a.db")) }
  }

  @Test("Every table and every column has a comment that any SQLite tool shows")
  func comments() throws {
    let path = folder.path("a.db")
    try ReportArchive.create(at: path).close()
    let database = try DatabaseQueue(path: path)
    let tables = try database.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'
            AND name NOT LIKE 'document_text%' AND name <> 'grdb_migrations'
          """
      ).map { (name: $0["name"] as String, sql: $0["sql"] as String) }
    }
    #expect(tables.count == 17)
    for table in tables {
      #expect(table.sql.contains("(\n  --"), "\(table.name) says what it holds")
    }
  }

  @Test("A check finds what was tampered with", arguments: Tampering.all)
  func tampering(tampering: Tampering) throws {
    let path = folder.path("a.db")
    let archive = try ReportArchive.create(at: path)
    for name in 1...3 { _ = try archive.add(MadeUpReports.drift(name: name)) }
    #expect(try archive.check().isSound)
    try archive.close()
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: tampering.sql)
    }
    try database.close()
    let check = try ReportArchive.open(at: path).check()
    let wrong = check.findings.filter { $0.problemCount > 0 }
    #expect(wrong.contains { $0.subject.contains(tampering.subject) }, "\(wrong)")
  }
}

/// Something that a hand might do to an archive.
struct Tampering: Sendable, CustomTestStringConvertible {
  var sql: String
  var subject: String

  var testDescription: String { sql }

  static let all = [
    Tampering(sql: "UPDATE raw SET size = size - 1", subject: "SHA-256"),
    Tampering(sql: "UPDATE raw SET sha256 = replace(sha256, 'a', 'b')", subject: "SHA-256"),
    Tampering(sql: "UPDATE statement SET cue_start = cue_start + 1", subject: "spans"),
    Tampering(sql: "UPDATE document SET blocks = '[[0,99999,\"headline\"]]'", subject: "spans"),
    Tampering(sql: "DELETE FROM document WHERE number = 2", subject: "references"),
    Tampering(sql: "UPDATE statement SET nested_in = 'st:x'", subject: "links"),
    Tampering(
      sql: "INSERT INTO document_text(document_text) VALUES ('delete-all')", subject: "full-text"),
    Tampering(sql: "PRAGMA user_version = 0", subject: "schema"),
  ]
}
