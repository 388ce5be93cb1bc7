import Claims
import GRDB
import Lineage
import Model

/// The claims of an archive, as one transaction sees them.
struct StoredClaims: ClaimStore {
  /// The documents and statements of the same transaction.
  let documents: StoredDocuments

  var readStatements: ReadStatements? { documents.cache.readStatements }

  private var database: Database { documents.database }

  func statements(with key: UInt64, limit: Int) throws -> [Int64] {
    try documents.cache.index.index(.statements, for: documents).owners(of: key, limit: limit)
  }

  func statement(_ number: Int64) throws -> Model.Statement? {
    try documents.document(ofStatement: number)?.statement(number: number)
  }

  func document(_ id: DocumentID) throws -> NumberedDocument? {
    guard let number = try documents.number(of: id),
      let stored = try documents.document(number: number)
    else { return nil }
    return NumberedDocument(stored.analysed, numbers: stored.statementNumbers)
  }

  func links(of statement: Int64) throws -> [StatementLink] {
    try LinkRows(database: database).links(of: statement)
  }

  func founder(ofClaimWith statement: Int64) throws -> ClaimFounder? {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT founder.document, founder.position, founder.id
          FROM telling JOIN claim ON claim.number = telling.claim
          JOIN statement founder ON founder.number = claim.founder
          WHERE telling.statement = ?
          """), arguments: [statement])
    guard let row, let order = try documents.order(number: row[0]) else { return nil }
    return ClaimFounder(document: order, position: row[1], statement: StatementID(row[2] as String))
  }

  func members(of claim: ClaimID) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT telling.statement FROM claim JOIN telling ON telling.claim = claim.number
          WHERE claim.id = ? ORDER BY telling.statement
          """), arguments: [claim.description])
  }

  func areJoined(_ first: DocumentID, _ second: DocumentID) throws -> Bool {
    guard let one = try documents.number(of: first), let other = try documents.number(of: second)
    else { return false }
    return try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT 1 FROM retelling WHERE from_document = ?1 AND to_document = ?2
          UNION ALL SELECT 1 FROM retelling WHERE from_document = ?2 AND to_document = ?1
          """), arguments: [one, other]) != nil
  }

  func joined(to document: DocumentID, least: Int) throws -> [DocumentOrder]? {
    guard let number = try documents.number(of: document) else { return nil }
    let others = try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT to_document FROM retelling WHERE from_document = ?1
          UNION ALL SELECT from_document FROM retelling WHERE to_document = ?1
          """), arguments: [number])
    return others.count < least ? nil : try others.compactMap { try documents.order(number: $0) }
  }

  /// The number of the claim of that name.
  func number(of claim: ClaimID) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM claim WHERE id = ?"),
      arguments: [claim.description])
  }

  /// Whether a statement denies one of the claim of that number, or is denied by it.
  func isContested(claim number: Int64) throws -> Bool {
    try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT 1 FROM telling WHERE claim = ? AND (
            EXISTS (SELECT 1 FROM link WHERE first = telling.statement AND kind = 'contests')
            OR EXISTS (SELECT 1 FROM link WHERE second = telling.statement AND kind = 'contests'))
          LIMIT 1
          """), arguments: [number]) != nil
  }

  /// Every statement of the claim of that number.
  func members(ofClaim number: Int64) throws -> [ClaimMember] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: "SELECT statement FROM telling WHERE claim = ? ORDER BY statement"),
      arguments: [number]
    ).compactMap { number in
      guard let document = try documents.document(ofStatement: number),
        let statement = document.statement(number: number)
      else { return nil }
      return ClaimMember(statement, in: document.analysed.document)
    }
  }
}
