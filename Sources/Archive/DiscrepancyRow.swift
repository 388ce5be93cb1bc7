import GRDB
import Model

/// A discrepancy as a row of the archive.
enum DiscrepancyRow {
  /// The columns that `discrepancy(_:)` reads, for a `SELECT` with documents `a` and `b`.
  static let columns = """
    claim.id, discrepancy.type, discrepancy.severity, a_statement, a.id, a_text, a_start, a_end, \
    b_statement, b.id, b_text, b_start, b_end, explanation, departs, heirs, witnesses
    """

  /// The discrepancy of a row that `columns` selected; further passages are cut from the
  /// texts that `text` gives.
  static func discrepancy(
    _ row: Row, text: (DocumentID) throws -> String?
  ) throws -> Discrepancy? {
    guard let kind = Discrepancy.Kind(rawValue: row[1]),
      let severity = Discrepancy.Severity(rawValue: row[2]),
      let a = StatementRow.span(row[6], row[7]), let b = StatementRow.span(row[11], row[12])
    else { return nil }
    return Discrepancy(
      claim: ClaimID(row[0] as String), kind: kind, severity: severity,
      a: Discrepancy.Side(
        statement: (row[3] as String?).map { StatementID($0) },
        document: RetellingRows.documentID(row[4]), passage: Passage(text: row[5], span: a)),
      b: Discrepancy.Side(
        statement: (row[8] as String?).map { StatementID($0) },
        document: RetellingRows.documentID(row[9]), passage: Passage(text: row[10], span: b)),
      explanation: row[13],
      departure: (row[14] as String?).flatMap { Discrepancy.Departure(rawValue: $0) },
      heirs: try sides(row[15], text: text), witnesses: try sides(row[16], text: text))
  }

  /// Writes `discrepancy` of the claim of that number.
  static func insert(
    _ discrepancy: Discrepancy, claim: Int64, documents: StoredDocuments
  ) throws {
    guard let a = try documents.number(of: discrepancy.a.document),
      let b = try documents.number(of: discrepancy.b.document)
    else { return }
    try documents.database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO discrepancy (id, claim, type, severity, a_document, a_statement,
          a_start, a_end, a_text, b_document, b_statement, b_start, b_end, b_text, explanation,
          departs, heirs, witnesses)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        discrepancy.id, claim, discrepancy.kind.rawValue, discrepancy.severity.rawValue, a,
        discrepancy.a.statement?.description, discrepancy.a.passage.span.start,
        discrepancy.a.passage.span.end, TextColumn.value(discrepancy.a.passage.text), b,
      ] + [
        discrepancy.b.statement?.description, discrepancy.b.passage.span.start,
        discrepancy.b.passage.span.end, TextColumn.value(discrepancy.b.passage.text),
        TextColumn.value(discrepancy.explanation), discrepancy.departure?.rawValue,
        column(discrepancy.heirs), column(discrepancy.witnesses),
      ])
  }

  /// `["doc:…","st:…","12","34"]`, so for each side.
  private static func column(_ sides: [Discrepancy.Side]) -> String {
    JSONColumn.text(
      sides.flatMap { side in
        [
          side.document.description, side.statement?.description ?? "",
          String(side.passage.span.start), String(side.passage.span.end),
        ]
      })
  }

  private static func sides(
    _ column: String, text: (DocumentID) throws -> String?
  ) throws -> [Discrepancy.Side] {
    let parts = JSONColumn.strings(column)
    var sides: [Discrepancy.Side] = []
    for index in stride(from: 0, to: parts.count - 3, by: 4) {
      let document = RetellingRows.documentID(parts[index])
      guard let start = Int(parts[index + 2]), let end = Int(parts[index + 3]),
        let span = StatementRow.span(start, end), let text = try text(document),
        span.end <= text.utf8.count
      else { continue }
      let statement = parts[index + 1]
      sides.append(
        Discrepancy.Side(
          statement: statement.isEmpty ? nil : StatementID(statement), document: document,
          passage: Passage(of: text, at: span)))
    }
    return sides
  }
}
