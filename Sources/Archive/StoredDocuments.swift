import Claims
import GRDB
import Lineage
import Model

/// The documents and statements of an archive, as one transaction sees them.
struct StoredDocuments {
  /// The transaction.
  let database: Database
  /// What was looked at last.
  let cache: DocumentCache

  /// The document of that number with its statements.
  func document(number: Int64) throws -> ArchivedDocument? {
    if let document = cache.document(number) { return document }
    let statement = try database.cachedStatement(
      sql: "SELECT \(DocumentRow.columns) FROM document WHERE number = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
    let document = try archived(DocumentRow.document(row))
    cache.insert(document)
    return document
  }

  /// The words of the document of that number, read for a comparison.
  func prepared(number: Int64) throws -> PreparedDocument? {
    guard let document = try document(number: number) else { return nil }
    if let prepared = document.prepared { return prepared }
    let prepared = PreparedDocument(document.analysed)
    cache.insert(
      ArchivedDocument(
        number: number, analysed: document.analysed, statementNumbers: document.statementNumbers,
        prepared: prepared))
    return prepared
  }

  /// The number of the document of that name.
  func number(of id: DocumentID) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM document WHERE id = ?"),
      arguments: [id.description])
  }

  /// The number of the statement of that name, and of its document.
  func numbers(of id: StatementID) throws -> (statement: Int64, document: Int64)? {
    let statement = try database.cachedStatement(
      sql: "SELECT number, document FROM statement WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id.description]).map { ($0[0], $0[1]) }
  }

  /// The place of the document of that number among all others.
  func order(number: Int64) throws -> DocumentOrder? {
    if let order = cache.order(number) { return order }
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT \(DocumentRow.orderColumns) FROM document WHERE number = ?"),
      arguments: [number])
    guard let row else { return nil }
    let order = DocumentRow.order(row)
    cache.insert(order, ofDocument: number)
    return order
  }

  /// The document that tells the statement of that number.
  func document(ofStatement number: Int64) throws -> ArchivedDocument? {
    if let document = cache.document(ofStatement: number) { return document }
    let owner = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT document FROM statement WHERE number = ?"),
      arguments: [number])
    return try owner.flatMap { try document(number: $0) }
  }

  /// A document that was read from its row, with its statements and their figures.
  func archived(_ found: (number: Int64, document: Document)) throws -> ArchivedDocument {
    var numbers: [Int64] = []
    var statements: [Model.Statement] = []
    var places: [Int64: Int] = [:]
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT \(StatementRow.columns) FROM statement WHERE document = ? ORDER BY position
          """), arguments: [found.number])
    while let row = try rows.next() {
      let (number, statement) = StatementRow.statement(row, of: found.document)
      places[number] = numbers.count
      numbers.append(number)
      statements.append(statement)
    }
    let figures = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT \(FigureRow.columns) FROM figure JOIN statement ON statement.number = figure.statement
          WHERE document = ? ORDER BY statement.position, figure.position
          """), arguments: [found.number])
    while let row = try figures.next() {
      let (number, figure) = FigureRow.figure(row)
      if let place = places[number] { statements[place].figures.append(figure) }
    }
    return ArchivedDocument(
      number: found.number,
      analysed: AnalysedDocument(document: found.document, statements: statements),
      statementNumbers: numbers)
  }
}
