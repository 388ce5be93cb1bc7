import Claims
import GRDB
import Model

/// The claims of an archive, as one transaction sees them.
struct StoredClaims: ClaimStore {
  /// The documents and statements of the same transaction.
  let documents: StoredDocuments

  var readStatements: ReadStatements? { documents.cache.readStatements }

  private var database: Database { documents.database }

  func candidates(for keys: [UInt64], limit: Int) throws -> [Model.Statement] {
    let counts = try KeyIndex.claimKeys(database)
      .sharedKeyCounts(for: keys, commonAbove: ClaimMatcher.commonAbove)
    guard !counts.isEmpty, limit > 0 else { return [] }
    // Only those that can be among the first `limit` are named, and only the first are read.
    let descending = counts.values.sorted(by: >)
    let least = descending[min(limit, descending.count) - 1]
    let naming = try database.cachedStatement(sql: "SELECT id FROM statement WHERE number = ?")
    var found: [(count: Int, id: String, number: Int64)] = []
    for (number, count) in counts where count >= least {
      guard let id = try String.fetchOne(naming, arguments: [number]) else { continue }
      found.append((count, id, number))
    }
    found.sort { ($1.count, StatementID($0.id)) < ($0.count, StatementID($1.id)) }
    return try found.prefix(limit).compactMap {
      try documents.statement(number: $0.number)?.statement
    }
  }

  func claim(of statement: StatementID) throws -> ClaimID? {
    try String.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT claim.id FROM statement JOIN telling ON telling.statement = statement.number
          JOIN claim ON claim.number = telling.claim WHERE statement.id = ?
          """), arguments: [statement.description]
    ).map { ClaimID($0) }
  }

  func members(of claim: ClaimID, limit: Int) throws -> [Model.Statement] {
    let numbers = try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT statement.number FROM claim JOIN telling ON telling.claim = claim.number
          JOIN statement ON statement.number = telling.statement
          WHERE claim.id = ? ORDER BY statement.id LIMIT ?
          """), arguments: [claim.description, limit])
    return try numbers.compactMap { try documents.statement(number: $0)?.statement }
  }

  func statement(_ id: StatementID) throws -> Model.Statement? {
    guard let number = try documents.numbers(of: id)?.statement else { return nil }
    return try documents.statement(number: number)?.statement
  }

  func document(_ id: DocumentID) throws -> AnalysedDocument? {
    guard let number = try documents.number(of: id) else { return nil }
    return try documents.document(number: number)?.analysed
  }

  /// The number of the claim of that name.
  func number(of claim: ClaimID) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM claim WHERE id = ?"),
      arguments: [claim.description])
  }

  /// Every statement of the claim with the document that tells it, by name.
  func statementsInContext(of claim: ClaimID) throws -> [StatementInContext] {
    let numbers = try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT statement.number FROM claim JOIN telling ON telling.claim = claim.number
          JOIN statement ON statement.number = telling.statement
          WHERE claim.id = ? ORDER BY statement.id
          """), arguments: [claim.description])
    return try numbers.compactMap { number in
      guard let (statement, document) = try documents.statement(number: number) else { return nil }
      let outer = statement.nestedIn.flatMap { id in
        document.analysed.statements.first { $0.id == id }
      }
      return StatementInContext(
        statement: statement, document: document.analysed.document, outer: outer)
    }
  }
}
