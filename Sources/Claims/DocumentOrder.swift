public import Model

/// The place of a document among all others: by publication, undated ones last, then by path.
///
/// It hangs on nothing but the document, so it is the same in whatever order documents are added.
public struct DocumentOrder: Sendable, Hashable, Comparable {
  let published: PartialDate?
  private let path: String
  /// The document.
  public let document: DocumentID

  /// The place of the document called `document`, published at `published` and read from `path`.
  public init(published: PartialDate?, path: String, document: DocumentID) {
    self.published = published
    self.path = path
    self.document = document
  }

  /// The place of `document`.
  public init(_ document: Document) {
    self.init(published: document.published, path: document.path, document: document.id)
  }

  /// Whether the first was published before the second, as far as both dates tell, else whether it
  /// has the lesser path.
  public static func < (lhs: DocumentOrder, rhs: DocumentOrder) -> Bool {
    switch (lhs.published, rhs.published) {
    case (let mine?, let theirs?):
      if mine < theirs { return true }
      if theirs < mine { return false }
    case (_?, nil): return true
    case (nil, _?): return false
    case (nil, nil): break
    }
    return (lhs.path, lhs.document) < (rhs.path, rhs.document)
  }
}

/// The statement that a claim is named after: the earliest of all that tell it.
///
/// A document published later never takes a claim's name away; one found later but published
/// earlier does, for it is nearer to the origin.
public struct ClaimFounder: Sendable, Hashable, Comparable {
  /// The document that tells it.
  public var document: DocumentOrder
  /// Its place among the statements of the document, from 0.
  public var position: Int
  /// The statement.
  public var statement: StatementID

  /// The statement at `position` of a document.
  public init(document: DocumentOrder, position: Int, statement: StatementID) {
    self.document = document
    self.position = position
    self.statement = statement
  }

  /// The name of the claim that it founds.
  public var claim: ClaimID {
    ClaimID("cl:" + StableHash.hexadecimal(statement.description))
  }

  /// Orders by document, then by place in it.
  public static func < (lhs: ClaimFounder, rhs: ClaimFounder) -> Bool {
    lhs.document == rhs.document ? lhs.position < rhs.position : lhs.document < rhs.document
  }
}
