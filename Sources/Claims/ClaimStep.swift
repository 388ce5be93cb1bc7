public import Model

/// What adding one document does to the claims.
///
/// Apply it in this order: `merges`, then `placements`, then `discrepancies` and `contradictions`;
/// then rebuild the claims in `touched` with `ClaimBuilder`.
public struct ClaimStep: Sendable, Hashable {
  /// A statement of the new document with the claim that it belongs to.
  public struct Placement: Sendable, Hashable {
    /// The statement.
    public var statement: StatementID
    /// Its claim, which may be new.
    public var claim: ClaimID
  }

  /// A stored claim that turned out to be another one.
  public struct Merge: Sendable, Hashable {
    /// The claim that is gone: its statements, discrepancies and contradictions move.
    public var gone: ClaimID
    /// The claim that they move to.
    public var into: ClaimID
  }

  /// Two claims of which each contests the other.
  public struct Contradiction: Sendable, Hashable {
    /// The claim of lesser name.
    public var first: ClaimID
    /// The other claim; the same one when its own tellings contest each other.
    public var second: ClaimID
  }

  /// Where each statement of the document belongs, in text order.
  public var placements: [Placement]
  /// Stored claims that the document joins, in order of name.
  public var merges: [Merge]
  /// What changed between the document's statements and those they retell, in a stable order.
  public var discrepancies: [Discrepancy]
  /// Claims that deny each other, in order of name.
  public var contradictions: [Contradiction]
  /// The claims to rebuild, in order of name.
  public var touched: [ClaimID]

  /// The step that adds `document` to `store`, which must not hold it yet.
  ///
  /// `retellings` are those that join the document to stored ones. The cost is bounded by the
  /// document alone, not by how much the store holds.
  public static func adding(
    _ document: AnalysedDocument, retellings: [Retelling], to store: some ClaimStore
  ) throws -> ClaimStep {
    let read = store.readStatements ?? ReadStatements()
    let joined = try JoinedDocument.closest(to: document, retellings, in: store)
    var placing = ClaimPlacing(document, read)
    try placing.join(store)
    placing.join(joined)
    let claims = try placing.claims(store)
    var comparing = TellingComparing(document, placing: placing, claims: claims)
    try comparing.compare(joined, store)
    let contradictions = try placing.contradictions(claims, store)
    var touched = Set(claims.placements.map(\.claim))
    for contradiction in contradictions {
      touched.insert(contradiction.first)
      touched.insert(contradiction.second)
    }
    return ClaimStep(
      placements: claims.placements, merges: claims.merges,
      discrepancies: comparing.discrepancies, contradictions: contradictions,
      touched: touched.sorted())
  }
}
