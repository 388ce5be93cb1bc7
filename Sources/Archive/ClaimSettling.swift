import Claims
import GRDB
import Model

/// Makes claims anew whose tellings changed, once for many documents.
struct ClaimSettling {
  /// The claims of the transaction.
  private let claims: StoredClaims
  /// Who retells each document that was asked for, without passages.
  private var heirs: [DocumentID: [Retelling]] = [:]

  private var database: Database { claims.documents.database }

  private init(_ documents: StoredDocuments) {
    claims = StoredClaims(documents: documents)
  }

  /// Whether there is anything to settle.
  static func isNeeded(_ database: Database) throws -> Bool {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT 1 FROM claim WHERE stale > 0 LIMIT 1")) != nil
  }

  /// Makes all claims of the transaction of `documents` anew whose tellings changed since they were
  /// made.
  static func run(_ documents: StoredDocuments) throws {
    var settling = ClaimSettling(documents)
    try settling.run()
  }

  private mutating func run() throws {
    let stale = try Row.fetchAll(
      database, sql: "SELECT number, id, stale FROM claim WHERE stale > 0 ORDER BY id")
    for row in stale {
      try settle(ClaimID(row[1] as String), number: row[0], drifts: row[2] as Int > 1)
    }
  }

  /// Makes a claim anew, and its discrepancies where they may have changed.
  private mutating func settle(_ id: ClaimID, number: Int64, drifts: Bool) throws {
    let members = try claims.members(ofClaim: number)
    guard !members.isEmpty else { return }
    let rows = DifferenceRows(documents: claims.documents)
    let differences = drifts ? try rows.differences(ofClaim: number) : []
    let told = Set(members.map(\.document.document))
    let compared = told.union(differences.flatMap { [$0.a.document, $0.b.document] })
    let joined = try retellings(among: compared)
    let claim = ClaimBuilder.claim(
      id: id, members: members,
      retellings: joined.filter { told.contains($0.from) && told.contains($0.to) },
      isContested: try claims.isContested(claim: number))
    try database.cachedStatement(
      sql: """
        UPDATE claim SET summary = ?, kinds = ?, accused = ?, origin = ?, telling_count = ?,
          document_count = ?, independent_count = ?, contested = ?, first_said = ?, last_told = ?,
          stale = 0
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

  /// The retellings of which both documents are among `ids`, in order of their names.
  private mutating func retellings(among ids: Set<DocumentID>) throws -> [Retelling] {
    guard ids.count > 1 else { return [] }
    let rows = RetellingRows(documents: claims.documents)
    var found: [Retelling] = []
    for id in ids.sorted() {
      let some = try heirs[id] ?? rows.heirs(of: id)
      heirs[id] = some
      found += some.filter { ids.contains($0.to) }
    }
    return found
  }

  private func order(of id: DocumentID) throws -> DocumentOrder {
    let number = try claims.documents.number(of: id)
    return try number.flatMap { try claims.documents.order(number: $0) }
      ?? DocumentOrder(published: nil, path: "", document: id)
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
  private func replace(_ discrepancies: [Discrepancy], of number: Int64) throws {
    try database.cachedStatement(sql: "DELETE FROM discrepancy WHERE claim = ?")
      .execute(arguments: [number])
    for discrepancy in discrepancies {
      // One that moved here with its tellings.
      try database.cachedStatement(sql: "DELETE FROM discrepancy WHERE id = ?")
        .execute(arguments: [discrepancy.id])
      try DiscrepancyRow.insert(discrepancy, claim: number, documents: claims.documents)
    }
  }
}
