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
      try StandardOutput.shared.write("\(written.fileCount) files: \(written.firstPage)\n")
    } catch {
      throw OutputFailure(path: output, error)
    }
  }

  /// Refuses a folder in which the pages might bury something else.
  private func verifyFolder() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: output, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else {
      throw UsageError("\(output): this is a file, not a folder\n  name a folder with -o")
    }
    guard !force else { return }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []
    let isReport = names.contains("index.html") && names.contains("style.css")
    guard names.isEmpty || isReport else {
      throw UsageError(
        "\(output): the folder holds other files\n  name another, or add --force to write into it")
    }
  }
}
