import Archive
import ArgumentParser
import Exchange
import Model

/// `hearsay retellings`: which document retells which.
struct RetellingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retellings",
    abstract: "Lists which document retells which.",
    discussion: """
        hearsay retellings
        hearsay retellings --json | jq -r 'select(.kind == "copied") | .to.path'

      Kinds: copied, abridged, rewritten, cites, same-event (both tell one event; who had it from \
      whom cannot be told).
      """)

  @OptionGroup var options: ListingOptions

  func run() async throws {
    let archive = try options.open()
    let lines = FindingsLines(archive)
    if options.json {
      try lines.writeJSON(.retellings) { try StandardOutput.shared.write($0) }
      return
    }
    var table = TextTable(columns: [
      .init("KIND"), .init("SURE", isNumber: true), .init("FROM", isPath: true),
      .init("TO", isPath: true),
      .init("EVIDENCE", isFlexible: true),
    ])
    try archive.forEachRetelling { retelling in
      try table.add([
        retelling.kind.rawValue, "\(Int((retelling.certainty * 100).rounded()))%",
        try lines.place(of: retelling.from).path, try lines.place(of: retelling.to).path,
        retelling.evidence.joined(separator: "; "),
      ])
    }
    try table.finish()
  }
}
