import Archive
import ArgumentParser
import Exchange
import Model
import STIX

/// `hearsay stories`: which reports tell one story.
struct StoriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Lists the stories: reports that retell one another or tell one event.",
    discussion: """
        hearsay stories
        hearsay stories --json | jq -r '.paths[]'

      The story that most reports tell comes first, the earliest report of each on top. A passage \
      quoted in a report about something else does not make the two one story.
      """)

  @OptionGroup var options: ListingOptions

  func run() async throws {
    let archive = try options.open()
    let lines = FindingsLines(archive)
    for story in try archive.stories() {
      if options.json {
        var json = JSONWriter()
        try Self.write(story, lines, to: &json)
        json.endLine()
        try StandardOutput.shared.write(json.bytes)
      } else {
        try StandardOutput.shared.write(try text(of: story, archive))
      }
    }
  }

  private static func write(
    _ story: Story, _ lines: FindingsLines, to json: inout JSONWriter
  ) throws {
    let paths = try story.documents.map { try lines.place(of: $0).path }
    json.object { json in
      json.key("id")
      json.string(story.id)
      json.key("documents")
      json.array(story.documents.map(\.description))
      json.key("paths")
      json.array(paths)
    }
  }

  private func text(of story: Story, _ archive: ReportArchive) throws -> String {
    let terminal = Terminal.output
    var text =
      terminal.styled(story.id, .cyan) + "  "
      + terminal.styled("\(story.documents.count) reports", .bold) + "\n"
    for id in story.documents {
      guard let document = try archive.document(id)?.document else { continue }
      let parts = [
        document.published?.dayText ?? "no date", document.publisher, document.title,
        document.path,
      ].compactMap(\.self)
      text +=
        TerminalText.fitted(
          "  " + TerminalText.sanitised(parts.joined(separator: "  ")), to: terminal.width) + "\n"
    }
    return text + "\n"
  }
}
