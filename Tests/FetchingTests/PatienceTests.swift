import Foundation
import Model
import Synchronization
import Testing

@testable import Fetching

@Suite("Leaving hosts alone as they ask")
struct PatienceTests {
  @Test("A host that has too much to do is asked again when it says, a few times")
  func retries() async throws {
    let web = FakeWeb.withoutRobots { _, count in
      count < 2
        ? FakeWeb.Answer(status: count == 0 ? 429 : 503, headers: [("Retry-After", "7")])
        : FakeWeb.Answer(body: "x")
    }
    _ = try await web.fetcher().fetch("http://herald.example/")
    #expect(web.pages.count == 3)
    #expect(web.record.withLock { $0.waits }.filter { $0 == 7 }.count == 2)
    let overloaded = FakeWeb.withoutRobots { _, _ in FakeWeb.Answer(status: 503) }
    await #expect(throws: FetchError.status(503, retryAfter: nil)) {
      try await overloaded.fetcher().fetch("http://herald.example/")
    }
    #expect(overloaded.pages.count == 3)
    let hours = FakeWeb.withoutRobots { _, _ in
      FakeWeb.Answer(status: 503, headers: [("Retry-After", "Thu, 03 Jul 2031 12:00:00 GMT")])
    }
    await #expect(throws: FetchError.status(503, retryAfter: 7200)) {
      try await hours.fetcher().fetch("http://herald.example/")
    }
    #expect(hours.pages.count == 1)
  }

  @Test("A host that asks to be left alone is not asked for another page")
  func closedHost() async throws {
    let web = FakeWeb.withoutRobots { address, _ in
      switch address {
      case "http://herald.example/a":
        FakeWeb.Answer(status: 429, headers: [("Retry-After", "7200")])
      case "http://agency.example/a": FakeWeb.Answer(status: 503)
      default: FakeWeb.Answer(body: "x")
      }
    }
    let fetcher = web.fetcher()
    await #expect(throws: FetchError.status(429, retryAfter: 7200)) {
      try await fetcher.fetch("http://herald.example/a")
    }
    await #expect(throws: FetchError.status(429, retryAfter: 7200)) {
      try await fetcher.fetch("http://herald.example/b")
    }
    #expect(web.pages == ["93.0.0.1 http://herald.example/a"])
    // One that fails without a word about time may mean that page alone.
    await #expect(throws: FetchError.status(503, retryAfter: nil)) {
      try await fetcher.fetch("http://agency.example/a")
    }
    _ = try await fetcher.fetch("http://agency.example/b")
  }

  @Test("A wait is read in both its forms, and nonsense is none")
  func retryAfter() {
    let now = Date(timeIntervalSince1970: 784_111_777)
    #expect(RetryAfter.seconds("120", now: now) == 120)
    #expect(RetryAfter.seconds("Sun, 06 Nov 1994 08:49:57 GMT", now: now) == 20)
    #expect(RetryAfter.seconds("Sun, 06 Nov 1974 08:49:57 GMT", now: now) == 0)
    #expect(RetryAfter.seconds("99999999999999999999", now: now) == 1 << 30)
    for bad in [
      "", "-1", "soon", "1.5", "Sun, 66 Nov 1994 08:49:57 GMT", "Sun, 06 Nox 1994 08:49:57 GMT",
    ] {
      #expect(RetryAfter.seconds(bad, now: now) == nil, "\(bad)")
    }
  }

  @Test("Pages of one host are asked for one after the other, with a pause")
  func oneAtATime() async throws {
    let web = FakeWeb.withoutRobots { _, _ in FakeWeb.Answer(body: "x") }
    let fetcher = web.fetcher()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask { _ = try? await fetcher.fetch("http://herald.example/\(number)") }
      }
    }
    #expect(web.pages.count == 8)
    // One pause behind robots.txt, and one before each page but the first.
    #expect(web.record.withLock { $0.waits } == Array(repeating: 1, count: 8))
  }
}
