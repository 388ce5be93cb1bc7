public import Model

/// What adding one document does to the claims.
///
/// Apply it in this order: `lostLinks`, `links`, `merges`, `placements`, `differences`; then make
/// the claims in `touched` anew with `ClaimBuilder`.
///
/// All that it leads to is a function of the set of documents: links of the two statements and of
/// how common their keys are in the whole set, claims of the links, differences of two documents.
public struct ClaimStep: Sendable, Hashable {
  /// A statement with the claim that it belongs to.
  public struct Placement: Sendable, Hashable {
    /// The statement.
    public var statement: Int64
    /// Its claim, which may be new.
    public var claim: ClaimFounder
    /// Whether the statement was stored before: its claim fell apart.
    public var isStored: Bool
  }

  /// A stored claim that goes on under another name, with others or alone.
  public struct Merge: Sendable, Hashable {
    /// The claim that is gone: its statements move.
    public var gone: ClaimID
    /// The claim that they move to, which may be new.
    public var into: ClaimFounder
  }

  /// Two documents, or one with itself, and all that they disagree in.
  public struct Compared: Sendable, Hashable {
    /// The document of lesser name.
    public var first: DocumentID
    /// The other document.
    public var second: DocumentID
    /// What they disagree in; it takes the place of what was found before.
    public var differences: [Difference]
  }

  /// The document that is added.
  public var document: DocumentID
  /// Links that no longer hold.
  public var lostLinks: [StatementLink] = []
  /// Links that are new, or whose count changed, in order of their statements.
  public var links: [StatementLink] = []
  /// Stored claims that go on under another name, in order of name.
  public var merges: [Merge] = []
  /// Where each statement of the document belongs, and each of a claim that fell apart.
  public var placements: [Placement] = []
  /// What was compared, in a stable order.
  public var differences: [Compared] = []
  /// The claims to make anew, in order of name.
  public var touched: [ClaimID] = []

  /// The step that adds `document` to `store`, which must not hold it yet.
  ///
  /// `retellings` are those that join the document to stored ones; `parted` are stored documents
  /// that a retelling no longer joins, because what they share has become common.
  public static func adding(
    _ document: NumberedDocument, retellings: [Retelling], parted: [DocumentPair] = [],
    to store: some ClaimStore
  ) throws -> ClaimStep {
    let linking = try StatementLinking(document, retellings, parted, store)
    var step = ClaimStep(document: document.analysed.document.id)
    step.lostLinks = linking.lost
    step.links = linking.links
    let grouping = try ClaimGrouping(document, linking, store)
    step.merges = grouping.merges
    step.placements = grouping.placements
    step.differences = try linking.differences(store)
    step.touched = try grouping.touched(step.differences, store)
    return step
  }
}

/// Two documents, whichever comes first.
public struct DocumentPair: Sendable, Hashable, Comparable {
  /// The document of lesser name.
  public var first: DocumentID
  /// The other document.
  public var second: DocumentID

  /// The pair of the two.
  public init(_ one: DocumentID, _ other: DocumentID) {
    first = min(one, other)
    second = max(one, other)
  }

  /// Orders by name.
  public static func < (lhs: DocumentPair, rhs: DocumentPair) -> Bool {
    (lhs.first, lhs.second) < (rhs.first, rhs.second)
  }
}
