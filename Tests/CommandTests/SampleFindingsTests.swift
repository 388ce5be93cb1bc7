import Foundation
import HearsayTesting
import Testing

/// What the program finds in the samples, byte for byte.
///
/// `HEARSAY_UPDATE_GOLDENS=1 swift test --filter SampleFindingsTests` writes the files anew; look at
/// the difference before you commit it. `Samples/gold.json` holds what is right; these files hold what
/// the program says.
@Suite("The findings of the samples")
struct SampleFindingsTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let goldens = root.appendingPathComponent("Tests/CommandTests/Goldens")

  @Test(
    "Each listing is what it was",
    arguments: ["documents", "statements", "claims", "discrepancies", "retellings"])
  func listing(name: String) throws {
    let folder = try TemporaryFolder()
    let command = HearsayCommand(folder: Self.root.path)
    let archive = folder.path + "/samples.db"
    let samples = try FileManager.default
      .contentsOfDirectory(atPath: Self.root.appendingPathComponent("Samples").path)
      .filter { $0.hasSuffix(".html") || $0.hasSuffix(".txt") }.sorted().map { "Samples/" + $0 }
    #expect(samples.count == 10)
    let added = try command.run(["--archive", archive, "add"] + samples)
    #expect(added.status == 0, "\(added.errorText)")
    let found = try command.run(["--archive", archive, name, "--json"])
    #expect(found.status == 0, "\(found.errorText)")
    let golden = Self.goldens.appendingPathComponent("samples.\(name).ndjson")
    if ProcessInfo.processInfo.environment["HEARSAY_UPDATE_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(at: Self.goldens, withIntermediateDirectories: true)
      try found.output.write(to: golden)
    }
    let expected = try String(decoding: Data(contentsOf: golden), as: UTF8.self)
    let before = expected.split(separator: "\n")
    let now = found.lines.map { Substring($0) }
    for line in Set(before).symmetricDifference(now).sorted().prefix(6) {
      Issue.record("\(before.contains(line) ? "no longer found" : "new"): \(line)")
    }
    #expect(found.text == expected)
  }
}
