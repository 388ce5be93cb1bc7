import Testing

@testable import Fetching

@Suite("Waiting for a TAXII server")
struct TAXIIPatienceTests {
  private static let answer = FakeTAXII.Answer(body: #"{"title":"t"}"#)

  @Test(
    "A server that has too much to do is asked again when it says",
    arguments: [
      ("7", 7.0), ("0", 0.0), ("Thu, 03 Jul 2031 10:00:30 GMT", 30.0),
      ("Thu, 03 Jul 2031 09:00:00 GMT", 0.0),
    ])
  func retryAfter(value: String, wait: Double) async throws {
    for status in [429, 503] {
      let server = FakeTAXII { _, count in
        count < 2
          ? FakeTAXII.Answer(status: status, headers: [("Retry-After", value)]) : Self.answer
      }
      _ = try await server.client(jitter: 0).catalogue()
      #expect(server.waits == [wait, wait])
    }
  }

  @Test("Without a word on how long, waits double up to a limit, half of each by chance")
  func backoff() async throws {
    for (jitter, factor) in [(1.0, 1.0), (0.0, 0.5)] {
      var limits = TAXIILimits()
      limits.attemptCount = 9
      let server = FakeTAXII { _, count in
        count == 0
          ? FakeTAXII.Answer(error: .unreachable(host: "h", reason: "r"))
          : FakeTAXII.Answer(status: 503, headers: [("Retry-After", "soon")])
      }
      await #expect(throws: TAXIIError.status(503, title: nil)) {
        try await server.client(limits: limits, jitter: jitter).catalogue()
      }
      #expect(server.waits == [1, 2, 4, 8, 16, 32, 60, 60].map { $0 * factor })
    }
  }

  @Test("A server that asks for too much patience is left for later")
  func comeBackLater() async throws {
    let server = FakeTAXII { _, _ in
      FakeTAXII.Answer(status: 429, headers: [("Retry-After", "99999999999999999999")])
    }
    await #expect(throws: TAXIIError.comeBackLater(seconds: 1 << 30)) {
      try await server.client().catalogue()
    }
    #expect(server.waits.isEmpty)
  }

  @Test(
    "What does not mend itself is not asked again",
    arguments: [
      FetchError.unknownHost("h"), .untrusted(host: "h"), .tooLarge(limit: 1),
      .unknownEncoding("br"),
    ])
  func permanent(error: FetchError) async throws {
    let server = FakeTAXII { _, _ in FakeTAXII.Answer(error: error) }
    await #expect(throws: TAXIIError.unanswered(error)) { try await server.client().catalogue() }
    #expect(server.targets.count == 1)
    for status in [400, 401, 403, 405, 413, 501] {
      let server = FakeTAXII { _, _ in FakeTAXII.Answer(status: status) }
      await #expect(throws: TAXIIError.self) { try await server.client().catalogue() }
      #expect(server.waits.isEmpty)
    }
  }

  @Test("A run that is given up asks no more")
  func cancelled() async throws {
    let server = FakeTAXII { _, _ in FakeTAXII.Answer(status: 503) }
    let client = try server.client()
    let task = Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      return try await client.catalogue()
    }
    await #expect(throws: TAXIIError.cancelled) { try await task.value }
    #expect(server.targets.isEmpty)
  }
}
