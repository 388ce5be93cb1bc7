/// Two tellings of one claim that cannot both be exact.
public struct Discrepancy: Sendable, Hashable {
  /// What differs.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case hedge
    case speaker
    case comparator
    case term
    case quoteWording = "quote-wording"
    case date
    case name
    case countedThing = "counted-thing"
    case figure
    case scope
    case accused
    case outcome
    case target
    case period
    case attributionLost = "attribution-lost"
    case speakerRole = "speaker-role"
    case stance
    case relation
  }

  /// How much it matters.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Wording.
    case low
    /// A reader would take away something else.
    case medium
    /// Both cannot be right, and it matters.
    case high

    /// Orders from wording to what matters.
    public static func < (lhs: Severity, rhs: Severity) -> Bool {
      (allCases.firstIndex(of: lhs) ?? 0) < (allCases.firstIndex(of: rhs) ?? 0)
    }
  }

  /// One of the two passages.
  public struct Side: Sendable, Hashable {
    /// The statement it stands in, or `nil` for words in the outlet's own voice.
    public var statement: StatementID?
    /// The document it stands in.
    public var document: DocumentID
    /// The words that differ, with enough around them to be understood.
    public var passage: Passage

    /// A side in `document`.
    public init(statement: StatementID?, document: DocumentID, passage: Passage) {
      self.statement = statement
      self.document = document
      self.passage = passage
    }
  }

  /// Which of the two tellings departs from the other, as far as that can be told.
  public enum Departure: String, Sendable, Hashable, CaseIterable {
    /// The first departs: the second is nearer the origin.
    case a
    /// The second departs.
    case b
  }

  /// Its name, `di:…`, made from what differs and where.
  public var id: String
  /// The claim that both tell.
  public var claim: ClaimID
  /// What differs.
  public var kind: Kind
  /// How much it matters.
  public var severity: Severity
  /// The side of the earlier document, or the earlier passage of one document.
  public var a: Side
  /// The other side.
  public var b: Side
  /// One plain sentence that says what differs.
  public var explanation: String
  /// The side that departs from the origin, or `nil` where that cannot be told.
  public var departure: Departure?
  /// Passages of further documents that tell it as the departing side does, or as `b` where that
  /// cannot be told, in order of publication.
  public var heirs: [Side]
  /// Passages of further documents that tell it as the other side does, in order of publication.
  public var witnesses: [Side]

  /// A discrepancy between `a` and `b`; its name follows from what differs and where.
  public init(
    claim: ClaimID, kind: Kind, severity: Severity, a: Side, b: Side, explanation: String,
    departure: Departure? = nil, heirs: [Side] = [], witnesses: [Side] = []
  ) {
    func place(_ side: Side) -> String {
      "\(side.document.digits)/\(side.passage.span.start)-\(side.passage.span.end)"
    }
    self.id = "di:" + StableHash.hexadecimal("\(kind.rawValue)|\(place(a))|\(place(b))")
    self.claim = claim
    self.kind = kind
    self.severity = severity
    self.a = a
    self.b = b
    self.explanation = explanation
    self.departure = departure
    self.heirs = heirs
    self.witnesses = witnesses
  }
}
