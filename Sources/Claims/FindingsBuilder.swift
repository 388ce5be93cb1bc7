import Lineage
public import Model

/// Finds everything that a small set of documents holds, without an archive.
///
/// It runs the steps that an archive runs, in order of path.
public enum FindingsBuilder {
  /// The findings of `documents`; retellings are looked for between every two of them.
  public static func findings(of documents: [AnalysedDocument]) -> Findings {
    let ordered = ordered(documents)
    var retellings: [Retelling] = []
    for (index, document) in ordered.enumerated() {
      for earlier in ordered[..<index] {
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
    let ordered = ordered(documents)
    var joining: [DocumentID: [Retelling]] = [:]
    for retelling in retellings {
      joining[retelling.from, default: []].append(retelling)
      joining[retelling.to, default: []].append(retelling)
    }
    var store = MemoryClaimStore()
    for document in ordered {
      let step = adding(document, joining[document.document.id] ?? [], to: store)
      store.apply(step, adding: document)
    }
    let contested = Set(store.contradictions.flatMap { [$0.first, $0.second] })
    let claims = store.claimNames.compactMap { name -> Claim? in
      let members = store.members(of: name, limit: .max).compactMap { context(of: $0, store) }
      let told = Set(members.map(\.document.id))
      let joined = Set(
        told.flatMap { joining[$0] ?? [] }
          .filter { told.contains($0.from) && told.contains($0.to) })
      guard !members.isEmpty else { return nil }
      return ClaimBuilder.claim(
        id: name, members: members, retellings: Array(joined),
        isContested: contested.contains(name))
    }
    return Findings(
      documents: ordered, retellings: retellings, claims: claims.sorted(by: isMoreTold),
      discrepancies: store.discrepancies.sorted(by: DiscrepancyFinder.isBefore))
  }

  private static func adding(
    _ document: AnalysedDocument, _ retellings: [Retelling], to store: MemoryClaimStore
  ) -> ClaimStep {
    // A store in memory does not fail.
    (try? ClaimStep.adding(document, retellings: retellings, to: store))
      ?? ClaimStep(placements: [], merges: [], discrepancies: [], contradictions: [], touched: [])
  }

  private static func context(
    of statement: Statement, _ store: MemoryClaimStore
  ) -> StatementInContext? {
    store.document(statement.document).map {
      StatementInContext(
        statement: statement, document: $0.document,
        outer: statement.nestedIn.flatMap { store.statement($0) })
    }
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
