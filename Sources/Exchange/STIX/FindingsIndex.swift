import Model

/// What must be known of all findings before any object can be made: who the parties are, which claim a statement
/// tells, which reports tell one story.
///
/// It holds names and numbers, never a text: some 300 bytes a statement.
struct FindingsIndex {
  /// A party of that name, over all documents.
  struct PartyFacts {
    /// How often it is told to be of each kind.
    var kinds: [Party.Kind: Int] = [:]
    /// Whether it published a report.
    var isOutlet = false
    /// Whether something is told as its words.
    var isClaimant = false
  }

  /// A document.
  struct DocumentFacts {
    var id: DocumentID
    var outlet: String?
    var title: String?
    var published: PartialDate?
    /// The case that it belongs to.
    var group = 0
    /// Whether another document has the same outlet, title and day.
    var needsMark = false
  }

  /// A statement.
  struct StatementFacts {
    /// The place of its document.
    var document: Int32
    /// The place of its claim, or -1.
    var claim: Int32 = -1
    /// Who speaks, as an object's key.
    var claimant: ObjectKey
    /// Who speaks, in words.
    var name: String
    var stance: Statement.Stance
  }

  /// A claim.
  struct ClaimFacts {
    var id: ClaimID
    var isContested: Bool
    var accused: [String]
    var documentCount: Int
    var origin: StatementID
  }

  /// What one story or a report that nobody retells is about.
  struct CaseFacts {
    /// The document that its objects are named after.
    var founder: DocumentID
    /// The title of its first report.
    var title: String?
    var documentCount: Int
    /// How many of its statements allege each kind of operation.
    var kinds: [OperationKind: Int] = [:]
    /// The claims most told, with a summary.
    var claims: [(place: Int, summary: String)] = []
    var claimCount = 0
    var contestedCount = 0
    var firstSaid: PartialDate?
    var lastTold: PartialDate?

    /// Whether an operation is alleged at all.
    var hasOperation: Bool { !kinds.isEmpty }
    var key: ObjectKey { ObjectKey("incident", founder.description) }
  }

  var parties: [String: PartyFacts] = [:]
  var documents: [DocumentFacts] = []
  var places: [DocumentID: Int] = [:]
  var statements: [StatementID: StatementFacts] = [:]
  var claims: [ClaimFacts] = []
  var cases: [CaseFacts] = []
  /// Every name that is accused of something.
  var accused: Set<String> = []
  /// Every name of somebody against whom something is alleged.
  var targets: Set<String> = []
  /// The statements that a denial or an admission takes sides on, in order of name.
  var stances: [StatementID: [StatementID]] = [:]

  /// What a name that is accused or a target stands for; `nil` for words that may be no name at all.
  func standing(of name: String) -> Standing? {
    guard name.unicodeScalars.allSatisfy({ $0.value >= 0x20 }), name.utf8.count <= 200 else {
      return nil
    }
    if GroupDesignation.isOne(name) { return .designation }
    if let facts = parties[name], facts.isClaimant || facts.isOutlet { return .party }
    return CountryCodes.code(of: name) == nil ? nil : .party
  }

  /// What a name stands for.
  enum Standing {
    /// A party or a state.
    case party
    /// A cluster of activity as somebody names it.
    case designation
  }

  /// The kinds of statement that allege an operation.
  static let operations: [OperationKind] = [
    .surveillance, .compelledAccess, .backdoor, .supplyChain, .intrusion, .dataTheft, .arsenal,
    .disruption, .influence,
  ]
}
