import ArgumentParser
import Exchange
import Foundation
import Model
import Reading
import STIX

/// `hearsay extract`: the path from bytes to statements without an archive.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Reads documents from standard input, writes NDJSON findings.",
    discussion: """
      Keeps no state, uses every core, keeps the order, and never stops on a bad line, so that it \
      runs as it is inside a distributed engine:

        hearsay extract < documents.jsonl > findings.jsonl

      Each line in is {"id":"…","text":"…"} or {"id":"…","html":"…"}, with url, title, byline, \
      publisher, published and language where known. Each line out is \
      {"id":"…","document":{…},"statements":[…]} or {"id":"…","error":"…"}.

      A file that holds several reports is read, too, as by add: a WARC, a feed, a ZIP or tar \
      archive, also compressed. The id is then the name of the report in it:

        hearsay extract < crawl.warc.gz > findings.jsonl
      """)

  func run() async throws {
    var reports = PackedReports(fileDescriptor: 0, path: "-", unknown: .lines)
    let pipeline = OrderedPipeline<ReportInput, [UInt8]>(
      width: 4 * ProcessInfo.processInfo.activeProcessorCount, weightLimit: 32 << 20,
      weight: { $0.byteCount }, transform: { await Self.findings(of: $0) })
    var sinceFlush = ContinuousClock.now
    try await pipeline.run(next: { reports.next().map { ReportInput($0) } }) { bytes in
      try StandardOutput.shared.write(bytes)
      if ContinuousClock.now - sinceFlush > .milliseconds(200) {
        try StandardOutput.shared.flush()
        sinceFlush = .now
      }
    }
  }

  /// The line that goes out for the line that came in.
  static func findings(of input: ReportInput) async -> [UInt8] {
    var json = JSONWriter()
    switch input {
    case .unreadable(let path, let reason):
      write(error: reason, id: memberName(path), to: &json)
    case .report(let raw):
      do throws(ReportAnalysis.Failure) {
        if let report = try await ReportAnalysis().read(raw) { write(report, to: &json) }
      } catch {
        write(error: error.reason, id: error.lineID ?? memberName(raw.path), to: &json)
      }
    }
    json.endLine()
    return json.bytes
  }

  /// What a report is called in what standard input holds, or `nil` where it is the whole.
  private static func memberName(_ path: String) -> String? {
    path.hasPrefix("-#") ? String(path.dropFirst(2)) : nil
  }

  private static func write(_ report: ReadReport, to json: inout JSONWriter) {
    let document = report.analysed.document
    let offsets = CodePointOffsets(document.text)
    json.object { json in
      json.key("id")
      json.string(report.lineID ?? memberName(document.path))
      json.key("document")
      FindingsJSON.write(document, offsets: offsets, includingText: true, to: &json)
      json.key("statements")
      json.array(report.analysed.statements) {
        FindingsJSON.write($1, of: document, offsets: offsets, to: &$0)
      }
    }
  }

  private static func write(error reason: String, id: String?, to json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(id)
      json.key("error")
      // The advice on the lines that follow is for people at a prompt.
      json.string(String(reason.prefix { $0 != "\n" }))
    }
  }
}
