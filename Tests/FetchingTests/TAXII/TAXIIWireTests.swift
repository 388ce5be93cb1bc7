import Foundation
import LoopbackServer
import Testing

@testable import Fetching

@Suite("A TAXII server on the wire")
struct TAXIIWireTests {
  private static let media = "Content-Type: application/taxii+json;version=2.1"

  private func client(_ server: LoopbackServer, _ path: String = "/") throws -> TAXIIClient {
    var limits = TAXIILimits()
    limits.firstWait = .milliseconds(1)
    // However busy the machine is.
    limits.connect = .seconds(600)
    limits.silence = .seconds(600)
    limits.total = .seconds(600)
    return try TAXIIClient(
      "http://127.0.0.1:\(server.port)\(path)",
      credentials: .basic(user: "kim", password: "pass"), version: "1.0.0", limits: limits)
  }

  @Test("A server is found, asked with the right head, and read to its end")
  func wholeWay() async throws {
    let server = try await LoopbackServer { question in
      let body =
        switch question.target.prefix(30) {
        case "/taxii2/": #"{"title":"t","api_roots":["/a/"]}"#
        case "/a/collections/": #"{"collections":[\#(Notes.collection)]}"#
        default:
          question.target.contains("next=")
            ? Notes.envelope([3]) : Notes.envelope([1, 2], more: true, next: "x")
        }
      return LoopbackServer.page(body, headers: [Self.media])
    }
    let client = try client(server)
    let catalogue = try await client.catalogue()
    let collection = try #require(catalogue.collections.first)
    var reader = RemoteCollectionReader(collection, by: client)
    var numbers: [Int] = []
    while let page = try await reader.next() { numbers += Notes.numbers(page) }
    #expect(numbers == [1, 2, 3])
    for question in server.questions {
      #expect(question.headers["accept"] == "application/taxii+json;version=2.1")
      #expect(question.headers["authorization"] == "Basic a2ltOnBhc3M=")
      #expect(question.headers["user-agent"] == "Hearsay/1.0.0")
    }
  }

  @Test("A page that breaks off, or a server that falls silent, is asked again")
  func broken() async throws {
    let server = try await LoopbackServer { question in
      // Which question this is, the target tells: each is asked until it is answered.
      let body = Array(#"{"collections":[\#(Notes.collection)]}"#.utf8)
      let head = LoopbackServer.head("200 OK", [Self.media, "Content-Length: \(body.count)"])
      return [
        .bytes(Array(head.utf8)), .bytes(Array(body.dropLast(question.target == "/cut/" ? 9 : 0))),
      ]
    }
    await #expect(
      throws: TAXIIError.unanswered(.broken(reason: "the connection ended before the page did"))
    ) { try await self.client(server, "/cut/").catalogue() }
    #expect(server.targets == Array(repeating: "/cut/", count: 6))
  }

  @Test("What a server says of an error is told, on one line")
  func errors() async throws {
    let server = try await LoopbackServer { _ in
      LoopbackServer.page(
        #"{"title":"Not\u001b you","description":"\#(String(repeating: "long ", count: 99_999))"}"#,
        status: "401 Unauthorized", headers: [Self.media, "WWW-Authenticate: Basic"])
    }
    // So long a body is cut, and then it is no JSON: the status alone is told.
    await #expect(throws: TAXIIError.unauthorised(status: 401, title: nil)) {
      try await self.client(server).catalogue()
    }
    let short = try await LoopbackServer { _ in
      LoopbackServer.page(
        #"{"title":"Not\nyou"}"#, status: "403 Forbidden", headers: [Self.media])
    }
    await #expect(throws: TAXIIError.unauthorised(status: 403, title: "Not you")) {
      try await self.client(short).catalogue()
    }
  }
}
