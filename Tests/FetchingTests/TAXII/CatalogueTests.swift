import Synchronization
import Testing

@testable import Fetching

@Suite("Finding the collections of a TAXII server")
struct CatalogueTests {
  private static let server = [
    "/taxii2/": #"{"title":"t","default":"/b/","api_roots":["/a/","/b/"]}"#,
    "/a/":
      #"{"title":"a","versions":["application/taxii+json;version=2.1"],"max_content_length":9}"#,
    "/a/collections/": #"{"collections":[{"id":"c1","title":"One","can_read":true}]}"#,
    "/a/collections/c1/": #"{"id":"c1","title":"One","can_read":true,"can_write":false}"#,
    "/b/": #"{"title":"b","versions":["application/taxii+json;version=2.1"]}"#,
    "/b/collections/":
      #"{"collections":[{"id":"c2","alias":"two","title":"Two","can_read":false},{"id":"c3"}]}"#,
  ]

  @Test(
    "A server, an API root, a collection and its objects may be named",
    arguments: [
      ("/", ["/b/ c2", "/b/ c3", "/a/ c1"]), ("", ["/b/ c2", "/b/ c3", "/a/ c1"]),
      ("/taxii2/", ["/b/ c2", "/b/ c3", "/a/ c1"]), ("/taxii2", ["/b/ c2", "/b/ c3", "/a/ c1"]),
      ("/a/", ["/a/ c1"]), ("/a", ["/a/ c1"]), ("/b/collections/", ["/b/ c2", "/b/ c3"]),
      ("/a/collections/c1/", ["/a/ c1"]), ("/a/collections/c1/objects/", ["/a/ c1"]),
      ("/a/collections/c1/manifest", ["/a/ c1"]),
    ])
  func addresses(path: String, expected: [String]) async throws {
    let server = FakeTAXII(Self.server)
    let catalogue = try await server.client("https://herald.example" + path).catalogue()
    #expect(catalogue.collections.map { "\($0.root.path) \($0.id)" } == expected)
    #expect(catalogue.failures.isEmpty)
  }

  @Test("What a server says of a collection is kept, and names mean it")
  func collections() async throws {
    let server = FakeTAXII(Self.server)
    let collections = try await server.client("https://herald.example/b/").catalogue().collections
    #expect(collections.map(\.canRead) == [false, true])
    #expect(collections.map(\.title) == ["Two", "c3"])
    #expect(collections[0].isNamed("TWO") && collections[0].isNamed("c2"))
    #expect(!collections[0].isNamed("One"))
    #expect(collections[0].address.description == "https://herald.example/b/collections/c2/")
  }

  @Test("API roots elsewhere are not asked and get no password, unless the user allows them")
  func otherOrigins() async throws {
    let server = FakeTAXII { target, _ in
      switch target {
      case "/taxii2/":
        FakeTAXII.Answer(
          body:
            #"{"title":"t","api_roots":["https://agency.example/x/","http://herald.example/y/","https://herald.example/z"]}"#
        )
      default: FakeTAXII.Answer(body: #"{"collections":[{"id":"c","title":"C","can_read":true}]}"#)
      }
    }
    let credentials = TAXIICredentials.basic(user: "kim", password: "a:b")
    let catalogue = try await server.client(credentials: credentials).catalogue()
    #expect(catalogue.collections.map(\.root.path) == ["/z/"])
    #expect(
      catalogue.failures.map(\.error) == [
        .elsewhere(origin: "https://agency.example"), .elsewhere(origin: "http://herald.example"),
      ])
    #expect(
      server.record.withLock { $0.heads }.allSatisfy { $0["authorization"] == "Basic a2ltOmE6Yg==" }
    )
    #expect(!server.record.withLock { $0.questions }.contains { $0.contains("agency") })
    let wider = try await server.client(
      credentials: credentials, allowedOrigins: ["https://agency.example"]
    ).catalogue()
    #expect(wider.collections.map(\.root.path) == ["/x/", "/z/"])
  }

  @Test("A redirect is followed within the server, and not out of it")
  func redirects() async throws {
    let server = FakeTAXII { target, _ in
      switch target {
      case "/taxii2/": FakeTAXII.Answer(status: 308, headers: [("Location", "/old/")])
      case "/old/": FakeTAXII.Answer(status: 302, headers: [("Location", "/a/")])
      case "/a/": FakeTAXII.Answer(body: #"{"title":"t","api_roots":["/r/","/s/"]}"#)
      case "/r/collections/": FakeTAXII.Answer(body: #"{"collections":[\#(Notes.collection)]}"#)
      default:
        FakeTAXII.Answer(status: 301, headers: [("Location", "https://agency.example/s/")])
      }
    }
    let catalogue = try await server.client().catalogue()
    #expect(catalogue.collections.map(\.id) == ["c1"])
    #expect(catalogue.failures.map(\.error) == [.elsewhere(origin: "https://agency.example")])
    let round = FakeTAXII { _, _ in
      FakeTAXII.Answer(status: 302, headers: [("Location", "/taxii2/")])
    }
    await #expect(throws: TAXIIError.unanswered(.tooManyRedirects(limit: 8))) {
      try await round.client().catalogue()
    }
  }

  @Test("Without encryption only this machine is asked, unless the user means it")
  func encryption() async throws {
    let server = FakeTAXII(Self.server)
    #expect(throws: TAXIIError.unencrypted(host: "herald.example")) {
      try server.client("http://herald.example/taxii2/")
    }
    _ = try server.client("http://herald.example/taxii2/", mayBeUnencrypted: true)
    for host in ["127.0.0.1:5000", "[::1]:5000", "localhost:5000"] {
      _ = try server.client("http://\(host)/taxii2/")
    }
  }

  @Test(
    "An address that is none of a server is said to be so",
    arguments: [
      "herald.example", "ftp://herald.example/", "https://kim:secret@herald.example/",
      "https://herald.example/a/?x=1", "https://",
    ])
  func badAddresses(address: String) throws {
    let error = #expect(throws: TAXIIError.self) {
      try FakeTAXII([:]).client(address)
    }
    guard case .badAddress(let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!reason.contains("secret"))
  }

  @Test(
    "An answer that is no TAXII is said to be so",
    arguments: [
      (FakeTAXII.Answer(media: "text/html", body: "<p>"), TAXIIError.otherMedia("text/html")),
      (
        FakeTAXII.Answer(media: "application/vnd.oasis.taxii+json; version=2.0"),
        .otherMedia("application/vnd.oasis.taxii+json; version=2.0")
      ),
      (
        FakeTAXII.Answer(media: "application/taxii+json; version=2.0"),
        .otherMedia("application/taxii+json; version=2.0")
      ), (FakeTAXII.Answer(media: nil), .otherMedia(nil)),
      (FakeTAXII.Answer(body: "{"), .malformed("it is no server, API root or collection")),
      (FakeTAXII.Answer(body: "[]"), .malformed("it is no server, API root or collection")),
      (FakeTAXII.Answer(status: 406), .notAcceptable(title: nil)),
      (
        FakeTAXII.Answer(status: 401, body: #"{"title":"No\nentry","description":"x"}"#),
        .unauthorised(status: 401, title: "No entry: x")
      ), (FakeTAXII.Answer(status: 404), .notThere(status: 404, title: nil)),
    ])
  func otherAnswers(answer: FakeTAXII.Answer, expected: TAXIIError) async throws {
    let server = FakeTAXII { _, _ in answer }
    await #expect(throws: expected) { try await server.client().catalogue() }
    #expect(server.waits.isEmpty)
  }

  @Test(
    "A media type is read with what surrounds it",
    arguments: [
      ("application/taxii+json", true), ("Application/TAXII+JSON ; Version=\"2.1\"", true),
      ("application/taxii+json;charset=utf-8; version=2.1", true), ("application/json", true),
      ("application/taxii+json;version=2.2", false), ("text/plain", false), ("", false),
      (";", false),
    ])
  func media(type: String, isReadable: Bool) {
    #expect(TAXIIMedia.isReadable(type) == isReadable)
  }

  @Test("Broken entries among the collections are counted, and the others are taken")
  func brokenCollections() async throws {
    let server = FakeTAXII([
      "/a/": #"{"versions":[]}"#,
      "/a/collections/":
        #"{"collections":[7,{"id":"../x","title":"X"},{"title":"no id"},\#(Notes.collection)]}"#,
    ])
    let catalogue = try await server.client("https://herald.example/a/").catalogue()
    #expect(catalogue.collections.map(\.id) == ["c1"])
    #expect(
      catalogue.failures.map(\.error) == [.malformed("3 of its collections have no identifier")])
  }

  @Test("A server that names API roots without end is not followed to the end")
  func manyRoots() async throws {
    let roots = (0..<5000).map { "\"/r\($0)/\"" }.joined(separator: ",")
    let server = FakeTAXII { target, _ in
      FakeTAXII.Answer(body: target == "/taxii2/" ? #"{"api_roots":[\#(roots)]}"# : "{}")
    }
    let catalogue = try await server.client().catalogue()
    #expect(server.targets.count == 101)
    #expect(catalogue.failures.count == 1)
  }
}
