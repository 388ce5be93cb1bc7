import Archive
import Model

extension FindingsLines {
  /// Hands the lines of `table` as CSV to `sink`, the names of the columns first.
  ///
  /// Spans count code points, as in JSON; lists are parted by "; ".
  public func writeCSV(_ table: FindingsTable, to sink: ([UInt8]) throws -> Void) throws {
    var csv = CSVWriter()
    csv.line(Self.columns(of: table))
    try sink(csv.bytes)
    func write(_ body: (inout CSVWriter) throws -> Void) throws {
      csv.removeAll()
      try body(&csv)
      csv.endLine()
      try sink(csv.bytes)
    }
    switch table {
    case .documents:
      try archive.forEachDocument { analysed in
        try write { Self.write(analysed.document, to: &$0) }
      }
    case .statements:
      try archive.forEachDocument { analysed in
        let offsets = CodePointOffsets(analysed.document.text)
        for statement in analysed.statements {
          try write { Self.write(statement, of: analysed.document, offsets, to: &$0) }
        }
      }
    case .figures:
      try archive.forEachDocument { analysed in
        let offsets = CodePointOffsets(analysed.document.text)
        for statement in analysed.statements {
          for figure in statement.figures {
            try write { Self.write(figure, of: statement, offsets, to: &$0) }
          }
        }
      }
    case .claims:
      try archive.forEachClaim { claim in try write { Self.write(claim, to: &$0) } }
    case .tellings:
      try archive.forEachClaim { claim in
        for (position, telling) in claim.tellings.enumerated() {
          try write { csv in
            csv.field(claim.id.description)
            csv.field(position)
            csv.field(telling.statement.description)
            csv.field(telling.document.description)
            csv.field(telling.time?.description)
          }
        }
      }
    case .discrepancies:
      try archive.forEachDiscrepancy { discrepancy in
        try write { try self.write(discrepancy, to: &$0) }
      }
    case .retellings:
      try archive.forEachRetelling { retelling in
        try write { csv in
          csv.field(retelling.from.description)
          csv.field(try self.place(of: retelling.from).path)
          csv.field(retelling.to.description)
          csv.field(try self.place(of: retelling.to).path)
          csv.field(retelling.kind.rawValue)
          csv.field(retelling.certainty)
          csv.field(retelling.passages.count)
          csv.field(retelling.evidence)
          csv.field(retelling.resemblance)
          csv.field(retelling.isDirect ? "true" : "false")
        }
      }
    }
  }

  /// The names of the columns of `table`.
  static func columns(of table: FindingsTable) -> [String] {
    switch table {
    case .documents:
      [
        "id", "path", "url", "mediaType", "title", "byline", "publisher", "credits", "place",
        "published", "language", "characters",
      ]
    case .statements:
      [
        "id", "document", "path", "source", "party", "role", "sourceKind", "cue", "content",
        "contentStart", "contentEnd", "mode", "stance", "nestedIn", "saidOn", "hedges", "kinds",
        "accused", "targets", "part",
      ]
    case .figures:
      [
        "statement", "text", "start", "end", "low", "high", "comparator", "unit", "counted",
        "periodKind", "per", "length", "from", "to", "periodText",
      ]
    case .claims:
      [
        "id", "summary", "kinds", "accused", "origin", "tellings", "documents", "independent",
        "contested", "firstSaid", "lastTold",
      ]
    case .tellings: ["claim", "position", "statement", "document", "time"]
    case .discrepancies:
      [
        "id", "claim", "type", "severity", "aStatement", "aDocument", "aPath", "aText", "aStart",
        "aEnd", "bStatement", "bDocument", "bPath", "bText", "bStart", "bEnd", "explanation",
        "departs", "heirs", "witnesses",
      ]
    case .retellings:
      [
        "from", "fromPath", "to", "toPath", "kind", "certainty", "passages", "evidence",
        "resemblance", "direct",
      ]
    }
  }

  private static func write(_ document: Document, to csv: inout CSVWriter) {
    csv.field(document.id.description)
    csv.field(document.path)
    csv.field(document.url)
    csv.field(document.mediaType)
    csv.field(document.title)
    csv.field(document.byline)
    csv.field(document.publisher)
    csv.field(document.credits)
    csv.field(document.place)
    csv.field(document.published?.description)
    csv.field(document.language)
    csv.field(document.text.unicodeScalars.count)
  }

  private static func write(
    _ statement: Statement, of document: Document, _ offsets: CodePointOffsets,
    to csv: inout CSVWriter
  ) {
    csv.field(statement.id.description)
    csv.field(document.id.description)
    csv.field(document.path)
    csv.field(statement.source?.text)
    csv.field(statement.source?.party)
    csv.field(statement.source?.role)
    csv.field(statement.source?.kind.rawValue)
    csv.field(statement.cue.text)
    csv.field(statement.contentText)
    csv.field(statement.content.first.map { offsets.codePoint(atByte: $0.span.start) })
    csv.field(statement.content.last.map { offsets.codePoint(atByte: $0.span.end) })
    csv.field(statement.mode.rawValue)
    csv.field(statement.stance.rawValue)
    csv.field(statement.nestedIn?.description)
    csv.field(statement.saidOn?.description)
    csv.field(statement.hedges)
    csv.field(statement.kinds.map(\.rawValue))
    csv.field(statement.accused)
    csv.field(statement.targets)
    csv.field(statement.part.rawValue)
  }

  private static func write(
    _ figure: Figure, of statement: Statement, _ offsets: CodePointOffsets,
    to csv: inout CSVWriter
  ) {
    let range = offsets.codePoints(of: figure.span)
    csv.field(statement.id.description)
    csv.field(figure.text)
    csv.field(range.lowerBound)
    csv.field(range.upperBound)
    csv.field(figure.low)
    csv.field(figure.high)
    csv.field(figure.comparator.rawValue)
    csv.field(figure.unit)
    csv.field(figure.counted)
    csv.field(figure.period?.kind.rawValue)
    csv.field(figure.period?.per)
    csv.field(figure.period?.length)
    csv.field(figure.period?.from?.description)
    csv.field(figure.period?.to?.description)
    csv.field(figure.period?.text)
  }

  private static func write(_ claim: Claim, to csv: inout CSVWriter) {
    csv.field(claim.id.description)
    csv.field(claim.summary)
    csv.field(claim.kinds.map(\.rawValue))
    csv.field(claim.accused)
    csv.field(claim.origin.description)
    csv.field(claim.tellings.count)
    csv.field(claim.documentCount)
    csv.field(claim.independentCount)
    csv.field(claim.isContested ? "true" : "false")
    csv.field(claim.firstSaid?.description)
    csv.field(claim.lastTold?.description)
  }

  private func write(_ discrepancy: Discrepancy, to csv: inout CSVWriter) throws {
    csv.field(discrepancy.id)
    csv.field(discrepancy.claim.description)
    csv.field(discrepancy.kind.rawValue)
    csv.field(discrepancy.severity.rawValue)
    for side in [discrepancy.a, discrepancy.b] {
      let place = try place(of: side.document)
      let range = place.offsets.codePoints(of: side.passage.span)
      csv.field(side.statement?.description)
      csv.field(side.document.description)
      csv.field(place.path)
      csv.field(side.passage.text)
      csv.field(range.lowerBound)
      csv.field(range.upperBound)
    }
    csv.field(discrepancy.explanation)
    csv.field(discrepancy.departure?.rawValue)
    csv.field(discrepancy.heirs.map(\.document.description))
    csv.field(discrepancy.witnesses.map(\.document.description))
  }
}
