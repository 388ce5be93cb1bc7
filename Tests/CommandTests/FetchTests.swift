import Foundation
import HearsayTesting
import LoopbackServer
import Synchronization
import Testing

@Suite("Reports from the network")
struct FetchTests {
  let folder: TemporaryFolder
  let command: HearsayCommand

  init() throws {
    folder = try TemporaryFolder()
    command = HearsayCommand(folder: folder.path)
  }

  /// A page of its own for each number, whose bytes differ each time by `visit`.
  private static func page(_ number: Int, visit: Int = 0) -> String {
    """
    <html><head><title>Report \(number) of the Marsh Herald</title></head><body><article>
    <h1>Report \(number) of the Marsh Herald</h1><p>Karl Brandt said on Monday that Sylvania had
    spied on Freedonia in \(1000 + number) cases, as the ministry reported.</p>
    <p>The envoy of Sylvania denied that on Tuesday, and called for proof.</p>
    </article><!-- \(visit) --></body></html>
    """
  }

  private static func feed(_ numbers: Range<Int>, extra: String = "") -> String {
    """
    <rss version="2.0"><channel><title>The Marsh Herald</title>
    \(numbers.map { "<item><guid>n\($0)</guid><title>Report \($0)</title><link>/page/\($0)</link></item>" }.joined())
    \(extra)</channel></rss>
    """
  }

  private static func site(
    feed: @escaping @Sendable (LoopbackServer.Question) -> [LoopbackServer.Piece] = { _ in [] },
    slowness: Int64 = 0, stuckFrom: Int = .max
  ) async throws -> LoopbackServer {
    let visits = Mutex(0)
    return try await LoopbackServer { question in
      let words = question.target.split(separator: "/")
      if question.target == "/feed.xml" { return feed(question) }
      if words.first == "page", let number = words.last.flatMap({ Int($0) }) {
        let visit = visits.withLock { visits in
          visits += 1
          return visits
        }
        let answer = LoopbackServer.page(Self.page(number, visit: words.count > 2 ? 0 : visit))
        if number >= stuckFrom { return [.pause(60_000)] + answer }
        return slowness > 0 ? [.pause(slowness)] + answer : answer
      }
      if question.target == "/moved" {
        return LoopbackServer.page("", status: "302 Found", headers: ["Location: /page/same/7"])
      }
      if question.target == "/cyrillic" {
        // "Посол" in Windows-1251, which only the head of the answer tells.
        let body =
          Array("<p>".utf8) + [0xCF, 0xEE, 0xF1, 0xEE, 0xEB]
          + Array(" Brandt said that Sylvania had spied on Freedonia for years.</p>".utf8)
        let head = LoopbackServer.head(
          "200 OK",
          ["Content-Type: text/html; charset=windows-1251", "Content-Length: \(body.count)"])
        return [.bytes(Array(head.utf8) + body)]
      }
      if question.target == "/inward" {
        return LoopbackServer.page(
          "", status: "302 Found", headers: ["Location: http://[::1]:9/"])
      }
      return LoopbackServer.page("no", status: "404 Not Found")
    }
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
    let server = try await Self.site()
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

  @Test("Without leave this machine is not asked for anything")
  func refused() async throws {
    let server = try await Self.site()
    for host in ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0177.0.0.1"] {
      let outcome = try command.run("add", "http://\(host):\(server.port)/page/1")
      #expect(outcome.status == 1)
    }
    #expect(server.targets.isEmpty)
    #expect(try command.run("add", "--allow-address", "nonsense", "a.txt").status == 2)
  }

  @Test("A new analysis gives what was found when the page was fetched")
  func reanalyse() async throws {
    let server = try await Self.site()
    let base = "http://127.0.0.1:\(server.port)"
    try folder.write(Self.page(3), to: "b.html")
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
    let server = try await Self.site()
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

  @Test("A feed's new entries are added, its own words where a page cannot be had")
  func watch() async throws {
    let length = Mutex(2)
    let server = try await Self.site { question in
      let count = length.withLock { $0 }
      if question.headers["if-none-match"] == "\"\(count)\"" {
        return LoopbackServer.page("", status: "304 Not Modified", headers: [])
      }
      let own = """
        <item><guid>own</guid><link>/gone</link><title>Own</title>
        <description>Karl Brandt said that Sylvania had lied to Freedonia.</description></item>
        """
      return LoopbackServer.page(
        Self.feed(0..<count, extra: own), headers: ["ETag: \"\(count)\""])
    }
    let base = "http://127.0.0.1:\(server.port)"
    let arguments = ["watch", "--once", "--json"] + allow(server) + [base + "/feed.xml"]
    let first = try command.run(arguments)
    #expect(first.status == 0, "\(first.errorText)")
    #expect(first.text.contains("\"documents\":3"))
    let paths = Set(try documents().compactMap { $0["path"] as? String })
    #expect(paths == [base + "/page/0", base + "/page/1", base + "/feed.xml#own"])

    let second = try command.run(arguments)
    #expect(second.text.contains("\"documents\":0"))
    #expect(server.questions.last?.headers["if-none-match"] == "\"2\"")
    length.withLock { $0 = 3 }
    #expect(try command.run(arguments).text.contains("\"documents\":1"))
    #expect(server.targets.filter { $0.hasPrefix("/page/") } == ["/page/1", "/page/0", "/page/2"])
    #expect(try command.run("check").status == 0)
  }

  @Test("A feed that fails is named, and left alone for a while")
  func failingFeed() async throws {
    let server = try await Self.site { _ in LoopbackServer.page("<p>no feed</p>") }
    let url = "http://127.0.0.1:\(server.port)/feed.xml"
    let first = try command.run(["watch", "--once"] + allow(server) + [url])
    #expect(first.status == 1)
    #expect(first.errorText.contains("feed.xml: "))
    let second = try command.run(["watch", "--once"] + allow(server) + [url])
    #expect(second.status == 1)
    #expect(second.errorText.contains("is not asked before"))
    #expect(server.targets.filter { $0 == "/feed.xml" }.count == 1)
    #expect(try command.run("watch", "feed.xml").status == 2)
    #expect(try command.run("watch", "--every", "0", url).status == 2)
  }

  @Test("Killed at any moment, watching goes on without loss or doubles")
  func kill() async throws {
    let server = try await Self.site(
      feed: { _ in LoopbackServer.page(Self.feed(0..<12), headers: ["ETag: \"1\""]) }, slowness: 30)
    let arguments =
      ["watch", "--once", "--json"] + allow(server)
      + ["http://127.0.0.1:\(server.port)/feed.xml"]
    var random = SplitMix64(state: 3)
    for _ in 0..<4 {
      let (process, output, error) = try command.start(arguments)
      try await Task.sleep(for: .milliseconds(100 + Int(random.next() % 400)))
      _ = Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try FileManager.default.removeItem(at: output)
      try FileManager.default.removeItem(at: error)
    }
    let outcome = try command.run(arguments)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    // Each visit gives other bytes: a page that was added twice would be two documents.
    let paths = try documents().compactMap { $0["path"] as? String }
    #expect(paths.count == 12)
    #expect(Set(paths).count == 12)
    #expect(try command.run("check").status == 0)
  }

  @Test("A signal ends watching after the document at hand", arguments: [SIGINT, SIGTERM])
  func signal(number: Int32) async throws {
    let server = try await Self.site(
      feed: { _ in LoopbackServer.page(Self.feed(0..<200)) }, stuckFrom: 100)
    let (process, output, error) = try command.start(
      ["watch"] + allow(server) + ["http://127.0.0.1:\(server.port)/feed.xml"])
    while !server.targets.contains(where: { $0.hasPrefix("/page/") }) {
      try await Task.sleep(for: .milliseconds(20))
    }
    _ = Foundation.kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(server.targets.count < 150)
    #expect(try command.run("check").status == 0)
    try FileManager.default.removeItem(at: output)
    try FileManager.default.removeItem(at: error)
  }
}
