import Archive
import Model

/// A claim with all that is told of it, as people read it.
struct TraceText {
  /// The archive that it comes from.
  let archive: ReportArchive
  /// Where it is printed.
  let terminal: Terminal

  /// The claim, its origin, and every telling in order.
  func text(of claim: Claim) throws -> String {
    var text = heading(claim)
    let discrepancies = try self.discrepancies(of: claim)
    let retellings = try archive.retellings(among: Set(claim.tellings.map(\.document)))
    var origin: Statement?
    for (index, telling) in claim.tellings.enumerated() {
      guard let analysed = try archive.document(telling.document),
        let statement = analysed.statements.first(where: { $0.id == telling.statement })
      else { continue }
      let link = TracedTelling(statement: statement, in: analysed)
      text += "\n" + line(of: link, number: index + 1, telling: telling)
      text += try self.retellings(retellings, to: telling.document)
      text += indented("said by: " + link.chainText)
      text += passage(statement, origin: origin)
      for discrepancy in discrepancies where discrepancy.b.statement == statement.id {
        text += try DiscrepancyText(archive: archive, terminal: terminal)
          .paragraph(discrepancy, indent: 3)
      }
      if origin == nil { origin = statement }
    }
    let placed = Set(claim.tellings.map(\.statement))
    let others = discrepancies.filter { discrepancy in
      discrepancy.b.statement.map { !placed.contains($0) } ?? true
    }
    if !others.isEmpty { text += "\n" + terminal.styled("also", .bold) + "\n" }
    for discrepancy in others {
      text += try DiscrepancyText(archive: archive, terminal: terminal)
        .paragraph(discrepancy, indent: 3)
    }
    return text
  }

  private func discrepancies(of claim: Claim) throws -> [Discrepancy] {
    var discrepancies: [Discrepancy] = []
    try archive.forEachDiscrepancy(of: claim.id) { discrepancies.append($0) }
    return discrepancies
  }

  private func heading(_ claim: Claim) -> String {
    var text = terminal.styled(claim.id.description, .cyan) + "  "
    text += claim.kinds.map(\.rawValue).joined(separator: ", ")
    if !claim.accused.isEmpty {
      text += " of " + TerminalText.sanitised(claim.accused.joined(separator: ", "))
    }
    text += "\n"
    for line in TerminalText.lines(
      "“" + TerminalText.sanitised(claim.summary) + "”", width: terminal.width - 2)
    {
      text += "  " + terminal.styled(line, .bold) + "\n"
    }
    var facts = [
      counted(claim.tellings.count, "telling", "tellings") + " in "
        + counted(claim.documentCount, "document", "documents") + ", "
        + "\(claim.independentCount) independent"
    ]
    if let first = claim.firstSaid { facts.append("first said " + first.dayText) }
    if let last = claim.lastTold { facts.append("last told " + last.dayText) }
    if claim.isContested { facts.append(terminal.styled("contested", .yellow)) }
    return text + "  " + facts.joined(separator: "; ") + "\n"
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  private func line(of link: TracedTelling, number: Int, telling: Telling) -> String {
    let document = link.analysed.document
    var parts = [telling.time?.dayText ?? "no date"]
    if let publisher = document.publisher { parts.append(TerminalText.sanitised(publisher)) }
    parts.append(TerminalText.sanitised(document.path))
    var text = terminal.styled("\(number)", .bold) + "  "
    if number == 1 { text += terminal.styled("origin", .green, .bold) + "  " }
    return text + parts.joined(separator: "  ") + "\n"
  }

  private func retellings(_ retellings: [Retelling], to document: DocumentID) throws -> String {
    var text = ""
    for retelling in retellings where retelling.to == document {
      let path = try archive.text(of: retelling.from)?.path ?? retelling.from.description
      let words =
        retelling.kind == .sameEvent ? "tells the same event as" : "\(retelling.kind.rawValue) from"
      text += indented(
        "\(words) \(path) (\(Int((retelling.certainty * 100).rounded()))% sure)")
    }
    return text
  }

  private func indented(_ words: String) -> String {
    TerminalText.lines(TerminalText.sanitised(words), width: terminal.width - 3)
      .map { "   " + terminal.styled($0, .dim) + "\n" }.joined()
  }

  /// The words of a telling; what differs from the origin stands out where the two are alike.
  private func passage(_ statement: Statement, origin: Statement?) -> String {
    var words = TerminalText.sanitised(statement.contentText)
    if let origin {
      let change = WordChange(from: origin.contentText, to: statement.contentText)
      if change.sharedShare >= 0.3 { words = change.woven(in: terminal) }
    }
    return TerminalText.lines("“" + words + "”", width: terminal.width - 3)
      .map { "   " + $0 + "\n" }.joined()
  }
}

/// A telling with the chain of hearsay in its document.
struct TracedTelling {
  /// The statement.
  let statement: Statement
  /// The document that tells it.
  let analysed: AnalysedDocument

  /// `statement` as `analysed` tells it.
  init(statement: Statement, in analysed: AnalysedDocument) {
    self.statement = statement
    self.analysed = analysed
  }

  /// The statements through which it came, the outermost first, itself last.
  var chain: [Statement] {
    var chain = [statement]
    // A chain that bites its own tail ends where it began.
    while let outerID = chain.first?.nestedIn, chain.count <= analysed.statements.count,
      let outer = analysed.statements.first(where: { $0.id == outerID })
    {
      chain.insert(outer, at: 0)
    }
    return chain
  }

  /// Who had it from whom: "the outlet ← its agency ← the speaker ← the speaker's source".
  var chainText: String {
    var links: [String] = []
    for name in [analysed.document.publisher].compactMap(\.self) + analysed.document.credits
      + chain.map(\.sourceName)
    where links.last != name {
      links.append(name)
    }
    return links.joined(separator: " ← ")
  }
}
