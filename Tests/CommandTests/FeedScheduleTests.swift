import Archive
import Foundation
import Testing

@testable import hearsay

@Suite("When a feed may be asked")
struct FeedScheduleTests {
  private let schedule = FeedSchedule(interval: 1800)
  /// Thursday, 3 July 2031, 10:20 UTC.
  private let now = Date(timeIntervalSince1970: 1_940_840_400)

  @Test(
    "What a feed asks for counts between five minutes and a day",
    arguments: [
      (nil, nil, nil), (0, nil, nil), (10, nil, 300), (3600, nil, 3600), (nil, 60, 3600),
      (600, 60, 3600), (7200, 60, 7200), (1 << 30, nil, 86400), (nil, Int.max, 86400),
      (nil, Int.min, nil),
    ] as [(Int?, Int?, Double?)])
  func wish(freshSeconds: Int?, timeToLive: Int?, expected: Double?) {
    let date = schedule.wish(freshSeconds: freshSeconds, timeToLive: timeToLive, now: now)
    #expect(date?.timeIntervalSince(now) == expected)
  }

  @Test("Each failure doubles the wait, within a day; what the host asks for counts, too")
  func retry() {
    func wait(_ count: Int, _ asked: Int? = nil) -> Double {
      schedule.retry(failureCount: count, wait: asked, now: now).timeIntervalSince(now)
    }
    #expect((1...8).map { wait($0) } == [1800, 3600, 7200, 14400, 28800, 57600, 86400, 86400])
    #expect(wait(Int.max) == 86400)
    #expect(wait(1, 5000) == 5000)
    #expect(wait(3, 5000) == 7200)
    #expect(wait(1, .max) == 86400)
    let weekly = FeedSchedule(interval: 604_800)
    #expect(weekly.retry(failureCount: 9, wait: nil, now: now).timeIntervalSince(now) == 604_800)
  }

  @Test("A feed that goes well is left alone for the interval, one that fails until it is time")
  func turn() {
    var state = FeedState(url: "a")
    func turn(minding: Bool = true) -> FeedFollower.Turn {
      schedule.turn(of: state, mindingInterval: minding, now: now)
    }
    #expect(turn() == .now)
    state.checked = FeedSchedule.text(now.addingTimeInterval(-600))
    #expect(turn() == .later(now.addingTimeInterval(1200), hasFailed: false))
    #expect(turn(minding: false) == .now)
    state.nextCheck = FeedSchedule.text(now.addingTimeInterval(60))
    #expect(turn(minding: false) == .later(now.addingTimeInterval(60), hasFailed: false))
    state.failureCount = 1
    #expect(turn() == .later(now.addingTimeInterval(60), hasFailed: true))
    state.isGone = true
    #expect(turn() == .gone)
  }

  @Test("No hour that a feed leaves out is the one in which it is asked")
  func skippedHours() {
    var state = FeedState(url: "a")
    func wait() -> Double? {
      switch schedule.turn(of: state, mindingInterval: false, now: now) {
      case .now: 0
      case .later(let date, _): date.timeIntervalSince(now)
      case .gone: nil
      }
    }
    #expect(wait() == 0)
    state.skippedHours = [11, 9]
    #expect(wait() == 0)
    state.skippedHours = [10]
    #expect(wait() == 2400)
    state.skippedHours = Array(0..<24).filter { $0 != 8 }
    #expect(wait() == 21.0 * 3600 + 2400)
    state.skippedHours = Array(0..<24)
    #expect(wait() == 0)
    state.skippedHours = [11, 10]
    state.nextCheck = FeedSchedule.text(now.addingTimeInterval(3600))
    #expect(wait() == 6000.0)
  }
}
