import Foundation
import HearsayTesting
import Testing

/// The STIX objects of the samples, byte for byte but for what is minted: identifiers are numbered in their order, and moments
/// are left out.
///
/// `HEARSAY_UPDATE_GOLDENS=1 swift test --filter SampleExportTests` writes the file anew.
@Suite("The samples as STIX")
struct SampleExportTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("Each object of the samples says what it said")
  func golden() throws {
    let folder = try TemporaryFolder()
    let command = HearsayCommand(folder: Self.root.path)
    let archive = folder.path("samples.db")
    let samples = try FileManager.default
      .contentsOfDirectory(atPath: Self.root.appendingPathComponent("Samples").path)
      .filter { $0.hasSuffix(".html") || $0.hasSuffix(".txt") }.sorted().map { "Samples/" + $0 }
    let added = try command.run(["--archive", archive, "add"] + samples)
    #expect(added.status == 0, "\(added.errorText)")
    let found = try command.run(["export", "stix", "--archive", archive])
    #expect(found.status == 0, "\(found.errorText)")
    let again = try command.run(["export", "stix", "--archive", archive])
    #expect(again.output == found.output)
    let text = Self.plain(found.text)
    let golden = Self.root.appendingPathComponent("Tests/CommandTests/Goldens/samples.stix.json")
    if ProcessInfo.processInfo.environment["HEARSAY_UPDATE_GOLDENS"] == "1" {
      try text.write(to: golden, atomically: true, encoding: .utf8)
    }
    let expected = try String(decoding: Data(contentsOf: golden), as: UTF8.self)
    let before = Set(expected.split(separator: "\n"))
    for line in Set(text.split(separator: "\n")).symmetricDifference(before).sorted().prefix(4) {
      Issue.record("\(before.contains(line) ? "no longer there" : "new"): \(line.prefix(1000))")
    }
    #expect(text == expected)
  }

  /// The bundle with numbers for the identifiers that were minted, and without moments.
  private static func plain(_ text: String) -> String {
    var numbers: [Substring: Int] = [:]
    var plain = ""
    var rest = text[...]
    let uuid = #/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#
    while let match = rest.firstMatch(of: uuid) {
      plain += rest[..<match.range.lowerBound]
      plain += String(numbers[match.output, default: numbers.count + 1])
      numbers[match.output] = numbers[match.output, default: numbers.count + 1]
      rest = rest[match.range.upperBound...]
    }
    return (plain + rest).replacing(
      #/"(?:created|modified)":"[^"]*",?/#, with: "")
  }

  @Test("A collection that is not there is told by its name")
  func noSuchCollection() throws {
    let folder = try TemporaryFolder()
    let command = HearsayCommand(folder: folder.path)
    let report = try folder.write("The envoy said that Sylvania took the files.", to: "a.txt")
    #expect(try command.run(["add", report]).status == 0)
    let found = try command.run(["export", "stix", "--collection", "case-none"])
    #expect(found.status != 0 && found.errorText.contains("case-none"))
  }

  @Test(
    "Only what is one file may be asked for without a place", arguments: ["misp", "claimreview"])
  func toStandardOutput(form: String) throws {
    let folder = try TemporaryFolder()
    let command = HearsayCommand(folder: folder.path)
    let report = try folder.write("The envoy said that Sylvania took the files.", to: "a.txt")
    #expect(try command.run(["add", report]).status == 0)
    let found = try command.run(["export", form])
    #expect(found.status == 0 && found.text.hasPrefix("{"))
    #expect(try command.run(["export", form, "--table", "claims"]).status == 2)
  }
}
