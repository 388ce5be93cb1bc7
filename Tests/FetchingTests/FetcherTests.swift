import Foundation
import Model
import Synchronization
import Testing

@testable import Fetching

@Suite("Fetching pages")
struct FetcherTests {
  private static func page(_ outcome: FetchOutcome) throws -> Fetched {
    guard case .fetched(let page) = outcome else {
      Issue.record("unchanged")
      throw CancellationError()
    }
    return page
  }

  @Test("A page comes with how it was had, and the question says truly who asks")
  func page() async throws {
    let web = FakeWeb.withoutRobots { _, _ in
      FakeWeb.Answer(headers: [("ETag", "\"1\""), ("Last-Modified", "then")], body: "words")
    }
    let page = try Self.page(try await web.fetcher().fetch("HTTP://Herald.example#top"))
    #expect(page.bytes == Array("words".utf8))
    #expect(page.retrieval.url == "http://herald.example/")
    #expect(page.retrieval.requested == "HTTP://Herald.example#top")
    #expect(page.retrieval.date == "2031-07-03T10:00:00Z")
    #expect(page.retrieval.status == 200)
    #expect(page.answer.validators == Validators(etag: "\"1\"", lastModified: "then"))
    #expect(web.pages == ["93.0.0.1 http://herald.example/"])
    #expect(web.record.withLock { $0.heads }.allSatisfy { $0["user-agent"] == "Hearsay/1.0.0" })
  }

  @Test("A page that has not changed is not sent again")
  func conditional() async throws {
    let web = FakeWeb.withoutRobots { _, _ in FakeWeb.Answer(status: 304) }
    let known = Validators(etag: "\"1\"", lastModified: "then")
    let outcome = try await web.fetcher().fetch("http://herald.example/", unlessMatching: known)
    guard case .unchanged(let answer) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(answer.retrieval.status == 304)
    let head = try #require(web.record.withLock { $0.heads.last })
    #expect(head["if-none-match"] == "\"1\"")
    #expect(head["if-modified-since"] == "then")
    #expect(head["accept"]?.hasPrefix("text/html") == true)
    _ = try await web.fetcher().fetch(
      "http://herald.example/feed", as: .feed, unlessMatching: known)
    let feedHead = try #require(web.record.withLock { $0.heads.last })
    #expect(feedHead["accept"]?.hasPrefix("application/atom+xml") == true)
    await #expect(throws: FetchError.status(304, retryAfter: nil)) {
      try await web.fetcher().fetch("http://herald.example/")
    }
  }

  @Test("Redirects are followed, and the last address is the page's")
  func redirects() async throws {
    let web = FakeWeb.withoutRobots { address, _ in
      switch address {
      case "http://herald.example/": FakeWeb.Answer(status: 301, headers: [("Location", "/b")])
      case "http://herald.example/b":
        FakeWeb.Answer(status: 307, headers: [("Location", "https://agency.example/c")])
      default: FakeWeb.Answer(body: "c")
      }
    }
    let page = try Self.page(try await web.fetcher().fetch("http://herald.example/"))
    #expect(page.retrieval.url == "https://agency.example/c")
    let looping = FakeWeb.withoutRobots { _, _ in
      FakeWeb.Answer(status: 302, headers: [("Location", "/")])
    }
    await #expect(throws: FetchError.tooManyRedirects(limit: 8)) {
      try await looping.fetcher().fetch("http://herald.example/")
    }
    #expect(looping.pages.count == 9)
    for location in ["", " "] {
      let nowhere = FakeWeb.withoutRobots { _, _ in
        FakeWeb.Answer(status: 302, headers: [("Location", location)])
      }
      await #expect(throws: FetchError.broken(reason: "it leads on, but does not say where")) {
        try await nowhere.fetcher().fetch("http://herald.example/")
      }
    }
  }

  @Test(
    "A redirect leads nowhere that a user could not go",
    arguments: [
      "http://127.0.0.1/", "http://localhost/", "http://LOCALHOST./", "http://news.localhost/",
      "http://[::1]/",
      "http://[::ffff:127.0.0.1]/", "http://2130706433/", "http://0177.0.0.1/", "http://127.1/",
      "//10.0.0.1/",
      "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "gopher://herald.example/",
      "http://inner.example/", "http://herald.example:22/", "http://herald.example@127.0.0.1/",
      "http://①②⑦.⓪.⓪.①/", "http://half.example/", "http://[64:ff9b::7f00:1]/",
    ])
  func redirectToPrivate(target: String) async throws {
    let names: @Sendable (String, Int) -> [String] = { host, _ in
      switch host {
      case "inner.example": ["10.1.2.3"]
      case "half.example": ["93.0.0.2", "127.0.0.1"]
      default: ["93.0.0.1"]
      }
    }
    let web = FakeWeb.withoutRobots(names: names) { _, _ in
      FakeWeb.Answer(status: 302, headers: [("Location", target)])
    }
    await #expect(throws: FetchError.self) {
      try await web.fetcher().fetch("http://herald.example/")
    }
    // Nobody but the first host was ever connected to.
    #expect(
      web.record.withLock { $0.questions }.allSatisfy {
        $0.hasPrefix("93.0.0.1 http://herald.example/")
      })
    await #expect(throws: FetchError.self) { try await web.fetcher().fetch(target) }
    #expect(
      web.record.withLock { $0.questions }.allSatisfy {
        $0.hasPrefix("93.0.0.1 http://herald.example/")
      })
  }

  @Test("A name that changes its address between two look-ups is connected to where it was checked")
  func rebinding() async throws {
    // Public when robots.txt is asked for, loopback from then on.
    let web = FakeWeb.withoutRobots(names: { _, count in [count == 0 ? "93.0.0.1" : "127.0.0.1"] })
    { _, _ in
      FakeWeb.Answer(body: "secret")
    }
    await #expect(throws: FetchError.self) {
      try await web.fetcher().fetch("http://rebind.example/")
    }
    #expect(web.record.withLock { $0.questions } == ["93.0.0.1 http://rebind.example/robots.txt"])
    // One look-up, one check, one connection to what was checked.
    let steady = FakeWeb.withoutRobots(names: { _, count in [count < 2 ? "93.0.0.1" : "127.0.0.1"] }
    ) { _, _ in
      FakeWeb.Answer(body: "words")
    }
    _ = try await steady.fetcher().fetch("http://rebind.example/")
    #expect(steady.record.withLock { $0.questions }.allSatisfy { $0.hasPrefix("93.0.0.1 ") })
    #expect(steady.record.withLock { $0.lookUps } == ["rebind.example": 2])
  }

  @Test("What a user allows is asked, and only exactly that")
  func allowed() async throws {
    let web = FakeWeb.withoutRobots(names: { _, _ in ["10.0.0.7"] }) { _, _ in
      FakeWeb.Answer(body: "words")
    }
    let fetcher = web.fetcher(allowed: ["inner.example:8080"])
    _ = try await fetcher.fetch("http://inner.example:8080/")
    for other in [
      "http://inner.example/", "http://inner.example:8081/", "http://x.inner.example:8080/",
      "http://10.0.0.7:8080/",
    ] {
      await #expect(throws: FetchError.self, "\(other)") { try await fetcher.fetch(other) }
    }
    #expect(web.pages == ["10.0.0.7 http://inner.example:8080/"])
  }

  @Test("Without leave no port but those of the web is asked, and the words say how to give it")
  func ports() async throws {
    let web = FakeWeb.withoutRobots { _, _ in FakeWeb.Answer() }
    for port in [22, 25, 8080, 6379] {
      await #expect(throws: FetchError.unusualPort(host: "herald.example", port: port)) {
        try await web.fetcher().fetch("http://herald.example:\(port)/")
      }
    }
    #expect(
      FetchError.unusualPort(host: "a.example", port: 22).description.contains(
        "--allow-address a.example:22"))
    #expect(web.record.withLock { $0.questions.isEmpty && $0.lookUps.isEmpty })
  }

  @Test("Another address of a host is tried where one does not answer")
  func severalAddresses() async throws {
    struct Web: AddressResolver, Transport {
      func addresses(of host: String) async throws(FetchError) -> [IPAddress] {
        [.v6(0x2600 << 48, 1), .v4(0x5D00_0001)]
      }
      func get(_ request: TransportRequest) async throws(FetchError) -> TransportResponse {
        if case .v6 = request.peer { throw .unreachable(host: "x", reason: "no route") }
        return TransportResponse(status: 200, headers: [], body: [1])
      }
    }
    let fetcher = Fetcher(
      version: "1", limits: FetchLimits(), allowed: [], resolver: Web(), transport: Web(),
      sleep: { _ in })
    #expect(try Self.page(try await fetcher.fetch("http://herald.example/")).bytes == [1])
  }

  @Test("robots.txt is asked once, and heeded")
  func robots() async throws {
    let web = FakeWeb { address, _ in
      address.hasSuffix("/robots.txt")
        ? FakeWeb.Answer(body: "User-agent: Hearsay\nDisallow: /private\nCrawl-delay: 5")
        : FakeWeb.Answer(body: "x")
    }
    let fetcher = web.fetcher()
    _ = try await fetcher.fetch("http://herald.example/a")
    await #expect(throws: FetchError.disallowed(robots: "http://herald.example/robots.txt")) {
      try await fetcher.fetch("http://herald.example/private/b")
    }
    _ = try await fetcher.fetch("http://herald.example/c")
    #expect(
      web.record.withLock { $0.questions.map { $0.dropFirst(9) } } == [
        "http://herald.example/robots.txt", "http://herald.example/a", "http://herald.example/c",
      ])
    #expect(web.record.withLock { $0.waits }.filter { $0 == 5 }.count >= 2)
  }

  @Test(
    "A robots.txt that is not there allows everything, one that cannot be had nothing",
    arguments: [
      (401, true), (403, true), (404, true), (410, true), (429, false), (500, false), (503, false),
    ])
  func robotsStatus(status: Int, isAllowed: Bool) async throws {
    let web = FakeWeb { address, _ in
      FakeWeb.Answer(status: address.hasSuffix("/robots.txt") ? status : 200, body: "x")
    }
    let outcome = try? await web.fetcher().fetch("http://herald.example/a")
    #expect((outcome != nil) == isAllowed)
    let silent = FakeWeb { address, _ throws(FetchError) in
      if address.hasSuffix("/robots.txt") { throw .timedOut(host: "herald.example") }
      return FakeWeb.Answer()
    }
    await #expect(throws: FetchError.self) {
      try await silent.fetcher().fetch("http://herald.example/a")
    }
    #expect(silent.pages.isEmpty)
  }

  @Test("A robots.txt may lead on, but not into a private network")
  func robotsRedirect() async throws {
    let web = FakeWeb(names: { host, _ in [host == "inner.example" ? "10.0.0.1" : "93.0.0.1"] }) {
      address, _ in
      switch address {
      case "http://herald.example/robots.txt":
        FakeWeb.Answer(status: 301, headers: [("Location", "http://www.herald.example/robots.txt")])
      case "http://www.herald.example/robots.txt":
        FakeWeb.Answer(body: "User-agent: *\nDisallow: /b")
      case "http://evil.example/robots.txt":
        FakeWeb.Answer(status: 301, headers: [("Location", "http://inner.example/robots.txt")])
      default: FakeWeb.Answer(body: "x")
      }
    }
    let fetcher = web.fetcher()
    _ = try await fetcher.fetch("http://herald.example/a")
    await #expect(throws: FetchError.self) { try await fetcher.fetch("http://herald.example/b") }
    await #expect(throws: FetchError.self) { try await fetcher.fetch("http://evil.example/") }
    #expect(!web.record.withLock { $0.questions }.contains { $0.hasPrefix("10.") })
  }

  @Test(
    "A page has moved as far as its redirects say that it is for good",
    arguments: [
      ([301, 308], "/2"), ([302, 301], nil), ([301, 307, 301], "/1"), ([308], "/1"), ([303], nil),
    ] as [([Int], String?)])
  func moved(statuses: [Int], expected: String?) async throws {
    let web = FakeWeb.withoutRobots { address, _ in
      let place = Int(address.split(separator: "/").last ?? "") ?? 0
      if place == statuses.count { return FakeWeb.Answer(status: 304) }
      return FakeWeb.Answer(status: statuses[place], headers: [("Location", "/\(place + 1)")])
    }
    let outcome = try await web.fetcher().fetch(
      "http://herald.example/0", unlessMatching: Validators(etag: "\"1\""))
    guard case .unchanged(let answer) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(answer.movedTo == expected.map { "http://herald.example" + $0 })
  }
}
