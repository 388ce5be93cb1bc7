import Claims
import GRDB
import Lineage
public import Model

extension ReportArchive {
  /// The stories that the reports of the archive tell, those of most documents first; reports that
  /// nobody retells are none.
  public func stories() throws -> [Story] {
    try read { database in
      let documents = try Self.measuredDocuments(database)
      let places = Dictionary(
        uniqueKeysWithValues: documents.enumerated().map { ($1.order.document, $0) })
      var links: [Stories.Link] = []
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(RetellingRows.columns) FROM retelling
          JOIN document a ON a.number = from_document JOIN document b ON b.number = to_document
          WHERE retelling.kind <> 'cites'
          """)
      while let row = try rows.next() {
        let retelling = RetellingRows.retelling(row)
        guard let from = places[retelling.from], let to = places[retelling.to] else { continue }
        links.append(
          Stories.Link(
            from, to,
            share: Self.share(
              of: retelling, sizes: (documents[from].byteCount, documents[to].byteCount))))
      }
      var members: [Int: [DocumentID]] = [:]
      for (place, story) in Stories.groups(count: documents.count, links: links).enumerated() {
        members[story, default: []].append(documents[place].order.document)
      }
      return members.values.filter { $0.count > 1 }.map { Story(documents: $0) }
        .sorted { ($1.documents.count, $0.id) < ($0.documents.count, $1.id) }
    }
  }

  private struct MeasuredDocument {
    var order: DocumentOrder
    var byteCount: Int
  }

  /// All documents in order of publication, with the sizes of their texts.
  private static func measuredDocuments(_ database: Database) throws -> [MeasuredDocument] {
    var documents: [MeasuredDocument] = []
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT \(DocumentRow.orderColumns), length(CAST(text AS BLOB)) FROM document")
    while let row = try rows.next() {
      documents.append(MeasuredDocument(order: DocumentRow.order(row), byteCount: row[3]))
    }
    return documents.sorted { $0.order < $1.order }
  }

  private static func share(of retelling: Retelling, sizes: (from: Int, to: Int)) -> Double {
    let from = retelling.passages.reduce(0) { $0 + $1.from.byteCount }
    let to = retelling.passages.reduce(0) { $0 + $1.to.byteCount }
    let share = min(
      1, max(Double(from) / Double(max(1, sizes.from)), Double(to) / Double(max(1, sizes.to))))
    let isEvent = retelling.kind == .sameEvent || retelling.passages.isEmpty
    return isEvent ? max(share, retelling.certainty * Stories.worthOfEvent) : share
  }
}
