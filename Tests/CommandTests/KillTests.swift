import Foundation
import HearsayTesting
import Testing

@Suite("A run that is killed")
struct KillTests {
  @Test("The next run finishes its work, and the findings are those of an unbroken run")
  func killAndResume() throws {
    let folder = try TemporaryFolder()
    let command = HearsayCommand(folder: folder.path)
    try folder.write(MadeUpCorpus.lines(count: 24, seed: 1), to: "in.jsonl")
    let start = ContinuousClock.now
    #expect(try command.run("add", "in.jsonl", "--archive", "whole.db").status == 0)
    let length = ContinuousClock.now - start
    let expected = try findings(command, "whole.db")
    #expect(expected.count > 1000)

    var random = SplitMix64(state: 7)
    for round in 0..<2 {
      let archive = "killed-\(round).db"
      for _ in 0..<(round == 0 ? 2 : 1) {
        let (process, output, error) = try command.start(["add", "in.jsonl", "--archive", archive])
        let share = Double(random.next() % 1000) / 1000
        Thread.sleep(
          forTimeInterval: share * Double(length.components.attoseconds) / 1e18
            + share * Double(length.components.seconds))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try FileManager.default.removeItem(at: output)
        try FileManager.default.removeItem(at: error)
        if FileManager.default.fileExists(atPath: folder.path(archive)) {
          let check = try command.run("check", "--archive", archive)
          // Killed before its first transaction there is no archive yet; that, too, is said.
          #expect(check.status == 0 || check.errorText.contains("archive"), "\(check.text)")
        }
      }
      let outcome = try command.run("add", "in.jsonl", "--archive", archive)
      #expect(outcome.status == 0, "\(outcome.errorText)")
      #expect(try command.run("check", "--archive", archive).status == 0)
      #expect(try findings(command, archive) == expected, "round \(round)")
    }
  }

  private func findings(_ command: HearsayCommand, _ archive: String) throws -> Data {
    let outcome = try command.run("export", "jsonl", "-o", "findings", "--archive", archive)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let folder = URL(fileURLWithPath: command.folder).appendingPathComponent("findings")
    return try ["documents", "statements", "claims", "discrepancies", "retellings"]
      .reduce(into: Data()) { all, listing in
        all += try Data(contentsOf: folder.appendingPathComponent(listing + ".jsonl"))
      }
  }
}
