import Model

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
