import Archive
import ArgumentParser
import Fetching
import Foundation

/// `hearsay watch`: follows feeds.
struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Follows feeds, and adds the reports that are new.",
    discussion: """
        hearsay watch https://example.org/feed.xml
        hearsay watch --every 60 https://example.org/rss https://example.net/atom
        hearsay watch --once https://example.org/feed.xml

      Takes RSS, Atom and JSON feeds. The page of each new entry is fetched and read; where it cannot \
      be had, what the feed itself has of the entry. Feeds are asked side by side, whether they have \
      changed, not before they allow it (a day at most), and less and less often while they fail. \
      One that has moved for good is asked at its new address; one that is gone for good no more. \
      What was seen is kept in the archive: a run that was stopped or killed goes on where it was. \
      SIGINT (Ctrl-C) or SIGTERM ends it after the document at hand.

      With --once each feed is asked one time: for cron and the like.
      """)

  @OptionGroup var options: ListingOptions
  @OptionGroup var fetching: FetchOptions

  @Option(name: .long, help: ArgumentHelp("How often to ask.", valueName: "minutes"))
  var every = 30

  @Flag(name: .long, help: "Ask each feed one time, then end.")
  var once = false

  @Flag(name: .long, help: "First ask all feeds, also those that are gone or not yet to be asked.")
  var again = false

  @Argument(help: "Addresses of feeds.")
  var feeds: [String]

  func validate() throws {
    guard (1...10080).contains(every) else {
      throw ValidationError("--every takes minutes, from 1 to 10080 (a week).")
    }
    for feed in feeds {
      do throws(FetchError) {
        _ = try WebAddress(feed)
      } catch {
        throw ValidationError("\(WebAddress.shown(feed)): \(error.description)")
      }
    }
  }

  func run() async throws {
    let archive = try ReportArchive.create(at: options.place.archive)
    let follower = FeedFollower(
      archive: archive, schedule: FeedSchedule(interval: TimeInterval(every) * 60))
    let round = FeedRound(
      reader: FeedReader(archive: archive, fetcher: fetching.fetcher), follower: follower)
    StopSignal.listen()
    var summary = try await StopSignal.cancelling { try await follow(by: round) }
    try archive.acknowledge()
    summary.count(discrepancies: try archive.newDiscrepancyCount())
    try archive.close()
    if once {
      try StandardOutput.shared.write(options.json ? summary.json : summary.text(.output))
      if summary.unreadableCount > 0 { throw ExitStatus.someInputUnreadable.code }
    }
  }

  /// Asks the feeds when it is their time, until the task is cancelled or all of them are gone; or
  /// once.
  private func follow(by round: FeedRound) async throws -> AddSummary {
    var total = AddSummary()
    var isForced = again
    var seen: Set<String> = []
    var feeds = feeds.filter { feed in
      seen.insert((try? WebAddress(feed))?.description ?? feed).inserted
    }
    while !Task.isCancelled {
      var due: [String] = []
      var next = Date.distantFuture
      for feed in feeds {
        switch isForced ? .now : try round.follower.turn(of: feed, mindingInterval: !once) {
        case .now: due.append(feed)
        case .later(let date, let hasFailed):
          next = min(next, date)
          if once { total.note(leftAlone: feed, until: date, hasFailed: hasFailed) }
        case .gone: total.note(unreadable: feed, reason: FeedFollower.goneReason)
        }
      }
      try await round.run(due) { feed, summary in
        total.merge(summary)
        if !once, summary.counts.documents > 0 { try show(summary, of: feed) }
      }
      if once { break }
      isForced = false
      feeds = try feeds.filter { try !round.follower.isGone($0) }
      if feeds.isEmpty { throw ExitStatus.someInputUnreadable.code }
      let wait = min(max(next.timeIntervalSinceNow, 1), 60)
      try? await Task.sleep(for: .seconds(wait))
    }
    return total
  }

  private func show(_ summary: AddSummary, of feed: String) throws {
    try StandardOutput.shared.write(
      options.json
        ? summary.json : summary.text(.output, title: TerminalText.sanitised(feed)))
    try StandardOutput.shared.flush()
  }
}
