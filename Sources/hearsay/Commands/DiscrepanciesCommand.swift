import Archive
import ArgumentParser
import Exchange
import Model

/// `hearsay discrepancies`: everything that changed on the way.
struct DiscrepanciesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discrepancies",
    abstract: "Lists everything that changed on the way, the gravest first.",
    discussion: """
        hearsay discrepancies
        hearsay discrepancies --json | jq -r 'select(.severity == "high") | .explanation'

      In each pair the earlier document comes first. On a terminal the words that differ stand \
      out; in a pipe they are marked [-so-] in the first passage and {+so+} in the second.
      """)

  @OptionGroup var options: ListingOptions

  func run() async throws {
    let archive = try options.open()
    if options.json {
      try FindingsLines(archive).writeJSON(.discrepancies) { try StandardOutput.shared.write($0) }
      return
    }
    let text = DiscrepancyText(archive: archive, terminal: .output)
    try archive.forEachDiscrepancy { discrepancy in
      try StandardOutput.shared.write(
        try text.paragraph(discrepancy, indent: 0)
          + "  " + Terminal.output.styled("claim \(discrepancy.claim)", .dim) + "\n\n")
    }
  }
}

/// A discrepancy as people read it.
struct DiscrepancyText {
  /// The archive that it comes from.
  let archive: ReportArchive
  /// Where it is printed.
  let terminal: Terminal

  /// What differs, and the two passages under each other.
  func paragraph(_ discrepancy: Discrepancy, indent: Int) throws -> String {
    let margin = String(repeating: " ", count: indent)
    let colour: TextStyle =
      switch discrepancy.severity {
      case .high: .red
      case .medium: .yellow
      case .low: .dim
      }
    var text =
      margin + terminal.styled(discrepancy.severity.rawValue, colour, .bold) + "  "
      + terminal.styled(discrepancy.kind.rawValue, .bold) + "  "
      + TerminalText.sanitised(discrepancy.explanation) + "\n"
    let change = WordChange(
      from: discrepancy.a.passage.text, to: discrepancy.b.passage.text)
    text += try side(discrepancy.a, words: change.first(in: terminal), margin: margin)
    text += try side(discrepancy.b, words: change.second(in: terminal), margin: margin)
    for line in try others(discrepancy) {
      text += margin + "  " + terminal.styled(TerminalText.sanitised(line), .dim) + "\n"
    }
    return text
  }

  /// Which side departs, and who else tells it as either does.
  private func others(_ discrepancy: Discrepancy) throws -> [String] {
    var lines: [String] = []
    // Which side departs, and why, its sentence says.
    if discrepancy.departure == nil, discrepancy.a.document != discrepancy.b.document {
      lines.append("which of the two departs from the origin cannot be told")
    }
    let isFirst = discrepancy.departure == .a
    let (mine, theirs) =
      isFirst
      ? (discrepancy.heirs, discrepancy.witnesses) : (discrepancy.witnesses, discrepancy.heirs)
    for (place, sides) in [("first", mine), ("second", theirs)] where !sides.isEmpty {
      let paths = try sides.prefix(Self.mostPaths).map { try path(of: $0.document) }
      let more = sides.count > Self.mostPaths ? " and \(sides.count - Self.mostPaths) more" : ""
      lines.append("told like the \(place) by \(paths.joined(separator: ", "))\(more)")
    }
    return lines
  }

  private static let mostPaths = 6

  private func path(of document: DocumentID) throws -> String {
    try archive.text(of: document)?.path ?? document.description
  }

  private func side(
    _ side: Discrepancy.Side, words: String, margin: String
  ) throws -> String {
    let path = try path(of: side.document)
    var text = margin + "  " + terminal.styled(TerminalText.sanitised(path), .dim) + "\n"
    for line in TerminalText.lines(words, width: terminal.width - margin.utf8.count - 4) {
      text += margin + "    " + line + "\n"
    }
    return text
  }
}
