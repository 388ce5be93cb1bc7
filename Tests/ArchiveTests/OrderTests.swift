import Archive
import Foundation
import HearsayTesting
import Model
import Testing

@Suite("The order of adding")
struct OrderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("Any order of adding gives the same claims, retellings and discrepancies")
  func shuffles() throws {
    let reports = MadeUpStories.reports()
    let expected = try findings(of: reports, in: "first")
    #expect(expected.retellings.count > 300)
    #expect(expected.discrepancies.contains { !$0.heirs.isEmpty })
    #expect(expected.discrepancies.contains { !$0.witnesses.isEmpty })
    var random = SplitMix64(state: 1)
    let found = try findings(of: reports.shuffled(using: &random), in: "shuffled")
    #expect(found.claims == expected.claims)
    #expect(found.retellings == expected.retellings)
    #expect(found.discrepancies == expected.discrepancies)
  }

  @Test(
    "So does any order of reports made from one form, which are not all compared", arguments: 1...3)
  func forms(seed: UInt64) throws {
    let reports = MadeUpStories.forms(members: 72)
    let expected = try findings(of: reports, in: "first")
    #expect(expected.retellings.count > 400)
    #expect(expected.discrepancies.count > 5)
    var random = SplitMix64(state: seed)
    let found = try findings(of: reports.shuffled(using: &random), in: "shuffled")
    #expect(found.claims == expected.claims)
    #expect(found.retellings == expected.retellings)
    #expect(found.discrepancies == expected.discrepancies)
  }

  @Test("A claim keeps its name while reports come in order of time, and is found by former names")
  func names() throws {
    let reports = MadeUpStories.story(number: 5, members: 4)
    let archive = try ReportArchive.create(at: folder.path("names"))
    _ = try archive.add(reports[1])
    let first = try #require(try archive.findings().claims.first)
    _ = try archive.add(reports[2])
    #expect(try archive.claims(named: first.id.description).map(\.id) == [first.id])
    // An earlier report comes to light.
    _ = try archive.add(reports[0])
    let now = try #require(try archive.claims(named: first.id.description).first)
    #expect(now.id != first.id)
    #expect(Set(first.tellings.map(\.statement)).isSubset(of: now.tellings.map(\.statement)))
  }

  @Test("An archive whose index is gone, damaged or behind is looked up as before")
  func index() throws {
    let reports =
      MadeUpStories.story(number: 1, members: 6) + MadeUpStories.story(number: 2, members: 5)
    let expected = try findings(of: reports, in: "whole")
    for damage in ["gone", "damaged", "behind"] {
      let path = folder.path(damage)
      let half = try ReportArchive.create(at: path)
      for report in reports.prefix(5) { _ = try half.add(report) }
      if damage != "behind" { try half.acknowledge() }
      try half.close()
      switch damage {
      case "gone": try FileManager.default.removeItem(atPath: path + "-index")
      case "damaged":
        for name in try FileManager.default.contentsOfDirectory(atPath: path + "-index")
        where name.hasSuffix(".postings") {
          try folder.write("damaged", to: damage + "-index/" + name)
        }
      default: break
      }
      let archive = try ReportArchive.create(at: path)
      for report in reports.dropFirst(5) { _ = try archive.add(report) }
      #expect(try archive.findings() == expected, "\(damage)")
      try archive.close()
    }
  }

  @Test("Two programs that add to one archive in turn find what one finds")
  func twoWriters() throws {
    let reports =
      MadeUpStories.story(number: 3, members: 8) + MadeUpStories.story(number: 4, members: 6)
    let expected = try findings(of: reports, in: "one")
    let path = folder.path("two")
    let writers = [try ReportArchive.create(at: path), try ReportArchive.create(at: path)]
    for (index, report) in reports.enumerated() {
      _ = try writers[index % 2].add(report)
      if index % 5 == 4 { try writers[index / 5 % 2].acknowledge() }
    }
    #expect(try writers[0].findings() == expected)
  }

  private func findings(of reports: [NewDocument], in name: String) throws -> Findings {
    let archive = try ReportArchive.create(at: folder.path(name))
    for report in reports { _ = try archive.add(report) }
    try archive.acknowledge()
    let findings = try archive.findings()
    try archive.close()
    return findings
  }
}
