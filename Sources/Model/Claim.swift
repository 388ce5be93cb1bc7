/// The name of a claim.
public struct ClaimID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// `cl:…`.
  public var description: String

  /// Takes a name as it was printed.
  public init(_ description: String) {
    self.description = description
  }

  /// Orders by text.
  public static func < (lhs: ClaimID, rhs: ClaimID) -> Bool { lhs.description < rhs.description }
}

/// One statement of a claim, with what is needed to place it among the others.
public struct Telling: Sendable, Hashable {
  /// The statement.
  public var statement: StatementID
  /// The document that tells it.
  public var document: DocumentID
  /// When it was said, or else when the document was published.
  public var time: PartialDate?

  /// A telling of `statement` in `document`.
  public init(statement: StatementID, document: DocumentID, time: PartialDate?) {
    self.statement = statement
    self.document = document
    self.time = time
  }
}

/// The statements, over all documents, that assert the same thing.
public struct Claim: Sendable, Hashable {
  /// Its name, which it keeps while documents are added.
  public var id: ClaimID
  /// The content of one of its tellings, word for word.
  public var summary: String
  /// What is alleged.
  public var kinds: [OperationKind]
  /// Who is said to have done it.
  public var accused: [String]
  /// The telling nearest the primary source.
  public var origin: StatementID
  /// Its tellings in order of time and of hearsay; the origin comes first.
  public var tellings: [Telling]
  /// How many documents tell it.
  public var documentCount: Int
  /// How many groups of documents that do not retell one another tell it.
  public var independentCount: Int
  /// Whether another party denies it, or tells it otherwise.
  public var isContested: Bool
  /// The earliest day on which it is said to have been said.
  public var firstSaid: PartialDate?
  /// The latest day on which a document told it.
  public var lastTold: PartialDate?

  /// A claim made of its parts.
  public init(
    id: ClaimID, summary: String, kinds: [OperationKind], accused: [String],
    origin: StatementID, tellings: [Telling], documentCount: Int, independentCount: Int,
    isContested: Bool, firstSaid: PartialDate?, lastTold: PartialDate?
  ) {
    self.id = id
    self.summary = summary
    self.kinds = kinds
    self.accused = accused
    self.origin = origin
    self.tellings = tellings
    self.documentCount = documentCount
    self.independentCount = independentCount
    self.isContested = isContested
    self.firstSaid = firstSaid
    self.lastTold = lastTold
  }
}
