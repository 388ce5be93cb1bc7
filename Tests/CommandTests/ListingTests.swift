import Foundation
import HearsayTesting
import Testing

@Suite("The listings")
struct ListingTests {
  let folder: TemporaryFolder
  let command: HearsayCommand

  init() throws {
    folder = try TemporaryFolder()
    command = HearsayCommand(folder: folder.path)
    try folder.write(MadeUpCorpus.lines(count: 12, seed: 3), to: "in.jsonl")
    let outcome = try command.run("add", "in.jsonl")
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  private func objects(_ arguments: String...) throws -> [[String: Any]] {
    let outcome = try command.run(arguments + ["--json"])
    #expect(outcome.status == 0, "\(outcome.errorText)")
    return try outcome.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("Adding twice changes nothing, and says so")
  func twice() throws {
    let before = try command.run("claims", "--json").output
    let again = try command.run("add", "in.jsonl")
    #expect(again.text.contains("already there: 12 documents"))
    #expect(try command.run("claims", "--json").output == before)
  }

  @Test("Spans cut the text's code points as Python would")
  func spans() throws {
    let texts = Dictionary(
      uniqueKeysWithValues: try objects("documents", "--text").map {
        ($0["id"] as? String ?? "", Array(($0["text"] as? String ?? "").unicodeScalars))
      })
    let statements = try objects("statements")
    #expect(!statements.isEmpty)
    for statement in statements {
      let text = try #require(texts[statement["document"] as? String ?? ""])
      for passage in statement["content"] as? [[String: Any]] ?? [] {
        let span = try #require(passage["span"] as? [Int])
        var cut = String.UnicodeScalarView()
        cut.append(contentsOf: text[span[0]..<span[1]])
        #expect(String(cut) == passage["text"] as? String)
      }
    }
  }

  @Test("Statements can be chosen by party, kind and document")
  func choice() throws {
    let all = try objects("statements")
    let brandt = try objects("statements", "--by", "brandt")
    #expect(!brandt.isEmpty && brandt.count < all.count)
    let first = try objects("statements", "--in", "in.jsonl#0")
    #expect(!first.isEmpty && first.allSatisfy { $0["path"] as? String == "in.jsonl#0" })
    let kind = try #require((all.first?["kinds"] as? [String])?.first)
    #expect(
      try objects("statements", "--about", kind).count
        == all.count { ($0["kinds"] as? [String])?.contains(kind) == true })
  }

  @Test("A claim is traced by its id, the start of it, and words of it")
  func trace() throws {
    let claim = try #require(try objects("claims").first)
    let id = try #require(claim["id"] as? String)
    for name in [id, String(id.dropFirst(3)), "orders"] {
      let outcome = try command.run("trace", name)
      #expect(outcome.status == 0, "\(name): \(outcome.errorText)")
      #expect(outcome.text.contains("origin"))
    }
    let trace = try #require(try objects("trace", id).first)
    #expect((trace["claim"] as? [String: Any])?["id"] as? String == id)
    #expect(
      (trace["tellings"] as? [Any])?.count == (claim["tellings"] as? [String])?.count)
    #expect(try command.run("trace", "no such words at all").status == 2)
  }

  @Test("A new analysis by the same version changes nothing")
  func reanalysis() throws {
    var before = Data()
    var after = Data()
    let listings = ["documents", "statements", "claims", "discrepancies", "retellings"]
    for listing in listings { before += try command.run(listing, "--json").output }
    #expect(try command.run("reanalyse").status == 0)
    for listing in listings { after += try command.run(listing, "--json").output }
    #expect(before == after)
    #expect(try command.run("check").status == 0)
  }

  @Test("Exports hold as many lines as the listings")
  func exports() throws {
    #expect(try command.run("export", "jsonl", "-o", "out").status == 0)
    let exported = try Data(contentsOf: URL(fileURLWithPath: folder.path("out/claims.jsonl")))
    #expect(exported == (try command.run("claims", "--json").output))
    let csv = try command.run("export", "csv", "--table", "documents")
    #expect(csv.text.split(separator: "\r\n").count == 13)
    #expect(try command.run("export", "csv").status == 2)
    #expect(try command.run("export", "jsonl", "--table", "figures").status == 2)
  }

  @Test("A report is written into a new folder, and not over other files")
  func report() throws {
    #expect(try command.run("report", "-o", "site").status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path("site/index.html")))
    #expect(try command.run("report", "-o", "site").status == 0)
    #expect(try command.run("report", "-o", ".").status == 2)
  }

  @Test("Search prints what it found as text and as JSON")
  func search() throws {
    #expect(try !objects("search", "secret orders").isEmpty)
    #expect(try command.run("search", "nothingofthekind").text.isEmpty)
  }

  @Test("--archive may stand before the command")
  func archiveFirst() throws {
    #expect(try command.run("--archive", "hearsay.db", "claims").status == 0)
    #expect(try command.run("--archive=no.db", "claims").status == 3)
  }

  @Test("Colours are for those who ask, and never where NO_COLOR is set")
  func colours() throws {
    var forced = command
    forced.environment = ["CLICOLOR_FORCE": "1"]
    let coloured = try forced.run("trace", "orders").text
    #expect(coloured.unicodeScalars.contains("\u{1B}"), "\(coloured)")
    forced.environment["NO_COLOR"] = "1"
    #expect(try !forced.run("trace", "orders").text.unicodeScalars.contains("\u{1B}"))
  }
}
