import Archive
import Foundation

/// When a feed may be asked.
struct FeedSchedule: Sendable {
  /// How long a feed that goes well is left alone unless it asks for more.
  var interval: TimeInterval

  /// The shortest and the longest that a feed is left alone because it asks for it.
  private static let bounds: ClosedRange<TimeInterval> = 300...86400

  /// Before when the feed asks not to be asked again; `nil` where it asks for nothing.
  ///
  /// Its server says for how many seconds the answer of `now` stands, the feed for how many minutes.
  func wish(freshSeconds: Int?, timeToLive: Int?, now: Date) -> Date? {
    // Of both the longer: whoever wrote one of them meant it.
    let minutes = max(0, min(timeToLive ?? 0, 1 << 20))
    let asked = TimeInterval(max(freshSeconds ?? 0, minutes * 60))
    guard asked > 0 else { return nil }
    return now.addingTimeInterval(min(max(asked, Self.bounds.lowerBound), Self.bounds.upperBound))
  }

  /// When to ask a feed again that has failed `failureCount` times: later each time, and not before
  /// the `wait` that its host asks for, but within a day or the interval.
  func retry(failureCount: Int, wait: Int?, now: Date) -> Date {
    let backOff = max(interval, 60) * pow(2, Double(min(failureCount, 20) - 1))
    let longest = max(interval, Self.bounds.upperBound)
    return now.addingTimeInterval(min(max(backOff, TimeInterval(wait ?? 0)), longest))
  }

  /// Whether the feed of `state` is to be asked.
  ///
  /// With `minding` one that went well is left alone for the interval; what it asks for itself counts
  /// in any case.
  func turn(
    of state: FeedState, mindingInterval minding: Bool, now: Date
  ) -> FeedFollower.Turn {
    if state.isGone { return .gone }
    let hasFailed = state.failureCount > 0
    var next = Self.date(state.nextCheck) ?? .distantPast
    if minding, !hasFailed, let checked = Self.date(state.checked) {
      next = max(next, checked.addingTimeInterval(interval))
    }
    next = Self.skipping(state.skippedHours, from: max(next, now))
    return next > now ? .later(next, hasFailed: hasFailed) : .now
  }

  /// The first moment from `date` on that is in none of these hours of the day, UTC.
  ///
  /// A feed that leaves out all hours is asked at any.
  private static func skipping(_ hours: [Int], from date: Date) -> Date {
    let hour: TimeInterval = 3600
    let start = (date.timeIntervalSince1970 / hour).rounded(.down)
    guard !hours.isEmpty, start.magnitude < 1e9 else { return date }
    for step in 0..<24 {
      let number = Int(start) + step
      if !hours.contains((number % 24 + 24) % 24) {
        return step == 0 ? date : Date(timeIntervalSince1970: TimeInterval(number) * hour)
      }
    }
    return date
  }

  /// `date` as the archive keeps it: ISO 8601, in UTC, to the second.
  static func text(_ date: Date) -> String { date.formatted(.iso8601) }

  /// What `text` wrote.
  static func date(_ text: String?) -> Date? {
    text.flatMap { try? Date($0, strategy: .iso8601) }
  }
}
