import Archive
import ArgumentParser
import Fetching
import Foundation
import Holdings
import STIX

/// `hearsay pull`: takes in the collections of a TAXII server.
struct PullCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pull",
    abstract: "Takes in what is new at a TAXII 2.1 server.",
    discussion: """
        hearsay pull https://exchange.example.org/
        pass show heron | hearsay pull https://exchange.example.org/ --user heron --password-stdin
        hearsay pull https://exchange.example.org/api/collections/91a7b528-…/ --since 2031-07-01

      The address may be that of a server (also without /taxii2/), of an API root, of a collection or \
      of its objects. The objects are kept in the database of the exchange as they came, each once, in \
      a copy of their collection; reports, notes and opinions among them are read into the archive, as \
      hearsay add reads a bundle.

      The next run goes on where this one stopped, also where it was killed. A server that is busy or \
      cannot be reached is asked again, after the time that it asks for or less and less often. \
      Objects that are not STIX 2.1 are named, and the rest is taken. The password may also stand in \
      the environment, as HEARSAY_TAXII_PASSWORD; a token as HEARSAY_TAXII_TOKEN.

      Passwords go to the server that you name and nowhere else: API roots at another address are \
      read with --allow-origin alone. Without encryption (http://) only this machine is asked, unless \
      --insecure-http says otherwise.
      """)

  @OptionGroup var options: ListingOptions
  @OptionGroup var exchange: HoldingsOptions
  @OptionGroup var credentials: PullCredentials

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only this collection, by identifier, alias or title; may be given several times.",
      valueName: "name"))
  var collection: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What was added after this time, rather than what is new since the last run.",
      valueName: "time"))
  var since: String?

  @Flag(name: .long, help: "All versions of each object, not the latest alone.")
  var allVersions = false

  @Flag(name: .long, help: "Ask other machines without encryption, too.")
  var insecureHTTP = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Read API roots there, too, and tell that server the password.", valueName: "address"))
  var allowOrigin: [String] = []

  @Option(name: .long, help: ArgumentHelp("How often to ask for one thing.", valueName: "count"))
  var attempts = TAXIILimits().attemptCount

  @Option(
    name: .long, help: ArgumentHelp("How many objects to ask for at once.", valueName: "count"))
  var page = TAXIILimits().pageLength

  @Argument(help: "The address of a server, an API root, a collection or its objects.")
  var address: String

  func validate() throws {
    if let since, STIXTimestamp(lenient: since) == nil {
      throw ValidationError("--since takes a time, such as 2031-07-01 or 2031-07-01T12:00:00Z.")
    }
    guard (1...100).contains(attempts) else {
      throw ValidationError("--attempts takes a number from 1 to 100.")
    }
    guard (1...100_000).contains(page) else {
      throw ValidationError("--page takes a number from 1 to 100000.")
    }
  }

  func run() async throws {
    let progress = PullProgress(.error)
    let client = try client()
    StopSignal.listen()
    let isNewArchive = !FileManager.default.fileExists(atPath: options.place.archive)
    let archive = try ReportArchive.create(at: options.place.archive)
    let holdings = try await exchange.open(beside: options.place.archive)
    let name = URL(fileURLWithPath: options.place.archive).standardizedFileURL.path
    let summary = try await StopSignal.cancelling {
      try await pull(
        by: PullRun(
          client: client, holdings: holdings,
          since: since.flatMap { STIXTimestamp(lenient: $0)?.description },
          hasAllVersions: allVersions),
        PulledReports(
          holdings: holdings, archive: archive, archiveName: name, isNewArchive: isNewArchive))
    }
    progress.remove()
    try await holdings.close()
    try archive.close()
    try StandardOutput.shared.write(options.json ? summary.json : summary.text(.output))
    if !summary.isWhole { throw ExitStatus.someInputUnreadable.code }
  }

  /// The client that these options mean.
  private func client() throws -> TAXIIClient {
    var limits = TAXIILimits()
    limits.attemptCount = attempts
    limits.pageLength = page
    let shown = WebAddress.shown(address)
    let credentials = try credentials.read()
    do throws(TAXIIError) {
      return try TAXIIClient(
        address, credentials: credentials, version: Hearsay.configuration.version,
        allowedOrigins: allowOrigin, mayBeUnencrypted: insecureHTTP, limits: limits,
        onWait: { error, wait in
          let reason = error.description.prefix { $0 != "\n" }
          Diagnostics.report(
            "\(shown): \(reason); asking again in \(max(1, Int(wait / .seconds(1)))) s")
        })
    } catch {
      throw UsageError("\(shown): \(error.description)")
    }
  }

  /// Reads the collections that are wanted, one after the other.
  private func pull(by run: PullRun, _ reports: PulledReports) async throws -> PullSummary {
    var run = run
    var reports = reports
    let progress = PullProgress(.error)
    defer { progress.remove() }
    for remote in try await collections(run.client, &run.summary) {
      let copy = try await run.copy(of: remote)
      do {
        try await run.pull(remote, into: copy, progress)
      } catch let error as TAXIIError {
        progress.remove()
        run.summary.failureCount += 1
        Diagnostics.report("\(remote.address): \(error.description)")
        if error == .cancelled { break }
      }
      try await reports.read(copy, at: remote.address.description, into: &run.summary.reports)
    }
    try reports.archive.acknowledge()
    try await reports.keepPlaces()
    run.summary.reports.count(discrepancies: try reports.archive.newDiscrepancyCount())
    return run.summary
  }

  /// The collections that are wanted, of those that the server lets us read.
  private func collections(
    _ client: TAXIIClient, _ summary: inout PullSummary
  ) async throws -> [RemoteCollection] {
    let catalogue: RemoteCatalogue
    do throws(TAXIIError) {
      catalogue = try await client.catalogue()
    } catch {
      Diagnostics.report("\(WebAddress.shown(address)): \(error.description)")
      summary.failureCount += 1
      return []
    }
    for (address, error) in catalogue.failures {
      Diagnostics.report("\(WebAddress.shown(address)): \(error.description)")
    }
    summary.failureCount += catalogue.failures.count
    guard !collection.isEmpty else { return catalogue.collections.filter(\.canRead) }
    var wanted: [RemoteCollection] = []
    for name in collection {
      let found = catalogue.collections.filter { $0.isNamed(name) }
      if found.isEmpty {
        let known = catalogue.collections.prefix(50).map { "\($0.id)  \($0.title)" }
        throw UsageError(
          "“\(name)”: the server has no such collection"
            + (known.isEmpty ? "" : "\n  it has:\n  " + known.joined(separator: "\n  ")))
      }
      for one in found where !wanted.contains(one) {
        guard one.canRead else {
          Diagnostics.report("“\(name)”: the server does not let you read it")
          summary.failureCount += 1
          continue
        }
        wanted.append(one)
      }
    }
    return wanted
  }
}
