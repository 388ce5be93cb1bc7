import Model

/// Compares the tellings of a new document with one another and with those of stored documents.
struct TellingComparing {
  private let document: AnalysedDocument
  private let profiles: [StatementProfile]
  private let claims: ClaimPlacing.Claims
  /// What was found so far.
  private(set) var discrepancies: [Discrepancy] = []

  /// At most this many stored documents are compared with a new one.
  private static let documentLimit = 16
  private static let memberLimit = 32

  init(_ document: AnalysedDocument, profiles: [StatementProfile], claims: ClaimPlacing.Claims) {
    self.document = document
    self.profiles = profiles
    self.claims = claims
  }

  /// Compares within the document, with the documents it is joined to, and with those that tell
  /// the same story.
  mutating func compare(
    _ retellings: [Retelling], matches: [ClaimPlacing.Match], _ store: some ClaimStore
  ) throws {
    compareWithin()
    var done: Set<DocumentID> = []
    for retelling in Self.closest(retellings) {
      let id = retelling.from == document.document.id ? retelling.to : retelling.from
      guard id != document.document.id, done.insert(id).inserted,
        let other = try store.document(id)
      else { continue }
      try compare(with: other, store)
    }
    try compareStories(matches, done: done, store)
  }

  private static func closest(_ retellings: [Retelling]) -> [Retelling] {
    Array(
      retellings.sorted {
        ($1.certainty, $0.from, $0.to) < ($0.certainty, $1.from, $1.to)
      }.prefix(documentLimit))
  }

  private mutating func compareWithin() {
    let known = claims.byStatement
    let own = document.document
    discrepancies += DiscrepancyFinder.discrepancies(
      in: TellingAlignment.within(profiles, own), claim: { known[$0] })
    for finding in HeadlineQuotations.findings(in: own, profiles: profiles) {
      guard let claim = known[finding.statement.id] else { continue }
      discrepancies.append(
        Discrepancy(
          claim: claim, kind: .quoteWording, severity: .medium,
          a: Discrepancy.Side(
            statement: finding.headlineStatement, document: own.id,
            passage: Passage(of: own.text, at: finding.headline)),
          b: Discrepancy.Side(
            statement: finding.statement.id, document: own.id,
            passage: Passage(of: own.text, at: finding.quotation)),
          explanation: finding.explanation))
    }
  }

  /// Compares with a stored document that the new one is joined to by a retelling.
  private mutating func compare(with other: AnalysedDocument, _ store: some ClaimStore) throws {
    let theirs = other.statements.prefix(96).map { StatementProfile($0) }
    var known = claims.byStatement
    for profile in theirs {
      if let claim = try store.claim(of: profile.statement.id) {
        known[profile.statement.id] = claims.moved[claim] ?? claim
      }
    }
    let isFirst = document.document.isEarlier(than: other.document)
    let (a, b) = isFirst ? (document.document, other.document) : (other.document, document.document)
    let (first, second) = isFirst ? (profiles, theirs) : (theirs, profiles)
    var found = DiscrepancyFinder.discrepancies(
      in: TellingAlignment.pairs(of: first, in: a, with: second, in: b, areJoined: true),
      claim: { known[$0] })
    found += LostAttribution.findings(
      earlier: first, in: a, later: isFirst ? other : document, claim: { known[$0] })
    discrepancies += DiscrepancyFinder.condensed(found)
  }

  /// Compares with stored tellings of the same claims: one report or one utterance told elsewhere.
  private mutating func compareStories(
    _ matches: [ClaimPlacing.Match], done: Set<DocumentID>, _ store: some ClaimStore
  ) throws {
    var partners: [DocumentID: (new: Set<Int>, stored: [StatementID: Statement])] = [:]
    func note(_ index: Int, _ statement: Statement) {
      guard !done.contains(statement.document) else { return }
      guard partners[statement.document] != nil || partners.count < Self.documentLimit else {
        return
      }
      partners[statement.document, default: ([], [:])].new.insert(index)
      partners[statement.document, default: ([], [:])].stored[statement.id] = statement
    }
    for match in matches { note(match.new, match.stored) }
    // What a report is told by may share few words with the new telling: the claim joins them.
    let stored = Set(matches.compactMap { claims.byStatement[profiles[$0.new].statement.id] })
    for (index, profile) in profiles.enumerated() where profile.isReport {
      guard let claim = claims.byStatement[profile.statement.id], stored.contains(claim) else {
        continue
      }
      for member in try store.members(of: claim, limit: Self.memberLimit) { note(index, member) }
    }
    for id in partners.keys.sorted() {
      guard let partner = partners[id], let other = try store.document(id) else { continue }
      let mine = partner.new.sorted().map { profiles[$0] }
      let theirs = partner.stored.values.sorted { $0.id < $1.id }.map { StatementProfile($0) }
      var known = claims.byStatement
      for profile in theirs {
        if let claim = try store.claim(of: profile.statement.id) {
          known[profile.statement.id] = claims.moved[claim] ?? claim
        }
      }
      let isFirst = document.document.isEarlier(than: other.document)
      let (a, b) =
        isFirst ? (document.document, other.document) : (other.document, document.document)
      let (first, second) = isFirst ? (mine, theirs) : (theirs, mine)
      discrepancies += DiscrepancyFinder.discrepancies(
        in: TellingAlignment.pairs(of: first, in: a, with: second, in: b, areJoined: false),
        claim: { known[$0] })
    }
  }
}
