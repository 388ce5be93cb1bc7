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
