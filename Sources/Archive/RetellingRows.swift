import GRDB
import Model

/// The retellings of an archive, as one transaction sees them.
struct RetellingRows {
  /// The documents of the same transaction.
  let documents: StoredDocuments

  private var database: Database { documents.database }

  /// The columns that `retelling(_:)` reads, for a `SELECT` with documents `a` and `b`.
  static let columns = """
    a.id, b.id, retelling.kind, retelling.certainty, retelling.passages, retelling.evidence
    """

  private static let columnsWithoutPassages =
    "a.id, b.id, retelling.kind, retelling.certainty, '[]', '[]'"

  /// Writes `retelling`; `false` where it is there already.
  func insert(_ retelling: Retelling) throws -> Bool {
    guard let from = try documents.number(of: retelling.from),
      let to = try documents.number(of: retelling.to)
    else { return false }
    try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO retelling
          (from_document, to_document, kind, certainty, passages, evidence)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        from, to, retelling.kind.rawValue, retelling.certainty,
        JSONColumn.text(
          retelling.passages.map { [$0.from.start, $0.from.end, $0.to.start, $0.to.end] }),
        JSONColumn.text(retelling.evidence),
      ])
    return database.changesCount > 0
  }

  /// The retellings of which both documents are among `ids`, in order of their names; without their
  /// passages and evidence where those are not wanted.
  func retellings(
    among ids: Set<DocumentID>, withPassages: Bool = true
  ) throws -> [Retelling] {
    guard ids.count > 1 else { return [] }
    var found: [Retelling] = []
    let columns = withPassages ? Self.columns : Self.columnsWithoutPassages
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(columns) FROM retelling JOIN document a ON a.number = from_document
        JOIN document b ON b.number = to_document WHERE a.id = ?
        """)
    for id in ids.sorted() {
      let rows = try Row.fetchCursor(statement, arguments: [id.description])
      var some: [Retelling] = []
      while let row = try rows.next() {
        guard ids.contains(Self.documentID(row[1])) else { continue }
        some.append(Self.retelling(row))
      }
      found += some.sorted { $0.to < $1.to }
    }
    return found
  }

  /// The retelling of a row that `columns` selected.
  static func retelling(_ row: Row) -> Retelling {
    let offsets = JSONColumn.numbers(row[4])
    var passages: [Retelling.SharedPassage] = []
    for index in stride(from: 0, to: offsets.count - 3, by: 4) {
      guard let from = StatementRow.span(offsets[index], offsets[index + 1]),
        let to = StatementRow.span(offsets[index + 2], offsets[index + 3])
      else { continue }
      passages.append(Retelling.SharedPassage(from: from, to: to))
    }
    return Retelling(
      from: documentID(row[0]), to: documentID(row[1]),
      kind: Retelling.Kind(rawValue: row[2]) ?? .sameEvent, certainty: row[3],
      passages: passages, evidence: JSONColumn.strings(row[5]))
  }

  /// The name that a column holds.
  static func documentID(_ text: String) -> DocumentID {
    DocumentID(text) ?? DocumentID(digits: String(text.dropFirst(4)))
  }
}
