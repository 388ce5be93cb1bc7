import Model

/// A listing in columns: aligned and fitted to the width on a terminal, parted by tabs in a pipe.
///
/// On a terminal the first rows decide how wide the columns are; later ones flow through.
struct TextTable {
  /// A column.
  struct Column {
    /// What stands above it.
    var title: String
    /// Whether it gives way when the terminal is narrow.
    var isFlexible: Bool
    /// Whether its values stand at the right, as numbers do.
    var isNumber: Bool
    /// Whether its values tell more at their ends, as paths do, so that their starts give way.
    var isPath: Bool

    /// A column called `title`.
    init(
      _ title: String, isFlexible: Bool = false, isNumber: Bool = false, isPath: Bool = false
    ) {
      self.title = title
      self.isFlexible = isFlexible
      self.isNumber = isNumber
      self.isPath = isPath
    }
  }

  private let columns: [Column]
  private let terminal: Terminal
  private var widths: [Int]?
  private var rows: [[String]] = []
  private static let sampleCount = 200
  private static let mostColumns = 44

  /// A table of `columns` for `terminal`.
  init(columns: [Column], terminal: Terminal = .output) {
    self.columns = columns
    self.terminal = terminal
  }

  /// Adds a row of texts, which may come from reports.
  mutating func add(_ cells: [String]) throws {
    let cells = cells.map { TerminalText.sanitised($0) }
    guard terminal.isInteractive else {
      try StandardOutput.shared.write(cells.joined(separator: "\t") + "\n")
      return
    }
    if widths != nil {
      try write(cells)
    } else {
      rows.append(cells)
      if rows.count == Self.sampleCount { try writeSample() }
    }
  }

  /// Writes what was held back.
  mutating func finish() throws {
    if terminal.isInteractive, widths == nil, !rows.isEmpty { try writeSample() }
  }

  private mutating func writeSample() throws {
    let widths = Self.widths(columns, rows: rows, total: terminal.width)
    self.widths = widths
    let titles = zip(columns, widths).map { TerminalText.padded($0.title, to: $1) }
    try StandardOutput.shared.write(
      terminal.styled(titles.joined(separator: "  ").trimmedAtEnd, .dim) + "\n")
    for row in rows { try write(row) }
    rows.removeAll()
  }

  private func write(_ cells: [String]) throws {
    guard let widths else { return }
    var line: [String] = []
    for (index, cell) in cells.enumerated() {
      let fitted =
        columns[index].isPath
        ? TerminalText.fittedAtStart(cell, to: widths[index])
        : TerminalText.fitted(cell, to: widths[index])
      let spaces = String(
        repeating: " ", count: max(0, widths[index] - TerminalText.width(of: fitted)))
      line.append(columns[index].isNumber ? spaces + fitted : fitted + spaces)
    }
    try StandardOutput.shared.write(line.joined(separator: "  ").trimmedAtEnd + "\n")
  }

  /// How wide the columns are: as wide as their rows need, and within `total` where that can be.
  static func widths(_ columns: [Column], rows: [[String]], total: Int) -> [Int] {
    var widths = columns.map { TerminalText.width(of: $0.title) }
    for row in rows {
      for (index, cell) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], TerminalText.width(of: cell))
      }
    }
    var excess = widths.reduce(0, +) + 2 * (columns.count - 1) - total
    guard excess > 0 else { return widths }
    // First what is far too wide gives way, then the flexible columns down to a fair share, then
    // the widest of the others; in the end all.
    for index in columns.indices where !columns[index].isFlexible {
      let cut = min(excess, max(0, widths[index] - mostColumns))
      widths[index] -= cut
      excess -= cut
    }
    let share = max(16, total * 2 / 5)
    for index in columns.indices.reversed() where columns[index].isFlexible && excess > 0 {
      let cut = min(excess, max(0, widths[index] - share))
      widths[index] -= cut
      excess -= cut
    }
    for least in [14, 8] {
      while excess > 0,
        let widest = columns.indices.filter({ least == 8 || !columns[$0].isFlexible })
          .max(by: { widths[$0] < widths[$1] }), widths[widest] > least
      {
        widths[widest] -= 1
        excess -= 1
      }
    }
    return widths
  }
}

extension String {
  /// Without the spaces at its end.
  var trimmedAtEnd: String {
    var text = self
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }
}

extension PartialDate {
  /// The day, without the time of day.
  var dayText: String {
    PartialDate(year: year, month: month, day: day).description
  }
}
