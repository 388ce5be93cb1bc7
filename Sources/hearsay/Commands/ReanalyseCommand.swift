import Archive
import ArgumentParser
import Foundation
import Model

/// `hearsay reanalyse`: finds everything anew.
struct ReanalyseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reanalyse",
    abstract: "Finds everything anew in the reports of an archive.",
    discussion: """
        hearsay reanalyse

      For use with a new version of hearsay: the raw bytes of the reports are read again, in the \
      order in which they were added. The new findings take the place of the old ones all at once; \
      a run that is killed leaves the old ones.
      """)

  @OptionGroup var place: ArchiveOptions

  func run() async throws {
    let archive = try ReportArchive.openToReanalyse(at: place.archive)
    let total = try archive.counts().documents
    try archive.beginReanalysis()
    do {
      var counts = try await Self.reanalyse(archive, total: total)
      try archive.commitReanalysis()
      try archive.acknowledge()
      counts.discrepancies = try archive.counts().discrepancies
      try archive.close()
      var summary = AddSummary()
      summary.count(counts)
      try StandardOutput.shared.write(summary.text(.output, title: "found"))
    } catch {
      try? archive.rollBackReanalysis()
      throw error
    }
  }

  private static func reanalyse(
    _ archive: ReportArchive, total: Int
  ) async throws -> FindingCounts {
    var counts = FindingCounts()
    var lastNumber: Int64 = 0
    let progress = ProgressBar(terminal: .error, byteCount: total)
    let pipeline = OrderedPipeline<KeptReport, (Int64, Result<NewDocument, Failure>)>(
      width: 4 * ProcessInfo.processInfo.activeProcessorCount, weightLimit: 32 << 20,
      weight: { $0.bytes?.count ?? 0 }, transform: { ($0.number, await Self.read($0)) })
    try await pipeline.run {
      let report = try archive.keptReport(after: lastNumber)
      if let report { lastNumber = report.number }
      return report
    } consume: { number, result in
      counts += try archive.reanalyse(try result.get(), number: number)
      progress.show(documentCount: counts.documents, byteCount: counts.documents)
    }
    progress.remove()
    return counts
  }

  /// A report that can no longer be read.
  struct Failure: Error, CustomStringConvertible {
    /// Which, and why.
    var description: String
  }

  private static func read(_ kept: KeptReport) async -> Result<NewDocument, Failure> {
    guard let raw = RawReport(kept) else {
      return .failure(Failure(description: "\(kept.path): its bytes do not decompress"))
    }
    do throws(ReportAnalysis.Failure) {
      guard var report = try await ReportAnalysis().read(raw) else {
        return .failure(Failure(description: "\(kept.path): it was passed over"))
      }
      report.analysed.document.path = kept.path
      return .success(NewDocument(report.analysed, bytes: report.bytes, given: report.given))
    } catch {
      return .failure(Failure(description: "\(kept.path): \(error.reason)"))
    }
  }
}
