public import Model

/// A document with its statements and the numbers that a store knows these by.
public struct NumberedDocument: Sendable {
  /// The document with its statements in text order.
  public var analysed: AnalysedDocument
  /// The numbers of its statements, in their order.
  public var numbers: [Int64]

  /// `analysed`, whose statements have `numbers`.
  public init(_ analysed: AnalysedDocument, numbers: [Int64]) {
    self.analysed = analysed
    self.numbers = numbers
  }

  /// The founder that the statement at `position` would be.
  func founder(at position: Int) -> ClaimFounder {
    ClaimFounder(
      document: DocumentOrder(analysed.document), position: position,
      statement: analysed.statements[position].id)
  }
}

/// What the step that adds a document must know of the documents added before.
///
/// The archive answers from its tables, `MemoryClaimStore` from values: both run the same step, and
/// so find the same claims. Statements are known by number, each with one of its own.
public protocol ClaimStore {
  /// The numbers of the stored statements that have `key`, in rising order, at most `limit`.
  func statements(with key: UInt64, limit: Int) throws -> [Int64]

  /// A stored statement.
  func statement(_ number: Int64) throws -> Statement?

  /// A stored document with its statements.
  func document(_ id: DocumentID) throws -> NumberedDocument?

  /// Every link of a stored statement.
  func links(of statement: Int64) throws -> [StatementLink]

  /// The founder of the claim that a stored statement belongs to.
  func founder(ofClaimWith statement: Int64) throws -> ClaimFounder?

  /// The statements of a stored claim, in rising order.
  func members(of claim: ClaimID) throws -> [Int64]

  /// Whether a retelling joins two stored documents.
  func areJoined(_ first: DocumentID, _ second: DocumentID) throws -> Bool

  /// The documents that a retelling joins to a stored one, in any order, with or without the new one;
  /// or `nil` where they are fewer than `least`.
  func joined(to document: DocumentID, least: Int) throws -> [DocumentOrder]?

  /// The statements that were read already, where the store keeps them.
  var readStatements: ReadStatements? { get }
}

extension ClaimStore {
  /// Keeps none.
  public var readStatements: ReadStatements? { nil }
}
