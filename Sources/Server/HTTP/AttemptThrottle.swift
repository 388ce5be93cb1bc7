import Synchronization

/// Slows down those who guess passwords, in bounded memory.
///
/// An answer to a wrong password is held back, longer each time: for the same name from the same
/// address after 3 failures, for an address as a whole after 30, and never longer than 6 seconds.
/// Once more than 5 seconds of such waiting have piled up for a name, attempts on it from there are
/// refused without a look at the password. An address as a whole is never refused: others may stand
/// behind the same proxy. A success clears the name; 5 minutes of quiet clear all.
final class AttemptThrottle: Sendable {
  private struct Record {
    var failureCount = 0
    var last: ContinuousClock.Instant
    var freeAt: ContinuousClock.Instant
  }

  private let records = Mutex<[String: Record]>([:])
  private let capacity: Int

  /// A throttle that remembers so many names and addresses at most.
  init(capacity: Int = 20_000) {
    self.capacity = capacity
  }

  /// Whether an attempt may be made now.
  /// - Throws: "429 Too Many Requests".
  func admit(_ name: String, from address: String) throws(TAXIIError) {
    let now = ContinuousClock.now
    let key = Self.keys(name, address)[0].key
    let wait = records.withLock { records in records[key].map { $0.freeAt - now } ?? .zero }
    guard wait > .seconds(5) else { return }
    throw .tooManyAttempts(retryAfter: Int(wait.components.seconds) + 1)
  }

  /// Notes a failure.
  /// - Returns: how long its answer is to be held back.
  func noteFailure(_ name: String, from address: String) -> Duration {
    let now = ContinuousClock.now
    return records.withLock { records in
      if records.count >= capacity { Self.forget(&records, now) }
      var wait = Duration.zero
      for (key, freeCount) in Self.keys(name, address) {
        var record = records[key] ?? Record(last: now, freeAt: now)
        if now - record.last > .seconds(300) { record = Record(last: now, freeAt: now) }
        record.failureCount += 1
        record.last = now
        let step = min(record.failureCount - freeCount, 5)
        if step > 0 {
          record.freeAt = min(
            max(now, record.freeAt) + .milliseconds(50 << step), now + .seconds(6))
          wait = max(wait, record.freeAt - now)
        }
        records[key] = record
      }
      return wait
    }
  }

  /// Notes a success.
  func noteSuccess(_ name: String, from address: String) {
    records.withLock { records in
      guard !records.isEmpty else { return }
      records[Self.keys(name, address)[0].key] = nil
    }
  }

  private static func keys(_ name: String, _ address: String) -> [(key: String, freeCount: Int)] {
    [(address + " " + String(name.prefix(100)), 3), (address, 30)]
  }

  private static func forget(_ records: inout [String: Record], _ now: ContinuousClock.Instant) {
    let count = records.count
    records = records.filter { now - $0.value.last < .seconds(60) }
    // A flood of names within a minute: what is remembered of single names goes, addresses stay.
    if records.count > count / 2 { records = records.filter { !$0.key.contains(" ") } }
    if records.count > count / 2 { records = [:] }
  }
}
