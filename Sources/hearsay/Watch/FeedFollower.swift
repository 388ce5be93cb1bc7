import Archive
import Fetching
import Foundation
import Model
import Reading

/// Follows feeds: asks them when it is time, and adds the pages of the entries that are new.
///
/// All that it knows between two times lies in the archive. A document and the note that its entry
/// was read go into it together, and the feed counts as read only when all its entries do: killed at
/// any moment, the next run goes on without loss or doubles.
struct FeedFollower: Sendable {
  /// Where the documents go.
  var archive: ReportArchive
  /// Who fetches.
  var fetcher: Fetcher
  /// How long a feed that goes well is left alone.
  var interval: TimeInterval
  /// How often an entry that cannot be had is tried.
  private static let attemptLimit = 3
  /// The longest that a feed which fails is left alone.
  private static let longestWait: TimeInterval = 86400

  /// When the feed at `url` may be asked next: one that failed when it is time to try again, any
  /// other when the interval is over.
  func nextCheck(of url: String) throws -> Date {
    let state = try archive.feed(url)
    if state.failureCount > 0, let next = Self.date(state.nextCheck) { return next }
    return Self.date(state.checked)?.addingTimeInterval(interval) ?? .distantPast
  }

  /// Until when a feed that failed is left alone, where it is: ISO 8601, in UTC.
  func backOff(of url: String) throws -> String? {
    let state = try archive.feed(url)
    guard state.failureCount > 0, let next = Self.date(state.nextCheck), next > Date() else {
      return nil
    }
    return state.nextCheck
  }

  /// Asks the feed at `url`, and adds what is new.
  ///
  /// Ends early, in good order, where the task is cancelled.
  func poll(_ url: String) async throws -> AddSummary {
    var state = try archive.feed(url)
    var summary = AddSummary()
    // The entries need it.
    try archive.keep(state)
    let known = Validators(etag: state.etag, lastModified: state.lastModified)
    switch await fetch(url, unlessMatching: known) {
    case .failure(.cancelled): return summary
    case .failure(let error):
      let wait = error.retryAfter.map(TimeInterval.init)
      note(failure: error.description, of: &state, wait: wait, summary: &summary)
    case .success(.unchanged): note(success: &state)
    case .success(.fetched(let page)):
      switch Self.feed(in: page.bytes) {
      case .failure(let error):
        note(failure: error.description, of: &state, wait: nil, summary: &summary)
      case .success(let feed):
        let isWhole = try await add(feed, of: page, at: url, to: &summary)
        note(success: &state)
        // What is yet to be had must not be answered with “unchanged”.
        let validators = isWhole ? page.validators : Validators()
        state.etag = validators.etag
        state.lastModified = validators.lastModified
      }
    }
    try archive.keep(state)
    try archive.acknowledge()
    return summary
  }

  /// Adds the entries that are new; says whether none is left for later.
  private func add(
    _ feed: Feed, of page: Fetched, at url: String, to summary: inout AddSummary
  ) async throws -> Bool {
    var isWhole = true
    // A feed has the newest first; what was published first is added first.
    for entry in feed.entries.reversed() {
      if Task.isCancelled { return false }
      let name = FeedEntryName(feed: url, id: entry.id)
      if try archive.isDone(name) { continue }
      let isDone = try await add(entry, as: name, of: feed, base: page.retrieval.url, to: &summary)
      isWhole = isWhole && isDone
    }
    return isWhole
  }

  /// Adds the page of an entry, or what the feed has of it; says whether the entry is done with.
  private func add(
    _ entry: Feed.Entry, as name: FeedEntryName, of feed: Feed, base: String,
    to summary: inout AddSummary
  ) async throws -> Bool {
    var entry = entry
    var problem = "it has neither a text nor a page\n  tell the publisher"
    var isTemporary = false
    if let reference = entry.url {
      entry.url = Self.address(reference, base: base) ?? reference
      switch await fetch(entry.url ?? reference) {
      case .failure(.cancelled): return false
      case .failure(let error): (problem, isTemporary) = (error.description, error.isTemporary)
      case .success(.unchanged): break
      case .success(.fetched(let page)):
        let inputs = PackedReports(bytes: page.bytes, path: entry.url ?? reference)
          .map { ReportInput($0, of: page) }
        if try await add(inputs, as: name, to: &summary, problem: &problem) { return true }
      }
    }
    if let line = feed.line(of: entry) {
      let raw = RawReport(path: name.feed, form: .line(number: 1), bytes: line)
      if try await add([.report(raw)], as: name, to: &summary, problem: &problem) { return true }
    }
    summary.note(unreadable: entry.url ?? "\(name.feed)#\(name.id)", reason: problem)
    return try archive.noteFailure(of: name, limit: isTemporary ? Self.attemptLimit : 1)
  }

  /// Adds what can be read of `inputs`; says whether there was anything.
  private func add(
    _ inputs: [ReportInput], as name: FeedEntryName, to summary: inout AddSummary,
    problem: inout String
  ) async throws -> Bool {
    var readable: [PreparedReport] = []
    for input in inputs {
      let prepared = await PreparedReport(input, archive: archive)
      if case .unreadable(_, let reason) = prepared.outcome {
        problem = reason
      } else {
        readable.append(prepared)
      }
    }
    for (index, prepared) in readable.enumerated() {
      // With the last of them the entry is read.
      let isLast = index == readable.count - 1
      try summary.add(prepared, to: archive, as: isLast ? name : nil)
    }
    // What was there already may have no name to be noted with.
    if !readable.isEmpty, try !archive.isDone(name) { try archive.finish(name) }
    return !readable.isEmpty
  }

  private func fetch(
    _ address: String, unlessMatching validators: Validators = Validators()
  ) async -> Result<FetchOutcome, FetchError> {
    do throws(FetchError) {
      return .success(try await fetcher.fetch(address, unlessMatching: validators))
    } catch {
      return .failure(error)
    }
  }

  private static func feed(in bytes: [UInt8]) -> Result<Feed, ReadingError> {
    do throws(ReadingError) {
      return .success(try Feed(bytes: bytes))
    } catch {
      return .failure(error)
    }
  }

  /// What `reference` means in a feed that was had from `base`, or `nil` where it means nothing.
  private static func address(_ reference: String, base: String) -> String? {
    let base = try? WebAddress(base)
    return (try? base?.resolving(reference))?.description
  }

  private func note(success state: inout FeedState) {
    state.checked = Self.text(Date())
    state.nextCheck = Self.text(Date().addingTimeInterval(interval))
    state.failureCount = 0
    state.problem = nil
  }

  private func note(
    failure reason: String, of state: inout FeedState, wait: TimeInterval?,
    summary: inout AddSummary
  ) {
    summary.note(unreadable: state.url, reason: reason)
    state.checked = Self.text(Date())
    state.failureCount += 1
    state.problem = String(reason.prefix { $0 != "\n" })
    let backOff = interval * pow(2, Double(min(state.failureCount, 10) - 1))
    let pause = min(max(backOff, wait ?? 0), max(interval, Self.longestWait))
    state.nextCheck = Self.text(Date().addingTimeInterval(pause))
  }

  private static func text(_ date: Date) -> String { date.formatted(.iso8601) }

  private static func date(_ text: String?) -> Date? {
    text.flatMap { try? Date($0, strategy: .iso8601) }
  }
}
