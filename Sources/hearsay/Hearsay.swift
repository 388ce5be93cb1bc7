import ArgumentParser

/// The command: what a user types, in the order in which they meet it.
@main
struct Hearsay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearsay",
    abstract: "Shows who said what, who had it from whom, and what changed on the way.",
    discussion: """
      Read a folder of reports, then look at what they say:

        hearsay add reports/
        hearsay claims
        hearsay trace "2,400 to 3,500"
        hearsay discrepancies
        hearsay report -o report/

      All of it is kept in one file, the archive: hearsay.db here, or what --archive names. \
      Every listing prints one JSON object a line with --json.

      Exit status: 0 done; 1 done, but some input could not be read; 2 wrong usage; \
      3 the archive or the disk failed.

      Completions for your shell: hearsay --generate-completion-script bash (or zsh, fish).
      """,
    version: "1.0.0",
    subcommands: [
      AddCommand.self, WatchCommand.self, DocumentsCommand.self, StatementsCommand.self,
      ClaimsCommand.self,
      TraceCommand.self, DiscrepanciesCommand.self, RetellingsCommand.self, StoriesCommand.self,
      LineageCommand.self,
      SearchCommand.self,
      ReportCommand.self, ExportCommand.self, PullCommand.self, ServeCommand.self,
      TAXIICommand.self,
      ExtractCommand.self, ReanalyseCommand.self,
      CheckCommand.self,
    ])

  static func main() async {
    await CommandRun.run(arguments: Array(CommandLine.arguments.dropFirst()))
  }
}
