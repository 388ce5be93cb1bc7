import Claims
import GRDB
import Lineage
import Model

/// The retellings of an archive, as one transaction sees them.
struct RetellingRows {
  /// The documents of the same transaction.
  let documents: StoredDocuments

  private var database: Database { documents.database }

  /// The columns that `retelling(_:)` reads, for a `SELECT` with documents `a` and `b`.
  static let columns = """
    a.id, b.id, retelling.kind, retelling.certainty, retelling.passages, retelling.evidence, \
    retelling.resemblance, retelling.nearness, retelling.kind <> 'same-event' AND from_document = (
      SELECT near.from_document FROM retelling near
      JOIN document source ON source.number = near.from_document
      WHERE near.to_document = retelling.to_document AND near.kind <> 'same-event'
      ORDER BY near.nearness DESC, source.published IS NULL, source.published, source.path, source.id
      LIMIT 1)
    """

  private static let columnsWithoutPassages =
    """
    a.id, b.id, retelling.kind, retelling.certainty, '[]', '[]', retelling.resemblance, \
    retelling.nearness, 0
    """

  /// Writes `found`.
  func insert(_ found: FoundRetelling) throws {
    let retelling = found.retelling
    guard let from = try documents.number(of: retelling.from),
      let to = try documents.number(of: retelling.to)
    else { return }
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO retelling (from_document, to_document, kind, certainty, resemblance,
          nearness, passages, evidence, fingerprints, events)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        from, to, retelling.kind.rawValue, retelling.certainty, retelling.resemblance,
        retelling.nearness,
        JSONColumn.text(
          retelling.passages.map { [$0.from.start, $0.from.end, $0.to.start, $0.to.end] }),
        JSONColumn.text(retelling.evidence), found.sharedFingerprints, found.sharedEvents,
      ])
  }

  /// What two documents share one of less of, because it has become common.
  enum Shared: String {
    case fingerprints
    case events
  }

  /// Takes one `shared` key from every retelling between two of `owners`, which all have the key;
  /// returns the documents that too little joins now.
  func loosen(_ shared: Shared, among owners: [Int64]) throws -> [DocumentPair] {
    let among = Set(owners)
    let selection = try database.cachedStatement(
      sql: """
        SELECT to_document, fingerprints, events, resemblance FROM retelling
        WHERE from_document = ?
        """)
    let update = try database.cachedStatement(
      sql: """
        UPDATE retelling SET fingerprints = ?, events = ? WHERE from_document = ? AND to_document = ?
        """)
    var parted: [DocumentPair] = []
    for owner in owners {
      for row in try Row.fetchAll(selection, arguments: [owner]) {
        let other: Int64 = row[0]
        guard among.contains(other) else { continue }
        let fingerprints = max(0, (row[1] as Int) - (shared == .fingerprints ? 1 : 0))
        let events = max(0, (row[2] as Int) - (shared == .events ? 1 : 0))
        if LineageKeys.areCandidates(
          sharedFingerprints: fingerprints, sharedEvents: events, resemblance: row[3])
        {
          try update.execute(arguments: [fingerprints, events, owner, other])
        } else {
          try database.cachedStatement(
            sql: "DELETE FROM retelling WHERE from_document = ? AND to_document = ?"
          ).execute(arguments: [owner, other])
          if let one = try documents.document(number: owner)?.analysed.document.id,
            let second = try documents.document(number: other)?.analysed.document.id
          {
            parted.append(DocumentPair(one, second))
          }
        }
      }
    }
    return parted
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
    var retelling = Retelling(
      from: documentID(row[0]), to: documentID(row[1]),
      kind: Retelling.Kind(rawValue: row[2]) ?? .sameEvent, certainty: row[3],
      passages: passages, evidence: JSONColumn.strings(row[5]), resemblance: row[6],
      nearness: row[7])
    retelling.isDirect = row[8]
    return retelling
  }

  /// The name that a column holds.
  static func documentID(_ text: String) -> DocumentID {
    DocumentID(text) ?? DocumentID(digits: String(text.dropFirst(4)))
  }
}

/// A retelling with what it was found by.
struct FoundRetelling {
  /// The retelling.
  var retelling: Retelling
  /// How many fingerprints both documents have that are not common.
  var sharedFingerprints: Int
  /// How many events both documents have that are not common.
  var sharedEvents: Int
}
