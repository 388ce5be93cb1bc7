import Archive
import ArgumentParser
import Exchange
import Fetching
import Foundation

/// `hearsay export`: the findings for other tools.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Writes the findings, or the reports themselves, for other tools: jsonl, csv, stix, misp, "
      + "claimreview, warc.",
    discussion: """
        hearsay export jsonl -o findings/
        hearsay export csv -o tables/
        hearsay export csv --table claims > claims.csv
        hearsay export stix -o claims.json
        hearsay export stix --collection contested
        hearsay export misp -o events.json
        hearsay export claimreview -o claims.jsonld
        hearsay export warc -o reports.warc.gz

      Into a folder goes one file for each listing; --table prints one of them. JSON lines are those \
      of --json. CSV is that of RFC 4180; a text that a spreadsheet would take for a formula gets \
      an apostrophe in front.

      stix, misp and claimreview write one file, or to standard output without -o. They publish the \
      findings first, as hearsay serve does, so that every object keeps the identifier that it has \
      there. stix writes a collection as one STIX 2.1 bundle; misp one event of the MISP core format \
      for each case; claimreview the claims as schema.org has them, none of them rated. Who is said \
      to have said something did not issue these objects: each says so.

      warc writes one file with the bytes of every report as they were read, and how they were had \
      (WARC 1.1, ISO 28500), for web archives and their tools; hearsay add reads it, too. It is \
      compressed where the file's name ends in .gz, and goes to standard output without -o.
      """)

  /// The form of the files.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case jsonl
    case csv
    case stix
    case misp
    case claimreview
    case warc

    /// Whether it is one file rather than a folder of listings.
    var isOneFile: Bool { self != .jsonl && self != .csv }
  }

  @OptionGroup var place: ArchiveOptions

  @OptionGroup var exchange: HoldingsOptions

  @Argument(help: "jsonl, csv, stix, misp, claimreview or warc.")
  var form: Form

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to write, or the file for all but jsonl and csv.", valueName: "path"),
    completion: .file())
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Print one listing: documents, statements, claims, discrepancies, retellings; csv: also "
        + "figures, tellings.", valueName: "name"),
    completion: .list(FindingsTable.allCases.map(\.rawValue)))
  var table: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "stix: the collection to write: claims, contested, case-…, accused-… or outlet-….",
      valueName: "alias"))
  var collection = "claims"

  @Flag(name: .long, help: "stix: write retracted objects, too.")
  var retracted = false

  @OptionGroup var publication: PublicationOptions

  private var tables: [FindingsTable] {
    form == .jsonl ? FindingsTable.jsonCases : FindingsTable.allCases
  }

  func validate() throws {
    if form.isOneFile {
      guard table == nil else { throw ValidationError("\(form.rawValue) has no listings.") }
      return
    }
    guard (output == nil) != (table == nil) else {
      throw ValidationError("Say where to: -o FOLDER for all listings, or --table NAME for one.")
    }
    if let table, !tables.contains(where: { $0.rawValue == table }) {
      throw ValidationError(
        "There is no listing of that name for \(form.rawValue). There are: "
          + tables.map(\.rawValue).joined(separator: ", "))
    }
  }

  func run() async throws {
    if form == .warc { return try writeWebArchive(try place.open()) }
    if form.isOneFile { return try await writeObjects(of: try place.open()) }
    let lines = FindingsLines(try place.open())
    if let table, let table = FindingsTable(rawValue: table) {
      // What goes into a file or a pipe is exact; a terminal obeys what a report may hold.
      let isShown = form == .csv && Terminal.output.isTerminal
      try write(table, of: lines) {
        try StandardOutput.shared.write(isShown ? Self.sanitised($0) : $0)
      }
      return
    }
    guard let output else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: output, withIntermediateDirectories: true)
    } catch {
      throw OutputFailure(path: output, error)
    }
    for table in tables {
      let path = output + "/" + table.rawValue + "." + form.rawValue
      let file = try OutputFile(path: path)
      try write(table, of: lines) { try file.write($0) }
      try file.finish()
    }
  }

  private func writeObjects(of archive: ReportArchive) async throws {
    let file = try output.map { try OutputFile(path: $0) }
    try await exchange.withHoldings(beside: place.archive) { holdings in
      let export = FindingsExport(archive, holdings: holdings, settings: publication.settings)
      func sink(_ bytes: [UInt8]) throws {
        if let file { try file.write(bytes) } else { try StandardOutput.shared.write(bytes) }
      }
      switch form {
      case .misp: try await export.writeMISP(to: sink)
      case .claimreview: try await export.writeClaimReviews(to: sink)
      case .stix, .jsonl, .csv, .warc:
        try await export.writeSTIX(
          collection: collection, includingRetracted: retracted, to: sink)
      }
    }
    try file?.finish()
  }

  private func writeWebArchive(_ archive: ReportArchive) throws {
    let export = WARCExport(
      archive, software: UserAgent.named(version: Hearsay.configuration.version))
    guard let output else {
      return try export.write(isCompressed: false) { try StandardOutput.shared.write($0) }
    }
    let file = try OutputFile(path: output)
    try export.write(isCompressed: output.hasSuffix(".gz")) { try file.write($0) }
    try file.finish()
  }

  private static func sanitised(_ lines: [UInt8]) -> [UInt8] {
    let text = lines.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { TerminalText.sanitised(String(decoding: $0, as: UTF8.self)) }
    return Array(text.joined(separator: "\n").utf8)
  }

  private func write(
    _ table: FindingsTable, of lines: FindingsLines, to sink: ([UInt8]) throws -> Void
  ) throws {
    switch form {
    case .jsonl: try lines.writeJSON(table, includingText: true, to: sink)
    case .csv: try lines.writeCSV(table, to: sink)
    case .stix, .misp, .claimreview, .warc: break
    }
  }
}
