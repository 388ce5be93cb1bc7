public import Model

/// A statement without places: what a reader would see of it, as text.
///
/// Two documents of different lengths can be compared by it.
public struct PlainStatement: Hashable, Sendable, CustomStringConvertible {
  /// What is seen, a line for each thing.
  public let description: String

  /// The statements of one document, their names exchanged where a table is given.
  ///
  /// A parent is named by its words, since names hold places.
  public static func list(
    of statements: [Statement], mirroredBy table: MirrorTable? = nil
  ) -> [PlainStatement] {
    var parents: [StatementID: String] = [:]
    for statement in statements {
      let words = statement.cue.text + ": " + statement.contentText
      parents[statement.id] = table?.mirrored(words) ?? words
    }
    return statements.map { statement in
      PlainStatement(
        statement, parent: statement.nestedIn.map { parents[$0] ?? "nobody" }, table: table)
    }
  }

  private init(_ statement: Statement, parent: String?, table: MirrorTable?) {
    func plain(_ text: String) -> String { table?.mirrored(text) ?? text }
    func plain(_ text: String?) -> String { text.map { plain($0) } ?? "-" }
    func plain(_ texts: [String]) -> String {
      texts.map { plain($0) }.sorted().joined(separator: "; ")
    }
    var lines = [
      "\(statement.part.rawValue) \(statement.mode.rawValue) \(statement.stance.rawValue)"
    ]
    lines.append("kinds: " + statement.kinds.map(\.rawValue).sorted().joined(separator: ", "))
    lines.append("nested in: " + (parent ?? "-"))
    lines.append("source: " + plain(statement.source?.text))
    lines.append("party: " + plain(statement.source?.party))
    lines.append("role: " + plain(statement.source?.role))
    lines.append("source kind: " + (statement.source?.kind.rawValue ?? "-"))
    lines.append("cue: " + plain(statement.cue.text))
    lines += statement.content.map { "content: " + plain($0.text) }
    lines.append("said on: " + (statement.saidOn?.description ?? "-"))
    lines.append("hedges: " + plain(statement.hedges))
    lines.append("accused: " + plain(statement.accused))
    lines.append("targets: " + plain(statement.targets))
    for figure in statement.figures {
      let bounds = [figure.low, figure.high].map { $0.map { "\($0)" } ?? "-" }
      let words: [String] = [plain(figure.unit), plain(figure.counted), plain(figure.period?.text)]
      lines.append(
        "figure: \(plain(figure.text)) = \(figure.comparator.rawValue) "
          + "\(bounds.joined(separator: "..")) of \(words.joined(separator: " | ")) "
          + "\(figure.period?.kind.rawValue ?? "-") \(figure.period?.per ?? "-") "
          + (figure.period?.length ?? "-"))
    }
    description = lines.joined(separator: "\n")
  }
}
