import STIX
import Foundation
import Model
import Synchronization

@testable import Fetching

/// A TAXII server without a network, whose clock stands still and whose waits take no time.
final class FakeTAXII: AddressResolver, Transport {
  /// What the server answers.
  struct Answer: Sendable {
    var status = 200
    var headers: [(String, String)] = []
    var media: String? = "application/taxii+json;version=2.1"
    var body = "{}"
    /// What goes wrong instead.
    var error: FetchError?
  }

  /// What happened.
  struct Record: Sendable {
    /// What was asked, in order.
    var questions: [String] = []
    /// The heads of those questions.
    var heads: [[String: String]] = []
    /// How long was waited, in seconds.
    var waits: [Double] = []
  }

  let record = Mutex(Record())
  private let answer: @Sendable (String, Int) -> Answer

  /// A server that gives `answer` for an address without its origin and how much was asked before.
  init(_ answer: @escaping @Sendable (String, Int) -> Answer) {
    self.answer = answer
  }

  /// A server that answers these addresses, and no others.
  convenience init(_ pages: [String: String]) {
    self.init { target, _ in
      pages[target].map { Answer(body: $0) } ?? Answer(status: 404)
    }
  }

  func addresses(of host: String) async throws(FetchError) -> [IPAddress] { [.v4(0x5D00_0001)] }

  func get(_ request: TransportRequest) async throws(FetchError) -> TransportResponse {
    let count = record.withLock { record in
      record.questions.append(request.address.description)
      record.heads.append(
        Dictionary(request.headers.map { ($0.name.lowercased(), $0.value) }) { $1 })
      return record.questions.count - 1
    }
    let answer = answer(request.address.target, count)
    if let error = answer.error { throw error }
    var headers = answer.headers.map { Retrieval.Header($0.0, $0.1) }
    if let media = answer.media { headers.append(.init("Content-Type", media)) }
    guard answer.body.utf8.count <= request.sizeLimit else {
      throw .tooLarge(limit: request.sizeLimit)
    }
    return TransportResponse(
      status: answer.status, headers: headers, body: Array(answer.body.utf8))
  }

  /// A client of this server, with jitter that is always the same.
  func client(
    _ address: String = "https://herald.example/", credentials: TAXIICredentials = .none,
    allowedOrigins: [String] = [], mayBeUnencrypted: Bool = false,
    limits: TAXIILimits = TAXIILimits(), jitter: Double = 1
  ) throws -> TAXIIClient {
    try TAXIIClient(
      address, credentials: credentials, version: "1.0.0", allowedOrigins: allowedOrigins,
      mayBeUnencrypted: mayBeUnencrypted, limits: limits, resolver: self, transport: self,
      now: { Date(timeIntervalSince1970: 1_940_839_200) },
      sleep: { [self] duration in record.withLock { $0.waits.append(duration / .seconds(1)) } },
      random: { jitter }, onWait: { _, _ in })
  }

  /// What was asked, without the origin.
  var targets: [String] {
    record.withLock { $0.questions.map { String($0.dropFirst("https://herald.example".count)) } }
  }

  /// What was waited.
  var waits: [Double] { record.withLock { $0.waits } }
}

/// STIX objects for tests.
enum Notes {
  /// A note whose identifier ends in `number`.
  static func note(_ number: Int) -> String {
    let digits = String(number)
    let tail = String(repeating: "0", count: 12 - digits.count) + digits
    return """
      {"type":"note","spec_version":"2.1","id":"note--11111111-1111-4111-8111-\(tail)",\
      "created":"2031-07-05T10:00:00.000Z","modified":"2031-07-05T10:00:00.000Z",\
      "content":"word \(number)","object_refs":["note--11111111-1111-4111-8111-111111111111"]}
      """
  }

  /// An envelope of such notes.
  static func envelope(_ numbers: [Int], more: Bool = false, next: String? = nil) -> String {
    var members: [String] = []
    if more { members.append("\"more\":true") }
    if let next { members.append("\"next\":\"\(next)\"") }
    if !numbers.isEmpty {
      members.append("\"objects\":[" + numbers.map(note).joined(separator: ",") + "]")
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  /// The numbers of the notes on a page.
  static func numbers(_ page: RemotePage) -> [Int] {
    page.objects.compactMap { try? Int($0.get().id.suffix(12)) }
  }

  /// A collection that can be read.
  static let collection = """
    {"id":"c1","title":"Herald","can_read":true,"can_write":false,"media_types":["application/stix+json;version=2.1"]}
    """
}
