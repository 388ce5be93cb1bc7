import Claims
import GRDB
import Model

/// The differences of an archive, as one transaction sees them.
struct DifferenceRows {
  /// The documents of the same transaction.
  let documents: StoredDocuments

  private var database: Database { documents.database }

  /// Puts what two documents disagree in in the place of what was found before, if it `isNew` that they
  /// are compared of nothing; and marks the claims that this is of.
  func replace(_ compared: ClaimStep.Compared, isNew: Bool) throws {
    guard let one = try documents.number(of: compared.first),
      let other = try documents.number(of: compared.second)
    else { return }
    let (first, second) = (min(one, other), max(one, other))
    if !isNew {
      try database.cachedStatement(
        sql: """
          UPDATE claim SET stale = 2 WHERE number IN (
            SELECT telling.claim FROM difference JOIN telling ON telling.statement = owner
            WHERE first = ? AND second = ?)
          """
      ).execute(arguments: [first, second])
      try database.cachedStatement(sql: "DELETE FROM difference WHERE first = ? AND second = ?")
        .execute(arguments: [first, second])
    }
    for difference in compared.differences {
      guard let owner = difference.owner, let number = try documents.numbers(of: owner)?.statement,
        let a = try documents.number(of: difference.a.document),
        let b = try documents.number(of: difference.b.document)
      else { continue }
      try database.cachedStatement(
        sql: """
          INSERT INTO difference (first, second, owner, type, severity, a_document, a_statement,
            a_start, a_end, b_document, b_statement, b_start, b_end, explanation, departs, reason)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(
        arguments: [
          first, second, number, difference.kind.rawValue, difference.severity.rawValue, a,
          difference.a.statement?.description, difference.a.passage.span.start,
          difference.a.passage.span.end, b,
        ] + [
          difference.b.statement?.description, difference.b.passage.span.start,
          difference.b.passage.span.end, TextColumn.value(difference.explanation),
          difference.note?.departure.rawValue, difference.note.map { TextColumn.value($0.reason) },
        ])
      try database.cachedStatement(
        sql: """
          UPDATE claim SET stale = 2 WHERE number = (SELECT claim FROM telling WHERE statement = ?)
          """
      ).execute(arguments: [number])
    }
  }

  /// The differences that belong to the claim of that number.
  func differences(ofClaim claim: Int64) throws -> [Difference] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT type, severity, a_document, a_statement, a_start, a_end, b_document, b_statement,
            b_start, b_end, explanation, departs, reason
          FROM telling JOIN difference ON difference.owner = telling.statement
          WHERE telling.claim = ?
          ORDER BY difference.first, difference.second, difference.number
          """), arguments: [claim])
    var differences: [Difference] = []
    while let row = try rows.next() {
      guard let kind = Discrepancy.Kind(rawValue: row[0]),
        let severity = Discrepancy.Severity(rawValue: row[1]), let a = try side(row, at: 2),
        let b = try side(row, at: 6)
      else { continue }
      let departure = (row[11] as String?).flatMap { Discrepancy.Departure(rawValue: $0) }
      differences.append(
        Difference(
          kind: kind, severity: severity, a: a, b: b, explanation: row[10],
          note: departure.map { DepartureNote(departure: $0, reason: row[12] ?? "") }))
    }
    return differences
  }

  /// The side whose columns begin at `column`.
  private func side(_ row: Row, at column: Int) throws -> Discrepancy.Side? {
    guard let document = try documents.document(number: row[column])?.analysed.document,
      let span = StatementRow.span(row[column + 2], row[column + 3]),
      span.end <= document.text.utf8.count
    else { return nil }
    return Discrepancy.Side(
      statement: (row[column + 1] as String?).map { StatementID($0) }, document: document.id,
      passage: Passage(of: document.text, at: span))
  }
}
