import GRDB
import Model

/// A claim as a row of the archive.
enum ClaimRow {
  /// The columns that `claim(_:in:)` reads, for a `SELECT` from `claim`.
  static let columns = """
    claim.number, claim.id, claim.summary, claim.kinds, claim.accused, claim.origin, \
    claim.document_count, claim.independent_count, claim.contested, claim.first_said, \
    claim.last_told
    """

  /// The claim of a row that `columns` selected, with its tellings.
  static func claim(_ row: Row, in database: Database) throws -> Claim {
    var tellings: [Telling] = []
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT statement.id, document.id, telling.time FROM telling
          JOIN statement ON statement.number = telling.statement
          JOIN document ON document.number = statement.document
          WHERE telling.claim = ? ORDER BY telling.position, statement.id
          """), arguments: [row[0] as Int64])
    while let telling = try rows.next() {
      tellings.append(
        Telling(
          statement: StatementID(telling[0] as String),
          document: RetellingRows.documentID(telling[1]),
          time: (telling[2] as String?).flatMap { PartialDate($0) }))
    }
    return Claim(
      id: ClaimID(row[1] as String), summary: row[2],
      kinds: JSONColumn.strings(row[3]).compactMap { OperationKind(rawValue: $0) },
      accused: JSONColumn.strings(row[4]), origin: StatementID(row[5] as String),
      tellings: tellings, documentCount: row[6], independentCount: row[7], isContested: row[8],
      firstSaid: (row[9] as String?).flatMap { PartialDate($0) },
      lastTold: (row[10] as String?).flatMap { PartialDate($0) })
  }
}

/// A discrepancy as a row of the archive.
enum DiscrepancyRow {
  /// The columns that `discrepancy(_:)` reads, for a `SELECT` with documents `a` and `b`.
  static let columns = """
    claim.id, discrepancy.type, discrepancy.severity, a_statement, a.id, a_text, a_start, a_end, \
    b_statement, b.id, b_text, b_start, b_end, explanation
    """

  /// The discrepancy of a row that `columns` selected.
  static func discrepancy(_ row: Row) -> Discrepancy? {
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
      explanation: row[13])
  }
}
