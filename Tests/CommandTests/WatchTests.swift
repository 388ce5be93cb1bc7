import Archive
import Foundation
import HearsayTesting
import LoopbackServer
import Synchronization
import Testing

@Suite("Following feeds", .timeLimit(.minutes(2)))
struct WatchTests {
  let folder: TemporaryFolder
  let command: HearsayCommand

  init() throws {
    folder = try TemporaryFolder()
    command = HearsayCommand(folder: folder.path)
  }

  private func watch(
    _ server: LoopbackServer, _ options: String..., target: String = "/feed.xml"
  ) throws -> HearsayCommand.Outcome {
    try command.run(
      ["watch", "--once"] + options + MarshHerald.allow(server)
        + [MarshHerald.address(target, at: server)])
  }

  private func documents() throws -> [[String: Any]] {
    try command.run("documents", "--json").lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test("A feed's new entries are added, its own words where a page cannot be had")
  func watch() async throws {
    let length = Mutex(2)
    let server = try await MarshHerald.site { question in
      let count = length.withLock { $0 }
      if question.headers["if-none-match"] == "\"\(count)\"" {
        return LoopbackServer.page("", status: "304 Not Modified", headers: [])
      }
      let own = """
        <item><guid>own</guid><link>/gone</link><title>Own</title>
        <description>Karl Brandt said that Sylvania had lied to Freedonia.</description></item>
        """
      return LoopbackServer.page(
        MarshHerald.feed(0..<count, extra: own), headers: ["ETag: \"\(count)\""])
    }
    let base = "http://127.0.0.1:\(server.port)"
    let arguments =
      ["watch", "--once", "--json"] + MarshHerald.allow(server) + [base + "/feed.xml"]
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
    let server = try await MarshHerald.site { _ in LoopbackServer.page("<p>no feed</p>") }
    let url = "http://127.0.0.1:\(server.port)/feed.xml"
    let first = try command.run(["watch", "--once"] + MarshHerald.allow(server) + [url])
    #expect(first.status == 1)
    #expect(first.errorText.contains("feed.xml: "))
    let second = try command.run(["watch", "--once"] + MarshHerald.allow(server) + [url])
    #expect(second.status == 1)
    #expect(second.errorText.contains("is not asked before"))
    #expect(server.targets.filter { $0 == "/feed.xml" }.count == 1)
    let page = try await MarshHerald.site { _ in
      LoopbackServer.page(
        """
        <html><head><link rel="alternate stylesheet" type="text/css" href="/a.css">
        <link rel=alternate type="application/RSS+xml" href="news/feed?a=1&amp;b=2">
        <link rel="alternate" type="application/atom+xml" href="file:///etc/passwd"></head>
        <body><p>Words.</p></body></html>
        """)
    }
    let third = try command.run(
      ["watch", "--once"] + MarshHerald.allow(page)
        + [MarshHerald.address("/feed.xml", at: page)])
    #expect(
      third.errorText.contains(
        "give the address of its feed: "
          + MarshHerald.address("/news/feed?a=1&b=2", at: page) + "\n"))
    #expect(try command.run("watch", "feed.xml").status == 2)
    #expect(try command.run("watch", "--every", "0", url).status == 2)
  }

  @Test("Feeds of different hosts are asked side by side, and added in their order")
  func sideBySide() async throws {
    let hold = Hold()
    let first = try await MarshHerald.site { _ in
      [.hold(hold)] + LoopbackServer.page(MarshHerald.feed(0..<2))
    }
    let second = try await MarshHerald.site(host: "127.0.0.2") { _ in
      LoopbackServer.page(MarshHerald.feed(2..<5))
    }
    let (process, output, error) = try command.start(
      ["watch", "--once"] + MarshHerald.allow(first) + MarshHerald.allow(second)
        + [
          MarshHerald.address("/feed.xml", at: first), MarshHerald.address("/feed.xml", at: second),
        ])
    // The first is silent until the second has given all that it has.
    await second.waitForQuestion { $0.target == "/page/2" }
    hold.release()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let archive = try ReportArchive.open(at: folder.path("hearsay.db"))
    var paths: [String] = []
    var number: Int64 = 0
    while let report = try archive.keptReport(after: number) {
      paths.append(report.path)
      number = report.number
    }
    #expect(
      paths
        == [1, 0].map { MarshHerald.address("/page/\($0)", at: first) }
        + [4, 3, 2].map { MarshHerald.address("/page/\($0)", at: second) })
    try FileManager.default.removeItem(at: output)
    try FileManager.default.removeItem(at: error)
  }

  @Test("A feed that has moved for good is asked at its new address, until that fails")
  func moved() async throws {
    let isBroken = Mutex(false)
    let server = try await MarshHerald.site(
      feed: { _ in
        LoopbackServer.page(
          "", status: "301 Moved Permanently", headers: ["Location: /new.xml"])
      },
      other: { target in
        guard target == "/new.xml", !isBroken.withLock({ $0 }) else { return nil }
        return LoopbackServer.page(MarshHerald.feed(0..<1))
      })
    let new = MarshHerald.address("/new.xml", at: server)
    let first = try watch(server)
    #expect(first.status == 0)
    #expect(first.errorText.contains("it has moved to \(new) for good\n  it is asked there"))
    let count = server.targets.count
    let second = try watch(server)
    #expect(second.status == 0)
    #expect(second.errorText.isEmpty)
    #expect(server.targets.dropFirst(count) == ["/robots.txt", "/new.xml"])
    isBroken.withLock { $0 = true }
    let third = try watch(server)
    #expect(third.status == 1)
    #expect(third.errorText.contains("it moved to \(new), but there the page is not there"))
    isBroken.withLock { $0 = false }
    #expect(try watch(server, "--again").errorText.contains("it has moved to"))
    #expect(server.targets.suffix(2) == ["/feed.xml", "/new.xml"])
  }

  @Test("A feed that is gone for good is not asked again, unless that is wanted")
  func gone() async throws {
    let isGone = Mutex(true)
    let server = try await MarshHerald.site { _ in
      isGone.withLock { $0 }
        ? LoopbackServer.page("", status: "410 Gone")
        : LoopbackServer.page(MarshHerald.feed(0..<1))
    }
    for _ in 0..<2 {
      let outcome = try watch(server)
      #expect(outcome.status == 1)
      #expect(outcome.errorText.contains("gone for good (status 410), and is no longer asked\n"))
    }
    #expect(server.targets.filter { $0 == "/feed.xml" }.count == 1)
    // Where none is left to ask, following ends by itself.
    let following = try command.run(
      ["watch"] + MarshHerald.allow(server) + [MarshHerald.address("/feed.xml", at: server)])
    #expect(following.status == 1)
    isGone.withLock { $0 = false }
    #expect(try watch(server, "--again").text.contains("new: 1 document"))
    #expect(try watch(server).status == 0)
  }

  @Test(
    "A feed is not asked before it allows it",
    arguments: [
      (["Cache-Control: max-age=3600"], ""), ([], "<ttl>60</ttl>"),
      ([], "<skipHours>\((0..<24).map { "<hour>\($0)</hour>" }.joined())</skipHours><ttl>1</ttl>"),
    ])
  func allowed(headers: [String], elements: String) async throws {
    let server = try await MarshHerald.site { _ in
      LoopbackServer.page(MarshHerald.feed(0..<1, extra: elements), headers: headers)
    }
    #expect(try watch(server).status == 0)
    let count = server.targets.count
    let second = try watch(server)
    #expect(second.status == 0)
    #expect(second.text.contains("not asked yet, as they ask for: 1 feed"))
    #expect(server.targets.count == count)
    #expect(try watch(server, "--again").status == 0)
    #expect(server.targets.filter { $0 == "/feed.xml" }.count == 2)
  }

  @Test("A feed whose server asks to wait is not asked before, by the next run either")
  func retryAfter() async throws {
    let server = try await MarshHerald.site { _ in
      LoopbackServer.page(
        "", status: "429 Too Many Requests", headers: ["Retry-After: 7200"])
    }
    let now = Date()
    #expect(try watch(server).errorText.contains("(status 429)\n  wait 7200 seconds"))
    #expect(try watch(server).errorText.contains("is not asked before"))
    #expect(server.targets.filter { $0 == "/feed.xml" }.count == 1)
    let archive = try ReportArchive.open(at: folder.path("hearsay.db"))
    let next = try archive.feed(MarshHerald.address("/feed.xml", at: server)).nextCheck
    let date = try Date(try #require(next), strategy: .iso8601)
    #expect(date.timeIntervalSince(now) > 7000)
  }

  @Test("What a feed says of a page counts where the page says nothing, and is kept")
  func listed() async throws {
    let bare = "Karl Brandt said that Sylvania had spied on Freedonia for many years.\n"
    let own = """
      <html><head><title>Own headline</title><meta name="author" content="Ann Marsh">
      <meta property="article:published_time" content="2031-07-04"></head><body><article>
      <h1>Own headline</h1><p>Karl Brandt said that Sylvania had lied to Freedonia.</p>
      </article></body></html>
      """
    let items = ["bare", "own"].map {
      """
      <item><link>/\($0)</link><title>Headline of the feed</title>
      <author>desk@herald.example (Tom Fenn)</author>
      <pubDate>Sat, 05 Jul 2031 10:00:00 GMT</pubDate></item>
      """
    }
    let server = try await MarshHerald.site(
      feed: { _ in
        LoopbackServer.page(MarshHerald.feed(0..<0, extra: items.joined()))
      },
      other: { target in
        target == "/bare"
          ? LoopbackServer.page(bare, headers: ["Content-Type: text/plain"])
          : target == "/own" ? LoopbackServer.page(own) : nil
      })
    #expect(try watch(server).status == 0)
    func check() throws {
      for document in try documents() {
        let origins = try #require(document["origins"] as? [String: Any])
        let isOwn = (document["path"] as? String)?.hasSuffix("/own") == true
        #expect(document["title"] as? String == (isOwn ? "Own headline" : "Headline of the feed"))
        #expect(document["byline"] as? [String] == [isOwn ? "Ann Marsh" : "Tom Fenn"])
        #expect(
          document["published"] as? String == (isOwn ? "2031-07-04" : "2031-07-05T10:00:00Z"))
        #expect(((origins["title"] as? String) == "feed title") == !isOwn)
        #expect(((origins["byline"] as? String) == "feed author") == !isOwn)
        #expect(((origins["published"] as? String) == "feed date") == !isOwn)
      }
    }
    try check()
    #expect(try command.run("reanalyse").status == 0)
    try check()
    #expect(try command.run("check").status == 0)
  }

  @Test("Killed while it waits for a page, watching goes on without loss or doubles")
  func kill() async throws {
    let held = Mutex<(number: Int, hold: Hold)?>(nil)
    let server = try await MarshHerald.site(
      feed: { _ in LoopbackServer.page(MarshHerald.feed(0..<12), headers: ["ETag: \"1\""]) },
      held: { number in held.withLock { $0?.number == number ? $0?.hold : nil } })
    let arguments =
      ["watch", "--once", "--json"] + MarshHerald.allow(server)
      + [MarshHerald.address("/feed.xml", at: server)]
    // The entries are read from the last to the first.
    for number in [11, 9, 4, 0] {
      let hold = Hold()
      held.withLock { $0 = (number, hold) }
      let count = server.questions.count
      let (process, output, error) = try command.start(arguments)
      await server.waitForQuestion(past: count) { $0.target == "/page/\(number)" }
      _ = Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      hold.release()
      try FileManager.default.removeItem(at: output)
      try FileManager.default.removeItem(at: error)
    }
    held.withLock { $0 = nil }
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
    let hold = Hold()
    let server = try await MarshHerald.site(
      feed: { _ in LoopbackServer.page(MarshHerald.feed(0..<200)) },
      held: { $0 == 190 ? hold : nil })
    let (process, output, error) = try command.start(
      ["watch"] + MarshHerald.allow(server) + [MarshHerald.address("/feed.xml", at: server)])
    await server.waitForQuestion { $0.target == "/page/190" }
    _ = Foundation.kill(process.processIdentifier, number)
    process.waitUntilExit()
    hold.release()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(server.targets.last == "/page/190")
    #expect(try command.run("check").status == 0)
    try FileManager.default.removeItem(at: output)
    try FileManager.default.removeItem(at: error)
  }
}
