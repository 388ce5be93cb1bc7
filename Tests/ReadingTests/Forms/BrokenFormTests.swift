import HearsayTesting
import Testing

@testable import Reading

@Suite("Broken files of all forms")
struct BrokenFormTests {
  /// What stands in the first half of each report.
  private let beginning = "had read its mail for three years"

  @Test(
    "A sample cut off gives what is left, or says what is wrong", arguments: FormSampleTests.names)
  func cut(name: String) async throws {
    if name.hasSuffix(".pdf") { return }  // `PDFReadingTests` cuts one.
    let whole = try FormSampleTests.bytes(of: name)
    for share in 1..<12 {
      let found = await FormReading.told(Array(whole.prefix(whole.count * share / 12)), path: name)
      let isLeft = found.contains { $0.contains(beginning) || $0.contains("forty routers") }
      let isNamed = found.contains { $0.contains("\n  ") }
      // In a first half there may be no more than a headline, or the summary of a feed.
      #expect(isLeft || isNamed || share <= 6, "\(share): \(found)")
    }
  }

  @Test(
    "Forms that are read from their beginning lose only what is cut off",
    arguments: [
      "chromium.mhtml", "feed.atom", "feed.rss", "lines.ndjson", "list.mbox", "newsletter.eml",
      "page.html", "pandoc.md", "report.txt", "word.rtf", "writer.rtf",
    ])
  func half(name: String) async throws {
    let whole = try FormSampleTests.bytes(of: name)
    let found = await FormReading.told(Array(whole.prefix(whole.count * 3 / 4)), path: name)
    #expect(found.contains { $0.contains(beginning) }, "\(found)")
  }

  @Test("Damage anywhere in a sample never traps", arguments: FormSampleTests.names)
  func damaged(name: String) async throws {
    if name.hasSuffix(".pdf") { return }  // Poppler's part; `cut` and hostile files are ours.
    let whole = try FormSampleTests.bytes(of: name)
    for seed in UInt64(0)..<8 {
      var random = SplitMix64(state: seed)
      var bytes = whole
      for _ in 0..<(1 << (seed % 5)) {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      #expect(await FormReading.told(bytes, path: name).count < 200)
    }
  }
}
