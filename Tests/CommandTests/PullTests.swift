import Foundation
import HearsayTesting
import LoopbackServer
import Synchronization
import Testing

@Suite("Collections of others")
struct PullTests {
  let folder: TemporaryFolder
  let command: HearsayCommand

  init() throws {
    folder = try TemporaryFolder()
    command = HearsayCommand(folder: folder.path)
  }

  /// A note of the Marsh Herald.
  private static func note(_ number: Int, content: String? = nil) -> String {
    let digits = String(number)
    let id =
      "note--22222222-2222-4222-8222-" + String(repeating: "0", count: 12 - digits.count) + digits
    return """
      {"type":"note","spec_version":"2.1","id":"\(id)","created":"2031-07-05T10:00:00.000Z",\
      "modified":"2031-07-05T10:00:00.000Z","content":"\(content ?? "Word \(number)"). Sylvania lies, Karl Brandt said.",\
      "created_by_ref":"identity--33333333-3333-4333-8333-333333333333",\
      "object_refs":["identity--33333333-3333-4333-8333-333333333333"]}
      """
  }

  private static let identity = """
    {"type":"identity","spec_version":"2.1","id":"identity--33333333-3333-4333-8333-333333333333",\
    "created":"2031-07-05T10:00:00.000Z","modified":"2031-07-05T10:00:00.000Z","name":"Marsh Herald"}
    """

  private static let media = "Content-Type: application/taxii+json;version=2.1"

  /// A server of one collection whose pages `page` gives, by what is asked of it.
  private func server(
    _ page: @escaping @Sendable (String) -> [LoopbackServer.Piece]
  ) async throws -> LoopbackServer {
    try await LoopbackServer { question in
      if question.target.hasPrefix("/r/collections/c1/objects/") { return page(question.target) }
      let body =
        switch question.target {
        case "/taxii2/": #"{"title":"t","api_roots":["/r/"]}"#
        case "/r/collections/":
          #"{"collections":[{"id":"c1","title":"v1.0 Herald","can_read":true},{"id":"c2","title":"Closed","can_read":false}]}"#
        default: ""
        }
      guard !body.isEmpty else { return LoopbackServer.page("", status: "404 Not Found") }
      return LoopbackServer.page(body, headers: [Self.media])
    }
  }

  private static func page(
    _ objects: [String], next: String? = nil, last: Int = 0
  ) -> [LoopbackServer.Piece] {
    let more = next.map { #""more":true,"next":"\#($0)","# } ?? ""
    return LoopbackServer.page(
      "{\(more)\"objects\":[\(objects.joined(separator: ","))]}",
      headers: [media, "X-TAXII-Date-Added-Last: 2031-07-05T10:00:0\(last).000000Z"])
  }

  private func pull(_ server: LoopbackServer, _ arguments: String...) throws -> (
    status: Int32, counts: [String: Int], errorText: String
  ) {
    let outcome = try command.run(
      ["pull", "http://127.0.0.1:\(server.port)", "--json"] + arguments)
    let counts = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Int]
    return (outcome.status, counts ?? [:], outcome.errorText)
  }

  @Test("Each object comes once, reports are read, and the next run finds only what is new")
  func pullTwice() async throws {
    let server = try await server { target in
      if target.contains("added_after=2031-07-05T10%3A00%3A02") {
        return Self.page([Self.note(2), Self.note(3)], last: 3)
      }
      return target.contains("next=")
        ? Self.page([Self.note(2)], last: 2)
        : Self.page([Self.identity, Self.note(1)], next: "p2", last: 1)
    }
    let first = try pull(server)
    #expect(first.status == 0, "\(first.errorText)")
    #expect(first.counts["collections"] == 1)
    #expect(first.counts["objects"] == 3)
    #expect(first.counts["documents"] == 2)
    let second = try pull(server)
    #expect(second.counts["objects"] == 1)
    #expect(second.counts["objectsAlreadyThere"] == 1)
    #expect(second.counts["documents"] == 1)
    let documents = try command.run("documents", "--json").lines
    #expect(documents.count == 3)
    #expect(documents.allSatisfy { $0.contains("Marsh Herald") }, "\(documents)")
    #expect(documents.allSatisfy { $0.contains("/r/collections/c1/") }, "\(documents)")
  }

  @Test("What is bad is named, and the rest is kept")
  func badObjects() async throws {
    let changed = Self.note(1, content: "Other words")
    let server = try await server { target in
      target.contains("next=")
        ? Self.page([changed, "{\"type\":\"note\"}", "7", Self.note(2)])
        : Self.page([Self.note(1)], next: "p2")
    }
    let outcome = try pull(server)
    #expect(outcome.status == 1)
    #expect(outcome.counts["objects"] == 2)
    #expect(outcome.counts["objectsNotTaken"] == 3)
    #expect(
      outcome.errorText.contains("note--22222222-2222-4222-8222-000000000001: not taken: "),
      "\(outcome.errorText)")
  }

  @Test("A run that is killed in the middle of a page has kept the pages before, and goes on there")
  func killed() async throws {
    let hold = Hold()
    let isWhole = Mutex(false)
    let server = try await server { target in
      if target.contains("next=p3") { return Self.page([Self.note(3)], last: 3) }
      guard target.contains("next=p2") else {
        return Self.page([Self.note(1)], next: "p2", last: 1)
      }
      if isWhole.withLock({ $0 }) { return Self.page([Self.note(2)], next: "p3", last: 2) }
      let head = Array(LoopbackServer.head("200 OK", [Self.media]).utf8)
      return [.bytes(head + [0x7B]), .hold(hold)]
    }
    let (process, output, error) = try command.start(
      ["pull", "http://127.0.0.1:\(server.port)"])
    await server.waitForQuestion { $0.target.contains("next=p2") }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    hold.release()
    for url in [output, error] { try FileManager.default.removeItem(at: url) }
    // The next run asks for the page that was not kept, and not for the one before it.
    let count = server.questions.count
    isWhole.withLock { $0 = true }
    let outcome = try pull(server)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.counts["objects"] == 2)
    #expect(outcome.counts["objectsAlreadyThere"] == 0)
    let asked = server.targets.dropFirst(count).filter { $0.contains("/objects/") }
    #expect(asked.count == 2 && asked.allSatisfy { $0.contains("next=") }, "\(asked)")
  }

  @Test("A server that lets nobody in, and addresses that are none, are said to be so")
  func failures() async throws {
    let closed = try await LoopbackServer { _ in
      LoopbackServer.page(
        #"{"title":"Who are you?"}"#, status: "401 Unauthorized", headers: [Self.media])
    }
    let outcome = try command.run("pull", "http://127.0.0.1:\(closed.port)")
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("status 401: Who are you?"), "\(outcome.errorText)")
    for (arguments, words) in [
      (["pull", "http://herald.example/"], "--insecure-http"),
      (["pull", "https://kim:pw@herald.example/"], "--user"),
      (["pull", "herald.example"], "https://"),
      (["pull", "https://herald.example/", "--user", "kim"], "HEARSAY_TAXII_PASSWORD"),
      (["pull", "https://herald.example/", "--since", "soon"], "--since"),
      (["pull", "https://herald.example/", "--password-stdin"], "--user"),
    ] {
      let outcome = try command.run(arguments)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.errorText.contains(words), "\(outcome.errorText)")
      #expect(!outcome.errorText.contains("pw@"))
    }
    let server = try await server { _ in Self.page([]) }
    let unknown = try command.run(
      "pull", "http://127.0.0.1:\(server.port)", "--collection", "Courier")
    #expect(unknown.status == 2)
    #expect(unknown.errorText.contains("Herald"))
    let unread = try command.run(
      "pull", "http://127.0.0.1:\(server.port)", "--collection", "closed")
    #expect(unread.status == 1)
  }
}
