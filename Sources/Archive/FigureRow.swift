import GRDB
import Model

/// A figure as a row of the archive.
enum FigureRow {
  /// The columns that `figure(_:)` reads, after the number of the statement.
  static let columns = """
    figure.statement, figure.text, figure.start, figure."end", figure.low, figure.high, \
    figure.comparator, figure.unit, figure.counted, figure.counted_start, figure.counted_end, \
    figure.period_kind, figure.period_per, figure.period_length, figure.period_from, \
    figure.period_to, figure.period_text, figure.period_start, figure.period_end
    """

  /// Writes `figure`, the one at `position` of the statement.
  static func insert(
    _ figure: Figure, statement: Int64, position: Int, into database: Database
  ) throws {
    let period = figure.period
    try database.cachedStatement(
      sql: """
        INSERT INTO figure (statement, position, text, start, "end", low, high, comparator, unit,
          counted, counted_start, counted_end, period_kind, period_per, period_length, period_from,
          period_to, period_text, period_start, period_end)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        statement, position, TextColumn.value(figure.text), figure.span.start, figure.span.end,
        figure.low, figure.high, figure.comparator.rawValue, TextColumn.value(figure.unit),
        TextColumn.value(figure.counted),
      ] + [
        figure.countedSpan?.start, figure.countedSpan?.end, period?.kind.rawValue,
        TextColumn.value(period?.per), TextColumn.value(period?.length), period?.from?.description,
        period?.to?.description, TextColumn.value(period?.text), period?.span.start,
        period?.span.end,
      ])
  }

  /// The figure of a row that `columns` selected, with the number of its statement.
  static func figure(_ row: Row) -> (statement: Int64, figure: Figure) {
    var period: Figure.Period?
    if let kind = (row[11] as String?).flatMap({ Figure.Period.Kind(rawValue: $0) }),
      let span = StatementRow.span(row[17], row[18])
    {
      period = Figure.Period(
        kind: kind, per: row[12], length: row[13],
        from: (row[14] as String?).flatMap { PartialDate($0) },
        to: (row[15] as String?).flatMap { PartialDate($0) },
        text: row[16] as String? ?? "", span: span)
    }
    let figure = Figure(
      text: row[1], span: StatementRow.span(row[2], row[3]) ?? TextSpan(0, 0), low: row[4],
      high: row[5], comparator: Figure.Comparator(rawValue: row[6]) ?? .exactly, unit: row[7],
      counted: row[8], countedSpan: StatementRow.span(row[9], row[10]), period: period)
    return (row[0], figure)
  }
}
