import Claims
import FoundationEssentials
import GRDB
import Model

/// A document as a row of the archive.
enum DocumentRow {
  /// The columns that `document(_:)` reads, for a `SELECT` from `document`.
  static let columns = """
    document.number, document.id, document.path, document.url, document.media_type, \
    document.title, document.byline, document.publisher, document.credits, document.place, \
    document.published, document.updated, document.language, CAST(document.text AS BLOB), \
    document.blocks, document.dateline_start, document.dateline_end
    """

  /// The columns that `order(_:)` reads, which come first in a `SELECT`.
  static let orderColumns = "document.published, document.path, document.id"

  /// The place among all others of the document of a row that `orderColumns` selected.
  static func order(_ row: Row) -> DocumentOrder {
    DocumentOrder(
      published: (row[0] as String?).flatMap { PartialDate($0) }, path: row[1],
      document: RetellingRows.documentID(row[2]))
  }

  /// Writes `new`, and returns its number.
  static func insert(_ new: NewDocument, into database: Database) throws -> Int64 {
    let document = new.analysed.document
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO raw (sha256, size, deflated) VALUES (?, ?, ?)"
    ).execute(arguments: [new.raw.digest, new.raw.size, new.raw.deflated])
    try database.cachedStatement(
      sql: """
        INSERT INTO document (id, sha256, path, url, media_type, title, byline, publisher, credits,
          place, published, updated, language, text, blocks, dateline_start, dateline_end, given,
          analyser)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: arguments(of: document, first: [document.id.description, new.raw.digest])
        + [TextColumn.value(new.given), Analyser.version])
    return database.lastInsertedRowID
  }

  /// Writes `document` anew over the row `number`; its name, bytes and what was given stay.
  static func update(_ document: Document, number: Int64, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        UPDATE document SET path = ?, url = ?, media_type = ?, title = ?, byline = ?, publisher = ?,
          credits = ?, place = ?, published = ?, updated = ?, language = ?,
          text = CAST(? AS TEXT), blocks = ?, dateline_start = ?, dateline_end = ?, analyser = ?
        WHERE number = ?
        """
    ).execute(arguments: arguments(of: document, first: []) + [Analyser.version, number])
  }

  private static func arguments(
    of document: Document, first: StatementArguments
  ) -> StatementArguments {
    first
      + [
        TextColumn.value(document.path), TextColumn.value(document.url), document.mediaType,
        TextColumn.value(document.title), JSONColumn.text(document.byline),
        TextColumn.value(document.publisher), JSONColumn.text(document.credits),
        TextColumn.value(document.place), document.published?.description,
        document.updated?.description, TextColumn.value(document.language),
        TextColumn.bytes(document.text), blocks(document.blocks),
      ] + [document.dateline?.start, document.dateline?.end]
  }

  /// The document of a row that `columns` selected, with its number.
  static func document(_ row: Row) -> (number: Int64, document: Document) {
    let datelineStart: Int? = row[15]
    let datelineEnd: Int? = row[16]
    var dateline: TextSpan?
    if let datelineStart, let datelineEnd, 0 <= datelineStart, datelineStart <= datelineEnd {
      dateline = TextSpan(datelineStart, datelineEnd)
    }
    let document = Document(
      id: RetellingRows.documentID(row[1]), path: row[2], url: row[3],
      mediaType: row[4], title: row[5], byline: JSONColumn.strings(row[6]), publisher: row[7],
      credits: JSONColumn.strings(row[8]), place: row[9],
      published: (row[10] as String?).flatMap { PartialDate($0) },
      updated: (row[11] as String?).flatMap { PartialDate($0) }, language: row[12],
      text: TextColumn.text(row[13]), blocks: blocks(row[14] as String), dateline: dateline)
    return (row[0], document)
  }

  private static func blocks(_ blocks: [TextBlock]) -> String {
    "["
      + blocks.map { "[\($0.span.start),\($0.span.end),\"\($0.kind.rawValue)\"]" }
      .joined(separator: ",") + "]"
  }

  private static func blocks(_ text: String) -> [TextBlock] {
    let numbers = JSONColumn.numbers(text)
    let kinds = JSONColumn.strings(text)
    var blocks: [TextBlock] = []
    blocks.reserveCapacity(kinds.count)
    for (index, kind) in kinds.enumerated() where index * 2 + 1 < numbers.count {
      let start = numbers[index * 2]
      let end = numbers[index * 2 + 1]
      guard let kind = TextBlock.Kind(rawValue: kind), start <= end else { continue }
      blocks.append(TextBlock(span: TextSpan(start, end), kind: kind))
    }
    return blocks
  }
}
