import Claims
import GRDB
import Lineage
import Model

/// Adds documents within a transaction.
struct DocumentAdding {
  /// The documents of the transaction.
  let documents: StoredDocuments

  private var database: Database { documents.database }

  /// Adds `new`, which must not be there yet; or puts it in the place of the document `oldNumber`,
  /// whose findings were taken away.
  func add(_ new: NewDocument, replacing oldNumber: Int64? = nil) throws -> FindingCounts {
    // Everything is looked up before anything is written: the step wants the archive without it.
    let retellings = try retellings(of: new)
    let claims = StoredClaims(documents: documents)
    let step = try ClaimStep.adding(new.analysed, retellings: retellings, to: claims)

    let number: Int64
    if let oldNumber {
      try DocumentRow.update(new.analysed.document, number: oldNumber, in: database)
      number = oldNumber
    } else {
      number = try DocumentRow.insert(new, into: database)
      if let retrieval = new.retrieval {
        try RetrievalRow.insert(retrieval, document: number, brought: true, into: database)
      }
      if let listed = new.listed { try ListingRow.insert(listed, document: number, into: database) }
    }
    try OriginRow.write(new.analysed.document.origins, document: number, into: database)
    try insertFindings(of: new, number: number)

    var counts = FindingCounts()
    counts.documents = 1
    counts.statements = new.analysed.statements.count
    let rows = RetellingRows(documents: documents)
    for retelling in retellings {
      if try rows.insert(retelling) { counts.retellings += 1 }
    }
    (counts.claims, counts.discrepancies) =
      try ClaimWriter(claims: claims, retellings: rows).apply(step)
    return counts
  }

  /// Writes the statements and the keys of `new`.
  private func insertFindings(of new: NewDocument, number: Int64) throws {
    let claimKeys = KeyIndex.claimKeys(database)
    var statementNumbers: [Int64] = []
    for (position, statement) in new.analysed.statements.enumerated() {
      let statementNumber = try StatementRow.insert(
        statement, document: number, position: position, into: database)
      statementNumbers.append(statementNumber)
      try claimKeys.insert(new.claimKeys[position], owner: statementNumber)
    }
    try KeyIndex.fingerprints(database).insert(new.lineageKeys.fingerprints, owner: number)
    try KeyIndex.events(database).insert(new.lineageKeys.events, owner: number)
    documents.cache.insert(
      ArchivedDocument(
        number: number, analysed: new.analysed, statementNumbers: statementNumbers,
        prepared: new.prepared))
  }

  /// Who in the archive retells `new` or is retold by it, in order of the other's name.
  private func retellings(of new: NewDocument) throws -> [Retelling] {
    let keys = new.lineageKeys
    let fingerprints = try KeyIndex.fingerprints(database)
      .sharedKeyCounts(
        for: keys.fingerprints, commonAbove: LineageKeys.commonAbove,
        looksUpCommon: keys.looksUpCommon(commonFingerprints:))
    let events = try KeyIndex.events(database)
      .sharedKeyCounts(for: keys.events, commonAbove: LineageKeys.commonEventsAbove)
    var candidates: [LineageCandidate] = []
    var numbers: [DocumentID: Int64] = [:]
    for number in Set(fingerprints.keys).union(events.keys) {
      let shared = (fingerprints[number] ?? 0, events[number] ?? 0)
      guard
        LineageKeys.isCandidate(
          sharedFingerprints: shared.0, sharedEvents: shared.1, own: keys),
        let id = try String.fetchOne(
          database.cachedStatement(sql: "SELECT id FROM document WHERE number = ?"),
          arguments: [number])
      else { continue }
      let document = RetellingRows.documentID(id)
      numbers[document] = number
      candidates.append(
        LineageCandidate(
          document: document, sharedFingerprints: shared.0, sharedEvents: shared.1))
    }
    var found: [Retelling] = []
    for candidate in keys.closest(among: candidates) {
      guard let number = numbers[candidate.document],
        let other = try documents.prepared(number: number)
      else { continue }
      if let retelling = RetellingFinder.retelling(between: other, and: new.prepared) {
        found.append(retelling)
      }
    }
    return found.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }
}
