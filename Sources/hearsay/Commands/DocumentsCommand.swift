import Archive
import ArgumentParser
import Exchange
import Model
import STIX

/// `hearsay documents`: what was read.
struct DocumentsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract: "Lists the documents in the archive.",
    discussion: """
        hearsay documents
        hearsay documents --json --text | jq -r .text
      """)

  @OptionGroup var options: ListingOptions

  @Flag(name: .long, help: "Print the text of each document, too.")
  var text = false

  func run() async throws {
    let archive = try options.open()
    if options.json {
      var json = JSONWriter()
      try archive.forEachDocument { analysed in
        var document = analysed.document
        document.origins = try archive.origins(document.id)
        json.removeAll()
        FindingsJSON.write(
          document, includingText: text, retrieved: try archive.retrieved(document.id), to: &json)
        json.endLine()
        try StandardOutput.shared.write(json.bytes)
      }
      return
    }
    if text {
      try archive.forEachDocument { try Self.print($0.document) }
      return
    }
    var table = TextTable(
      columns: [
        .init("PUBLISHED"), .init("PUBLISHER"), .init("TITLE", isFlexible: true),
        .init("PATH", isPath: true),
        .init("ID"),
      ])
    try archive.forEachDocument { analysed in
      let document = analysed.document
      try table.add([
        document.published?.dayText ?? "", document.publisher ?? "", document.title ?? "",
        document.path, document.id.description,
      ])
    }
    try table.finish()
  }

  /// Prints the document's text under its name, line by line.
  private static func print(_ document: Document) throws {
    let terminal = Terminal.output
    var lines = terminal.styled(TerminalText.sanitised(document.path), .bold) + "\n"
    for line in document.text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += TerminalText.sanitised(String(line)) + "\n"
    }
    try StandardOutput.shared.write(lines + "\n")
  }
}
