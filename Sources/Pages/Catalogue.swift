import Model

/// The findings with everything that can be looked up by name.
struct Catalogue: Sendable {
  /// Where a statement stands.
  struct Place: Sendable, Hashable {
    /// The index of its document in the findings.
    var documentIndex: Int
    /// Its number among its document's statements, from 1.
    var number: Int
  }

  let findings: Findings
  /// Indices of documents in order of publication; those without a date come last.
  let documentOrder: [Int]
  /// Discrepancies, the gravest first.
  let discrepancies: [Discrepancy]
  /// The parties that speak or are accused, those who say most first.
  let parties: [PartyRecord]

  private let documentIndices: [DocumentID: Int]
  private let places: [StatementID: Place]
  private let claimIndices: [ClaimID: Int]
  private let claimOfStatement: [StatementID: Int]
  private let claimDiscrepancies: [ClaimID: [Int]]
  private let documentDiscrepancies: [DocumentID: [Int]]
  private let retellingsByDocument: [DocumentID: [Int]]
  private let partyIndices: [String: Int]

  init(_ findings: Findings) {
    self.findings = findings
    var documentIndices: [DocumentID: Int] = [:]
    var places: [StatementID: Place] = [:]
    for (index, analysed) in findings.documents.enumerated()
    where documentIndices[analysed.document.id] == nil {
      documentIndices[analysed.document.id] = index
      for (offset, statement) in analysed.statements.enumerated() where places[statement.id] == nil
      {
        places[statement.id] = Place(documentIndex: index, number: offset + 1)
      }
    }
    self.documentIndices = documentIndices
    self.places = places
    documentOrder = documentIndices.values.sorted {
      let left = findings.documents[$0].document
      let right = findings.documents[$1].document
      switch (left.published, right.published) {
      case (let a?, let b?) where a != b: return a < b
      case (.some, nil): return true
      case (nil, .some): return false
      default: return (left.path, $0) < (right.path, $1)
      }
    }

    var claimIndices: [ClaimID: Int] = [:]
    var claimOfStatement: [StatementID: Int] = [:]
    for (index, claim) in findings.claims.enumerated() where claimIndices[claim.id] == nil {
      claimIndices[claim.id] = index
      for telling in claim.tellings where claimOfStatement[telling.statement] == nil {
        claimOfStatement[telling.statement] = index
      }
    }
    self.claimIndices = claimIndices
    self.claimOfStatement = claimOfStatement

    let discrepancies = findings.discrepancies.enumerated()
      .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
      .map(\.element)
    self.discrepancies = discrepancies
    var claimDiscrepancies: [ClaimID: [Int]] = [:]
    var documentDiscrepancies: [DocumentID: [Int]] = [:]
    for (index, discrepancy) in discrepancies.enumerated() {
      claimDiscrepancies[discrepancy.claim, default: []].append(index)
      documentDiscrepancies[discrepancy.a.document, default: []].append(index)
      if discrepancy.b.document != discrepancy.a.document {
        documentDiscrepancies[discrepancy.b.document, default: []].append(index)
      }
    }
    self.claimDiscrepancies = claimDiscrepancies
    self.documentDiscrepancies = documentDiscrepancies

    var retellingsByDocument: [DocumentID: [Int]] = [:]
    for (index, retelling) in findings.retellings.enumerated() {
      retellingsByDocument[retelling.from, default: []].append(index)
      if retelling.to != retelling.from {
        retellingsByDocument[retelling.to, default: []].append(index)
      }
    }
    self.retellingsByDocument = retellingsByDocument

    parties = PartyRecord.all(in: findings)
    partyIndices = Dictionary(
      parties.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func document(_ id: DocumentID) -> Document? {
    documentIndices[id].map { findings.documents[$0].document }
  }

  func documentIndex(_ id: DocumentID) -> Int? { documentIndices[id] }

  func place(_ id: StatementID) -> Place? { places[id] }

  func statement(_ id: StatementID) -> Statement? {
    places[id].map { findings.documents[$0.documentIndex].statements[$0.number - 1] }
  }

  func claim(_ id: ClaimID) -> Claim? { claimIndices[id].map { findings.claims[$0] } }

  func claim(of id: StatementID) -> Claim? { claimOfStatement[id].map { findings.claims[$0] } }

  func discrepancies(of claim: ClaimID) -> [Discrepancy] {
    (claimDiscrepancies[claim] ?? []).map { discrepancies[$0] }
  }

  func discrepancies(in document: DocumentID) -> [Discrepancy] {
    (documentDiscrepancies[document] ?? []).map { discrepancies[$0] }
  }

  /// The retellings from and to a document, in the order of the findings.
  func retellings(of document: DocumentID) -> [Retelling] {
    (retellingsByDocument[document] ?? []).map { findings.retellings[$0] }
  }

  /// The page of a party, where it has one.
  func partyAddress(_ name: String?) -> String? {
    guard let name, partyIndices[name] != nil else { return nil }
    return PageAddress.party(name, page: 0)
  }

  /// Whether a claim has a page: it is told twice or more, or tellings of it differ.
  func hasPage(_ claim: Claim) -> Bool {
    claim.tellings.count > 1 || claimDiscrepancies[claim.id] != nil
  }

  /// The claim's page, or the place of its only telling.
  func address(of claim: Claim) -> String? {
    if hasPage(claim) { return PageAddress.claim(claim.id) }
    return address(of: claim.origin)
  }

  /// The place of a statement in its document.
  func address(of statement: StatementID) -> String? {
    guard let place = places[statement] else { return nil }
    return PageAddress.statement(place, in: findings.documents[place.documentIndex].document.id)
  }

  /// A statement with those in whose content it stands, the innermost first.
  func links(of statement: Statement) -> [Statement] {
    var links = [statement]
    var next = statement.nestedIn
    while let id = next, links.count < 12, let outer = self.statement(id),
      !links.contains(where: { $0.id == id })
    {
      links.append(outer)
      next = outer.nestedIn
    }
    return links
  }

  /// What a reader calls a document: its outlet, or else its headline, or its file.
  func outlet(_ document: Document) -> String {
    for name in [document.publisher, document.credits.first, document.title] {
      if let name, !name.isEmpty { return name }
    }
    return document.path.split(separator: "/").last.map(String.init) ?? document.path
  }
}
