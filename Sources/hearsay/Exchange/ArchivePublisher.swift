import Archive
import Exchange
import Holdings

/// Publishes what an archive has into the exchange's own collections, and again when it changes.
struct ArchivePublisher: Sendable {
  /// Where the archive lies.
  var path: String
  /// Where it is published.
  var holdings: ObjectHoldings

  /// Publishes what is there now.
  func publish() async throws {
    let archive = try ReportArchive.open(at: path)
    do {
      _ = try await Publication.publish(archive, into: holdings)
    } catch {
      try? archive.close()
      throw error
    }
    try archive.close()
  }

  /// Looks every few seconds whether the archive has changed, and publishes it then, until the task
  /// is cancelled. A failure is told, and tried again after the next change or a minute.
  func follow(since published: FileMark) async {
    var published = published
    var failedAt: ContinuousClock.Instant?
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(2))
      let mark = FileMark(path)
      let isDue = failedAt.map { .now - $0 > .seconds(60) } ?? false
      guard !Task.isCancelled, mark.exists, mark != published || isDue else { continue }
      published = mark
      do {
        try await publish()
        failedAt = nil
      } catch {
        failedAt = .now
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
      let status = FileStatus(path: path)
      return [status.map { Int64($0.byteCount) } ?? -1, status?.modified ?? -1]
    }
  }
}
