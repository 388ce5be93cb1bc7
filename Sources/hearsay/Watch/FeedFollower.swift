import Archive
import Fetching
import Foundation
import Reading

/// Follows feeds: knows when it is time to ask them, and adds what is new in them.
///
/// All that it knows between two times lies in the archive. A document and the note that its entry
/// was read go into it together, and the feed counts as read only when all its entries do: killed at
/// any moment, the next run goes on without loss or doubles.
struct FeedFollower: Sendable {
  /// Where the documents go.
  var archive: ReportArchive
  /// When a feed may be asked.
  var schedule: FeedSchedule
  /// How often an entry that cannot be had is tried.
  private static let attemptLimit = 3

  /// Whether a feed is to be asked.
  enum Turn: Sendable, Equatable {
    /// It is.
    case now
    /// Not before then, because it failed or because it asks for that.
    case later(Date, hasFailed: Bool)
    /// It is not: it is gone for good.
    case gone
  }

  /// Whether the feed at `url` is to be asked.
  ///
  /// With `minding` one that went well is left alone for the interval.
  func turn(of url: String, mindingInterval minding: Bool) throws -> Turn {
    schedule.turn(of: try archive.feed(url), mindingInterval: minding, now: Date())
  }

  /// Whether the feed at `url` is gone for good.
  func isGone(_ url: String) throws -> Bool { try archive.feed(url).isGone }

  /// Adds what was read of an entry; says whether the entry is done with.
  func add(_ reading: EntryReading, to summary: inout AddSummary) throws -> Bool {
    guard !reading.reports.isEmpty else {
      summary.note(unreadable: WebAddress.shown(reading.path), reason: reading.problem)
      return try archive.noteFailure(
        of: reading.name, limit: reading.isTemporary ? Self.attemptLimit : 1)
    }
    for (index, report) in reading.reports.enumerated() {
      // With the last of them the entry is read.
      let isLast = index == reading.reports.count - 1
      try summary.add(report, to: archive, as: isLast ? reading.name : nil)
    }
    // What was there already may have no name to be noted with.
    if try !archive.isDone(reading.name) { try archive.finish(reading.name) }
    return true
  }

  /// Keeps how the feed of `state` answered, all its entries being added that could be.
  ///
  /// With `isWhole` no entry is left for later.
  func finish(
    _ state: FeedState, after feedAnswer: FeedAnswer, isWhole: Bool, summary: inout AddSummary
  ) throws {
    var state = state
    let now = Date()
    state.checked = FeedSchedule.text(now)
    switch feedAnswer {
    case .unfetched(.status(410, _)):
      state.isGone = true
      note("it is gone for good (status 410)", of: &state)
      summary.note(unreadable: WebAddress.shown(state.url), reason: Self.goneReason)
    case .unfetched(let error):
      fail(
        error.description, of: &state, forGood: !error.isTemporary, wait: error.retryAfter,
        summary: &summary)
    case .unreadable(let error):
      fail(error.description, of: &state, forGood: true, wait: nil, summary: &summary)
    case .unchanged(let answer):
      succeed(answer, of: &state)
    case .read(let feed, let answer):
      state.timeToLive = feed.timeToLive
      state.skippedHours = feed.skippedHours
      succeed(answer, of: &state)
      // What is yet to be had must not be answered with “unchanged”.
      let validators = isWhole ? answer.validators : Validators()
      state.etag = validators.etag
      state.lastModified = validators.lastModified
    }
    try archive.keep(state)
    try archive.acknowledge()
  }

  /// Why a feed that is gone is not asked, and what to do.
  static let goneReason =
    "it said that it is gone for good (status 410), and is no longer asked\n"
    + "  leave it out; if it is back: --again"

  private func succeed(_ answer: Answer, of state: inout FeedState) {
    state.failureCount = 0
    state.problem = nil
    state.isGone = false
    state.nextCheck = schedule.wish(
      freshSeconds: answer.freshSeconds, timeToLive: state.timeToLive, now: Date()
    ).map(FeedSchedule.text)
    if let address = answer.movedTo, address != state.movedTo {
      state.movedTo = address
      Diagnostics.report(
        "\(WebAddress.shown(state.url)): it has moved to \(address) for good\n  it is asked there from now on"
      )
    }
  }

  private func fail(
    _ reason: String, of state: inout FeedState, forGood: Bool, wait: Int?,
    summary: inout AddSummary
  ) {
    var reason = reason
    if forGood, let address = state.movedTo {
      // Who said that it had moved may have erred.
      reason = "it moved to \(address), but there \(reason); next time it is asked where it was"
      state.movedTo = nil
      (state.etag, state.lastModified) = (nil, nil)
    }
    note(reason, of: &state)
    summary.note(unreadable: WebAddress.shown(state.url), reason: reason)
    state.nextCheck = FeedSchedule.text(
      schedule.retry(failureCount: state.failureCount, wait: wait, now: Date()))
  }

  private func note(_ problem: String, of state: inout FeedState) {
    state.failureCount += 1
    state.problem = String(problem.prefix { $0 != "\n" })
  }
}
