import Exchange
import Model

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

/// A statement as people read it.
enum StatementText {
  /// Who says it, what, and what is known of it, over several lines.
  static func paragraph(_ statement: Statement, in terminal: Terminal, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var head = terminal.styled(TerminalText.sanitised(statement.sourceName), .bold)
    if let role = statement.source?.role { head += " (\(TerminalText.sanitised(role)))" }
    head += " " + terminal.styled(statement.stance.rawValue, .cyan)
    if let day = statement.saidOn { head += ", " + day.dayText }
    let isQuoted = statement.mode == .direct
    let words = TerminalText.sanitised(statement.contentText)
    var text = margin + head + "\n"
    for line in TerminalText.lines(
      isQuoted ? "“" + words + "”" : words, width: terminal.width - indent - 2)
    {
      text += margin + "  " + line + "\n"
    }
    var notes = [statement.kinds.map(\.rawValue).joined(separator: ", ")]
    if !statement.accused.isEmpty {
      notes.append("of " + statement.accused.joined(separator: ", "))
    }
    if !statement.hedges.isEmpty {
      notes.append("hedged: " + statement.hedges.joined(separator: ", "))
    }
    if statement.nestedIn != nil { notes.append("within another's statement") }
    if statement.part == .headline { notes.append("headline") }
    for line in TerminalText.lines(
      TerminalText.sanitised(notes.joined(separator: "; ")), width: terminal.width - indent - 2)
    {
      text += margin + "  " + terminal.styled(line, .dim) + "\n"
    }
    return text
  }
}

extension Statement {
  /// The party that speaks, or the words that stand for it.
  var sourceName: String {
    source?.party ?? source?.text ?? "(nobody named)"
  }
}

extension TerminalText {
  /// `text`, which is sanitised, broken at spaces into lines of at most `width` columns.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for word in text.split(separator: " ") {
      let wordWidth = self.width(of: String(word))
      if lineWidth > 0, lineWidth + 1 + wordWidth > max(16, width) {
        lines.append(line)
        line = ""
        lineWidth = 0
      }
      if lineWidth > 0 {
        line += " "
        lineWidth += 1
      }
      line += word
      lineWidth += wordWidth
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
