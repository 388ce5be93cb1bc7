public import Model

/// What the step that adds a document must know of the documents added before.
///
/// The archive answers from its tables, `MemoryClaimStore` from values: both run the same step, and
/// so find the same claims.
public protocol ClaimStore {
  /// The stored statements that share a key with `keys`, those with most shared keys first and of
  /// equals the lesser name first; at most `limit`.
  ///
  /// A key that more than `ClaimMatcher.commonAbove` stored statements have counts for nothing.
  func candidates(for keys: [UInt64], limit: Int) throws -> [Statement]

  /// The claim that a stored statement belongs to.
  func claim(of statement: StatementID) throws -> ClaimID?

  /// The statements of a stored claim by name, at most `limit`.
  func members(of claim: ClaimID, limit: Int) throws -> [Statement]

  /// A stored statement.
  func statement(_ id: StatementID) throws -> Statement?

  /// A stored document with its statements in text order.
  func document(_ id: DocumentID) throws -> AnalysedDocument?

  /// The statements that were read already, where the store keeps them.
  var readStatements: ReadStatements? { get }
}

extension ClaimStore {
  /// Keeps none.
  public var readStatements: ReadStatements? { nil }
}
