import Archive
import Foundation
import HearsayTesting
import Model
import Testing

@Suite("An archive of reports")
struct ArchiveTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var path: String { folder.path("a.db") }

  @Test("A document comes back as it was put in")
  func roundTrip() throws {
    let new = MadeUpReports.drift()
    let archive = try ReportArchive.create(at: path)
    guard case .added(let counts) = try archive.add(new) else {
      Issue.record("the document was there already")
      return
    }
    #expect(counts.documents == 1)
    #expect(counts.statements == 2)
    try archive.close()
    let reopened = try ReportArchive.open(at: path)
    #expect(try reopened.document(new.analysed.document.id) == new.analysed)
    #expect(try reopened.findings().documents == [new.analysed])
  }

  @Test(
    "A text stays the same to the character",
    arguments: ["a\u{0}b", "\u{FEFF}x", "e\u{301}é", "👩‍🚀\r\n\u{2028}", "\u{1B}[31m", "x"])
  func exactText(text: String) throws {
    let archive = try ReportArchive.create(at: path)
    let new = MadeUpReports.report(text, path: "a.txt")
    _ = try archive.add(new)
    let found = try #require(try archive.document(new.analysed.document.id))
    #expect(Array(found.document.text.utf8) == Array(text.utf8))
    #expect(try archive.check().isSound)
  }

  @Test("The same bytes under another path are there already, under the first path")
  func sameBytes() throws {
    let archive = try ReportArchive.create(at: path)
    _ = try archive.add(MadeUpReports.report("Words.", path: "a.txt"))
    let again = try archive.add(MadeUpReports.report("Words.", path: "b.txt"))
    #expect(again == .alreadyThere(path: "a.txt"))
    #expect(try archive.counts().documents == 1)
  }

  @Test("Documents are listed by path, whatever the order of adding")
  func order() throws {
    let archive = try ReportArchive.create(at: path)
    for name in ["c", "a", "b"] {
      _ = try archive.add(MadeUpReports.report("Text \(name)", path: name))
    }
    var paths: [String] = []
    try archive.forEachDocument { paths.append($0.document.path) }
    #expect(paths == ["a", "b", "c"])
  }

  @Test("A document is found by its path, the end of its path, its id and the start of its id")
  func names() throws {
    let archive = try ReportArchive.create(at: path)
    let new = MadeUpReports.report("Text", path: "folder/a.txt")
    _ = try archive.add(new)
    let id = new.analysed.document.id
    for name in [
      "folder/a.txt", "a.txt", id.description, id.digits, String(id.digits.prefix(6)),
    ] {
      #expect(try archive.documents(named: name).map(\.document.id) == [id], "\(name)")
    }
    #expect(try archive.documents(named: ".txt").isEmpty)
  }

  @Test("Findings do not hang on how often the archive was closed between two documents")
  func sessions() throws {
    let news = (1...6).map {
      MadeUpReports.drift(name: $0, period: $0 % 2 == 0 ? "a year" : "over five years in all")
    }
    let atOnce = try ReportArchive.create(at: path)
    for new in news { _ = try atOnce.add(new) }
    for new in news {
      let oneByOne = try ReportArchive.create(at: folder.path("b.db"))
      _ = try oneByOne.add(new)
      try oneByOne.close()
    }
    let findings = try atOnce.findings()
    #expect(try ReportArchive.open(at: folder.path("b.db")).findings() == findings)
    #expect(findings.documents.count == 6)
  }

  @Test("A new analysis replaces the findings all at once, or not at all")
  func reanalysis() throws {
    let archive = try ReportArchive.create(at: path)
    let news = (1...3).map { MadeUpReports.drift(name: $0) }
    for new in news { _ = try archive.add(new) }
    let before = try archive.findings()

    try archive.beginReanalysis()
    #expect(try archive.findings() == before, "readers see the old findings meanwhile")
    try archive.rollBackReanalysis()
    #expect(try archive.findings() == before)

    try archive.beginReanalysis()
    var number: Int64 = 0
    while let kept = try archive.keptReport(after: number) {
      number = kept.number
      let new = try #require(news.first { $0.analysed.document.path == kept.path })
      #expect(kept.bytes == Array(new.analysed.document.text.utf8))
      _ = try archive.reanalyse(new, number: number)
    }
    try archive.commitReanalysis()
    #expect(try archive.findings() == before)
    #expect(try archive.check().isSound)
  }

  @Test("Search finds words, forms of words and phrases, and marks them")
  func search() throws {
    let archive = try ReportArchive.create(at: path)
    _ = try archive.add(MadeUpReports.report("The envoys attacked the cable.", path: "a"))
    _ = try archive.add(MadeUpReports.report("A cable of envoys was laid.", path: "b"))
    #expect(try archive.search("attack", limit: 9).map(\.path) == ["a"])
    #expect(try archive.search("\"the cable\"", limit: 9).map(\.path) == ["a"])
    #expect(Set(try archive.search("envoy cable", limit: 9).map(\.path)) == ["a", "b"])
    let hit = try #require(try archive.search("attack", limit: 9).first)
    #expect(hit.snippet.filter(\.isMatch).map(\.text) == ["attacked"])
  }

  @Test(
    "No search breaks the query language",
    arguments: ["\"", "a\" OR", "NEAR(a b)", "*", "a* AND", "title:x", "^", "-", "", "\u{0}", "''"])
  func hostileSearch(words: String) throws {
    let archive = try ReportArchive.create(at: path)
    _ = try archive.add(MadeUpReports.report("Plain words.", path: "a"))
    #expect(try archive.search(words, limit: 9).isEmpty)
    #expect(try archive.claims(mentioning: words + "%_!").isEmpty)
  }
}
