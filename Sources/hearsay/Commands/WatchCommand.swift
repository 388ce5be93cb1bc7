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
      be had, what the feed itself has of the entry. Feeds are asked only whether they have changed, \
      and less and less often while they fail. What was seen is kept in the archive: a run that was \
      stopped or killed goes on where it was. SIGINT (Ctrl-C) or SIGTERM ends it after the document \
      at hand.

      With --once each feed is asked one time: for cron and the like.
      """)

  @OptionGroup var options: ListingOptions
  @OptionGroup var fetching: FetchOptions

  @Option(name: .long, help: ArgumentHelp("How often to ask.", valueName: "minutes"))
  var every = 30

  @Flag(name: .long, help: "Ask each feed one time, then end.")
  var once = false

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
        throw ValidationError("\(feed): \(error.description)")
      }
    }
  }

  func run() async throws {
    let archive = try ReportArchive.create(at: options.place.archive)
    let follower = FeedFollower(
      archive: archive, fetcher: fetching.fetcher, interval: TimeInterval(every) * 60)
    StopSignal.listen()
    let summary = try await StopSignal.cancelling { try await follow(by: follower) }
    try archive.acknowledge()
    try archive.close()
    if once {
      try StandardOutput.shared.write(options.json ? summary.json : summary.text(.output))
      if summary.unreadableCount > 0 { throw ExitStatus.someInputUnreadable.code }
    }
  }

  /// Asks the feeds when it is their time, until the task is cancelled; or once.
  private func follow(by follower: FeedFollower) async throws -> AddSummary {
    var total = AddSummary()
    var seen: Set<String> = []
    let feeds = feeds.filter { seen.insert($0).inserted }
    while true {
      for feed in feeds {
        if Task.isCancelled { return total }
        let next = try follower.nextCheck(of: feed)
        if once {
          if let wait = try follower.backOff(of: feed) {
            total.note(
              unreadable: feed,
              reason: "it failed last time, and is not asked before \(wait)\n  try again then")
            continue
          }
        } else if next > Date() {
          continue
        }
        let summary = try await follower.poll(feed)
        total.merge(summary)
        if !once, summary.counts.documents > 0 { try show(summary, of: feed) }
      }
      if once { return total }
      let next = try feeds.map { try follower.nextCheck(of: $0) }.min() ?? .distantFuture
      let wait = min(max(next.timeIntervalSinceNow, 1), 3600)
      try? await Task.sleep(for: .seconds(wait))
    }
  }

  private func show(_ summary: AddSummary, of feed: String) throws {
    try StandardOutput.shared.write(
      options.json
        ? summary.json : summary.text(.output, title: TerminalText.sanitised(feed)))
    try StandardOutput.shared.flush()
  }
}
