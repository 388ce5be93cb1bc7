import Claims
import GRDB
import Model

/// Writes what a step does to the claims of an archive.
struct ClaimWriter {
  /// The claims of the transaction.
  let claims: StoredClaims
  /// The retellings of the transaction.
  let retellings: RetellingRows
  /// How many discrepancies there are more than before.
  private var discrepancyChange = 0

  /// Writes the claims of a transaction.
  init(claims: StoredClaims, retellings: RetellingRows) {
    self.claims = claims
    self.retellings = retellings
  }

  private var database: Database { claims.documents.database }

  /// Applies `step`, and returns how the numbers of claims and discrepancies changed.
  mutating func apply(_ step: ClaimStep) throws -> (claims: Int, discrepancies: Int) {
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
    }
    for claim in left.sorted() { claimChange += try settle(claim) }
    let differences = DifferenceRows(documents: claims.documents)
    for compared in step.differences { try differences.replace(compared) }
    for claim in step.touched { try rebuild(claim, differences, after: step) }
    return (claimChange, discrepancyChange)
  }

  /// Whether the discrepancies of a claim with `members` may be others after `step`.
  private func changes(
    _ step: ClaimStep, claim: ClaimID, members: [StatementInContext]
  ) -> Bool {
    if step.merges.contains(where: { $0.into.claim == claim }) { return true }
    let ids = Set(members.map(\.statement.id))
    return step.differences.contains { compared in
      // What stored documents disagreed in before is gone from claims that are not known any more.
      compared.first != step.document && compared.second != step.document
        || compared.differences.contains { $0.owner.map(ids.contains) ?? false }
    } || step.placements.contains { $0.claim.claim == claim && $0.isStored }
  }

  /// Moves all of a claim to another; returns how the number of claims changed.
  private mutating func apply(_ merge: ClaimStep.Merge) throws -> Int {
    guard let gone = try claims.number(of: merge.gone) else { return 0 }
    let (into, isNew) = try founded(merge.into)
    guard gone != into else { return 0 }
    try database.cachedStatement(sql: "UPDATE telling SET claim = ? WHERE claim = ?")
      .execute(arguments: [into, gone])
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
  private mutating func settle(_ claim: Int64) throws -> Int {
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

  private mutating func remove(claim: Int64, becoming: ClaimID, change: String) throws {
    try note(claim: claim, becoming: becoming, change: change)
    try replace([], of: claim)
    try database.cachedStatement(sql: "DELETE FROM claim WHERE number = ?")
      .execute(arguments: [claim])
  }

  /// Makes a claim anew, and its discrepancies where they may have changed.
  private mutating func rebuild(
    _ id: ClaimID, _ rows: DifferenceRows, after step: ClaimStep
  ) throws {
    guard let number = try claims.number(of: id) else { return }
    let members = try claims.statementsInContext(of: id)
    guard !members.isEmpty else { return }
    let drifts = changes(step, claim: id, members: members)
    let differences = drifts ? try rows.differences(ofClaim: number) : []
    let told = Set(members.map(\.document.id))
    let compared = told.union(differences.flatMap { [$0.a.document, $0.b.document] })
    let joined = try retellings.retellings(among: compared, withPassages: false)
    let claim = ClaimBuilder.claim(
      id: id, members: members,
      retellings: joined.filter { told.contains($0.from) && told.contains($0.to) },
      isContested: try claims.isContested(claim: number))
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
    guard drifts else { return }
    let discrepancies = try ClaimDiscrepancies.discrepancies(
      of: id, differences: differences, retellings: joined, order: order(of:))
    try replace(discrepancies, of: number)
  }

  private func order(of id: DocumentID) throws -> DocumentOrder {
    guard let number = try claims.documents.number(of: id),
      let stored = try claims.documents.document(number: number)
    else { return DocumentOrder(published: nil, path: "", document: id) }
    return DocumentOrder(stored.analysed.document)
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

  /// Makes `discrepancies` those of the claim `number`.
  private mutating func replace(_ discrepancies: [Discrepancy], of number: Int64) throws {
    try database.cachedStatement(sql: "DELETE FROM discrepancy WHERE claim = ?")
      .execute(arguments: [number])
    discrepancyChange += discrepancies.count - database.changesCount
    for discrepancy in discrepancies {
      // One that moved here with its tellings.
      try database.cachedStatement(sql: "DELETE FROM discrepancy WHERE id = ?")
        .execute(arguments: [discrepancy.id])
      discrepancyChange -= database.changesCount
      try DiscrepancyRow.insert(discrepancy, claim: number, documents: claims.documents)
    }
  }
}
