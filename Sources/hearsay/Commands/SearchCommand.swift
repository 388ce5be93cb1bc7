import Archive
import ArgumentParser
import Exchange
import Model
import STIX

/// `hearsay search`: full-text search.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds the documents that hold all of the words, the best first.",
    discussion: """
        hearsay search undersea cables
        hearsay search '"secrecy orders" ministry'

      Words in quotation marks stand together. Forms of a word are found with it: "attack" finds \
      "attacked".
      """)

  @OptionGroup var options: ListingOptions

  @Option(
    name: .long, help: ArgumentHelp("No more documents than this.", valueName: "count"))
  var limit = 50

  @Argument(help: "The words.")
  var words: [String]

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be greater than 0.") }
  }

  func run() async throws {
    let hits = try options.open().search(words.joined(separator: " "), limit: limit)
    for hit in hits {
      try StandardOutput.shared.write(
        options.json ? Self.json(hit) : Array(Self.text(hit, in: .output).utf8))
    }
    if hits.isEmpty, !options.json { Diagnostics.report("no document holds these words") }
  }

  private static func json(_ hit: SearchHit) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("document")
      json.string(hit.document.description)
      json.key("path")
      json.string(hit.path)
      json.key("title")
      json.string(hit.title)
      json.key("publisher")
      json.string(hit.publisher)
      json.key("published")
      json.string(hit.published?.description)
      json.key("snippet")
      json.string(hit.snippet.map(\.text).joined())
      json.key("matches")
      var position = 0
      var matches: [[Int]] = []
      for piece in hit.snippet {
        let count = piece.text.unicodeScalars.count
        if piece.isMatch { matches.append([position, position + count]) }
        position += count
      }
      json.array(matches) { json, match in json.array(match) { $0.number($1) } }
    }
    json.endLine()
    return json.bytes
  }

  private static func text(_ hit: SearchHit, in terminal: Terminal) -> String {
    guard terminal.isInteractive else {
      return [
        hit.path, hit.published?.dayText ?? "", hit.title ?? "",
        hit.snippet.map(\.text).joined(),
      ].map { TerminalText.sanitised($0) }.joined(separator: "\t") + "\n"
    }
    var text = terminal.styled(TerminalText.sanitised(hit.title ?? hit.path), .bold) + "\n"
    let origin = [hit.publisher, hit.published?.dayText, hit.path].compactMap(\.self)
    text += "  " + terminal.styled(TerminalText.sanitised(origin.joined(separator: ", ")), .dim)
    text += "\n"
    let words = hit.snippet.map { piece in
      let piece = (TerminalText.sanitised(piece.text), piece.isMatch)
      return piece.1 ? terminal.styled(piece.0, .bold, .underlined) : piece.0
    }.joined()
    for line in TerminalText.lines(words, width: terminal.width - 2) { text += "  " + line + "\n" }
    return text + "\n"
  }
}
