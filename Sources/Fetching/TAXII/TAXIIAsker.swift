internal import Foundation
internal import Model

/// Asks one TAXII server, with patience and without leaving it.
///
/// The user names the server: it may be on a private network. But credentials go nowhere else, so
/// that neither a redirect nor an API root leads to another origin unless the user allows that.
struct TAXIIAsker: Sendable {
  /// Where the server that the user named is, and what else may be asked.
  var origins: Set<String>
  /// Whether others than this machine may be asked without encryption.
  var mayBeUnencrypted: Bool
  /// Who asks.
  var credentials: TAXIICredentials
  /// What the program calls itself.
  var userAgent: String
  /// How far it goes.
  var limits: TAXIILimits
  /// Who looks names up.
  var resolver: any AddressResolver
  /// What carries the questions.
  var transport: any Transport
  /// The time, for waits that are told as a date.
  var now: @Sendable () -> Date
  /// Waits.
  var sleep: @Sendable (Duration) async -> Void
  /// Gives numbers from 0 up to 1.
  var random: @Sendable () -> Double
  /// Is told of every wait.
  var onWait: @Sendable (TAXIIError, Duration) -> Void

  /// Asks for `address`, again and again where that may help; gives an answer of success in TAXII.
  func get(_ address: WebAddress, sizeLimit: Int) async throws(TAXIIError) -> TransportResponse {
    let backoff = Backoff(
      first: limits.firstWait, longest: limits.longestOwnWait, random: random)
    var attemptCount = 0
    while true {
      if Task.isCancelled { throw .cancelled }
      attemptCount += 1
      var failure: TAXIIError
      var wait = backoff.wait(after: attemptCount)
      do throws(TAXIIError) {
        let response = try await follow(address, sizeLimit: sizeLimit)
        guard let error = Self.error(response) else { return response }
        guard Self.isTemporary(response.status) else { throw error }
        failure = error
        if let seconds = RetryAfter.seconds(response.value("retry-after"), now: now()) {
          guard .seconds(seconds) <= limits.longestWait else {
            throw .comeBackLater(seconds: seconds)
          }
          wait = max(.seconds(seconds), limits.firstWait * random())
        }
      } catch {
        guard case .unanswered(let reason) = error, Self.isTemporary(reason) else { throw error }
        failure = error
      }
      guard attemptCount < limits.attemptCount else { throw failure }
      onWait(failure, wait)
      await sleep(wait)
    }
  }

  /// Asks for `address`, and for what it leads to within the server.
  private func follow(
    _ address: WebAddress, sizeLimit: Int
  ) async throws(TAXIIError) -> TransportResponse {
    var current = address
    for _ in 0...limits.redirectCount {
      try check(current)
      let response = try await send(current, sizeLimit: sizeLimit)
      guard [301, 302, 303, 307, 308].contains(response.status) else { return response }
      guard let target = response.value("location"), !target.allSatisfy(\.isWhitespace) else {
        throw .malformed("it leads on, but does not say where")
      }
      do throws(FetchError) {
        current = try current.resolving(target)
      } catch {
        throw .malformed("it leads to an address that is none")
      }
    }
    throw .unanswered(.tooManyRedirects(limit: limits.redirectCount))
  }

  /// Throws where `address` is not to be asked.
  func check(_ address: WebAddress) throws(TAXIIError) {
    guard origins.contains(address.origin) else { throw .elsewhere(origin: address.origin) }
    guard
      address.scheme == "https" || mayBeUnencrypted || Host.isLocal(address.host)
        || address.numericHost?.isLoopback == true
    else { throw .unencrypted(host: address.host) }
  }

  /// Sends one question to the first of the host's addresses that takes it.
  private func send(
    _ address: WebAddress, sizeLimit: Int
  ) async throws(TAXIIError) -> TransportResponse {
    var headers = [
      Retrieval.Header("User-Agent", userAgent), .init("Accept", TAXIIMedia.accepted),
      .init("Accept-Encoding", "gzip, deflate"),
    ]
    if let value = credentials.header { headers.append(.init("Authorization", value)) }
    do throws(FetchError) {
      var failure = FetchError.unknownHost(address.host)
      let peers =
        if let numeric = address.numericHost { [numeric] } else {
          try await resolver.addresses(of: address.host)
        }
      for peer in peers.prefix(4) {
        do throws(FetchError) {
          return try await transport.get(
            TransportRequest(
              address: address, peer: peer, headers: headers, sizeLimit: sizeLimit,
              wantsFaults: true, limits: limits.fetching))
        } catch {
          guard case .unreachable = error else { throw error }
          failure = error
        }
      }
      throw failure
    } catch {
      if case .cancelled = error { throw .cancelled }
      throw .unanswered(error)
    }
  }

  /// What an answer says instead of what was asked for; `nil` for one of success in TAXII.
  private static func error(_ response: TransportResponse) -> TAXIIError? {
    let media = response.value("content-type")
    switch response.status {
    case 200..<300: return TAXIIMedia.isReadable(media) ? nil : .otherMedia(media)
    case 401, 403, 407:
      return .unauthorised(status: response.status, title: TAXIIFault.title(in: response))
    case 404, 410: return .notThere(status: response.status, title: TAXIIFault.title(in: response))
    case 406: return .notAcceptable(title: TAXIIFault.title(in: response))
    default: return .status(response.status, title: TAXIIFault.title(in: response))
    }
  }

  private static func isTemporary(_ status: Int) -> Bool {
    [408, 425, 429, 500, 502, 503, 504].contains(status)
  }

  /// Whether the same may go well soon: a name or a certificate does not mend itself meanwhile.
  private static func isTemporary(_ error: FetchError) -> Bool {
    switch error {
    case .unreachable, .timedOut, .broken: true
    default: false
    }
  }
}
