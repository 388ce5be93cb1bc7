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
    try documents.cache.index.update(for: documents, before: oldNumber ?? .max)
    // Who retells whom is looked up before anything is written: an archive without the document.
    let search = try RetellingSearch(documents: documents).run(new)
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
    let statementNumbers = try insertStatements(of: new, number: number)
    let rows = RetellingRows(documents: documents)
    for found in search.found { try rows.insert(found) }

    let claims = StoredClaims(documents: documents)
    let step = try ClaimStep.adding(
      NumberedDocument(new.analysed, numbers: statementNumbers),
      retellings: search.found.map(\.retelling), parted: search.parted, to: claims)
    var counts = FindingCounts()
    counts.documents = 1
    counts.statements = new.analysed.statements.count
    counts.retellings = search.found.count - search.parted.count
    counts.claims = try ClaimWriter(claims: claims).apply(step)
    documents.cache.index.add(
      ArchiveIndex.DocumentKeys(
        lineage: new.lineageKeys,
        statements: zip(statementNumbers, new.claimKeys).map { ($0, $1) }),
      ofDocument: number)
    return counts
  }

  /// Writes the statements of `new` and returns their numbers.
  private func insertStatements(of new: NewDocument, number: Int64) throws -> [Int64] {
    var numbers: [Int64] = []
    for (position, statement) in new.analysed.statements.enumerated() {
      numbers.append(
        try StatementRow.insert(
          statement, document: number, position: position, into: database))
    }
    documents.cache.insert(
      ArchivedDocument(
        number: number, analysed: new.analysed, statementNumbers: numbers,
        prepared: new.prepared))
    return numbers
  }
}
