import Foundation
import HearsayTesting
import Testing

@Suite("hearsay lineage")
struct LineageCommandTests {
  let folder: TemporaryFolder
  let command: HearsayCommand

  init() throws {
    folder = try TemporaryFolder()
    command = HearsayCommand(folder: folder.path)
  }

  /// So many different sentences about nothing that happened.
  private static func text(_ seed: UInt64, sentences: Int) -> String {
    var random = SplitMix64(state: seed)
    let words =
      "harbour grid minister valley engine river signal office paper winter copper lantern north cable"
      .split(separator: " ")
    return (0..<sentences).map { _ in
      (0..<9).map { _ in
        "\(words.randomElement(using: &random) ?? "")\(Int.random(in: 0..<9, using: &random))"
      }.joined(separator: " ") + "."
    }.joined(separator: " ")
  }

  private static func line(_ id: String, _ text: String, _ published: String) throws -> String {
    let object = ["id": id, "text": text, "published": published]
    return String(
      decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys),
      as: UTF8.self)
  }

  private static func lines() throws -> [String] {
    let first = "Żółw 🦬 “" + text(1, sentences: 30) + "”"
    let quoted = first.split(separator: ".")[10..<15].joined(separator: ".")
    return [
      try line("1", first, "2031-02-26T10:00:00Z"),
      try line("2", "By the desk\n" + first + "\nAll rights \\ reserved\t…", "2031-02-25"),
      try line(
        "3", text(2, sentences: 15) + "\n" + quoted + "\n" + text(3, sentences: 15), "2031-03-01"),
      try line("4", text(4, sentences: 30), "2031-03-01"),
    ]
  }

  @Test("Each two texts that share a passage are a line, whatever the order and the threads")
  func order() throws {
    let lines = try Self.lines()
    try folder.write(lines.joined(separator: "\n"), to: "in.jsonl")
    let outcome = try command.run("lineage", "--threads", "1", "in.jsonl")
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let found = try outcome.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let told = found.map { pair in
      let ends = ["from", "to"].map { (pair[$0] as? [String: Any])?["path"] as? String ?? "" }
      return "\(ends[0]) \(ends[1]) \(pair["kind"] as? String ?? "")"
    }
    #expect(
      told == [
        "in.jsonl#2 in.jsonl#1 copied", "in.jsonl#1 in.jsonl#3 cites",
        "in.jsonl#2 in.jsonl#3 cites",
      ])
    try folder.write(lines.reversed().joined(separator: "\r\n") + "\n", to: "in.jsonl")
    for threads in ["1", "3"] {
      let again = try command.run("lineage", "--threads", threads, "in.jsonl")
      #expect(again.output == outcome.output)
    }
  }

  @Test("A line that is no text is named, and the others are compared")
  func badLines() throws {
    var lines = try Self.lines()
    lines[3] = #"{"id":"4","text":"\ud800 half"}"#
    lines.append(#"{"id":"5"}"#)
    lines.append(#"{"id":"6","text":"cut off"#)
    try folder.write(lines.joined(separator: "\n"), to: "in.jsonl")
    let outcome = try command.run("lineage", "in.jsonl")
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 3)
    for number in 5...6 { #expect(outcome.errorText.contains("line \(number)")) }
  }

  @Test("No thread at all is wrong usage")
  func threads() throws {
    #expect(try command.run("lineage", "--threads", "0", "in.jsonl").status == 2)
  }
}
