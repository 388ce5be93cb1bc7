import Archive
import Exchange
import Foundation
import Holdings
import Logging

/// Publishes an archive's findings while they are served: at the beginning, and again whenever the archive has changed
/// and then come to rest.
struct LivePublication: Sendable {
  /// Where the archive lies; it need not be there yet.
  let path: String
  /// Where the findings go.
  let holdings: ObjectHoldings
  /// Who publishes.
  let settings: PublicationSettings
  /// Where to say what cannot be published.
  let logger: Logger

  /// How often the archive is looked at.
  private static let pause = Duration.seconds(2)
  /// After how many looks it is published although it goes on changing.
  private static let patience = 30

  /// Goes on until it is cancelled.
  func run() async throws {
    var published: Stamp?
    var seen: Stamp?
    var restlessCount = 0
    while !Task.isCancelled {
      let stamp = Stamp(archive: path)
      if let stamp, stamp != published {
        restlessCount += 1
        if published == nil || stamp == seen || restlessCount >= Self.patience {
          await publish()
          published = stamp
          restlessCount = 0
        }
      }
      seen = stamp
      try await Task.sleep(for: Self.pause)
    }
  }

  /// Publishes what there is; a failure is told, and the server goes on with what was published before.
  private func publish() async {
    do {
      _ = try await Publication.publish(
        ReportArchive.open(at: path), into: holdings, settings: settings)
    } catch is CancellationError {
    } catch {
      logger.error("what is in \(path) was not published: \(error)")
    }
  }

  /// What tells whether an archive has changed: the sizes and times of its file and of the log beside it.
  private struct Stamp: Equatable {
    var parts: [Int64]

    init?(archive: String) {
      guard FileManager.default.fileExists(atPath: archive) else { return nil }
      parts = [archive, archive + "-wal"].flatMap { path -> [Int64] in
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let size = (attributes?[.size] as? NSNumber)?.int64Value ?? 0
        let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return [size, Int64(time * 1_000_000)]
      }
    }
  }
}
