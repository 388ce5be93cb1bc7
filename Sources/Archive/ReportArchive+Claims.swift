import GRDB
public import Model

extension ReportArchive {
  /// Hands every claim to `body`: most told first, then by number of documents, then by name.
  public func forEachClaim(
    contestedOnly: Bool = false, _ body: (Claim) throws -> Void
  ) throws {
    settle()
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(ClaimRow.columns) FROM claim WHERE contested >= ?
          ORDER BY telling_count DESC, document_count DESC, id
          """, arguments: [contestedOnly ? 1 : 0])
      while let row = try rows.next() {
        try body(try ClaimRow.claim(row, in: database))
      }
    }
  }

  /// The claims whose names start with `prefix` (with or without `cl:`), at most `limit`.
  ///
  /// Where there is none, those that took the place of claims which once had such a name.
  public func claims(named prefix: String, limit: Int = 20) throws -> [Claim] {
    settle()
    let name = prefix.hasPrefix("cl:") ? prefix : "cl:" + prefix
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT \(ClaimRow.columns) FROM claim WHERE substr(id, 1, length(?1)) = ?1
          ORDER BY id LIMIT ?2
          """, arguments: [name, limit])
      let former =
        rows.isEmpty
        ? try Row.fetchAll(
          database,
          sql: """
            SELECT \(ClaimRow.columns) FROM claim WHERE number IN (
              SELECT telling.claim FROM former_claim
              JOIN telling ON telling.statement = former_claim.founder
              WHERE substr(former_claim.id, 1, length(?1)) = ?1)
            ORDER BY id LIMIT ?2
            """, arguments: [name, limit]) : []
      return try (rows + former).map { try ClaimRow.claim($0, in: database) }
    }
  }

  /// The claim that a statement tells, or `nil` where it tells none.
  public func claim(of statement: StatementID) throws -> Claim? {
    settle()
    return try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT \(ClaimRow.columns) FROM claim JOIN telling ON telling.claim = claim.number
          JOIN statement ON statement.number = telling.statement WHERE statement.id = ?
          """, arguments: [statement.description]
      ).map { try ClaimRow.claim($0, in: database) }
    }
  }

  /// Hands every discrepancy to `body`, the gravest first, then by claim and place.
  public func forEachDiscrepancy(
    of claim: ClaimID? = nil, _ body: (Discrepancy) throws -> Void
  ) throws {
    settle()
    try read { database in
      let documents = StoredDocuments(database: database, cache: cache)
      func texts(_ id: DocumentID) throws -> String? {
        try documents.number(of: id).flatMap { try documents.document(number: $0) }?
          .analysed.document.text
      }
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(DiscrepancyRow.columns) FROM discrepancy
          JOIN claim ON claim.number = discrepancy.claim
          JOIN document a ON a.number = a_document JOIN document b ON b.number = b_document
          WHERE ?1 IS NULL OR claim.id = ?1
          ORDER BY CASE severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END,
            claim.telling_count DESC, claim.id, a.path, b.path, a_start, b_start, type,
            discrepancy.id
          """, arguments: [claim?.description])
      while let row = try rows.next() {
        if let discrepancy = try DiscrepancyRow.discrepancy(row, text: texts) {
          try body(discrepancy)
        }
      }
    }
  }

  /// Hands every retelling to `body`, in order of the paths and names of its documents.
  public func forEachRetelling(_ body: (Retelling) throws -> Void) throws {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(RetellingRows.columns) FROM retelling
          JOIN document a ON a.number = from_document JOIN document b ON b.number = to_document
          ORDER BY a.path, a.id, b.path, b.id
          """)
      while let row = try rows.next() {
        try body(RetellingRows.retelling(row))
      }
    }
  }

  /// Everything that the archive holds, in memory: for a report, not for a million documents.
  public func findings() throws -> Findings {
    var findings = Findings(documents: [], retellings: [], claims: [], discrepancies: [])
    try forEachDocument { findings.documents.append($0) }
    try forEachRetelling { findings.retellings.append($0) }
    try forEachClaim { findings.claims.append($0) }
    try forEachDiscrepancy { findings.discrepancies.append($0) }
    return findings
  }
}
