import Claims
import GRDB
import Model

/// Writes what a step does to the claims of an archive.
struct ClaimWriter {
  /// The claims of the transaction.
  let claims: StoredClaims
  private var database: Database { claims.documents.database }

  /// Applies `step`, and returns how the number of claims changed; those that it changes are left to
  /// `ClaimSettling`.
  func apply(_ step: ClaimStep) throws -> Int {
    let links = LinkRows(database: database)
    for link in step.lostLinks { try links.delete(link) }
    for link in step.links { try links.write(link) }
    var claimChange = 0
    for merge in step.merges { claimChange += try apply(merge) }
    var left: Set<Int64> = []
    for placement in step.placements {
      let (claim, isNew) = try founded(placement.claim)
      if isNew { claimChange += 1 }
      if let old = try move(placement.statement, to: claim) { left.insert(old) }
      if placement.isStored { try mark(claim: claim, as: 2) }
    }
    for claim in left.sorted() { claimChange += try settle(claim) }
    let differences = DifferenceRows(documents: claims.documents)
    for compared in step.differences {
      let isNew = compared.first == step.document || compared.second == step.document
      try differences.replace(compared, isNew: isNew)
    }
    for claim in step.touched {
      try database.cachedStatement(sql: "UPDATE claim SET stale = max(stale, 1) WHERE id = ?")
        .execute(arguments: [claim.description])
    }
    return claimChange
  }

  private func mark(claim number: Int64, as stale: Int) throws {
    try database.cachedStatement(sql: "UPDATE claim SET stale = ? WHERE number = ?")
      .execute(arguments: [stale, number])
  }

  /// Moves all of a claim to another; returns how the number of claims changed.
  private func apply(_ merge: ClaimStep.Merge) throws -> Int {
    guard let gone = try claims.number(of: merge.gone) else { return 0 }
    let (into, isNew) = try founded(merge.into)
    guard gone != into else { return 0 }
    try database.cachedStatement(sql: "UPDATE telling SET claim = ? WHERE claim = ?")
      .execute(arguments: [into, gone])
    try mark(claim: into, as: 2)
    try remove(claim: gone, becoming: merge.into.claim, change: isNew ? "renamed" : "merged")
    return isNew ? 0 : -1
  }

  /// The number of a claim, which is founded where it is not there.
  private func founded(_ founder: ClaimFounder) throws -> (number: Int64, isNew: Bool) {
    if let number = try claims.number(of: founder.claim) { return (number, false) }
    guard let statement = try claims.documents.numbers(of: founder.statement)?.statement else {
      throw DatabaseError(message: "the statement \(founder.statement) is gone")
    }
    try database.cachedStatement(
      sql: """
        INSERT INTO claim (id, founder, summary, kinds, accused, origin, telling_count,
          document_count, independent_count, contested) VALUES (?, ?, '', '[]', '[]', '', 0, 0, 0, 0)
        """
    ).execute(arguments: [founder.claim.description, statement])
    return (database.lastInsertedRowID, true)
  }

  /// Makes the statement a telling of `claim`; returns the claim that it was one of, if another.
  private func move(_ statement: Int64, to claim: Int64) throws -> Int64? {
    let old = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT claim FROM telling WHERE statement = ?"),
      arguments: [statement])
    if old == claim { return nil }
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO telling (statement, claim, position) VALUES (?, ?, 0)"
    ).execute(arguments: [statement, claim])
    return old
  }

  /// Takes a claim away that fell apart and of which nothing is left under its name.
  private func settle(_ claim: Int64) throws -> Int {
    let isLeft =
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT 1 FROM telling WHERE claim = ? LIMIT 1"),
        arguments: [claim]) != nil
    let became =
      try String.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT now.id FROM claim JOIN telling ON telling.statement = claim.founder
            JOIN claim now ON now.number = telling.claim WHERE claim.number = ?
            """), arguments: [claim]) ?? ""
    if isLeft {
      try note(claim: claim, becoming: ClaimID(became), change: "split")
      try mark(claim: claim, as: 2)
      return 0
    }
    try remove(claim: claim, becoming: ClaimID(became), change: "split")
    return -1
  }

  private func note(claim: Int64, becoming: ClaimID, change: String) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO former_claim (id, change, became, founder)
        SELECT id, ?, ?, founder FROM claim WHERE number = ?
        """
    ).execute(arguments: [change, becoming.description, claim])
  }

  private func remove(claim: Int64, becoming: ClaimID, change: String) throws {
    try note(claim: claim, becoming: becoming, change: change)
    try database.cachedStatement(sql: "DELETE FROM claim WHERE number = ?")
      .execute(arguments: [claim])
  }
}
