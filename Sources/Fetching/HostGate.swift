/// Lets one question at a time through to each host, with a pause in between.
actor HostGate {
  private var busyHosts: Set<String> = []
  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]
  private var freeFrom: [String: ContinuousClock.Instant] = [:]

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
    return max(.zero, from - .now)
  }

  /// Ends a turn at `host`, which is left alone for `pause`.
  func leave(_ host: String, pause: Duration) {
    if freeFrom.count >= 4096 { freeFrom = freeFrom.filter { $0.value > .now } }
    freeFrom[host] = .now + pause
    if var others = waiting[host], !others.isEmpty {
      let next = others.removeFirst()
      waiting[host] = others.isEmpty ? nil : others
      next.resume()
    } else {
      busyHosts.remove(host)
    }
  }
}
