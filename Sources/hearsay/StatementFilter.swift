import ArgumentParser
import Model

/// Which statements are wanted.
struct StatementFilter: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only what this party says: part of its name, its role or the words that name it.",
      valueName: "party"))
  var by: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only statements of this kind: "
        + OperationKind.allCases.map(\.rawValue)
        .joined(separator: ", ") + ".", valueName: "kind"),
    completion: .list(OperationKind.allCases.map(\.rawValue)),
    transform: { text in
      let name = text.lowercased().replacing(" ", with: "-")
      guard let kind = OperationKind(rawValue: name) else {
        throw ValidationError(
          "There is no kind “\(TerminalText.sanitised(text))”.\nThe kinds are: "
            + OperationKind.allCases.map(\.rawValue).joined(separator: ", "))
      }
      return kind
    })
  var about: OperationKind?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Only statements of this document: its path, the end of its path, or its id.",
      valueName: "document"))
  var document: String?

  /// Whether `statement` is one of those.
  func isWanted(_ statement: Statement) -> Bool {
    if let about, !statement.kinds.contains(about) { return false }
    guard let by else { return true }
    guard let source = statement.source else { return false }
    return [source.party, source.role, source.text].compactMap(\.self).contains {
      $0.contains(ignoringCase: by)
    }
  }
}

extension String {
  /// Whether `part` stands in it, letters large or small.
  func contains(ignoringCase part: String) -> Bool {
    lowercased().contains(part.lowercased())
  }
}
