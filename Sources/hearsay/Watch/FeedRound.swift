import Archive
import Fetching
import Foundation
import Model
import Reading

/// Asks feeds side by side, and adds what is new in them in the order of the feeds.
///
/// One thing is asked of the host of a feed at a time. What was read of a later feed waits until all
/// of the earlier ones is added, so that the archive is the same whoever answers first.
struct FeedRound {
  /// Who asks and reads.
  var reader: FeedReader
  /// Who adds.
  var follower: FeedFollower

  /// How many feeds are asked before the first of them is done.
  private static let width = 16
  /// How many entries of a feed wait to be added.
  private static let waitingLimit = 8
  /// How many bytes of entries wait in all before the feeds behind the first are held back.
  private static let weightLimit = 64 << 20

  /// A feed of the round, from the first question to its last entry.
  private struct OpenFeed {
    var state: FeedState
    let host: String
    var answer: FeedAnswer?
    /// The entries that are yet to be read, the next one last.
    var entries: [Feed.Entry] = []
    /// Those that were read and are yet to be added, in order.
    var readings: [EntryReading] = []
    var isBusy = false
    var isWhole = true
    var summary = AddSummary()

    var isDone: Bool { answer != nil && !isBusy && entries.isEmpty && readings.isEmpty }
  }

  /// What a task of the round brought, and of the feed at which place.
  private enum Event: Sendable {
    case answer(Int, FeedAnswer)
    case reading(Int, EntryReading)
  }

  /// Asks the feeds at `urls`, and hands on what each of them brought, in their order.
  ///
  /// Ends early, in good order, where the task is cancelled; a feed that is not done then counts as
  /// not asked.
  func run(
    _ urls: [String], then done: (_ url: String, _ summary: AddSummary) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Event.self) { group in
      var feeds: [Int: OpenFeed] = [:]
      var firstPlace = 0
      var openCount = 0
      while firstPlace < urls.count {
        while openCount < min(urls.count, firstPlace + Self.width), !Task.isCancelled {
          feeds[openCount] = try open(urls[openCount])
          openCount += 1
        }
        start(&feeds, firstPlace..<openCount, in: &group)
        guard let event = try await group.next() else { break }
        try take(event, into: &feeds)
        while var feed = feeds[firstPlace] {
          try add(&feed)
          feeds[firstPlace] = feed
          guard feed.isDone, let answer = feed.answer else { break }
          if case .unfetched(.cancelled) = answer { break }
          try follower.finish(
            feed.state, after: answer, isWhole: feed.isWhole, summary: &feed.summary)
          try done(feed.state.url, feed.summary)
          feeds[firstPlace] = nil
          firstPlace += 1
        }
      }
      // Cancelled: what is on the way is given up, what was added is told of.
      if let feed = feeds[firstPlace], feed.summary.seenCount > 0 {
        try done(feed.state.url, feed.summary)
      }
    }
  }

  private func open(_ url: String) throws -> OpenFeed {
    let state = try follower.archive.feed(url)
    // The entries need it.
    try follower.archive.keep(state)
    return OpenFeed(state: state, host: (try? WebAddress(state.movedTo ?? url))?.host ?? url)
  }

  /// Starts what may be started of the feeds at `places`: one thing of each host.
  private func start(
    _ feeds: inout [Int: OpenFeed], _ places: Range<Int>,
    in group: inout ThrowingTaskGroup<Event, any Error>
  ) {
    if Task.isCancelled { return }
    var busyHosts = Set(places.compactMap { feeds[$0] }.filter(\.isBusy).map(\.host))
    var weight = places.compactMap { feeds[$0] }.flatMap(\.readings)
      .reduce(0) { $0 + $1.byteCount }
    for place in places {
      guard var feed = feeds[place], !feed.isBusy, !busyHosts.contains(feed.host) else { continue }
      if feed.answer == nil {
        let (reader, state) = (reader, feed.state)
        group.addTask { .answer(place, await reader.ask(state)) }
      } else if place == places.lowerBound
        || feed.readings.count < Self.waitingLimit && weight < Self.weightLimit,
        case .read(let contents, let answer) = feed.answer, let entry = feed.entries.popLast()
      {
        let name = FeedEntryName(feed: feed.state.url, id: entry.id)
        let (reader, base) = (reader, answer.retrieval.url)
        // Its bytes are not known yet.
        weight += 1 << 20
        group.addTask {
          .reading(place, await reader.read(entry, as: name, of: contents, base: base))
        }
      } else {
        continue
      }
      feed.isBusy = true
      feeds[place] = feed
      busyHosts.insert(feed.host)
    }
  }

  private func take(_ event: Event, into feeds: inout [Int: OpenFeed]) throws {
    switch event {
    case .answer(let place, let answer):
      feeds[place]?.isBusy = false
      feeds[place]?.answer = answer
      guard case .read(let contents, _) = answer, let url = feeds[place]?.state.url else { return }
      // A feed has the newest first; what was published first is added first.
      var seen: Set<String> = []
      feeds[place]?.entries = try contents.entries.reversed().filter {
        try seen.insert($0.id).inserted
          && !follower.archive.isDone(FeedEntryName(feed: url, id: $0.id))
      }.reversed()
    case .reading(let place, let reading):
      feeds[place]?.isBusy = false
      feeds[place]?.readings.append(reading)
    }
  }

  /// Adds what was read of a feed.
  private func add(_ feed: inout OpenFeed) throws {
    while !feed.readings.isEmpty, !feed.readings[0].isCancelled {
      let isDone = try follower.add(feed.readings.removeFirst(), to: &feed.summary)
      feed.isWhole = feed.isWhole && isDone
    }
  }
}
