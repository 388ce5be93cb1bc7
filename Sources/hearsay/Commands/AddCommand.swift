import Archive
import ArgumentParser
import Exchange
import Fetching
import Foundation
import Model

/// `hearsay add`: reads reports into the archive.
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Reads reports into the archive.",
    discussion: """
      Takes files, folders with all that is in them, addresses of pages, and - for standard input:

        hearsay add reports/
        hearsay add article.html statement.txt
        hearsay add corpus.jsonl.gz crawl.warc.gz pages.zip feed.xml
        hearsay add https://example.org/article

      What a file is, its content tells. One that holds several reports gives each of them: ZIP, \
      tar and 7z archives, web archives (WARC), feeds (RSS, Atom, JSON Feed), mbox, STIX bundles; \
      also compressed with gzip, bzip2, xz or zstd, and within one another. Their names are \
      FILE#MEMBER.

      Files whose names end in .jsonl or .ndjson hold one document a line, such as \
      {"id":"1","text":"…","publisher":"…","published":"2021-07-05"}.

      Pages are fetched politely: as the site's robots.txt asks, one at a time from a host, under \
      our own name. What is fetched comes from the public web only, wherever a redirect leads; a \
      host of your own needs --allow-address HOST:PORT.

      Adding a report twice changes nothing. A run that was killed leaves whole documents; the \
      same command finishes its work. What cannot be read is named, and the rest goes on.
      """)

  @OptionGroup var options: ListingOptions

  @OptionGroup var fetching: FetchOptions

  @Argument(
    help: "Files, folders, addresses of pages, or - for standard input.", completion: .file())
  var paths: [String]

  func run() async throws {
    let archive = try ReportArchive.create(at: options.place.archive)
    let passedOver = ["", "-wal", "-shm", "-index"].compactMap {
      FileWalk.identity(of: options.place.archive + $0)
    }
    var source = ReportSource(
      FileWalk(paths, passingOver: Set(passedOver)),
      pages: FetchedPages(
        paths.filter { WebAddress.isMeant(by: $0) }, fetcher: fetching.fetcher))
    let progress = ProgressBar(
      terminal: .error, byteCount: ReportSize.byteCount(of: paths, passingOver: Set(passedOver)))
    var summary = AddSummary()
    let pipeline = OrderedPipeline<ReportInput, PreparedReport>(
      width: 4 * ProcessInfo.processInfo.activeProcessorCount, weightLimit: 32 << 20,
      weight: { $0.byteCount }, transform: { await PreparedReport($0, archive: archive) })
    defer { progress.remove() }
    try await pipeline.run(next: { await source.next() }) { prepared in
      if case .unreadable = prepared.outcome { progress.remove() }
      try summary.add(prepared, to: archive)
      progress.show(documentCount: summary.seenCount, byteCount: summary.byteCount)
    }
    progress.remove()
    try archive.acknowledge()
    summary.count(discrepancies: try archive.newDiscrepancyCount())
    try archive.close()
    try StandardOutput.shared.write(options.json ? summary.json : summary.text(.output))
    if summary.unreadableCount > 0 { throw ExitStatus.someInputUnreadable.code }
  }
}
