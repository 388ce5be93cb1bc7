import Foundation
import Model
import Synchronization

@testable import Fetching

/// A web without a network: names with addresses, and hosts that answer.
final class FakeWeb: AddressResolver, Transport {
  /// What a host answers to a question.
  struct Answer: Sendable {
    var status = 200
    var headers: [(String, String)] = []
    var body = ""
  }

  /// What happened.
  struct Record: Sendable {
    /// What was asked of whom, in order: "93.0.0.1 http://herald.example/".
    var questions: [String] = []
    /// The heads of those questions.
    var heads: [[String: String]] = []
    /// How long was waited, in order, in seconds; waits of no length are left out.
    var waits: [Double] = []
    /// How often each name was looked up.
    var lookUps: [String: Int] = [:]
    /// How often each address was asked for.
    var visits: [String: Int] = [:]
  }

  let record = Mutex(Record())
  private let names: @Sendable (String, Int) -> [String]
  private let answer: @Sendable (String, Int) throws(FetchError) -> Answer

  /// A web whose names have the addresses that `names` gives for a name and how often it was looked
  /// up before, and whose pages are what `answer` gives for an address and how often it was asked for.
  init(
    names: @escaping @Sendable (String, Int) -> [String] = { _, _ in ["93.0.0.1"] },
    answer: @escaping @Sendable (String, Int) throws(FetchError) -> Answer
  ) {
    self.names = names
    self.answer = answer
  }

  func addresses(of host: String) async throws(FetchError) -> [IPAddress] {
    let count = record.withLock { record in
      defer { record.lookUps[host, default: 0] += 1 }
      return record.lookUps[host, default: 0]
    }
    return names(host, count).compactMap { IPAddress($0) }
  }

  func get(_ request: TransportRequest) async throws(FetchError) -> TransportResponse {
    let address = request.address.description
    let count = record.withLock { record in
      defer { record.visits[address, default: 0] += 1 }
      record.questions.append("\(request.peer) \(address)")
      record.heads.append(
        Dictionary(request.headers.map { ($0.name.lowercased(), $0.value) }) { $1 })
      return record.visits[address, default: 0]
    }
    let answer = try answer(address, count)
    return TransportResponse(
      status: answer.status, headers: answer.headers.map { .init($0.0, $0.1) },
      body: Array(answer.body.utf8))
  }

  /// A fetcher on this web, whose clock stands still.
  func fetcher(limits: FetchLimits = FetchLimits(), allowed: [String] = []) -> Fetcher {
    let instant = ContinuousClock.now
    return Fetcher(
      version: "1.0.0", limits: limits, allowed: Set(allowed.compactMap { AllowedEndpoint($0) }),
      resolver: self, transport: self, now: { Date(timeIntervalSince1970: 1_940_839_200) },
      instant: { instant },
      sleep: { [self] duration in
        let seconds = duration / .seconds(1)
        if seconds > 0 { record.withLock { $0.waits.append(seconds) } }
      })
  }

  /// What was asked, without the robots.txt.
  var pages: [String] {
    record.withLock { $0.questions }.filter { !$0.hasSuffix("/robots.txt") }
  }
}

extension FakeWeb {
  /// A web where robots.txt is nowhere, unless `answer` has one.
  static func withoutRobots(
    names: @escaping @Sendable (String, Int) -> [String] = { _, _ in ["93.0.0.1"] },
    _ answer: @escaping @Sendable (String, Int) throws(FetchError) -> Answer
  ) -> FakeWeb {
    FakeWeb(names: names) { address, count throws(FetchError) in
      if address.hasSuffix("/robots.txt") { return Answer(status: 404) }
      return try answer(address, count)
    }
  }
}
