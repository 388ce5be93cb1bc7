import Lineage
public import Model

/// Finds everything that a small set of documents holds, without an archive.
///
/// It runs the steps that an archive runs, in order of path.
public enum FindingsBuilder {
  /// The findings of `documents`; retellings are looked for between every two of them.
  public static func findings(of documents: [AnalysedDocument]) -> Findings {
    let ordered = ordered(documents)
    let prepared = ordered.map { PreparedDocument($0) }
    var retellings: [Retelling] = []
    for (index, document) in prepared.enumerated() {
      for earlier in prepared[..<index] {
        if let found = RetellingFinder.retelling(between: earlier, and: document) {
          retellings.append(found)
        }
      }
    }
    return findings(of: ordered, retellings: retellings)
  }

  /// The findings of `documents` when it is known who retells whom.
  public static func findings(
    of documents: [AnalysedDocument], retellings: [Retelling]
  ) -> Findings {
    findings(adding: ordered(documents), retellings: retellings)
  }

  /// The findings of `documents`, added in the order given; it makes no difference.
  public static func findings(
    adding documents: [AnalysedDocument], retellings: [Retelling]
  ) -> Findings {
    var joining: [DocumentID: [Retelling]] = [:]
    for retelling in retellings {
      joining[retelling.from, default: []].append(retelling)
      joining[retelling.to, default: []].append(retelling)
    }
    var store = MemoryClaimStore()
    for document in documents {
      let new = store.numbered(document)
      let stored = (joining[document.document.id] ?? []).filter {
        store.document($0.from == document.document.id ? $0.to : $0.from) != nil
      }
      // A store in memory does not fail.
      guard let step = try? ClaimStep.adding(new, retellings: stored, to: store) else { continue }
      store.apply(step, adding: new, retellings: stored)
    }
    var owned: [ClaimID: [Difference]] = [:]
    let claimOf = claims(of: documents, store)
    for difference in store.differences {
      guard let claim = difference.owner.flatMap({ claimOf[$0] }) else { continue }
      owned[claim, default: []].append(difference)
    }
    var claims: [Claim] = []
    var discrepancies: [Discrepancy] = []
    for name in store.claimNames {
      let members = store.members(of: name).compactMap { member($0, store) }
      guard !members.isEmpty else { continue }
      let own = owned[name] ?? []
      let told = Set(members.map(\.documentID) + own.flatMap { [$0.a.document, $0.b.document] })
      let joined = Set(
        told.flatMap { joining[$0] ?? [] }
          .filter { told.contains($0.from) && told.contains($0.to) }
      ).sorted { ($0.from, $0.to) < ($1.from, $1.to) }
      claims.append(
        ClaimBuilder.claim(
          id: name, members: members, retellings: joined, isContested: store.isContested(name)))
      discrepancies += ClaimDiscrepancies.discrepancies(
        of: name, differences: own, retellings: joined
      ) { id in
        store.document(id).map { DocumentOrder($0.analysed.document) }
          ?? DocumentOrder(published: nil, path: "", document: id)
      }
    }
    return Findings(
      documents: documents, retellings: retellings, claims: claims.sorted(by: isMoreTold),
      discrepancies: discrepancies.sorted(by: ClaimDiscrepancies.isGraver))
  }

  private static func claims(
    of documents: [AnalysedDocument], _ store: MemoryClaimStore
  ) -> [StatementID: ClaimID] {
    var claims: [StatementID: ClaimID] = [:]
    for document in documents {
      guard let stored = store.document(document.document.id) else { continue }
      for (number, statement) in zip(stored.numbers, document.statements) {
        claims[statement.id] = store.founder(ofClaimWith: number)?.claim
      }
    }
    return claims
  }

  private static func member(_ number: Int64, _ store: MemoryClaimStore) -> ClaimMember? {
    guard let statement = store.statement(number), let stored = store.document(statement.document)
    else { return nil }
    return ClaimMember(statement, in: stored.analysed.document)
  }

  private static func isMoreTold(_ first: Claim, _ second: Claim) -> Bool {
    if first.documentCount != second.documentCount {
      return first.documentCount > second.documentCount
    }
    if first.tellings.count != second.tellings.count {
      return first.tellings.count > second.tellings.count
    }
    return first.id < second.id
  }

  /// By path, each document once.
  private static func ordered(_ documents: [AnalysedDocument]) -> [AnalysedDocument] {
    var seen: Set<DocumentID> = []
    return documents.sorted {
      ($0.document.path, $0.document.id) < ($1.document.path, $1.document.id)
    }
    .filter { seen.insert($0.document.id).inserted }
  }
}
