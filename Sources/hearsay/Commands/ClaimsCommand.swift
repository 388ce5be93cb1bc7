import Archive
import ArgumentParser
import Exchange
import Model

/// `hearsay claims`: what is claimed, most told first.
struct ClaimsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Lists what is claimed, most told first.",
    discussion: """
        hearsay claims
        hearsay claims --contested
        hearsay claims --json | jq -r 'select(.independent > 1) | .summary'
      """)

  @OptionGroup var options: ListingOptions

  @Flag(name: .long, help: "Only claims that another party denies or tells otherwise.")
  var contested = false

  func run() async throws {
    let archive = try options.open()
    if options.json {
      try FindingsLines(archive).writeJSON(.claims, contestedOnly: contested) {
        try StandardOutput.shared.write($0)
      }
      return
    }
    var table = TextTable(columns: [
      .init("ID"), .init("TOLD", isNumber: true), .init("DOCS", isNumber: true),
      .init("FIRST SAID"), .init("LAST TOLD"), .init("CONTESTED"), .init("KINDS"),
      .init("SUMMARY", isFlexible: true),
    ])
    try archive.forEachClaim(contestedOnly: contested) { claim in
      try table.add([
        claim.id.description, String(claim.tellings.count), String(claim.documentCount),
        claim.firstSaid?.dayText ?? "", claim.lastTold?.dayText ?? "",
        claim.isContested ? "contested" : "",
        claim.kinds.map(\.rawValue).joined(separator: ","), claim.summary,
      ])
    }
    try table.finish()
  }
}
