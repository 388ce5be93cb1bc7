/// The name of a statement: its document, where its cue starts and where its content starts.
public struct StatementID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// `st:…`.
  public var description: String

  /// Takes a name as it was printed.
  public init(_ description: String) {
    self.description = description
  }

  /// Names the statement of `document` whose cue and content start at these bytes.
  public init(document: DocumentID, cueStart: Int, contentStart: Int) {
    description = "st:\(document.digits)-\(cueStart)-\(contentStart)"
  }

  /// Orders by text.
  public static func < (lhs: StatementID, rhs: StatementID) -> Bool {
    lhs.description < rhs.description
  }
}

/// One attribution found in a document: who is said to have said what.
///
/// The parts are those of PARC 3.0 (Pareti 2016): source, cue, content.
public struct Statement: Sendable, Hashable {
  /// How the content is given.
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// In quotation marks.
    case direct
    /// In the reporter's words.
    case indirect
    /// In the reporter's words, with some of the speaker's in quotation marks.
    case mixed
  }

  /// What the speaker does by saying it.
  public enum Stance: String, Sendable, Hashable, CaseIterable {
    /// Says that it is so.
    case asserts
    /// Says that somebody did wrong.
    case accuses
    /// Says that it is not so.
    case denies
    /// Says that it is so, against their own interest.
    case admits
    /// Asks or calls for it.
    case urges
    /// Passes on what others say or what was found.
    case reports
  }

  /// Where in the document a statement stands.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// In the headline.
    case headline
    /// In the report itself.
    case body
  }

  /// Who speaks, as the document has it and as we resolve it.
  public struct Source: Sendable, Hashable {
    /// The words that name the source.
    public var text: String
    /// Where they stand.
    public var span: TextSpan
    /// The name with all that belongs to it: its title, what it is a report of, who it speaks for.
    public var extent: TextSpan
    /// The party's name, or `nil` when the document names nobody ("sources said").
    public var party: String?
    /// The role that the document gives, such as "spokesperson".
    public var role: String?
    /// What kind of party it is.
    public var kind: Party.Kind

    /// A source told by `text`.
    public init(
      text: String, span: TextSpan, extent: TextSpan? = nil, party: String? = nil,
      role: String? = nil, kind: Party.Kind
    ) {
      self.text = text
      self.span = span
      self.extent = extent ?? span
      self.party = party
      self.role = role
      self.kind = kind
    }
  }

  /// Its name.
  public var id: StatementID
  /// The document it was found in.
  public var document: DocumentID
  /// Where in the document it stands.
  public var part: Part
  /// Who speaks, or `nil` where no words say who ("it is said that …").
  public var source: Source?
  /// The words that report, such as "said" or "according to".
  public var cue: Passage
  /// What is said, in one or more pieces in text order; never empty.
  public var content: [Passage]
  /// How the content is given.
  public var mode: Mode
  /// What the speaker does by saying it.
  public var stance: Stance
  /// The statement in whose content this one stands: the next link in the chain of hearsay.
  public var nestedIn: StatementID?
  /// When it was said, as far as the document fixes it.
  public var saidOn: PartialDate?
  /// Words that weaken what is said: "reportedly", "may have", "suspected".
  public var hedges: [String]
  /// What is alleged; never empty.
  public var kinds: [OperationKind]
  /// Who is said to have done it.
  public var accused: [String]
  /// Against whom or what.
  public var targets: [String]
  /// The quantities in the content.
  public var figures: [Figure]

  /// A statement made of its parts.
  public init(
    id: StatementID, document: DocumentID, part: Part = .body, source: Source? = nil,
    cue: Passage, content: [Passage], mode: Mode, stance: Stance,
    nestedIn: StatementID? = nil, saidOn: PartialDate? = nil, hedges: [String] = [],
    kinds: [OperationKind] = [.other], accused: [String] = [], targets: [String] = [],
    figures: [Figure] = []
  ) {
    self.id = id
    self.document = document
    self.part = part
    self.source = source
    self.cue = cue
    self.content = content
    self.mode = mode
    self.stance = stance
    self.nestedIn = nestedIn
    self.saidOn = saidOn
    self.hedges = hedges
    self.kinds = kinds
    self.accused = accused
    self.targets = targets
    self.figures = figures
  }

  /// The content's pieces as one text, a space between pieces, without the "that" that leads into them.
  public var contentText: String {
    content.map(\.withoutConjunction.text).joined(separator: " ")
  }
}

/// What is alleged, or what the statement does about an allegation.
public enum OperationKind: String, Sendable, Hashable, CaseIterable {
  case surveillance
  case compelledAccess = "compelled-access"
  case backdoor
  case supplyChain = "supply-chain"
  case intrusion
  case dataTheft = "data-theft"
  case arsenal
  case disruption
  case influence
  case dataProtection = "data-protection"
  case marketRestriction = "market-restriction"
  case counterAccusation = "counter-accusation"
  case denial
  case diplomaticAppeal = "diplomatic-appeal"
  case other
}

/// A person, organisation, state or outlet, with the names and roles that documents give it.
public struct Party: Sendable, Hashable {
  /// What kind of party it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case person
    case organisation
    case state
    case outlet
    /// A report, a study, a court filing: a text that is said to say something.
    case document
    /// Somebody whom the document does not name.
    case unnamed
  }

  /// The name that stands for it in all findings.
  public var name: String
  /// What kind of party it is.
  public var kind: Kind
  /// Every form in which documents name it, in order of appearance.
  public var names: [String]
  /// The roles that documents give it, in order of appearance.
  public var roles: [String]

  /// A party called `name`.
  public init(name: String, kind: Kind, names: [String] = [], roles: [String] = []) {
    self.name = name
    self.kind = kind
    self.names = names
    self.roles = roles
  }
}
