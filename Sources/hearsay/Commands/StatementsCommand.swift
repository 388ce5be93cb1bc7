import Archive
import ArgumentParser
import Exchange
import Model

/// `hearsay statements`: who said what.
struct StatementsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract: "Lists who said what.",
    discussion: """
        hearsay statements
        hearsay statements --by "foreign ministry" --about surveillance
        hearsay statements --in reports/a.html
        hearsay statements --json | jq -r '[.source.party, .stance] | @tsv'
      """)

  @OptionGroup var options: ListingOptions
  @OptionGroup var filter: StatementFilter

  func run() async throws {
    let archive = try options.open()
    var printer = StatementPrinter(isJSON: options.json, terminal: .output)
    if let name = filter.document {
      let analysed = try DocumentChoice.document(named: name, in: archive)
      try printer.print(analysed, where: filter.isWanted)
    } else {
      try archive.forEachDocument { analysed in
        try printer.print(analysed, where: filter.isWanted)
      }
    }
  }
}
