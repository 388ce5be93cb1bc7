public import Model

/// A statement of a claim and the place of the document that tells it.
public struct ClaimMember: Sendable, Hashable {
  /// The statement.
  public var statement: Statement
  /// The place of its document among all others.
  public var document: DocumentOrder

  /// `statement` as `document` tells it.
  public init(_ statement: Statement, in document: Document) {
    self.statement = statement
    self.document = DocumentOrder(document)
  }

  /// The document that tells it.
  var documentID: DocumentID { document.document }

  /// When it was said, or else when the document was published.
  var time: PartialDate? { statement.saidOn ?? document.published }
}
