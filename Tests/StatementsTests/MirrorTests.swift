import Foundation
import HearsayTesting
import Model
import Reading
import Statements
import Testing

@Suite("Two states exchanged in a report give the same findings, exchanged")
struct MirrorTests {
  @Test("in every sample", arguments: reports(in: samplesFolder))
  func samples(report: URL) throws {
    try expectMirrored(report, by: .samples)
  }

  @Test(
    "in every seed", .enabled(if: Shared.isPresent, Comment(rawValue: Shared.absence)),
    arguments: reports(in: Shared.folder.appendingPathComponent("seeds")))
  func seeds(report: URL) throws {
    try expectMirrored(report, by: .realStates)
  }

  @Test(
    "in sentences of news with two states in them, 99 times of 100",
    .enabled(if: Shared.isPresent, Comment(rawValue: Shared.absence)))
  func news() throws {
    let table = MirrorTable.newsStates
    var count = 0
    var different: [String] = []
    for text in try NewsSentences.withTwoStates(limit: 400) {
      func statements(_ text: String) -> [Statement] {
        let lines = [TextBlock(span: TextSpan(0, text.utf8.count), kind: .paragraph)]
        return StatementFinder.statements(
          in: Document(id: DocumentID(digits: ""), path: "news", text: text, blocks: lines))
      }
      count += 1
      let here = statements(text).map { spansAndLabels($0, table.mirrored) }
      let there = statements(table.mirrored(text)).map { spansAndLabels($0) { $0 } }
      if here.sorted() != there.sorted() { different.append(text) }
    }
    #expect(count >= 200)
    #expect(
      different.count * 100 <= count,
      "\(different.count) of \(count) differ:\n\(different.joined(separator: "\n"))")
  }

  /// What a statement's parts are and what it does, names exchanged by `exchange`.
  ///
  /// Parties are left out: a sentence by itself does not tell who "the Kremlin" is.
  private func spansAndLabels(
    _ statement: Statement, _ exchange: (String) -> String
  ) -> String {
    let source = exchange(statement.source?.text ?? "nobody")
    let content = statement.content.map { exchange($0.text) }.joined(separator: " | ")
    return "\(source) [\(exchange(statement.cue.text))] \(content): \(statement.mode.rawValue), "
      + statement.stance.rawValue
  }

  @Test("A table undoes itself", arguments: reports(in: samplesFolder))
  func involution(report: URL) throws {
    let text = try String(contentsOf: report, encoding: .utf8)
    let mirrored = MirrorTable.samples.mirrored(text)
    #expect(mirrored != text)
    #expect(MirrorTable.samples.mirrored(mirrored) == text)
  }

  @Test("Names are exchanged as whole words, the longest first, in capitals too")
  func wholeWords() {
    let table = MirrorTable([
      ("Veldania", "Kestria"), ("Veldanian", "Kestrian"), ("Sundholm", "Brannow"),
      ("Harbour Post", "Brannow Courier"),
    ])
    #expect(
      table.mirrored("SUNDHOLM — Veldanian papers (the Harbour Post) on Kestria’s Brannower.")
        == "BRANNOW — Kestrian papers (the Brannow Courier) on Veldania’s Brannower.")
    #expect(table.mirrored("the Brannow Courier of Brannow") == "the Harbour Post of Sundholm")
  }

  /// Finds the statements of a report and of its mirror image, and expects them to be mirrored.
  private func expectMirrored(_ report: URL, by table: MirrorTable) throws {
    let bytes = try [UInt8](Data(contentsOf: report))
    let text = try #require(String(validating: bytes, as: UTF8.self))
    let name = report.lastPathComponent
    let here = try DocumentReader.document(from: bytes, path: name)
    let there = try DocumentReader.document(from: Array(table.mirrored(text).utf8), path: name)
    #expect(there.title == here.title.map(table.mirrored))
    #expect(there.byline == here.byline.map(table.mirrored))
    #expect(there.publisher == here.publisher.map(table.mirrored))
    #expect(there.place == here.place.map(table.mirrored))
    #expect(there.published == here.published)
    let expected = PlainStatement.list(
      of: StatementFinder.statements(in: here), mirroredBy: table)
    let found = PlainStatement.list(of: StatementFinder.statements(in: there))
    let lost = Set(expected).subtracting(found)
    let new = Set(found).subtracting(expected)
    #expect(found.count == expected.count, "in \(name)")
    #expect(
      lost.isEmpty && new.isEmpty,
      """
      \(name): only in the mirror image of the findings:
      \(expected.filter(lost.contains).map(\.description).joined(separator: "\n\n"))

      only in the findings of the mirror image:
      \(found.filter(new.contains).map(\.description).joined(separator: "\n\n"))
      """)
    if lost.isEmpty, new.isEmpty { #expect(found == expected, "the order in \(name)") }
  }
}

/// The folder of the samples.
private let samplesFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("Samples")

/// The reports of a folder, by name.
private func reports(in folder: URL) -> [URL] {
  let files =
    (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
    ?? []
  return files.filter { ["html", "txt"].contains($0.pathExtension) }
    .sorted { $0.lastPathComponent < $1.lastPathComponent }
}
