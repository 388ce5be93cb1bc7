import Claims
import GRDB
import Model

/// Writes what a step does to the claims of an archive.
struct ClaimWriter {
  /// The claims of the transaction.
  let claims: StoredClaims
  /// The retellings of the transaction.
  let retellings: RetellingRows

  private var database: Database { claims.documents.database }

  /// Applies `step`, and returns how the number of claims and discrepancies changed.
  func apply(_ step: ClaimStep) throws -> (claims: Int, discrepancies: Int) {
    var claimChange = 0
    for merge in step.merges {
      if try apply(merge) { claimChange -= 1 }
    }
    for placement in step.placements {
      guard let statement = try claims.documents.numbers(of: placement.statement) else { continue }
      let (claim, isNew) = try founded(placement.claim)
      if isNew { claimChange += 1 }
      try database.cachedStatement(
        sql: "INSERT OR REPLACE INTO telling (statement, claim, position) VALUES (?, ?, 0)"
      ).execute(arguments: [statement.statement, claim])
    }
    var discrepancyCount = 0
    for discrepancy in step.discrepancies {
      if try insert(discrepancy) { discrepancyCount += 1 }
    }
    for contradiction in step.contradictions {
      guard let first = try claims.number(of: contradiction.first),
        let second = try claims.number(of: contradiction.second)
      else { continue }
      try insertContradiction(first, second)
    }
    for claim in step.touched { try rebuild(claim) }
    return (claimChange, discrepancyCount)
  }

  /// Moves all of a claim to another; `false` when it is not there.
  private func apply(_ merge: ClaimStep.Merge) throws -> Bool {
    guard let gone = try claims.number(of: merge.gone),
      let into = try claims.number(of: merge.into), gone != into
    else { return false }
    try database.cachedStatement(sql: "UPDATE telling SET claim = ? WHERE claim = ?")
      .execute(arguments: [into, gone])
    try database.cachedStatement(sql: "UPDATE discrepancy SET claim = ? WHERE claim = ?")
      .execute(arguments: [into, gone])
    let contradictions = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT first, second FROM contradiction WHERE first = ?1 OR second = ?1"),
      arguments: [gone])
    for row in contradictions {
      let first: Int64 = row[0]
      let second: Int64 = row[1]
      try insertContradiction(first == gone ? into : first, second == gone ? into : second)
    }
    try database.cachedStatement(sql: "DELETE FROM claim WHERE number = ?")
      .execute(arguments: [gone])
    return true
  }

  /// The number of a claim, which is founded where it is not there.
  private func founded(_ claim: ClaimID) throws -> (number: Int64, isNew: Bool) {
    if let number = try claims.number(of: claim) { return (number, false) }
    try database.cachedStatement(
      sql: """
        INSERT INTO claim (id, summary, kinds, accused, origin, telling_count, document_count,
          independent_count, contested) VALUES (?, '', '[]', '[]', '', 0, 0, 0, 0)
        """
    ).execute(arguments: [claim.description])
    return (database.lastInsertedRowID, true)
  }

  private func insert(_ discrepancy: Discrepancy) throws -> Bool {
    guard let claim = try claims.number(of: discrepancy.claim),
      let a = try claims.documents.number(of: discrepancy.a.document),
      let b = try claims.documents.number(of: discrepancy.b.document)
    else { return false }
    try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO discrepancy (id, claim, type, severity, a_document, a_statement,
          a_start, a_end, a_text, b_document, b_statement, b_start, b_end, b_text, explanation)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        discrepancy.id, claim, discrepancy.kind.rawValue, discrepancy.severity.rawValue, a,
        discrepancy.a.statement?.description, discrepancy.a.passage.span.start,
        discrepancy.a.passage.span.end, TextColumn.value(discrepancy.a.passage.text), b,
      ] + [
        discrepancy.b.statement?.description, discrepancy.b.passage.span.start,
        discrepancy.b.passage.span.end, TextColumn.value(discrepancy.b.passage.text),
        TextColumn.value(discrepancy.explanation),
      ])
    return database.changesCount > 0
  }

  private func insertContradiction(_ first: Int64, _ second: Int64) throws {
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO contradiction (first, second) VALUES (?, ?)"
    ).execute(arguments: [first, second])
  }

  /// Makes a claim anew from its statements.
  private func rebuild(_ id: ClaimID) throws {
    guard let number = try claims.number(of: id) else { return }
    let members = try claims.statementsInContext(of: id)
    guard !members.isEmpty else { return }
    let isContested =
      try Int.fetchOne(
        database.cachedStatement(
          sql: "SELECT 1 FROM contradiction WHERE first = ?1 OR second = ?1 LIMIT 1"),
        arguments: [number]) != nil
    let claim = ClaimBuilder.claim(
      id: id, members: members,
      retellings: try retellings.retellings(
        among: Set(members.map(\.document.id)), withPassages: false),
      isContested: isContested)
    try database.cachedStatement(
      sql: """
        UPDATE claim SET summary = ?, kinds = ?, accused = ?, origin = ?, telling_count = ?,
          document_count = ?, independent_count = ?, contested = ?, first_said = ?, last_told = ?
        WHERE number = ?
        """
    ).execute(
      arguments: [
        TextColumn.value(claim.summary), JSONColumn.text(claim.kinds.map(\.rawValue)),
        JSONColumn.text(claim.accused), claim.origin.description, claim.tellings.count,
        claim.documentCount, claim.independentCount, claim.isContested,
        claim.firstSaid?.description, claim.lastTold?.description,
      ] + [number])
    try place(claim.tellings, of: number)
  }

  /// Writes the places of the tellings of the claim `number`, where they changed.
  private func place(_ tellings: [Telling], of number: Int64) throws {
    var stored: [String: (statement: Int64, position: Int, time: String?)] = [:]
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT statement.id, statement.number, telling.position, telling.time FROM telling
          JOIN statement ON statement.number = telling.statement WHERE telling.claim = ?
          """), arguments: [number])
    while let row = try rows.next() { stored[row[0]] = (row[1], row[2], row[3]) }
    let update = try database.cachedStatement(
      sql: "UPDATE telling SET position = ?, time = ? WHERE statement = ?")
    for (position, telling) in tellings.enumerated() {
      let time = telling.time?.description
      guard let old = stored[telling.statement.description],
        old.position != position || old.time != time
      else { continue }
      try update.execute(arguments: [position, time, old.statement])
    }
  }
}
