import HearsayTesting
import Model
import Testing

@testable import Reading

@Suite("Web archives")
struct WARCTests {
  /// What each report is called, or what is wrong with it.
  private func read(_ bytes: [UInt8], limits: UnpackingLimits = UnpackingLimits()) -> [String] {
    PackedReports(bytes: bytes, path: "a.warc", limits: limits).map { element in
      switch element {
      case .report(let report): report.path
      case .failure(let path, let error):
        path + ": " + error.description.prefix { $0 != "\n" && $0 != "," }
      }
    }
  }

  private func reports(_ bytes: [UInt8]) -> [PackedReports.Report] {
    PackedReports(bytes: bytes, path: "a.warc").compactMap { element in
      guard case .report(let report) = element else { return nil }
      return report
    }
  }

  private let pages = ["a.warc#https://marsh.example/1", "a.warc#https://marsh.example/2"]

  @Test("A page comes with its address, its date, its status and its head")
  func retrieval() throws {
    let url = "https://marsh.example/1"
    let archive = WebArchive.response(
      url, Array(WebArchive.page(1).utf8), fields: "Server: mill\r\n")
    let report = try #require(reports(archive).first)
    #expect(report.bytes == Array(WebArchive.page(1).utf8))
    #expect(
      report.retrieval
        == Retrieval(
          url: url, date: "2021-07-05T10:00:00Z", status: 200,
          headers: [.init("Content-Type", "text/html"), .init("Server", "mill")]))
  }

  @Test("Chunks and compression of an answer are undone, also where its head lies about them")
  func codings() throws {
    let page = Array(WebArchive.page(3).utf8)
    let packed = try WebArchive.gzip(page)
    let url = "https://marsh.example/3"
    let chunks = "Transfer-Encoding: chunked\r\n"
    let gzip = "Content-Encoding: gzip\r\n"
    let answers = [
      WebArchive.response(url, WebArchive.chunked(page), fields: chunks),
      WebArchive.response(url, packed, fields: gzip),
      WebArchive.response(url, WebArchive.chunked(packed), fields: chunks + gzip),
      WebArchive.response(url, page, fields: chunks + gzip),
      // Deflate alone, as it stands in gzip between its head and its check.
      WebArchive.response(
        url, Array(packed[10..<(packed.count - 8)]), fields: "Content-Encoding: deflate\r\n"),
    ]
    for answer in answers { #expect(reports(answer).map(\.bytes) == [page]) }
  }

  @Test("Pictures, error pages, requests and robots.txt are passed over in silence")
  func passedOver() {
    let archive =
      WebArchive.record("warcinfo", "", Array("a: b".utf8), contentType: "application/warc-fields")
      + WebArchive.record("request", "https://marsh.example/1", [1, 2], contentType: "text/html")
      + WebArchive.response("https://marsh.example/a.png", [1, 2, 3], contentType: "image/png")
      + WebArchive.response("https://marsh.example/x", [1, 2, 3], status: "404 Not Found")
      + WebArchive.response(
        "https://marsh.example/robots.txt", Array("Disallow".utf8), contentType: "text/plain")
      + WebArchive.response(1)
      + WebArchive.record(
        "conversion", "https://marsh.example/2", Array("Text".utf8), contentType: "text/plain")
    #expect(read(archive) == pages)
  }

  @Test("One compressed member a record reads as one for all")
  func gzip() throws {
    let records = [WebArchive.response(1), WebArchive.response(2)]
    #expect(try read(records.flatMap { try WebArchive.gzip($0) }) == pages)
    #expect(try read(WebArchive.gzip(Array(records.joined()))) == pages)
  }

  @Test(
    "Behind a length that is a lie the next record is read",
    arguments: [-40, 6, 40, 250, 700, 1 << 20, 1 << 40, Int.max - 400])
  func lies(lie: Int) throws {
    let records = [
      WebArchive.response(9, lie: lie), WebArchive.response(1), WebArchive.response(2),
    ]
    let plain = read(Array(records.joined()))
    #expect(plain.first?.hasPrefix("a.warc#https://marsh.example/9: it does not unpack") == true)
    #expect(Array(plain.dropFirst()) == pages, "\(plain)")
    let packed = read(try records.flatMap { try WebArchive.gzip($0) })
    #expect(packed.first?.hasPrefix("a.warc#https://marsh.example/9: it does not unpack") == true)
    #expect(Array(packed.dropFirst()) == pages, "\(packed)")
  }

  @Test("What lies between records is named, and a length that is no number")
  func garbage() {
    let rest = WebArchive.response(1) + Array("WEED\r\nmore\r\n".utf8) + WebArchive.response(2)
    #expect(
      read(rest) == [
        pages[0], "a.warc#behind record 1: it does not unpack: 12 bytes there belong to no record",
        pages[1],
      ])
    let head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nx\r\n\r\n"
    #expect(read(Array(head.utf8) + WebArchive.response(1)).last == pages[0])
    let endless = Array("WARC/1.0".utf8) + [UInt8](repeating: 0x61, count: 3 << 20)
    #expect(read(endless).count == 1)
  }

  @Test("A record that is cut off is named, at every place", arguments: [1, 5, 30, 150, 300, 420])
  func truncated(count: Int) throws {
    let last = WebArchive.response(9)
    let archive = WebArchive.response(1) + last.dropLast(count)
    let found = read(archive)
    #expect(found.first == pages[0])
    // Line ends behind the last record may be missing.
    #expect(found.count == 2 && (found[1].contains(":") || count < 5))
    let packed = try WebArchive.gzip(WebArchive.response(1)) + WebArchive.gzip(last).dropLast(20)
    #expect(
      read(packed) == [
        pages[0], "a.warc#https://marsh.example/9: it does not decompress: it ends in the middle",
      ])
  }

  @Test("Behind a damaged member the next one is read")
  func damagedMember() throws {
    var damaged = try WebArchive.gzip(WebArchive.response(9))
    for index in 20..<60 { damaged[index] = 0xAA }
    let archive =
      try WebArchive.gzip(WebArchive.response(1)) + damaged
      + WebArchive.gzip(WebArchive.response(2))
    let found = read(archive)
    #expect(found.count == 3)
    #expect(found.first == pages[0])
    #expect(found.last == pages[1])
    #expect(found[1].contains("it does not decompress"), "\(found)")
  }

  @Test("A page that compresses to nothing is refused by its size")
  func bomb() throws {
    var limits = UnpackingLimits()
    limits.memberByteCount = 1 << 20
    let zeros = try WebArchive.gzip([UInt8](repeating: 0x20, count: 8 << 20))
    let archive =
      WebArchive.response("https://marsh.example/b", zeros, fields: "Content-Encoding: gzip\r\n")
      + WebArchive.response(1)
    #expect(
      read(archive, limits: limits) == [
        "a.warc#https://marsh.example/b: it is larger than the limit of 1 MiB", pages[0],
      ])
  }

  @Test("A hundred thousand records that each claim the rest do not take the time of their square")
  func manyLies() {
    let record = Array("WARC/1.0\r\nContent-Length: 1000000\r\n\r\n".utf8)
    let archive = Array(repeatElement(record, count: 20_000).joined())
    #expect(!read(archive).isEmpty)
  }

  @Test("Damage anywhere never traps", arguments: UInt64(0)..<100)
  func fuzz(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var archive = WebArchive.response(1) + WebArchive.response(2) + WebArchive.response(3)
    if seed % 2 == 0 { archive = try WebArchive.gzip(archive) }
    for _ in 0..<6 {
      archive[Int(random.next() % UInt64(archive.count))] = UInt8(truncatingIfNeeded: random.next())
    }
    #expect(read(archive).count < 20)
  }
}
