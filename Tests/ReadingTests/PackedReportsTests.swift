import HearsayTesting
import Model
import Testing

@testable import Reading

@Suite("Files that hold several reports")
struct PackedReportsTests {
  private let page = Array(WebArchive.page(1).utf8)

  private func read(
    _ bytes: [UInt8], path: String = "a.zip", limits: UnpackingLimits = UnpackingLimits()
  ) -> [String] {
    PackedReports(bytes: bytes, path: path, limits: limits).map { element in
      switch element {
      case .report(let report): report.path
      case .failure(let path, let error):
        path + ": " + error.description.prefix { $0 != "\n" }
      }
    }
  }

  @Test("A compressed report is that report", arguments: Packer.Filter.allCases)
  func compressed(filter: Packer.Filter) throws {
    let packed = try Packer.pack([("data", page)], as: .raw, filter: filter)
    let found = Array(PackedReports(bytes: packed, path: "a.html.packed"))
    #expect(
      found == [
        .report(.init(path: "a.html.packed", form: .file, bytes: page, retrieval: nil))
      ])
  }

  @Test(
    "Archives are told by their content, compressed or not",
    arguments: [Packer.Format.zip, .tar, .sevenZip], Packer.Filter.allCases)
  func archives(format: Packer.Format, filter: Packer.Filter) throws {
    let packed = try Packer.pack(
      [("b/one.html", page), ("two.txt", Array("Text".utf8)), (".hidden", [1])], as: format,
      filter: filter)
    #expect(read(packed, path: "a.txt") == ["a.txt#b/one.html", "a.txt#two.txt"])
  }

  @Test("Packings within packings give their reports, with the path through all")
  func nested() throws {
    let warc = try WebArchive.gzip(WebArchive.response(1))
    let tar = try Packer.pack(
      [("q.html", page), ("crawl.warc.gz", warc)], as: .tar, filter: .gzip)
    let seven = try Packer.pack([("r.html", page)], as: .sevenZip)
    let lines = Array("{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\"y\"}\n".utf8)
    let zip = try Packer.pack(
      [("in.tgz", tar), ("in.7z", seven), ("lines.txt", lines), ("last.html", page)], as: .zip)
    #expect(
      read(zip) == [
        "a.zip#in.tgz#q.html", "a.zip#in.tgz#crawl.warc.gz#https://marsh.example/1",
        "a.zip#in.7z#r.html", "a.zip#lines.txt", "a.zip#lines.txt", "a.zip#last.html",
      ])
  }

  @Test("Office documents are one report, though they are ZIP archives")
  func office() throws {
    let docx = try Packer.pack(
      [("_rels/.rels", [1]), ("word/document.xml", [2]), ("[Content_Types].xml", [3])], as: .zip)
    let odt = try Packer.pack([("mimetype", [1]), ("content.xml", [2])], as: .zip)
    let zip = try Packer.pack([("a.docx", docx), ("b.odt", odt)], as: .zip)
    #expect(read(zip) == ["a.zip#a.docx", "a.zip#b.odt"])
    #expect(read(docx, path: "a.docx") == ["a.docx"])
  }

  @Test("A damaged member is named, and the next one is read")
  func damagedMember() throws {
    var bytes = [UInt8](repeating: 0, count: 4000)
    var random = SplitMix64(state: 1)
    for index in bytes.indices { bytes[index] = UInt8(truncatingIfNeeded: random.next()) }
    var zip = try Packer.pack([("bad.txt", bytes), ("good.html", page)], as: .zip)
    for index in 2000..<2100 { zip[index] ^= 0x55 }
    let found = read(zip)
    #expect(found.count == 2)
    #expect(found[0].hasPrefix("a.zip#bad.txt: it does not unpack: "), "\(found)")
    #expect(found[1] == "a.zip#good.html")
  }

  @Test("An archive that is cut off is named, after what could be read")
  func cutOff() throws {
    let tar = try Packer.pack([("a.html", page), ("b.html", page)], as: .tar)
    let found = read(Array(tar.prefix(2000)), path: "a.tar")
    #expect(found.first == "a.tar#a.html")
    #expect(found.contains { $0.contains("does not unpack") })
  }

  @Test("A bomb in a bomb in a bomb is stopped, and what follows it is not read for ever")
  func bomb() throws {
    let zeros = [UInt8](repeating: 0, count: 10 << 20)
    var bomb = try Packer.pack((0..<8).map { ("z\($0).txt", zeros) }, as: .zip)
    for level in 0..<2 {
      bomb = try Packer.pack((0..<8).map { ("b\(level)-\($0).zip", bomb) }, as: .zip)
    }
    #expect(bomb.count < 1 << 20)
    var unpackedByteCount = 0
    var failures: [String] = []
    for element in PackedReports(bytes: bomb, path: "bomb.zip") {
      switch element {
      case .report(let report): unpackedByteCount += report.bytes.count
      case .failure(_, let error): failures.append(error.description)
      }
    }
    #expect(unpackedByteCount <= max(64 << 20, 400 * bomb.count))
    #expect(failures.count <= 24)
    #expect(failures.allSatisfy { $0.contains("times its size") })
    #expect(!failures.isEmpty)
  }

  @Test("Packings that hold packings without end are stopped by their depth")
  func depth() throws {
    var bytes = page
    for _ in 0..<40 { bytes = try Packer.pack([("a", bytes)], as: .raw, filter: .gzip) }
    let gzips = read(bytes, path: "a.gz")
    #expect(
      gzips == ["a.gz: it holds packings within one another, deeper than 6, as only a bomb does"])
    bytes = page
    for _ in 0..<10 { bytes = try Packer.pack([("a.zip", bytes), ("b.html", page)], as: .zip) }
    let zips = read(bytes)
    #expect(zips.count == 7)
    #expect(zips.first?.contains("deeper than 6") == true)
    #expect(zips.last == "a.zip#b.html")
  }

  @Test("A million members are no more than the limit")
  func members() throws {
    // Heads of empty files, without the cost of making them one by one.
    let one = try Packer.pack([("e.txt", [])], as: .tar).prefix(512)
    let tar = Array(repeatElement(one, count: 30_000).joined())
    var limits = UnpackingLimits()
    limits.memberCount = 20_000
    let found = read(tar, path: "a.tar", limits: limits)
    #expect(found.count == 20_001)
    #expect(found.last == "a.tar: it has more than 20000 members, as only a bomb does")
  }

  @Test("Names cannot harm a terminal, and lead nowhere")
  func names() throws {
    let zip = try Packer.pack(
      [("../../etc/passwd.html", page), ("a\u{1B}[2Jb\u{202E}\n.html", page)], as: .tar)
    #expect(read(zip, path: "a.tar") == ["a.tar#../../etc/passwd.html", "a.tar#ab .html"])
  }

  @Test("A member over the limit is named, and the rest is read")
  func large() throws {
    let zip = try Packer.pack(
      [("big.txt", [UInt8](repeating: 0x61, count: 100_000)), ("b.html", page)], as: .zip)
    var limits = UnpackingLimits()
    limits.memberByteCount = 50_000
    #expect(
      read(zip, limits: limits) == [
        "a.zip#big.txt: it is larger than the limit of 50000 bytes", "a.zip#b.html",
      ])
  }

  @Test("Mails of an mbox come one by one, as they were sent")
  func mbox() throws {
    let mbox = """
      From karl@freedonia.example Mon Jul  5 10:00:00 2021
      From: Karl <karl@freedonia.example>
      Subject: One

      >From here on all was read.
      From now on as well.

      From ann@freedonia.example Tue Jul  6 10:00:00 2021
      Subject: Two

      Text.
      """
    let found = Array(PackedReports(bytes: Array(mbox.utf8), path: "a.mbox"))
    let mails = found.compactMap { element -> String? in
      guard case .report(let report) = element else { return nil }
      return report.path + "\n" + String(decoding: report.bytes, as: UTF8.self)
    }
    #expect(mails.count == 2)
    #expect(
      mails.first
        == "a.mbox#mail 1\nFrom: Karl <karl@freedonia.example>\nSubject: One\n\n"
        + "From here on all was read.\nFrom now on as well.\n\n")
    #expect(mails.last?.hasPrefix("a.mbox#mail 2\nSubject: Two\n\nText.\n") == true)
  }

  @Test("A letter that begins with From is no mbox, and an opened brace no list")
  func notPacked() {
    for text in [
      "From the minister: 2021 was a good year.\n\nIt was.", "{ not json", "BZhello", "<p>x",
    ] {
      #expect(read(Array(text.utf8), path: "a.txt") == ["a.txt"])
    }
  }
}
