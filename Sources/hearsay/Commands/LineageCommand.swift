import ArgumentParser
import Foundation
import Lineage
import Model

/// `hearsay lineage`: who retells whom, by the words alone.
struct LineageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lineage",
    abstract: "Tells which text retells which, without an archive.",
    discussion: """
      Compares all texts with one another by their words alone, and prints one JSON object for \
      each two that share a passage: the passages in both, in code points, which of the two is \
      earlier, and their resemblance:

        hearsay lineage corpus.jsonl > pairs.ndjson
        hearsay lineage reports/ | jq -r 'select(.kind == "copied") | .to.path'

      Each line of a .jsonl file is {"id":"…","text":"…"}, with published where it is known; other \
      reports are read as by add. The lines are those of hearsay retellings --json, with resemblance: \
      the share of the runs of five words that both have, of all that either has.

      Kinds: copied, abridged, rewritten, cites (a passage in a text about something else). Texts \
      that tell one event in other words are found by add, which reads who said what.

      Any order of the texts and any number of threads gives the same lines. What does not fit into \
      memory is kept in files without a name in TMPDIR.
      """)

  @Option(help: "How many threads work (default: one for each processor).")
  var threads: Int?

  @Argument(help: "Files and folders, or - for standard input.", completion: .file())
  var paths: [String]

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads takes a number from 1 to 1024")
    }
  }

  func run() async throws {
    let run = CorpusRun(threadCount: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    var source = ReportSource(FileWalk(paths))
    var corpus = TextCorpus(
      temporaryFolder: ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp")
    var unreadableCount = 0
    do {
      try await run.read(&source, into: &corpus) { path, reason in
        unreadableCount += 1
        Diagnostics.report("\(path): \(reason)")
      }
      try await run.index(&corpus)
      try await run.write(corpus) { try StandardOutput.shared.write($0) }
    } catch let error as PostingIndexError {
      throw OutputFailure(path: error.path, reason: error.reason)
    }
    if unreadableCount > 0 { throw ExitStatus.someInputUnreadable.code }
  }
}
