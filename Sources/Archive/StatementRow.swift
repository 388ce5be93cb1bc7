import GRDB
import Model

/// A statement as a row of the archive.
enum StatementRow {
  /// The columns that `statement(_:document:)` reads, for a `SELECT` from `statement`.
  static let columns = """
    statement.number, statement.id, statement.part, statement.source_text, statement.source_start, \
    statement.source_end, statement.party, statement.role, statement.source_kind, \
    statement.cue_text, statement.cue_start, statement.cue_end, statement.content, statement.mode, \
    statement.stance, statement.nested_in, statement.said_on, statement.hedges, statement.kinds, \
    statement.accused, statement.targets, statement.extent_start, statement.extent_end
    """

  /// Writes `statement`, the one at `position` of the document `number`, and returns its number.
  static func insert(
    _ statement: Model.Statement, document number: Int64, position: Int, into database: Database
  ) throws -> Int64 {
    let source = statement.source
    try database.cachedStatement(
      sql: """
        INSERT INTO statement (id, document, position, part, source_text, source_start, source_end,
          party, role, source_kind, cue_text, cue_start, cue_end, content_text, content, mode,
          stance, nested_in, said_on, hedges, kinds, accused, targets, extent_start, extent_end)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        statement.id.description, number, position, statement.part.rawValue,
        TextColumn.value(source?.text), source?.span.start, source?.span.end,
        TextColumn.value(source?.party), TextColumn.value(source?.role), source?.kind.rawValue,
        TextColumn.value(statement.cue.text), statement.cue.span.start, statement.cue.span.end,
      ] + [
        TextColumn.value(statement.contentText),
        JSONColumn.text(statement.content.map { [$0.span.start, $0.span.end] }),
        statement.mode.rawValue, statement.stance.rawValue, statement.nestedIn?.description,
        statement.saidOn?.description, JSONColumn.text(statement.hedges),
        JSONColumn.text(statement.kinds.map(\.rawValue)), JSONColumn.text(statement.accused),
        JSONColumn.text(statement.targets), source?.extent.start, source?.extent.end,
      ])
    let statementNumber = database.lastInsertedRowID
    for (index, figure) in statement.figures.enumerated() {
      try FigureRow.insert(figure, statement: statementNumber, position: index, into: database)
    }
    return statementNumber
  }

  /// The statement of a row that `columns` selected, without its figures, and its number.
  static func statement(
    _ row: Row, of document: Document
  ) -> (number: Int64, statement: Model.Statement) {
    let offsets = JSONColumn.numbers(row[12])
    var content: [Passage] = []
    for index in stride(from: 0, to: offsets.count - 1, by: 2) {
      guard let span = span(offsets[index], offsets[index + 1]) else { continue }
      content.append(Passage(of: document.text, at: span))
    }
    var source: Model.Statement.Source?
    if let text: String = row[3], let span = span(row[4], row[5]) {
      source = Model.Statement.Source(
        text: text, span: span, extent: Self.span(row[21], row[22]), party: row[6], role: row[7],
        kind: (row[8] as String?).flatMap { Party.Kind(rawValue: $0) } ?? .unnamed)
    }
    let statement = Model.Statement(
      id: StatementID(row[1] as String), document: document.id,
      part: Model.Statement.Part(rawValue: row[2]) ?? .body, source: source,
      cue: Passage(text: row[9], span: span(row[10], row[11]) ?? TextSpan(0, 0)),
      content: content, mode: Model.Statement.Mode(rawValue: row[13]) ?? .indirect,
      stance: Model.Statement.Stance(rawValue: row[14]) ?? .reports,
      nestedIn: (row[15] as String?).map { StatementID($0) },
      saidOn: (row[16] as String?).flatMap { PartialDate($0) },
      hedges: JSONColumn.strings(row[17]),
      kinds: JSONColumn.strings(row[18]).compactMap { OperationKind(rawValue: $0) },
      accused: JSONColumn.strings(row[19]), targets: JSONColumn.strings(row[20]))
    return (row[0], statement)
  }

  /// The span of two columns, or `nil` where they hold none.
  static func span(_ start: Int?, _ end: Int?) -> TextSpan? {
    guard let start, let end, start >= 0, end >= start else { return nil }
    return TextSpan(start, end)
  }
}
