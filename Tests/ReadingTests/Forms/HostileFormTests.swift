import Foundation
import HearsayTesting
import Testing

@testable import Reading

@Suite("Bombs, loops and lies in all forms")
struct HostileFormTests {
  private let page = Array(WebArchive.page(1).utf8)

  /// Small limits, so that bombs can be small.
  private var limits: UnpackingLimits {
    var limits = UnpackingLimits()
    limits.freeByteCount = 1 << 20
    limits.memberByteCount = 16 << 20
    return limits
  }

  // MARK: - Bombs

  @Test("A bomb is stopped, however it is packed", arguments: Packer.Filter.allCases.dropFirst())
  func compressed(filter: Packer.Filter) async throws {
    let zeros = [UInt8](repeating: 0x20, count: 12 << 20)
    let bomb = try Packer.pack([("", zeros)], as: .raw, filter: filter)
    let found = await FormReading.told(bomb, path: "a.txt", limits: limits)
    #expect(found.count == 1 && found[0].contains("as only a bomb does"), "\(found)")
    let tar = try Packer.pack([("a", zeros), ("b", page)], as: .tar, filter: filter)
    #expect(
      await FormReading.told(tar, path: "a.tar", limits: limits).contains { $0.contains("bomb") })
  }

  @Test("A bomb among the attachments of a mail, and in a mailbox, is stopped")
  func mail() async throws {
    let zeros = [UInt8](repeating: 0x20, count: 12 << 20)
    let bomb = Data(try Packer.pack([("a.txt", zeros)], as: .zip)).base64EncodedString()
    let mail = """
      From: Ada Quill <ada@marshherald.example>
      Subject: The logs
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b

      The logs of the harbour are in the file.
      --b
      Content-Type: application/zip; name="logs.zip"
      Content-Transfer-Encoding: base64

      \(bomb)
      --b--

      """
    for text in [mail, "From ada@marshherald.example Tue Jul  6 10:54:58 2021\n" + mail] {
      let found = await FormReading.told(Array(text.utf8), path: "a", limits: limits)
      #expect(found.count == 2 && found[0].contains("The logs of the harbour"), "\(found)")
      #expect(found.last?.contains("as only a bomb does") == true)
    }
  }

  @Test("A bomb of white space in an ODT file is not unpacked whole")
  func office() async throws {
    let type = Array("application/vnd.oasis.opendocument.text".utf8)
    let bomb = try Packer.pack(
      [("mimetype", type), ("content.xml", [UInt8](repeating: 0x20, count: 66 << 20))], as: .zip)
    let found = await FormReading.told(bomb, path: "a.odt")
    #expect(found.count == 1 && found[0].contains("\n  "), "\(found)")
  }

  @Test("Lists without end are read one by one")
  func endless() async {
    let mails = String(
      repeating: "From a@b.example Tue Jul  6 10:54:58 2021\nX: y\n\n", count: 5_000)
    var count = 0
    for _ in PackedReports(bytes: Array(mails.utf8), path: "a.mbox") { count += 1 }
    #expect(count == 5_000)
    let lines = String(repeating: "{\"id\":\"1\",\"text\":\"x\"}\n", count: 5_000)
    count = 0
    for _ in PackedReports(bytes: Array(lines.utf8), path: "a.ndjson") { count += 1 }
    #expect(count == 5_000)
    let notes = String(repeating: "{\"type\":\"note\",\"content\":\"x\"},", count: 5_000)
    let bundle = "{\"type\":\"bundle\",\"id\":\"bundle--1\",\"objects\":[\(notes)"
    count = 0
    for _ in PackedReports(bytes: Array(bundle.utf8), path: "a.json") { count += 1 }
    #expect(count == 5_000)
  }

  // MARK: - Loops and depth

  @Test("Styles that are made from themselves, or from one another, are no trap")
  func styles() async throws {
    let name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let styles = ["ab", "ba", "cc"].map {
      "<w:style w:type=\"paragraph\" w:styleId=\"\($0.first ?? "a")\"><w:basedOn w:val=\"\($0.last ?? "a")\"/></w:style>"
    }
    let body = ["a", "b", "c"].map {
      "<w:p><w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr><w:r><w:t>The harbour was closed \($0).</w:t></w:r></w:p>"
    }
    let word = try Packer.pack(
      [
        ("[Content_Types].xml", Array("<Types/>".utf8)),
        (
          "word/styles.xml",
          Array("<w:styles xmlns:w=\"\(name)\">\(styles.joined())</w:styles>".utf8)
        ),
        (
          "word/document.xml",
          Array("<w:document xmlns:w=\"\(name)\">\(body.joined())</w:document>".utf8)
        ),
      ], as: .zip)
    let found = await FormReading.told(word, path: "a.docx")
    #expect(
      found == [
        "The harbour was closed a.\n\nThe harbour was closed b.\n\nThe harbour was closed c."
      ])
    let spaces = ["office", "text", "style"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }
    let open = try Packer.pack(
      [
        ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
        (
          "content.xml",
          Array(
            ("<office:document-content \(spaces.joined(separator: " "))>"
              + "<style:style style:name=\"a\" style:parent-style-name=\"b\"/>"
              + "<style:style style:name=\"b\" style:parent-style-name=\"a\"/>"
              + "<text:p text:style-name=\"a\">The harbour was closed.</text:p></office:document-content>")
              .utf8)
        ),
      ], as: .zip)
    #expect(await FormReading.told(open, path: "a.odt") == ["The harbour was closed."])
  }

  @Test("Links of tar archives that lead to themselves are passed over")
  func links() async {
    let tar =
      Self.tarHead("a", size: "00000000000", type: "2", link: "a")
      + Self.tarHead("b", size: "00000000000", type: "1", link: "b")
      + Self.tarHead("c.html", size: String(page.count, radix: 8), type: "0") + padded(page)
      + [UInt8](repeating: 0, count: 1024)
    let found = await FormReading.told(tar, path: "a.tar")
    #expect(found.count == 1 && found[0].contains("Karl Brandt"), "\(found)")
  }

  @Test(
    "What is nested a hundred thousand deep is refused or read flat",
    arguments: [
      "{\"id\":\"1\",\"text\":\"x\",\"more\":" + String(repeating: "[", count: 100_000),
      "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":"
        + String(repeating: "{\"items\":[", count: 100_000),
      "{\"type\":\"bundle\",\"id\":\"bundle--1\",\"objects\":[{\"type\":\"note\",\"content\":"
        + String(repeating: "[", count: 100_000),
      "<feed>" + String(repeating: "<entry>", count: 50_000) + "x",
    ])
  func deep(text: String) async {
    for name in ["a.json", "a.ndjson"] {
      #expect(await FormReading.told(Array(text.utf8), path: name).count < 20_000)
    }
  }

  @Test(
    "A saved page whose parts point at one another ends soon",
    arguments: [
      "type=\"text/html\"; start=\"<none@x>\"", "start=\"<frame-0@x>\"",
      "boundary=\"b\"; boundary=\"c\"", "type=\"multipart/related\"",
    ])
  func savedPage(more: String) async {
    let part = """
      --b
      Content-Type: text/html
      Content-ID: <frame-0@x>
      Content-Location: cid:frame-0@x

      <html><body><iframe src="cid:frame-0@x"></iframe><p>Karl Brandt said that it was not so.</p>

      """
    let mail = """
      From: <Saved by Blink>
      Snapshot-Content-Location: cid:frame-0@x
      Subject: x
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary="b"; \(more)


      """
    let found = await FormReading.told(
      Array((mail + String(repeating: part, count: 5_000)).utf8), path: "a")
    #expect(found.count < 20_000)
  }

  // MARK: - Lies

  @Test(
    "Sizes of ZIP archives that lie cost no more than the member",
    arguments: ["mixed.zip", "word.docx"])
  func zipSizes(name: String) async throws {
    let whole = try FormSampleTests.bytes(of: name)
    // Behind the marks of local and central heads: compressed and unpacked size, four bytes each.
    for (mark, offset) in [([0x50, 0x4B, 1, 2], 20), ([0x50, 0x4B, 3, 4], 18)] as [([UInt8], Int)] {
      for lie in [0, 1, 0x7FFF_FFFF, 0xFFFF_FFFF] as [UInt32] {
        for place in [offset, offset + 4] {
          var bytes = whole
          var from = 0
          while let head = ByteSearch.first(mark, in: bytes, from: from), head + 30 < bytes.count {
            for byte in 0..<4 {
              bytes[head + place + byte] = UInt8(truncatingIfNeeded: lie >> UInt32(8 * byte))
            }
            from = head + 30
          }
          let found = await FormReading.told(bytes, path: name)
          #expect(found.allSatisfy { $0.utf8.count < 100_000 } && found.count < 20)
        }
      }
    }
  }

  @Test(
    "A tar archive whose member claims more than there is, or less than nothing, says so",
    arguments: [
      "77777777777", "00000010000", "-0000000001", "9999999999a", "           ",
    ])
  func tarSize(size: String) async {
    let tar =
      Self.tarHead("a.html", size: String(page.count, radix: 8), type: "0") + padded(page)
      + Self.tarHead("b.html", size: size, type: "0") + padded(page)
    let found = await FormReading.told(tar, path: "a.tar")
    #expect(found.first?.contains("Karl Brandt") == true && found.count < 5, "\(found)")
  }

  @Test("The foot of a gzip file that lies is told")
  func gzipFoot() async throws {
    var bytes = try WebArchive.gzip(page)
    for index in bytes.indices.suffix(8) { bytes[index] ^= 0xFF }
    let found = await FormReading.told(bytes, path: "a.gz")
    #expect(found.count == 1 && found[0].contains("does not decompress"), "\(found)")
  }

  @Test("What a file says that it is does not matter where its bytes say otherwise")
  func names() async throws {
    for (name, other) in [
      ("word.docx", "a.pdf"), ("newsletter.eml", "a.docx"), ("feed.rss", "a.txt"),
      ("writer.rtf", "a.html"), ("mixed.tar.gz", "a.zip"), ("crawl.warc.gz", "a.gz"),
    ] {
      let bytes = try FormSampleTests.bytes(of: name)
      let found = await FormReading.told(bytes, path: other)
      #expect(found.contains { $0.contains("read its mail for three years") }, "\(name): \(found)")
    }
  }

  private func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
  }

  /// A head of a tar archive (POSIX ustar), with a size that need not be true.
  private static func tarHead(
    _ name: String, size: String, type: Character, link: String = ""
  ) -> [UInt8] {
    var head = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      for (index, byte) in text.utf8.enumerated() { head[place + index] = byte }
    }
    put(name, at: 0)
    put("0000644", at: 100)
    put(String(repeating: "0", count: max(0, 11 - size.count)) + size, at: 124)
    put("14071060360", at: 136)
    put("        ", at: 148)
    put(String(type), at: 156)
    put(link, at: 157)
    put("ustar\u{0}00", at: 257)
    let sum = String(head.reduce(0) { $0 + Int($1) }, radix: 8)
    put(String(repeating: "0", count: 6 - sum.count) + sum + "\u{0} ", at: 148)
    return head
  }
}
