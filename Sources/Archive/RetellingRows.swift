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

  /// Finds the retellings anew of which both documents own keys that have become common.
  ///
  /// `fingerprints` and `events` are the owners of each such key. Returns the documents that nothing
  /// joins now.
  func loosen(fingerprints: [[Int64]], events: [[Int64]]) throws -> [DocumentPair] {
    var losses: [Edge: (fingerprints: Int, events: Int)] = [:]
    for owners in fingerprints {
      for edge in try edges(among: owners) { losses[edge, default: (0, 0)].fingerprints += 1 }
    }
    for owners in events {
      for edge in try edges(among: owners) { losses[edge, default: (0, 0)].events += 1 }
    }
    var parted: [DocumentPair] = []
    for (edge, loss) in losses.sorted(by: { $0.key < $1.key }) {
      if let pair = try loosen(edge, by: loss) { parted.append(pair) }
    }
    return parted
  }

  /// A retelling by the numbers of its documents.
  private struct Edge: Hashable, Comparable {
    var from: Int64
    var to: Int64

    static func < (lhs: Edge, rhs: Edge) -> Bool { (lhs.from, lhs.to) < (rhs.from, rhs.to) }
  }

  private func edges(among owners: [Int64]) throws -> [Edge] {
    let among = Set(owners)
    let selection = try database.cachedStatement(
      sql: "SELECT to_document FROM retelling WHERE from_document = ?")
    return try owners.flatMap { from in
      try Int64.fetchAll(selection, arguments: [from]).filter(among.contains)
        .map { Edge(from: from, to: $0) }
    }
  }

  /// Finds a retelling anew that has lost so many keys; returns its documents where nothing joins
  /// them any more.
  private func loosen(
    _ edge: Edge, by loss: (fingerprints: Int, events: Int)
  ) throws -> DocumentPair? {
    let shared = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT fingerprints, events FROM retelling WHERE from_document = ? AND to_document = ?
          """), arguments: [edge.from, edge.to])
    guard let shared, let from = try documents.prepared(number: edge.from),
      let to = try documents.prepared(number: edge.to)
    else { return nil }
    try database.cachedStatement(
      sql: "DELETE FROM retelling WHERE from_document = ? AND to_document = ?"
    ).execute(arguments: [edge.from, edge.to])
    if let found = FoundRetelling(
      between: from, and: to, sharedFingerprints: max(0, (shared[0] as Int) - loss.fingerprints),
      sharedEvents: max(0, (shared[1] as Int) - loss.events))
    {
      try insert(found)
      return nil
    }
    return DocumentPair(from.analysed.document.id, to.analysed.document.id)
  }

  /// The retellings of which both documents are among `ids`, in order of their names.
  func retellings(among ids: Set<DocumentID>) throws -> [Retelling] {
    guard ids.count > 1 else { return [] }
    var found: [Retelling] = []
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM retelling JOIN document a ON a.number = from_document
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

  /// Who retells the document of that name, in order of name; without passages and evidence.
  func heirs(of id: DocumentID) throws -> [Retelling] {
    guard let number = try documents.number(of: id) else { return [] }
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT document.id, kind, certainty, resemblance, nearness FROM retelling
          JOIN document ON document.number = to_document WHERE from_document = ?
          """), arguments: [number])
    var heirs: [Retelling] = []
    while let row = try rows.next() {
      heirs.append(
        Retelling(
          from: id, to: Self.documentID(row[0]),
          kind: Retelling.Kind(rawValue: row[1]) ?? .sameEvent, certainty: row[2], passages: [],
          evidence: [], resemblance: row[3], nearness: row[4]))
    }
    return heirs.sorted { $0.to < $1.to }
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

  /// The retelling between two documents that share so many keys, or `nil` where there is none.
  init?(
    between first: PreparedDocument, and second: PreparedDocument, sharedFingerprints: Int,
    sharedEvents: Int
  ) {
    guard
      let retelling = RetellingFinder.retelling(
        between: first, and: second, uncommonFingerprints: sharedFingerprints),
      LineageKeys.areCandidates(
        sharedFingerprints: sharedFingerprints, sharedEvents: sharedEvents,
        resemblance: retelling.resemblance)
    else { return nil }
    self.retelling = retelling
    self.sharedFingerprints = sharedFingerprints
    self.sharedEvents = sharedEvents
  }
}
