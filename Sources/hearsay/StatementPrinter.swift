import Exchange
import Model
import STIX

/// Prints statements, for machines or for people.
struct StatementPrinter {
  /// Whether machines read it.
  let isJSON: Bool
  /// Where it is printed.
  let terminal: Terminal
  private var json = JSONWriter()

  /// A printer for `terminal`.
  init(isJSON: Bool, terminal: Terminal) {
    self.isJSON = isJSON
    self.terminal = terminal
  }

  /// Prints the statements of `analysed` that are wanted.
  mutating func print(
    _ analysed: AnalysedDocument, where isWanted: (Statement) -> Bool
  ) throws {
    let statements = analysed.statements.filter(isWanted)
    guard !statements.isEmpty else { return }
    if isJSON {
      let offsets = CodePointOffsets(analysed.document.text)
      for statement in statements {
        json.removeAll()
        FindingsJSON.write(statement, of: analysed.document, offsets: offsets, to: &json)
        json.endLine()
        try StandardOutput.shared.write(json.bytes)
      }
    } else if terminal.isInteractive {
      try printForPeople(statements, of: analysed.document)
    } else {
      for statement in statements {
        try StandardOutput.shared.write(Self.fields(statement, of: analysed.document))
      }
    }
  }

  /// One line, parted by tabs: day, source, stance, kinds, content, path, id.
  private static func fields(_ statement: Statement, of document: Document) -> String {
    [
      statement.saidOn?.dayText ?? "", statement.sourceName, statement.stance.rawValue,
      statement.kinds.map(\.rawValue).joined(separator: ","), statement.contentText,
      document.path, statement.id.description,
    ].map { TerminalText.sanitised($0) }.joined(separator: "\t") + "\n"
  }

  private func printForPeople(_ statements: [Statement], of document: Document) throws {
    var text = terminal.styled(TerminalText.sanitised(document.path), .underlined)
    if let title = document.title { text += "  " + TerminalText.sanitised(title) }
    text += "\n"
    for statement in statements {
      text += StatementText.paragraph(statement, in: terminal, indent: 2)
    }
    try StandardOutput.shared.write(text + "\n")
  }
}
