import Foundation
import HearsayTesting
import Testing

@Suite("Input that cannot be read is named, and the rest goes on")
struct BadInputTests {
  let folder: TemporaryFolder
  let command: HearsayCommand
  private let good = "Karl Brandt said on Monday that Sylvania had spied on Freedonia for years.\n"

  init() throws {
    folder = try TemporaryFolder()
    command = HearsayCommand(folder: folder.path)
  }

  @Test(
    "Each bad file has its own error",
    arguments: [
      ("empty.txt", Data(), "empty"),
      ("blank.txt", Data(" \n\t\n".utf8), "empty"),
      ("binary.bin", Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7) }), "text"),
      ("broken.jsonl", Data("{\"id\":\"1\"}\nnonsense\n".utf8), "line 1"),
      ("broken.jsonl.gz", Data([0x1F, 0x8B, 8, 0, 1, 2, 3]), "decompress"),
    ] as [(String, Data, String)])
  func badFiles(name: String, content: Data, words: String) throws {
    try folder.write(content, to: "in/\(name)")
    try folder.write(good, to: "in/zz-good.txt")
    let outcome = try command.run("add", "in", "--json")
    #expect(outcome.status == 1, "\(outcome.errorText)")
    #expect(outcome.errorText.contains("in/\(name)"))
    #expect(outcome.errorText.contains(words), "\(outcome.errorText)")
    #expect(outcome.text.contains("\"documents\":1"))
  }

  @Test("A loop of links ends, and a link to nowhere is named")
  func links() throws {
    try folder.write(good, to: "in/a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("in/loop"), withDestinationPath: "../in")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("in/nowhere"), withDestinationPath: "gone.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("in/self"), withDestinationPath: "self")
    let outcome = try command.run("add", "in", "--json")
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("in/nowhere: there is no such file"))
    #expect(outcome.errorText.contains("in/self: its links lead in a circle"))
    #expect(outcome.text.contains("\"documents\":1"))
  }

  @Test("A pipe in the folder is not waited for")
  func pipe() throws {
    try folder.write(good, to: "in/a.txt")
    #expect(unsafe mkfifo(folder.path("in/pipe"), 0o600) == 0)
    let outcome = try command.run("add", "in", "--json")
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("in/pipe: it is a pipe"))
    #expect(outcome.text.contains("\"documents\":1"))
  }

  @Test("A file past the limit is refused unread")
  func tooLarge() throws {
    try folder.write(good, to: "in/a.txt")
    let path = try folder.write(Data(), to: "in/big.txt")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 200 << 20)
    let outcome = try command.run("add", "in", "--json")
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("in/big.txt: it is larger than the limit"))
    #expect(outcome.text.contains("\"documents\":1"))
  }

  @Test("A path that is not there is named, and the others are read")
  func missing() throws {
    try folder.write(good, to: "a.txt")
    let outcome = try command.run("add", "no.txt", "a.txt", "--json")
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("no.txt: there is no such file"))
    #expect(outcome.text.contains("\"documents\":1"))
  }

  @Test("The archive in the folder is not taken for a report, nor are hidden files")
  func ownArchive() throws {
    try folder.write(good, to: "a.txt")
    try folder.write("x", to: ".hidden")
    #expect(try command.run("add", ".").status == 0)
    let again = try command.run("add", ".", "--json")
    #expect(again.status == 0, "\(again.errorText)")
    #expect(again.text.contains("\"alreadyThere\":1"))
  }

  @Test("A failing archive ends with status 3, wrong usage with 2")
  func statuses() throws {
    try folder.write("Dear diary", to: "diary.db")
    #expect(try command.run("add", "--archive", "diary.db", "diary.db").status == 3)
    #expect(try command.run("claims").status == 3)
    #expect(try command.run("claims", "--nonsense").status == 2)
    #expect(try command.run("add").status == 2)
    #expect(try command.run("statements", "--about", "nonsense").status == 2)
    #expect(try command.run("--help").status == 0)
    #expect(try command.run("add", "--help").status == 0)
  }

  @Test("extract answers every line in order, good or bad")
  func extract() throws {
    let lines = [
      #"{"id":"1","text":"Karl Brandt said that Sylvania lies."}"#, "nonsense", "",
      #"{"id":"3"}"#, #"{"id":4,"html":"<p>Karl Brandt said that Sylvania lies.</p>"}"#,
    ]
    let outcome = try command.run("extract", input: lines.joined(separator: "\n"))
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 4)
    #expect(outcome.lines[0].hasPrefix(#"{"id":"1","document":{"id":"doc:"#))
    #expect(outcome.lines[1].hasPrefix(#"{"id":null,"error":""#))
    #expect(outcome.lines[2].hasPrefix(#"{"id":"3","error":""#))
    #expect(outcome.lines[3].hasPrefix(#"{"id":"4","document":"#))
  }

  @Test("UTF-8 that breaks off in the middle of a character is read up to there")
  func truncated() throws {
    let cut = Data(good.utf8) + Data([0xE2, 0x80])
    try folder.write(cut, to: "in/cut.txt")
    let outcome = try command.run("add", "in", "--json")
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.text.contains("\"documents\":1"))
  }

  @Test("HTML nested 100,000 deep is read")
  func deep() throws {
    let depth = 100_000
    let page =
      String(repeating: "<div>", count: depth) + "<p>" + good + "</p>"
      + String(repeating: "</div>", count: depth)
    try folder.write(page, to: "in/deep.html")
    let outcome = try command.run("add", "in", "--json")
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.text.contains("\"documents\":1"))
  }

  @Test("The path of a report that is written holds nothing that a terminal obeys")
  func reportPath() throws {
    try folder.write(good, to: "a.txt")
    #expect(try command.run("add", "a.txt").status == 0)
    let outcome = try command.run("report", "-o", "pages\u{1B}[31m")
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(!outcome.text.contains("\u{1B}"))
  }

  @Test("No escape sequence of a report reaches the output")
  func escapes() throws {
    let evil =
      "\u{1B}]0;owned\u{7} \u{9B}31m \u{202E}Karl Brandt said \u{1B}[2J that Sylvania lies.\n"
    try folder.write(
      "{\"id\":\"\\u001b[2J\",\"title\":\"\\u001b[31m\\u009b\",\"text\":\"Karl Brandt "
        + "said that Sylvania \\u001b[2J had \\u202e lied to us all.\"}\n", to: "evil.jsonl")
    try folder.write(evil, to: "evil.txt")
    _ = try command.run("add", "evil.txt", "evil.jsonl", "\u{1B}[31mgone")
    for arguments in [
      ["documents"], ["documents", "--text"], ["documents", "--json", "--text"], ["statements"],
      ["claims"], ["search", "Brandt"], ["trace", "lied"], ["discrepancies"],
      ["add", "\u{1B}[31mgone"], ["trace", "\u{1B}[2Jno"], ["documents", "--\u{1B}[2J"],
    ] {
      let outcome = try command.run(arguments)
      let all = outcome.text + outcome.errorText
      #expect(
        !all.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{202E}" },
        "\(arguments)")
    }
  }
}
