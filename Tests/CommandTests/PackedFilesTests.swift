import Foundation
import HearsayTesting
import Testing

@Suite("Files that hold several reports, as a user gives them")
struct PackedFilesTests {
  let folder: TemporaryFolder
  let command: HearsayCommand

  init() throws {
    folder = try TemporaryFolder()
    command = HearsayCommand(folder: folder.path)
  }

  private func report(_ number: Int) -> [UInt8] {
    Array(
      "Karl Brandt said on Monday that Sylvania had read \(number) letters of Freedonia.\n".utf8)
  }

  private func record(_ number: Int) -> [UInt8] {
    let page = String(decoding: report(number), as: UTF8.self)
    let block =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>\(page)</p></html>"
    return Array(
      """
      WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://marsh.example/\(number)\r
      WARC-Date: 2021-07-05T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r
      Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n
      """.utf8)
  }

  /// The paths of all documents of the archive.
  private func paths() throws -> [String] {
    try command.run("documents", "--json").lines.map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return value?["path"] as? String ?? ""
    }.sorted()
  }

  @Test("add takes archives, web archives, feeds and compressed reports, and names what is bad")
  func add() throws {
    let zip = try Packer.pack(
      [("a.txt", report(1)), ("b/pic.png", [0x89, 0x50, 0x4E, 0x47, 1, 2]), ("c.txt", report(2))],
      as: .zip)
    try folder.write(Data(zip), to: "in/reports.zip")
    try folder.write(
      Data(try Packer.pack([("x", report(3))], as: .raw, filter: .xz)), to: "in/one.txt.xz")
    let warc = try Packer.pack([("x", record(4) + record(5))], as: .raw, filter: .gzip)
    try folder.write(Data(warc), to: "in/crawl.warc.gz")
    try folder.write(
      """
      <rss version="2.0"><channel><title>The Marsh Herald</title><item><title>Letters</title>
      <guid>m-1</guid><description>Karl Brandt said that Sylvania had read 6 letters.</description>
      </item></channel></rss>
      """, to: "in/feed.xml")
    let outcome = try command.run("add", "in", "--json")
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("\"documents\":6,"), "\(outcome.text)\(outcome.errorText)")
    #expect(outcome.text.contains("\"unreadable\":1"))
    #expect(outcome.errorText.contains("in/reports.zip#b/pic.png: it is a PNG picture"))
    #expect(
      try paths() == [
        "in/crawl.warc.gz#https://marsh.example/4", "in/crawl.warc.gz#https://marsh.example/5",
        "in/feed.xml#m-1", "in/one.txt.xz", "in/reports.zip#a.txt", "in/reports.zip#c.txt",
      ])
    // Again, and reanalysed, it is the same.
    #expect(try command.run("add", "in", "--json").text.contains("\"alreadyThere\":6"))
    #expect(try command.run("reanalyse").status == 0)
    #expect(try command.run("check").status == 0)
  }

  @Test("add reads a packed file from standard input")
  func standardInput() throws {
    let tar = try Packer.pack(
      [("a.txt", report(1)), ("b.txt", report(2))], as: .tar, filter: .zstd)
    #expect(try command.run(["add", "-"], input: Data(tar)).status == 0)
    #expect(try paths() == ["-#a.txt", "-#b.txt"])
  }

  @Test("extract gives a line for each report of a web archive, named by its address")
  func extract() throws {
    let outcome = try command.run(["extract"], input: Data(record(1) + record(2)))
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 2)
    #expect(
      outcome.lines.first?.hasPrefix(#"{"id":"https://marsh.example/1","document":{"#) == true)
    #expect(outcome.lines.first?.contains(#""url":"https://marsh.example/1""#) == true)
  }

  @Test("A bomb is named, and what follows it is read")
  func bomb() throws {
    let zeros = [UInt8](repeating: 0, count: 10 << 20)
    var bomb = try Packer.pack((0..<8).map { ("z\($0)", zeros) }, as: .zip)
    for _ in 0..<2 { bomb = try Packer.pack((0..<8).map { ("b\($0)", bomb) }, as: .zip) }
    try folder.write(Data(bomb), to: "in/bomb.zip")
    try folder.write(Data(report(1)), to: "in/zz.txt")
    let outcome = try command.run("add", "in", "--json")
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("it unpacks to more than 400 times its size"))
    #expect(try paths() == ["in/zz.txt"])
  }
}
