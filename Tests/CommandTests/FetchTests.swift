import Foundation
import HearsayTesting
import LoopbackServer
import Testing

@Suite("Reports from the network")
struct FetchTests {
  let folder: TemporaryFolder
  let command: HearsayCommand

  init() throws {
    folder = try TemporaryFolder()
    command = HearsayCommand(folder: folder.path)
  }

  private func allow(_ server: LoopbackServer) -> [String] {
    ["--allow-address", "127.0.0.1:\(server.port)"]
  }

  private func documents(_ archive: String = "hearsay.db") throws -> [[String: Any]] {
    try command.run("documents", "--json", "--archive", archive).lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test("Pages and files are added together; what cannot be had is named, and the rest goes on")
  func add() async throws {
    let server = try await MarshHerald.site()
    let base = "http://127.0.0.1:\(server.port)"
    try folder.write("Karl Brandt said that Sylvania lies.\n", to: "a.txt")
    let outcome = try command.run(
      ["add", "--json"] + allow(server) + [
        base + "/page/1", "a.txt", base + "/gone", base + "/moved", base + "/inward",
        "http://localhost:\(server.port)/page/2", "file:///etc/passwd", "http://2130706433/",
      ])
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("\"documents\":3"))
    #expect(outcome.text.contains("\"unreadable\":5"))
    for words in [
      base + "/gone: the page is not there (status 404)\n  ",
      base + "/inward: it leads to http://[::1]:9/: ::1 is not on the public web",
      "http://localhost:\(server.port)/page/2: localhost is not on the public web",
      "--allow-address localhost:\(server.port)", "file:///etc/passwd: only addresses",
      "http://2130706433/: “2130706433” hides a numeric address",
    ] {
      #expect(outcome.errorText.contains(words), "\(words) in \(outcome.errorText)")
    }
    let documents = try documents()
    #expect(
      Set(documents.compactMap { $0["path"] as? String }) == [
        "a.txt", base + "/page/1", base + "/moved",
      ])
    let moved = documents.first { $0["path"] as? String == base + "/moved" }
    #expect(moved?["url"] as? String == base + "/page/same/7")
    #expect((moved?["retrieved"] as? String)?.hasSuffix("Z") == true)
    #expect(documents.first { $0["path"] as? String == "a.txt" }?["retrieved"] is NSNull)
    #expect(server.targets.filter { $0 == "/robots.txt" }.count == 1)
  }

  @Test("What is wrong with an address is said without its password, escapes and length")
  func wrongAddresses() throws {
    let long = "http://herald.example/" + String(repeating: "a", count: 5000)
    let outcome = try command.run(
      "add", "http://ann:secret@herald.example/", "http://a\u{1B}[31m.example/", long,
      "www.herald.example/a")
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("http://…@herald.example/: it names a user"))
    #expect(outcome.errorText.contains("it is longer than 4096 bytes"))
    #expect(
      outcome.errorText.contains(
        "www.herald.example/a: there is no such file\n  the address of a page begins with https://")
    )
    #expect(!outcome.errorText.contains("secret"))
    #expect(!outcome.errorText.contains("\u{1B}"))
    #expect(outcome.errorText.split(separator: "\n").allSatisfy { $0.count < 400 })
    let watched = try command.run("watch", "https://ann:secret@herald.example/")
    #expect(watched.status == 2)
    #expect(!watched.errorText.contains("secret"))
  }

  @Test("Without leave this machine is not asked for anything")
  func refused() async throws {
    let server = try await MarshHerald.site()
    for host in ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0177.0.0.1"] {
      let outcome = try command.run("add", "http://\(host):\(server.port)/page/1")
      #expect(outcome.status == 1)
    }
    #expect(server.targets.isEmpty)
    #expect(try command.run("add", "--allow-address", "nonsense", "a.txt").status == 2)
  }

  @Test("A new analysis gives what was found when the page was fetched")
  func reanalyse() async throws {
    let server = try await MarshHerald.site()
    let base = "http://127.0.0.1:\(server.port)"
    try folder.write(MarshHerald.page(3), to: "b.html")
    _ = try command.run(
      ["add", "b.html"] + allow(server) + [
        base + "/moved", base + "/page/same/3", base + "/cyrillic",
      ])
    let before = try command.run("export", "jsonl", "--table", "documents").output
    #expect(String(decoding: before, as: UTF8.self).contains("Посол Brandt said"))
    #expect(try command.run("reanalyse").status == 0)
    #expect(try command.run("export", "jsonl", "--table", "documents").output == before)
    #expect(try command.run("check").status == 0)
  }

  @Test("A web archive holds every report and how it was had, and gives them back")
  func webArchive() async throws {
    let server = try await MarshHerald.site()
    try folder.write("Karl Brandt said that Sylvania lies.\n", to: "a.txt")
    try folder.write(
      #"{"id":"1","text":"Karl Brandt said that Freedonia lies.","publisher":"The Marsh Herald"}"#
        + "\n",
      to: "l.jsonl")
    _ = try command.run(
      ["add", "a.txt", "l.jsonl"] + allow(server) + ["http://127.0.0.1:\(server.port)/page/1"])
    #expect(try command.run("export", "warc", "-o", "o.warc.gz").status == 0)
    #expect(try command.run("export", "warc", "-o", "p.warc.gz").status == 0)
    let compressed = try Data(contentsOf: URL(fileURLWithPath: folder.path("o.warc.gz")))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("p.warc.gz"))) == compressed)
    let plain = try command.run("export", "warc")
    let types = plain.text.replacing("\r\n", with: "\n").split(separator: "\n")
      .filter { $0.hasPrefix("WARC-Type: ") }.map { $0.dropFirst(11) }
    #expect(types == ["warcinfo", "resource", "response", "resource", "metadata"])
    #expect(plain.text.contains("WARC-Target-URI: http://127.0.0.1:\(server.port)/page/1\r\n"))
    #expect(plain.text.contains("\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"))
    let ids = Set(try documents().compactMap { $0["id"] as? String })
    for name in ["o.warc.gz", "plain.warc"] {
      try folder.write(plain.output, to: "plain.warc")
      let again = try command.run("add", name, "--archive", name + ".db")
      #expect(again.status == 0, "\(again.errorText)")
      #expect(Set(try documents(name + ".db").compactMap { $0["id"] as? String }) == ids)
    }
    #expect(try command.run("export", "warc", "--table", "documents").status == 2)
  }

  @Test(
    "Texts, Markdown and feeds are read in the encoding that their server tells",
    arguments: [
      ("text/plain", "Karl Brandt "), ("text/markdown", "# Head\n\nA [link](/a).\n\nKarl Brandt "),
      (
        "application/rss+xml",
        "<rss version=\"2.0\"><channel><item><guid>1</guid><description>Karl Brandt "
      ),
    ])
  func toldEncoding(type: String, start: String) async throws {
    // "Посол" in Windows-1251.
    let words: [UInt8] = [0xCF, 0xEE, 0xF1, 0xEE, 0xEB]
    let end = type.hasSuffix("xml") ? "</description></item></channel></rss>" : "\n"
    let body =
      Array((start + "said that ").utf8) + words
      + Array((" Bragin of Sylvania had spied on Freedonia for years." + end).utf8)
    let server = try await LoopbackServer { question in
      guard question.target == "/a" else {
        return LoopbackServer.page("", status: "404 Not Found")
      }
      let head = LoopbackServer.head(
        "200 OK",
        ["Content-Type: \(type); charset=windows-1251", "Content-Length: \(body.count)"])
      return [.bytes(Array(head.utf8) + body)]
    }
    let outcome = try command.run(
      ["add"] + allow(server) + [MarshHerald.address("/a", at: server)])
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(try command.run("documents", "--text").text.contains("said that Посол Bragin"))
    #expect(try command.run("reanalyse").status == 0)
    #expect(try command.run("documents", "--text").text.contains("said that Посол Bragin"))
  }

  @Test("A page that a browser saved was had when it was saved")
  func savedPage() throws {
    try folder.write(
      """
      From: <Saved by a browser>
      Snapshot-Content-Location: https://herald.example/page
      Subject: Report
      Date: Mon, 7 Jul 2031 23:30:00 -0330
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="B"

      --B
      Content-Type: text/html
      Content-Location: https://herald.example/page

      \(MarshHerald.page(1))
      --B--
      """, to: "a.mhtml")
    try folder.write(
      """
      From: Ann Marsh <ann@herald.example>
      Date: Mon, 7 Jul 2031 23:30:00 -0330
      Message-ID: <1@herald.example>
      Subject: Report

      Karl Brandt said that Sylvania had spied on Freedonia.
      """, to: "b.eml")
    #expect(try command.run("add", "a.mhtml", "b.eml").status == 0)
    let documents = try documents()
    #expect(documents[0]["retrieved"] as? String == "2031-07-08T03:00:00Z")
    #expect(documents[0]["url"] as? String == "https://herald.example/page")
    // When a letter was sent is not when somebody had it.
    #expect(documents[1]["retrieved"] is NSNull)
    #expect(try command.run("reanalyse").status == 0)
    #expect(try command.run("check").status == 0)
  }
}
