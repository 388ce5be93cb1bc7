import Model

/// Compares the tellings of a new document with one another and with those of stored documents.
struct TellingComparing {
  private let document: AnalysedDocument
  private let profiles: [StatementProfile]
  private let claims: ClaimPlacing.Claims
  /// What was found so far.
  private(set) var discrepancies: [Discrepancy] = []

  private let matches: [ClaimPlacing.Match]
  private let read: ReadStatements

  private static let memberLimit = 32
  /// One difference is told against at most so many copies of one text.
  private static let copyLimit = 4

  init(_ document: AnalysedDocument, placing: ClaimPlacing, claims: ClaimPlacing.Claims) {
    self.document = document
    self.claims = claims
    profiles = placing.profiles
    matches = placing.matches
    read = placing.read
  }

  /// Compares within the document, with the documents it is joined to, and with those that tell
  /// the same story.
  mutating func compare(_ joined: [JoinedDocument], _ store: some ClaimStore) throws {
    compareWithin()
    for other in joined { try compare(with: other.document, store) }
    try compareStories(done: Set(joined.map { $0.document.document.id }), store)
    discrepancies = withoutCopies(discrepancies)
  }

  /// A text that twenty outlets copied differs from the new document once, not twenty times.
  private func withoutCopies(_ found: [Discrepancy]) -> [Discrepancy] {
    struct Difference: Hashable {
      var kind: Discrepancy.Kind
      var place: TextSpan
      var words: String
    }
    var counts: [Difference: Int] = [:]
    return found.filter { discrepancy in
      let isLater = discrepancy.b.document == document.document.id
      let (mine, theirs) =
        isLater ? (discrepancy.b, discrepancy.a) : (discrepancy.a, discrepancy.b)
      let difference = Difference(
        kind: discrepancy.kind, place: mine.passage.span, words: theirs.passage.text)
      counts[difference, default: 0] += 1
      return counts[difference, default: 0] <= Self.copyLimit
    }
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
    let theirs = other.statements.prefix(96).map { read.profile(of: $0) }
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
    let later = isFirst ? other : document
    found += LostAttribution.findings(
      earlier: first, in: a, later: later, free: read.freeSentences(of: later),
      claim: { known[$0] })
    discrepancies += DiscrepancyFinder.condensed(found)
  }

  /// `matched` with the other statements of the new document that the same reports make.
  private func told(beside matched: Set<Int>) -> [Int] {
    let parties = Set(
      matched.compactMap { index -> String? in
        profiles[index].isReport ? profiles[index].statement.source?.party : nil
      })
    let more = profiles.indices.prefix(Self.memberLimit).filter { index in
      profiles[index].isReport
        && profiles[index].statement.source?.party.map(parties.contains) ?? false
    }
    return matched.union(more).sorted()
  }

  /// `stored` with the other statements of `document` whose source is a report of `parties`.
  private static func told(
    by parties: Set<String>, beside stored: [StatementID: Statement], in document: AnalysedDocument
  ) -> [Statement] {
    let more = document.statements.prefix(memberLimit).filter { statement in
      guard stored[statement.id] == nil, let source = statement.source else { return false }
      return (source.kind == .outlet || source.kind == .document)
        && source.party.map(parties.contains) ?? false
    }
    return (Array(stored.values) + more).sorted { $0.id < $1.id }
  }

  /// Whether the two documents accuse one party of something.
  private func accuseAlike(_ first: AnalysedDocument, _ second: AnalysedDocument) -> Bool {
    let accused = Set(first.statements.prefix(96).flatMap(\.accused))
    return second.statements.prefix(96).contains { $0.accused.contains(where: accused.contains) }
  }

  /// Compares with stored tellings of the same claims: one report or one utterance told elsewhere.
  private mutating func compareStories(done: Set<DocumentID>, _ store: some ClaimStore) throws {
    var partners: [DocumentID: (new: Set<Int>, stored: [StatementID: Statement])] = [:]
    func note(_ index: Int, _ statement: Statement) {
      guard !done.contains(statement.document) else { return }
      guard partners[statement.document] != nil || partners.count < JoinedDocument.limit else {
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
      let mine = told(beside: partner.new).map { profiles[$0] }
      let matched = Set(partner.stored.values.compactMap { $0.source?.party })
      let theirs = Self.told(by: matched, beside: partner.stored, in: other)
        .map { read.profile(of: $0) }
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
      // What else the matched report says is compared too.
      let matches = Set(partner.stored.keys).union(
        partner.new.map { profiles[$0].statement.id })
      func isMore(_ first: StatementID, _ second: StatementID) -> Bool {
        matches.contains(first) != matches.contains(second)
      }
      let pairs = TellingAlignment.pairs(
        of: first, in: a, with: second, in: b, areJoined: false,
        isOneClaim: { known[$0] != nil && known[$0] == known[$1] || isMore($0, $1) })
      let isOneStory = accuseAlike(document, other)
      discrepancies += DiscrepancyFinder.discrepancies(
        in: pairs.filter { $0.relation != .story || isOneStory }, claim: { known[$0] })
    }
  }
}
