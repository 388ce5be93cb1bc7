import Archive
import Model

extension FindingsIndex {
  /// The index of an archive; `book` knows which cases were published before.
  init(_ archive: ReportArchive, book: IdentifierBook) throws {
    self.init()
    try addDocuments(of: archive)
    try addCases(archive.stories(), book: book)
    try addClaims(of: archive)
    try addStances(of: archive)
    markTwins()
  }

  private mutating func addDocuments(of archive: ReportArchive) throws {
    try archive.forEachDocument { analysed in
      guard !analysed.statements.isEmpty else { return }
      let document = analysed.document
      let outlet = Claimant.outlet(of: document)
      let place = documents.count
      documents.append(
        DocumentFacts(
          id: document.id, outlet: outlet,
          title: document.title.map { Excerpt.line($0, to: 300) }.flatMap { $0.isEmpty ? nil : $0 },
          published: document.published, group: cases.count))
      places[document.id] = place
      if let outlet { parties[outlet, default: PartyFacts()].isOutlet = true }
      var facts = CaseFacts(
        founder: document.id, title: documents[place].title, documentCount: 1)
      for statement in analysed.statements {
        add(statement, of: document, at: place, to: &facts)
      }
      cases.append(facts)
    }
  }

  private mutating func add(
    _ statement: Statement, of document: Document, at place: Int, to facts: inout CaseFacts
  ) {
    let claimant = Claimant(of: statement, in: document)
    if claimant.isNamed, let kind = claimant.kind {
      parties[claimant.name, default: PartyFacts()].kinds[kind, default: 0] += 1
      parties[claimant.name]?.isClaimant = true
    }
    statements[statement.id] = StatementFacts(
      document: Int32(place), claimant: claimant.key, name: claimant.name, stance: statement.stance)
    for kind in statement.kinds where Self.operations.contains(kind) {
      facts.kinds[kind, default: 0] += 1
    }
    accused.formUnion(statement.accused)
    targets.formUnion(statement.targets)
  }

  /// Puts the documents of one story into one case, named after the document that it was named after before.
  private mutating func addCases(_ stories: [Story], book: IdentifierBook) throws {
    for story in stories {
      let members = story.documents.compactMap { places[$0] }
      guard members.count > 1, let first = members.first else { continue }
      let founder =
        members.first { book.known(ObjectKey("incident", documents[$0].id.description)) != nil }
        ?? first
      var facts = CaseFacts(
        founder: documents[founder].id, title: documents[first].title,
        documentCount: members.count)
      for member in members {
        facts.kinds.merge(cases[documents[member].group].kinds, uniquingKeysWith: +)
      }
      let group = documents[first].group
      cases[group] = facts
      for member in members { documents[member].group = group }
    }
  }

  private mutating func addClaims(of archive: ReportArchive) throws {
    try archive.forEachClaim { claim in
      let place = claims.count
      claims.append(
        ClaimFacts(
          id: claim.id, isContested: claim.isContested, accused: claim.accused,
          documentCount: claim.documentCount, origin: claim.origin))
      var groups: [Int] = []
      var seen: Set<Int> = []
      for telling in claim.tellings {
        guard let facts = statements[telling.statement] else { continue }
        statements[telling.statement]?.claim = Int32(place)
        let group = documents[Int(facts.document)].group
        if seen.insert(group).inserted { groups.append(group) }
      }
      let isAllegation = claim.kinds.contains { $0 != .other }
      for group in groups {
        cases[group].claimCount += 1
        if claim.isContested { cases[group].contestedCount += 1 }
        cases[group].firstSaid = [cases[group].firstSaid, claim.firstSaid].compactMap(\.self).min()
        cases[group].lastTold = [cases[group].lastTold, claim.lastTold].compactMap(\.self).max()
        if isAllegation, cases[group].claims.count < Self.claimLimit {
          cases[group].claims.append((place, Excerpt.line(claim.summary, to: 400)))
        }
      }
    }
  }

  /// How many claims the description of a case lists.
  private static let claimLimit = 12

  /// Who takes sides on what: denials on what they deny, admissions on what somebody else said first.
  private mutating func addStances(of archive: ReportArchive) throws {
    var stances: [StatementID: [StatementID]] = [:]
    func take(_ one: StatementID, on other: StatementID) {
      guard let first = statements[one], let second = statements[other],
        first.claimant != second.claimant
      else { return }
      stances[one, default: []].append(other)
    }
    try archive.forEachContest { one, other in
      guard let first = statements[one], let second = statements[other] else { return }
      switch (first.stance == .denies, second.stance == .denies) {
      case (true, false): take(one, on: other)
      case (false, true): take(other, on: one)
      default: break
      }
    }
    for (id, facts) in statements where facts.stance == .admits && facts.claim >= 0 {
      let origin = claims[Int(facts.claim)].origin
      if let stance = statements[origin]?.stance, stance != .admits, stance != .denies {
        take(id, on: origin)
      }
    }
    self.stances = stances.mapValues { Array($0.sorted().prefix(Self.stanceLimit)) }
  }

  /// How many notes one opinion is on.
  private static let stanceLimit = 32

  /// Marks the documents that nobody could tell apart by outlet, title and day: some importers take reports of one
  /// name and time for one.
  private mutating func markTwins() {
    struct Face: Hashable {
      var outlet: String?
      var title: String?
      var published: PartialDate?
    }
    var counts: [Face: Int] = [:]
    for document in documents {
      counts[
        Face(outlet: document.outlet, title: document.title, published: document.published),
        default: 0] += 1
    }
    for place in documents.indices {
      let document = documents[place]
      let face = Face(
        outlet: document.outlet, title: document.title, published: document.published)
      documents[place].needsMark = counts[face, default: 0] > 1
    }
  }
}
