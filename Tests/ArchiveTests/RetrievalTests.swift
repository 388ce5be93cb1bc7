import Foundation
import GRDB
import HearsayTesting
import Model
import Testing

@testable import Archive

@Suite("How documents were had, and the feeds that are followed")
struct RetrievalTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var path: String { folder.path("a.db") }

  private func retrieval(_ date: String = "2031-07-05T10:00:00Z") -> Retrieval {
    Retrieval(
      url: "https://herald.example/1", date: date, status: 200,
      headers: [
        .init("ETag", "\"1\\\" \u{1}\""), .init("Set-Cookie", "a"), .init("Set-Cookie", "b"),
      ],
      requested: "http://herald.example/1#top", isDecoded: true)
  }

  private func report(_ text: String, _ retrieval: Retrieval? = nil) -> NewDocument {
    let new = MadeUpReports.report(text, path: "p-" + text)
    return NewDocument(
      new.analysed, bytes: Array(text.utf8), given: nil, retrieval: retrieval)
  }

  private func raw(_ archive: ReportArchive) throws -> [RawDocument] {
    var all: [RawDocument] = []
    try archive.forEachRawDocument { all.append($0) }
    return all
  }

  @Test("A retrieval comes back as it was, with the bytes that it brought")
  func roundTrip() throws {
    let archive = try ReportArchive.create(at: path)
    _ = try archive.add(report("a", retrieval()))
    _ = try archive.add(report("b"))
    let all = try raw(archive)
    #expect(all.map(\.retrievals) == [[retrieval()], []])
    #expect(all.map(\.bytes) == [Array("a".utf8), Array("b".utf8)])
    #expect(try archive.keptReport(after: 0)?.retrieval == retrieval())
    #expect(try archive.check().isSound)
  }

  @Test("Where metadata was found comes back, and is renewed when a document is read anew")
  func origins() throws {
    let archive = try ReportArchive.create(at: path)
    var new = MadeUpReports.report("a", path: "p").analysed
    new.document.origins.title = "json-ld"
    new.document.origins.url = "link \"canonical\""
    new.document.origins.shownPublished = PartialDate(year: 2031, month: 8)
    _ = try archive.add(NewDocument(new, bytes: Array("a".utf8)))
    _ = try archive.add(report("b"))
    #expect(try archive.origins(new.document.id) == new.document.origins)
    #expect(try archive.origins(report("b").analysed.document.id).isEmpty)
    #expect(try archive.check().isSound)
  }

  @Test("The same bytes had twice are one document with two retrievals; the same one is kept once")
  func twice() throws {
    let archive = try ReportArchive.create(at: path)
    let later = retrieval("2031-07-06T10:00:00Z")
    for each in [retrieval(), later, later, retrieval()] { _ = try archive.add(report("a", each)) }
    #expect(try raw(archive).map(\.retrievals) == [[retrieval(), later]])
    // What was first read from a file is not read anew because it was fetched, too.
    _ = try archive.add(report("b"))
    _ = try archive.add(report("b", later))
    try archive.add(retrieval(), of: report("b").analysed.document.id)
    #expect(try raw(archive)[1].retrievals == [retrieval(), later])
    #expect(try archive.keptReport(after: 1)?.retrieval == nil)
    #expect(try archive.counts().documents == 2)
    #expect(try archive.check().isSound)
  }

  @Test("What is known of a feed is there in the next run")
  func feeds() throws {
    let archive = try ReportArchive.create(at: path)
    let url = "https://herald.example/feed"
    #expect(try archive.feed(url) == FeedState(url: url))
    var state = FeedState(url: url)
    state.etag = "\"1\""
    state.checked = "2031-07-05T10:00:00Z"
    state.failureCount = 2
    state.problem = "it took too long"
    state.nextCheck = "2031-07-05T11:00:00Z"
    state.movedTo = "https://herald.example/new"
    state.isGone = true
    state.timeToLive = 60
    state.skippedHours = [0, 1, 23]
    try archive.keep(state)
    try archive.keep(state)
    let entry = FeedEntryName(feed: url, id: "1")
    #expect(try !archive.isDone(entry))
    _ = try archive.add(report("a"), as: entry)
    let failing = FeedEntryName(feed: url, id: "2")
    #expect(try !archive.noteFailure(of: failing, limit: 2))
    try archive.close()
    let reopened = try ReportArchive.openToWrite(at: path)
    #expect(try reopened.feed(url) == state)
    #expect(try reopened.isDone(entry))
    #expect(try reopened.noteFailure(of: failing, limit: 2))
    #expect(try reopened.isDone(failing))
    #expect(try reopened.noteFailure(of: FeedEntryName(feed: url, id: "3"), limit: 1))
    #expect(try reopened.check().isSound)
  }

  private func schema(_ database: some DatabaseReader) throws -> [String] {
    try database.read {
      try String.fetchAll(
        $0, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
    }
  }

  @Test("An archive of an earlier version is analysed anew before it is used")
  func upgrade() throws {
    let made = try ReportArchive.create(at: path)
    let new = MadeUpReports.drift()
    _ = try made.add(new)
    let findings = try made.findings()
    try made.close()
    let database = try DatabaseQueue(path: path)
    try database.write { database in
      try database.execute(sql: "UPDATE document SET analyser = ''")
    }
    try database.close()

    #expect(throws: ArchiveError.self) { try ReportArchive.open(at: path) }
    #expect(throws: ArchiveError.self) { try ReportArchive.create(at: path) }
    let old = try ReportArchive.openToReanalyse(at: path)
    try old.beginReanalysis()
    _ = try old.reanalyse(new, number: 1)
    try old.commitReanalysis()
    try old.close()
    let opened = try ReportArchive.create(at: path)
    #expect(try opened.findings() == findings)
    #expect(try opened.check().isSound)
  }

  @Test("An archive of version 2 keeps its feeds when it is brought up to date")
  func upgradeFeeds() throws {
    let old = try DatabaseQueue(path: path)
    try ArchiveSchema.migrator.migrate(old, upTo: "2 retrievals and feeds")
    try old.write { database in
      try database.execute(
        sql: "INSERT INTO feed (url, checked, failures) VALUES ('a', '2031-07-05T10:00:00Z', 0)")
    }
    try old.close()
    let archive = try ReportArchive.create(at: path)
    var state = FeedState(url: "a")
    state.checked = "2031-07-05T10:00:00Z"
    #expect(try archive.feed("a") == state)
    #expect(try archive.check().isSound)
    // The words that explain the columns stay in the file.
    let tables = try schema(archive.database).joined(separator: "\n")
    for words in ["moved for good", "gone for good", "in which it asks not to be asked"] {
      #expect(tables.contains(words), "\(words)")
    }
  }

  @Test("What a feed says of a report is there when it is read anew")
  func listing() throws {
    let archive = try ReportArchive.create(at: path)
    let new = MadeUpReports.report("a", path: "p").analysed
    let said = #"{"title":"A \"title\""}"#
    _ = try archive.add(NewDocument(new, bytes: Array("a".utf8), listed: said))
    _ = try archive.add(report("b"))
    #expect(try archive.keptReport(after: 0)?.listed == said)
    #expect(try archive.keptReport(after: 1)?.listed == nil)
    #expect(try archive.check().isSound)
  }

  @Test("The first migration is the one that was released")
  func firstMigration() throws {
    let first = try DatabaseQueue()
    try ArchiveSchema.migrator.migrate(first, upTo: "1 documents and findings")
    // Without the tables that SQLite makes for itself.
    let text = try schema(first).filter { !$0.contains("'document_text_") && !$0.contains("grdb_") }
      .joined(separator: "\n")
    #expect(RawBytes.digest(of: Array(text.utf8)).prefix(16) == "e90802b62167711f")
  }

  @Test("A check finds a retrieval that is not readable")
  func damaged() throws {
    let archive = try ReportArchive.create(at: path)
    _ = try archive.add(report("a", retrieval()))
    try archive.close()
    let database = try DatabaseQueue(path: path)
    try database.write { try $0.execute(sql: "UPDATE retrieval SET headers = 'x'") }
    try database.close()
    #expect(try !ReportArchive.open(at: path).check().isSound)
  }
}
