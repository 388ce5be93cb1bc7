import Archive
import Exchange
import Foundation
import Holdings

/// Publishes what an archive has into the exchange's own collections, and again when it changes.
struct ArchivePublisher: Sendable {
  /// Where the archive lies.
  var path: String
  /// Where it is published.
  var holdings: ObjectHoldings
  /// Who publishes.
  var settings: PublicationSettings

  /// Publishes what is there now.
  func publish() async throws {
    let archive = try ReportArchive.open(at: path)
    do {
      _ = try await Publication.publish(archive, into: holdings, settings: settings)
    } catch {
      try? archive.close()
      throw error
    }
    try archive.close()
  }

  /// Looks every few seconds whether the archive has changed and come to rest, and publishes it then,
  /// until the task is cancelled.
  ///
  /// One that goes on changing is published every minute. A failure is told, and tried again after
  /// the next change or a minute.
  func follow(since published: FileMark) async {
    var published = published
    var seen = published
    var triedAt = ContinuousClock.now
    var hasFailed = false
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(2))
      let mark = FileMark(path)
      let isAtRest = mark == seen
      seen = mark
      let hasWaited = .now - triedAt > .seconds(60)
      let isDue = mark == published ? hasFailed && hasWaited : isAtRest || hasWaited
      guard !Task.isCancelled, mark.exists, isDue else { continue }
      triedAt = .now
      published = mark
      do {
        try await publish()
        hasFailed = false
      } catch {
        hasFailed = true
        if !Task.isCancelled {
          Diagnostics.report("what is new in the archive could not be published: \(error)")
        }
      }
    }
  }

  /// What tells that an archive was written to: the times and sizes of its file and its journal.
  struct FileMark: Sendable, Hashable {
    private var numbers: [Int64] = []

    /// The mark of the archive at `path` now.
    init(_ path: String) {
      for name in [path, path + "-wal"] { numbers += Self.numbers(of: name) }
    }

    /// Whether there is an archive.
    var exists: Bool { numbers.first != -1 }

    private static func numbers(of path: String) -> [Int64] {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      let time = attributes?[.modificationDate] as? Date
      return [
        (attributes?[.size] as? NSNumber)?.int64Value ?? -1,
        time.map { Int64($0.timeIntervalSince1970 * 1_000_000) } ?? -1,
      ]
    }
  }
}
