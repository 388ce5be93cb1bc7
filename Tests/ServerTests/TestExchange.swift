import Foundation
import HTTPTypes
import HearsayTesting
import Holdings
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import STIX
import Server
import Testing

/// A server over a new SQLite file, with two collections and accounts for every combination of rights.
struct TestExchange: Sendable {
  /// Who sends a request.
  enum Sender: String, CaseIterable {
    /// May read and write everywhere.
    case heron
    /// May read everywhere.
    case stork
    /// May write everywhere.
    case crane
    /// May do nothing.
    case newt
    /// Has no account.
    case nobody
  }

  let holdings: ObjectHoldings
  let client: any TestClientProtocol
  /// The one for partners: alias "marsh".
  let marsh: HeldCollection
  /// Hearsay's own: alias "claims".
  let claims: HeldCollection
  private let tokens: [Sender: String]

  /// The path of the objects of the collection for partners.
  var objects: String { "/hearsay/collections/\(marsh.id)/objects/" }
  /// The path of its manifest.
  var manifest: String { "/hearsay/collections/\(marsh.id)/manifest/" }

  /// Runs `test` against a new server.
  static func run(
    _ settings: ServerSettings = ServerSettings(), _ setup: TestingSetup = .router,
    _ test: @escaping @Sendable (TestExchange) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    let holdings = try await ObjectHoldings.open(at: folder.path("exchange.db"))
    let marsh = try await holdings.makeCollection(
      root: "hearsay", alias: "marsh", title: "Reports from the marsh", description: "Reed and mud",
      isOpenToPartners: true)
    let claims = try await holdings.makeCollection(
      root: "hearsay", alias: "claims", title: "Every claim", description: nil,
      isOpenToPartners: false)
    var tokens: [Sender: String] = [:]
    let rights: [(Sender, Rights)] = [
      (.heron, [.read, .write]), (.stork, .read), (.crane, .write), (.newt, []),
    ]
    for (sender, rights) in rights {
      try await holdings.setAccount(sender.rawValue, password: nil, rightsEverywhere: rights)
      tokens[sender] = try await holdings.makeToken(for: sender.rawValue)
    }
    var settings = settings
    settings.port = 0
    let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let application = try ExchangeServer(holdings: holdings, settings: settings, logger: quiet)
      .application()
    let known = tokens
    try await application.test(setup) { client in
      try await test(
        TestExchange(
          holdings: holdings, client: client, marsh: marsh, claims: claims, tokens: known))
    }
    try await holdings.close()
    withExtendedLifetime(folder) {}
  }

  private init(
    holdings: ObjectHoldings, client: any TestClientProtocol, marsh: HeldCollection,
    claims: HeldCollection, tokens: [Sender: String]
  ) {
    self.holdings = holdings
    self.client = client
    self.marsh = marsh
    self.claims = claims
    self.tokens = tokens
  }

  /// The value of `Authorization` for a sender.
  func authorization(_ sender: Sender) -> String? { tokens[sender].map { "Bearer \($0)" } }

  /// Sends a request.
  func send(
    _ method: HTTPRequest.Method, _ path: String, as sender: Sender = .heron,
    _ headers: [HTTPField.Name: String?] = [:], body: String? = nil
  ) async throws -> Answer {
    var fields: HTTPFields = [.accept: "application/taxii+json;version=2.1"]
    fields[.authorization] = authorization(sender)
    if body != nil { fields[.contentType] = "application/taxii+json;version=2.1" }
    for (name, value) in headers { fields[name] = value }
    return Answer(
      try await client.execute(
        uri: path, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) }))
  }

  /// Gets a resource.
  func get(_ path: String, as sender: Sender = .heron) async throws -> Answer {
    try await send(.get, path, as: sender)
  }

  /// Adds objects to the collection for partners.
  @discardableResult
  func add(_ objects: [String], as sender: Sender = .heron) async throws -> Answer {
    let answer = try await send(
      .post, self.objects, as: sender, body: "{\"objects\":[\(objects.joined(separator: ","))]}")
    #expect(answer.status == 202)
    return answer
  }
}

/// What the server answered.
struct Answer {
  let response: TestResponse

  init(_ response: TestResponse) {
    self.response = response
  }

  var status: Int { response.status.code }
  var headers: HTTPFields { response.headers }
  var text: String { String(buffer: response.body) }
  var contentType: String? { headers[.contentType] }
  /// The body as JSON; empty where it is none.
  var json: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(response.body.readableBytesView)))
      as? [String: Any] ?? [:]
  }
  /// The objects of an envelope or a manifest.
  var objects: [[String: Any]] { json["objects"] as? [[String: Any]] ?? [] }
  var ids: [String] { objects.map { $0["id"] as? String ?? "?" } }
  var next: String? { json["next"] as? String }
  var hasMore: Bool { json["more"] as? Bool ?? false }
  var first: String? { HTTPField.Name("X-TAXII-Date-Added-First").flatMap { headers[$0] } }
  var last: String? { HTTPField.Name("X-TAXII-Date-Added-Last").flatMap { headers[$0] } }

  /// Whether it is an error object of TAXII 2.1 section 3.6.1 whose status is that of the answer.
  func isError(_ status: Int) -> Bool {
    self.status == status && contentType == "application/taxii+json;version=2.1"
      && json["title"] is String && json["http_status"] as? String == String(status)
  }
}

/// Objects that are made up.
enum Made {
  /// A UUID that ends in a number.
  static func uuid(_ number: Int) -> String {
    "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - String(number).count)
      + String(number)
  }

  static func id(_ number: Int, _ type: String = "identity") -> String {
    "\(type)--\(uuid(number))"
  }

  /// A party.
  static func identity(
    _ number: Int, modified: String = "2021-07-05T17:40:00.000Z", name: String = "Marsh Herald"
  ) -> String {
    """
    {"type":"identity","spec_version":"2.1","id":"\(id(number))",\
    "created":"2021-07-01T00:00:00.000Z","modified":"\(modified)","name":"\(name)"}
    """
  }

  /// A note about the first party: of another type.
  static func campaign(_ number: Int) -> String {
    """
    {"type":"campaign","spec_version":"2.1","id":"\(id(number, "campaign"))",\
    "created":"2021-07-01T00:00:00.000Z","modified":"2021-07-01T00:00:00.000Z","name":"Reed"}
    """
  }

  /// An observable without `created`, `modified` and `spec_version`.
  static func address(_ number: Int) -> String {
    "{\"type\":\"domain-name\",\"id\":\"\(id(number, "domain-name"))\",\"value\":\"marsh.example\"}"
  }
}
