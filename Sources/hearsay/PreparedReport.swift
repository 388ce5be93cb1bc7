import Archive
import Model
import Reading

/// A report with all that can be worked out before it is written into the archive.
struct PreparedReport: Sendable {
  /// What became of it.
  enum Outcome: Sendable {
    /// A report to be written.
    case new(NewDocument)
    /// A report that the archive had already when it was looked at, and how it was had this time.
    case known(DocumentID?, Retrieval?)
    /// Something that could not be read.
    case unreadable(path: String, reason: String)
  }

  /// What became of it.
  var outcome: Outcome
  /// How many bytes were read to have it.
  var byteCount: Int

  /// Reads `input`, and works out all but what needs the archive.
  init(_ input: ReportInput, archive: ReportArchive) async {
    byteCount = input.readByteCount
    switch input {
    case .unreadable(let path, let reason):
      outcome = .unreadable(path: path, reason: reason)
    case .report(let raw):
      // Where the archive cannot be asked the report is read; writing it will say what is wrong.
      let analysis = ReportAnalysis { ((try? archive.path(of: $0)) ?? nil) != nil }
      do throws(ReportAnalysis.Failure) {
        guard let report = try await analysis.read(raw) else {
          // How a line was had is not known.
          outcome = .known(
            raw.retrieval.map { _ in DocumentReader.identifier(of: raw.bytes) }, raw.retrieval)
          return
        }
        outcome = .new(
          NewDocument(
            report.analysed, bytes: report.bytes, given: report.given,
            listed: report.listed?.json, retrieval: report.retrieval))
      } catch {
        outcome = .unreadable(path: error.path, reason: error.reason)
      }
    }
  }
}
