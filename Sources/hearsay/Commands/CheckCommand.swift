import Archive
import ArgumentParser
import Exchange
import STIX

/// `hearsay check`: verifies an archive.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verifies that an archive is whole, and says what it found.",
    discussion: """
        hearsay check
        hearsay check --archive copy.db

      Verified are the pages of the file, the schema, the raw bytes against their SHA-256, the \
      places of all words, the links between findings, and the full-text index. Exit status 3 when \
      something is wrong.
      """)

  @OptionGroup var options: ListingOptions

  func run() async throws {
    let check = try options.open().check()
    for finding in check.findings {
      try StandardOutput.shared.write(
        options.json ? Self.json(finding) : Array(Self.text(finding, in: .output).utf8))
    }
    if !check.isSound { throw ExitStatus.archiveFailed.code }
  }

  private static func json(_ finding: ArchiveCheck.Finding) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("verified")
      json.string(finding.subject)
      json.key("problemCount")
      json.number(finding.problemCount)
      json.key("problems")
      json.array(finding.problems)
    }
    json.endLine()
    return json.bytes
  }

  private static func text(_ finding: ArchiveCheck.Finding, in terminal: Terminal) -> String {
    let isSound = finding.problemCount == 0
    var text =
      (isSound ? terminal.styled("ok", .green) : terminal.styled("WRONG", .red, .bold)) + "  "
      + TerminalText.sanitised(finding.subject) + "\n"
    for problem in finding.problems { text += "    " + TerminalText.sanitised(problem) + "\n" }
    if finding.problemCount > finding.problems.count {
      text += "    and \(finding.problemCount - finding.problems.count) more\n"
    }
    return text
  }
}
