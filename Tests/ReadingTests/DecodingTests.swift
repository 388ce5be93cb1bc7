import HearsayTesting
import Model
import Testing

@testable import Reading

@Suite("Bytes to text")
struct DecodingTests {
  private func text(_ bytes: [UInt8]) throws -> String {
    try DocumentReader.document(from: bytes, path: "x").text
  }

  private static let sentence = "The café’s “logs” were read, Łucja Ødegård said."

  @Test("UTF-8 with and without a byte order mark, and UTF-16 either way round, read alike")
  func unicode() throws {
    let utf8 = Array(Self.sentence.utf8)
    let little = Self.sentence.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = Self.sentence.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [
      utf8, [0xEF, 0xBB, 0xBF] + utf8, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big,
    ] {
      #expect(try text(bytes) == Self.sentence)
    }
  }

  @Test("What is no UTF-8 is Windows-1252")
  func windows() throws {
    let bytes =
      Array("The caf".utf8) + [0xE9, 0x92] + Array("s ".utf8) + [0x93] + Array("logs".utf8) + [0x94]
    #expect(try text(bytes) == "The café’s “logs”")
  }

  @Test("A character cut off at the end does not spoil the rest", arguments: 1...2)
  func truncated(count: Int) throws {
    let bytes = Array("The café was closed —".utf8).dropLast(count)
    #expect(try text(Array(bytes)) == "The café was closed ")
  }

  @Test("Line ends become line feeds; controls, escapes and marks of no width go")
  func cleaning() throws {
    let dirty = "one\r\ntwo\rthree\u{1B}[31m red\u{07}\u{200B} and\u{A0}more\u{202E}\u{85}four\tend"
    #expect(try text(Array(dirty.utf8)) == "one\ntwo\nthree red and\u{A0}more\nfour\tend")
  }

  @Test("What cannot be read says what it is")
  func errors() {
    let cases: [([UInt8], String)] = [
      ([], "empty"), (Array(" \n\t\n".utf8), "empty"), (Array("%PDF-1.7 …".utf8), "PDF"),
      ([0x50, 0x4B, 3, 4, 0, 0], "ZIP"), ([0x1F, 0x8B, 8, 0], "gzip"),
      ((0..<4000).map { UInt8(truncatingIfNeeded: $0 % 13) }, "neither text nor HTML"),
      (Array("<?xml version=\"1.0\"?><rss><channel/></rss>".utf8), "feed"),
    ]
    for (bytes, words) in cases {
      let error = #expect(throws: ReadingError.self) {
        try DocumentReader.document(from: bytes, path: "x")
      }
      #expect(error?.description.contains(words) == true)
    }
  }

  @Test("A file larger than the limit is refused")
  func tooLarge() {
    #expect(throws: ReadingError.tooLarge(limit: 10)) {
      try DocumentReader.document(from: Array("Hello, harbour".utf8), path: "x", sizeLimit: 10)
    }
  }

  @Test("Any bytes give a document or an error", arguments: UInt64(0)..<60)
  func anyBytes(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let pool: [UInt8] = [
      0, 9, 10, 13, 32, 34, 39, 40, 45, 60, 62, 47, 65, 97, 98, 112, 0xC2, 0xA0, 0xE2, 0x80, 0x94,
      0xFF, 0xFE, 0x1B, 0x30,
    ]
    let bytes = (0..<600).map { _ in
      seed % 2 == 0
        ? UInt8(truncatingIfNeeded: random.next()) : pool[Int(random.next() % UInt64(pool.count))]
    }
    let document = try? DocumentReader.document(from: bytes, path: "x")
    for block in document?.blocks ?? [] {
      #expect(block.span.end <= document?.text.utf8.count ?? 0)
    }
  }
}
