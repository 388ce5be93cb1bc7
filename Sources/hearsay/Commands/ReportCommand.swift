import Archive
import ArgumentParser
import Foundation
import Pages

/// `hearsay report`: writes the findings as pages.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes the findings as a folder of pages to read or publish.",
    discussion: """
        hearsay report -o report/

      Open report/index.html in a browser: it needs no server, no network and no script.
      """)

  @OptionGroup var place: ArchiveOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write.", valueName: "folder"),
    completion: .directory)
  var output: String

  @Flag(name: .long, help: "Write into a folder that holds other files, too.")
  var force = false

  func run() async throws {
    try verifyFolder()
    let findings = try place.open().findings()
    do {
      let written = try Site(findings).write(to: output)
      try StandardOutput.shared.write(
        "\(written.fileCount) files: \(TerminalText.sanitised(written.firstPage))\n")
    } catch {
      throw OutputFailure(path: output, error)
    }
  }

  /// Refuses a folder in which the pages might bury something else.
  private func verifyFolder() throws {
    guard FileManager.default.fileExists(atPath: output) else { return }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: output) else {
      throw UsageError("\(output): this is no folder that can be read\n  name another with -o")
    }
    guard !force else { return }
    let isReport = names.contains("index.html") && names.contains("style.css")
    guard names.isEmpty || isReport else {
      throw UsageError(
        "\(output): the folder holds other files\n  name another, or add --force to write into it")
    }
  }
}
