import Archive
import ArgumentParser
import Exchange
import Model
import STIX

/// `hearsay trace`: one claim, from its origin on.
struct TraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Follows one claim: its origin, every telling, who had it from whom, what changed.",
    discussion: """
        hearsay trace cl:3fa9
        hearsay trace "2,400 to 3,500"
        hearsay trace undersea cables

      A claim is named by its id or the start of it, or by words that one of its tellings holds; \
      where several claims hold them, the most told is shown and the others are listed.

      Each telling shows how it differs from the origin: [-gone-] and {+new+}, or by colour.
      """)

  @OptionGroup var options: ListingOptions

  @Argument(help: "The id of a claim, or words of it.")
  var claim: [String]

  func run() async throws {
    let archive = try options.open()
    let claims = try found(in: archive)
    guard let claim = claims.first else {
      throw UsageError(
        "“\(self.claim.joined(separator: " "))”: no claim has this id or holds these words\n"
          + "  see what there is: hearsay claims, or search the texts: hearsay search WORDS")
    }
    if options.json {
      var json = JSONWriter()
      try TraceJSON(archive: archive).write(claim, to: &json)
      json.endLine()
      return try StandardOutput.shared.write(json.bytes)
    }
    try StandardOutput.shared.write(
      try TraceText(archive: archive, terminal: .output).text(of: claim))
    guard claims.count > 1 else { return }
    try StandardOutput.shared.write("\nother claims that hold these words:\n")
    for other in claims.dropFirst() {
      let summary = TerminalText.sanitised(other.summary)
      try StandardOutput.shared.write(
        TerminalText.fitted("  \(other.id)  \(summary)", to: Terminal.output.width) + "\n")
    }
  }

  private func found(in archive: ReportArchive) throws -> [Claim] {
    let words = claim.joined(separator: " ")
    if words.hasPrefix("cl:") || (words.utf8.count >= 4 && words.allSatisfy(\.isHexDigit)) {
      let claims = try archive.claims(named: words)
      if claims.count > 1 {
        let ids = claims.map { "  \($0.id)" }.joined(separator: "\n")
        throw UsageError("\(words): several claims have ids that start so:\n\(ids)")
      }
      if !claims.isEmpty || words.hasPrefix("cl:") { return claims }
    }
    return try archive.claims(mentioning: words)
  }
}

/// A trace for machines: the claim, its tellings with their chains, and what changed.
struct TraceJSON {
  private let archive: ReportArchive
  private let lines: FindingsLines

  /// Traces in `archive`.
  init(archive: ReportArchive) {
    self.archive = archive
    lines = FindingsLines(archive)
  }

  /// Writes the trace of `claim`.
  func write(_ claim: Claim, to json: inout JSONWriter) throws {
    var tellings: [(Telling, TracedTelling)] = []
    for telling in claim.tellings {
      guard let analysed = try archive.document(telling.document),
        let statement = analysed.statements.first(where: { $0.id == telling.statement })
      else { continue }
      tellings.append((telling, TracedTelling(statement: statement, in: analysed)))
    }
    var retellings: [JSONWriter] = []
    for retelling in try archive.retellings(among: Set(claim.tellings.map(\.document))) {
      var part = JSONWriter()
      try lines.write(retelling, to: &part)
      retellings.append(part)
    }
    var discrepancies: [JSONWriter] = []
    try archive.forEachDiscrepancy(of: claim.id) { discrepancy in
      var part = JSONWriter()
      try lines.write(discrepancy, to: &part)
      discrepancies.append(part)
    }
    json.object { json in
      json.key("claim")
      FindingsJSON.write(claim, to: &json)
      json.key("tellings")
      json.array(tellings) { Self.write($1.0, $1.1, to: &$0) }
      json.key("retellings")
      json.array(retellings) { $0.value($1) }
      json.key("discrepancies")
      json.array(discrepancies) { $0.value($1) }
    }
  }

  private static func write(
    _ telling: Telling, _ link: TracedTelling, to json: inout JSONWriter
  ) {
    let document = link.analysed.document
    json.object { json in
      json.key("time")
      json.string(telling.time?.description)
      json.key("publisher")
      json.string(document.publisher)
      json.key("credits")
      json.array(document.credits)
      json.key("chain")
      json.array(link.chain) { json, statement in
        json.object { json in
          json.key("statement")
          json.string(statement.id.description)
          json.key("source")
          json.string(statement.source?.text)
          json.key("party")
          json.string(statement.source?.party)
        }
      }
      json.key("statement")
      FindingsJSON.write(
        link.statement, of: document, offsets: CodePointOffsets(document.text), to: &json)
    }
  }
}
