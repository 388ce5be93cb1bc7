/// Lets one question at a time through to each host, with a pause in between.
actor HostGate {
  private let now: @Sendable () -> ContinuousClock.Instant
  private var busyHosts: Set<String> = []
  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]
  private var freeFrom: [String: ContinuousClock.Instant] = [:]
  private var closures: [String: (status: Int, end: ContinuousClock.Instant)] = [:]

  /// A gate that tells the time by `now`.
  init(now: @escaping @Sendable () -> ContinuousClock.Instant) {
    self.now = now
  }

  /// Waits for a turn at `host`; who has had it says `leave`.
  ///
  /// - Returns: how long to wait before asking.
  func enter(_ host: String) async -> Duration {
    if busyHosts.contains(host) {
      await withCheckedContinuation { waiting[host, default: []].append($0) }
    } else {
      busyHosts.insert(host)
    }
    guard let from = freeFrom[host] else { return .zero }
    return max(.zero, from - now())
  }

  /// Ends a turn at `host`, which is left alone for `pause`.
  func leave(_ host: String, pause: Duration) {
    let time = now()
    if freeFrom.count >= 4096 { freeFrom = freeFrom.filter { $0.value > time } }
    freeFrom[host] = time + pause
    if var others = waiting[host], !others.isEmpty {
      let next = others.removeFirst()
      waiting[host] = others.isEmpty ? nil : others
      next.resume()
    } else {
      busyHosts.remove(host)
    }
  }

  /// Notes that `host` answered with `status`, and is not to be asked at all for so long.
  func close(_ host: String, status: Int, for length: Duration) {
    let time = now()
    if closures.count >= 4096 { closures = closures.filter { $0.value.end > time } }
    closures[host] = (status, time + length)
  }

  /// With what status `host` asked to be left alone, and for how many seconds more.
  func closure(of host: String) -> (status: Int, seconds: Int)? {
    guard let closure = closures[host] else { return nil }
    let left = closure.end - now()
    guard left > .zero else { return nil }
    return (closure.status, max(1, Int((left / .seconds(1)).rounded(.up))))
  }
}
