internal import Foundation
internal import Model

/// Fetches pages of the public web, politely and warily.
///
/// Politely: it says who it is, does as robots.txt asks (RFC 9309), asks one host one thing at a time
/// with a pause in between, and waits where a host says that it has too much to do. Warily: a name is
/// looked up here, every one of its addresses must be of the public Internet, and the connection
/// goes to such a checked address and to no other; each redirect is checked anew.
public final class Fetcher: Sendable {
  private let policy: AddressPolicy
  private let limits: FetchLimits
  private let userAgent: String
  private let transport: any Transport
  private let now: @Sendable () -> Date
  private let sleep: @Sendable (Duration) async -> Void
  private let gate: HostGate
  private let robots = RobotsCache()

  /// A fetcher for the program of that version.
  /// - Parameters:
  ///   - version: what the program says of itself to the hosts.
  ///   - limits: how far it goes.
  ///   - allowed: hosts that may be asked although they are not of the public web.
  public convenience init(
    version: String, limits: FetchLimits = FetchLimits(), allowed: Set<AllowedEndpoint> = []
  ) {
    self.init(
      version: version, limits: limits, allowed: allowed, resolver: SystemResolver(),
      transport: ClientTransport())
  }

  init(
    version: String, limits: FetchLimits, allowed: Set<AllowedEndpoint>,
    resolver: any AddressResolver, transport: any Transport,
    now: @escaping @Sendable () -> Date = { Date() },
    instant: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
    sleep: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }
  ) {
    policy = AddressPolicy(allowed: allowed, resolver: resolver)
    self.limits = limits
    userAgent = UserAgent.named(version: version)
    self.transport = transport
    self.now = now
    gate = HostGate(now: instant)
    self.sleep = sleep
  }

  /// Fetches the page at `address`, through redirects.
  /// - Parameters:
  ///   - address: the address as a user or a feed gives it.
  ///   - wanted: what it should be, where the host has a choice.
  ///   - validators: what the host gave with the page when it was fetched last.
  /// - Returns: the page, or that it is still the same.
  /// - Throws: why there is none.
  public func fetch(
    _ address: String, as wanted: WantedMedia = .page,
    unlessMatching validators: Validators = Validators()
  ) async throws(FetchError) -> FetchOutcome {
    var current = try WebAddress(address)
    var headers = [Retrieval.Header("Accept", wanted.rawValue)]
    headers += Self.condition("If-None-Match", validators.etag)
    headers += Self.condition("If-Modified-Since", validators.lastModified)
    var movedTo: String?
    var isForGood = true
    for hop in 0...limits.redirectCount {
      do throws(FetchError) {
        let (response, date) = try await ask(current, headers: headers)
        switch response.status {
        case 301, 302, 303, 307, 308:
          guard let target = response.value("location"), !target.allSatisfy(\.isWhitespace) else {
            throw .broken(reason: "it leads on, but does not say where")
          }
          do throws(FetchError) {
            current = try current.resolving(target)
          } catch {
            throw .redirect(to: WebAddress.shown(target), error)
          }
          isForGood = isForGood && (response.status == 301 || response.status == 308)
          if isForGood { movedTo = current.description }
        case 200, 203, 304:
          let retrieval = Self.retrieval(of: current, requested: address, date, response)
          let answer = Answer(retrieval: retrieval, movedTo: movedTo)
          guard response.status == 304 else {
            return .fetched(Fetched(bytes: response.body, answer: answer))
          }
          guard validators != Validators() else { throw .status(304, retryAfter: nil) }
          return .unchanged(answer)
        default:
          throw .status(
            response.status,
            retryAfter: RetryAfter.seconds(response.value("retry-after"), now: now()))
        }
      } catch {
        if hop == 0 { throw error }
        if case .redirect = error { throw error }
        throw .redirect(to: WebAddress.shown(current.description), error)
      }
    }
    throw .tooManyRedirects(limit: limits.redirectCount)
  }

  /// Asks for one page, when it is the host's turn.
  private func ask(
    _ address: WebAddress, headers: [Retrieval.Header]
  ) async throws(FetchError) -> (TransportResponse, Date) {
    try policy.check(address)
    await sleep(await gate.enter(address.host))
    var pause = Duration.zero
    if let closure = await gate.closure(of: address.host) {
      await gate.leave(address.host, pause: pause)
      throw .status(closure.status, retryAfter: closure.seconds)
    }
    let result: Result<(TransportResponse, Date), FetchError>
    do throws(FetchError) {
      let rules = try await rules(for: address, pause: &pause)
      if let delay = rules.crawlDelay {
        pause = max(pause, .seconds(min(delay, limits.longestCrawlDelay / .seconds(1))))
      }
      guard rules.allows(address.target) else {
        throw .disallowed(robots: address.robots.description)
      }
      let start = now()
      let response = try await askPatiently(address, headers: headers, pause: &pause)
      result = .success((response, start))
    } catch {
      result = .failure(error)
    }
    await gate.leave(address.host, pause: pause)
    return try result.get()
  }

  /// Asks again where the host has too much to do, as long as it does not ask for too much patience.
  private func askPatiently(
    _ address: WebAddress, headers: [Retrieval.Header], pause: inout Duration
  ) async throws(FetchError) -> TransportResponse {
    var attempt = 1
    while true {
      if pause > .zero { await sleep(pause) }
      pause = max(pause, self.pause(for: address))
      let response = try await send(address, headers: headers, sizeLimit: limits.size)
      guard response.status == 429 || response.status == 503 else { return response }
      let asked = RetryAfter.seconds(response.value("retry-after"), now: now())
      let wait = Duration.seconds(asked ?? 5 << attempt)
      guard attempt < limits.attemptCount, wait <= limits.longestWait else {
        // What goes for one page goes for all; without a word on how long, a 503 may be the page's.
        if response.status == 429 || asked != nil {
          let rest = asked.map(Duration.seconds) ?? limits.rest
          await gate.close(
            address.host, status: response.status, for: min(rest, limits.longestRest))
        }
        return response
      }
      attempt += 1
      pause = max(pause, wait)
    }
  }

  /// The header that makes a question conditional, where what the host gave is fit for one.
  private static func condition(_ name: String, _ value: String?) -> [Retrieval.Header] {
    guard let value, value.utf8.count <= 1024,
      value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F })
    else { return [] }
    return [.init(name, value)]
  }

  /// Sends one question to the first of the host's addresses that takes it.
  private func send(
    _ address: WebAddress, headers: [Retrieval.Header], sizeLimit: Int, isCut: Bool = false
  ) async throws(FetchError) -> TransportResponse {
    var failure = FetchError.unknownHost(address.host)
    for peer in try await policy.peers(of: address).prefix(4) {
      if Task.isCancelled { throw .cancelled }
      do throws(FetchError) {
        return try await transport.get(
          TransportRequest(
            address: address, peer: peer,
            headers: [
              .init("User-Agent", userAgent), .init("Accept-Encoding", "gzip, deflate"),
            ] + headers,
            sizeLimit: sizeLimit, isCut: isCut, limits: limits))
      } catch {
        guard case .unreachable = error else { throw error }
        failure = error
      }
    }
    throw failure
  }

  /// What the robots.txt that tells about `address` asks of us.
  private func rules(
    for address: WebAddress, pause: inout Duration
  ) async throws(FetchError) -> RobotsRules {
    var answer = await robots.answer(for: address.origin)
    if answer == nil {
      let learned = try await learnRules(for: address)
      pause = self.pause(for: address)
      await robots.keep(learned, for: address.origin)
      answer = learned
    }
    switch answer {
    case .rules(let rules): return rules
    case .unreachable(let reason):
      throw .robotsUnreachable(robots: address.robots.description, reason: reason)
    case nil: return RobotsRules()
    }
  }

  /// Fetches a robots.txt (RFC 9309, section 2.3): five redirects, 500 KiB; a file that is not there
  /// allows everything, one that cannot be had nothing.
  private func learnRules(for address: WebAddress) async throws(FetchError) -> RobotsCache.Answer {
    var current = address.robots
    for _ in 0...5 {
      let response: TransportResponse
      do throws(FetchError) {
        try policy.check(current)
        response = try await send(
          current, headers: [], sizeLimit: RobotsRules.sizeLimit, isCut: true)
        if (300..<400).contains(response.status), let target = response.value("location") {
          current = try current.resolving(target)
          continue
        }
      } catch {
        if error == .cancelled { throw error }
        // A host that is not there or not public is better told so than through its robots.txt.
        if current.origin == address.origin, Self.isOfHost(error) {
          throw error
        }
        let reason = error.description.prefix { $0 != "\n" }
        return .unreachable(reason: String(reason))
      }
      switch response.status {
      case 200..<300: return .rules(RobotsRules(response.body, product: UserAgent.product))
      // One that asks to come back later does not say that all is allowed.
      case 429, 500...: return .unreachable(reason: "status \(response.status)")
      default: return .rules(RobotsRules())
      }
    }
    return .rules(RobotsRules())
  }

  /// How long a host is left alone; this machine needs no rest from itself.
  private func pause(for address: WebAddress) -> Duration {
    address.numericHost?.isLoopback == true ? .zero : limits.pause
  }

  private static func isOfHost(_ error: FetchError) -> Bool {
    switch error {
    case .unknownHost, .unreachable, .untrusted, .privateHost, .unusualPort: true
    default: false
    }
  }

  private static func retrieval(
    of address: WebAddress, requested: String, _ date: Date, _ response: TransportResponse
  ) -> Retrieval {
    let encoding = response.value("content-encoding")?.lowercased() ?? "identity"
    return Retrieval(
      url: address.description, date: date.formatted(.iso8601), status: response.status,
      headers: response.headers, requested: requested,
      isDecoded: encoding != "identity" && !encoding.isEmpty)
  }
}
