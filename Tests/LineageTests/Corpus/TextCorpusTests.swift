import HearsayTesting
import Model
import Testing

@testable import Lineage

struct TextCorpusTests {
  @Test(arguments: UInt64(1)...4)
  func `Any order of the texts gives the same retellings`(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let texts = CorpusMaker.texts(families: 30, seed: seed)
    let lines = try CorpusMaker.lines(try CorpusMaker.corpus(texts))
    #expect(lines.count > 100)
    for _ in 0..<3 {
      let shuffled = texts.shuffled(using: &random)
      #expect(try CorpusMaker.lines(try CorpusMaker.corpus(shuffled)) == lines)
    }
  }

  @Test func `What does not fit into memory is kept in files without a name`() throws {
    let folder = try TemporaryFolder()
    let texts = CorpusMaker.texts(families: 12, seed: 9)
    let inMemory = try CorpusMaker.corpus(texts)
    let spilled = try CorpusMaker.corpus(texts, memoryLimit: 4096, folder: folder.path)
    #expect(try CorpusMaker.lines(spilled) == CorpusMaker.lines(inMemory))
    #expect(try folder.names() == [])
  }

  @Test func `A folder that is not there is told when it is needed`() throws {
    let texts = CorpusMaker.texts(families: 40, seed: 10)
    #expect(throws: PostingIndexError.self) {
      try CorpusMaker.corpus(texts, memoryLimit: 64, folder: "/no/such/folder")
    }
  }

  @Test func `Each kind is told, the earlier first, with its passages`() throws {
    let original = Invented.text(words: 200, seed: 1)
    let words = original.split(separator: " ")
    let own = Invented.text(words: 200, seed: 2)
    let texts = [
      CorpusMaker.Text(name: "a", text: original, published: "2031-02-02"),
      CorpusMaker.Text(name: "b", text: original, published: "2031-02-01"),
      CorpusMaker.Text(
        name: "c", text: words.prefix(90).joined(separator: " "), published: "2031-02-03"),
      CorpusMaker.Text(
        name: "d", text: "\(own)\n\(words[100..<140].joined(separator: " "))\n\(own)",
        published: "2031-02-04"),
    ]
    let lines = try CorpusMaker.lines(try CorpusMaker.corpus(texts))
    let found = lines.map { $0.split(separator: " ").prefix(3).joined(separator: " ") }
    #expect(found == ["b a copied", "a c abridged", "b c abridged", "a d cites", "b d cites"])
    #expect(lines[0].hasSuffix(" 1 day"))
  }

  @Test func `Passages are ranges of code points`() throws {
    let passage =
      "Żółć über naïve café — “Ωmega” said αβγ to the 12 people of Łódź in straße nine now, and 300 more on 4 May in Köln"
    let first = "🦬🦬 " + Invented.text(words: 80, seed: 3) + " " + passage
    let second =
      Invented.text(words: 90, seed: 4) + " 🦬é " + passage + " " + Invented.text(words: 80, seed: 5)
    let corpus = try CorpusMaker.corpus([
      .init(name: "a", text: first, published: "2031-01-01"),
      .init(name: "b", text: second, published: "2031-01-02"),
    ])
    var reader = CorpusReader(corpus)
    var found: [CorpusRetelling] = []
    try reader.forEachRetelling(of: 1) { found.append($0) }
    let retelling = try #require(found.first)
    let range = try #require(retelling.passages.first)
    func cut(_ text: String, _ range: Range<Int>) -> String {
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: Array(text.unicodeScalars)[range])
      return String(scalars)
    }
    #expect(cut(first, range.from) == passage)
    #expect(cut(second, range.to) == passage)
  }

  @Test func `Furniture that all texts bear joins none of them, and copies are found among many`()
    throws
  {
    let furniture = Invented.text(words: 60, seed: 6)
    let copied = Invented.text(words: 100, seed: 7)
    var texts = (0..<90).map {
      CorpusMaker.Text(
        name: "f\($0 + 100)",
        text: Invented.text(words: 300, seed: UInt64($0 + 900)) + "\n" + furniture,
        published: "2031-01-01")
    }
    for number in 0..<80 {
      texts.append(.init(name: "c\(number + 100)", text: copied, published: "2031-01-01"))
    }
    let lines = try CorpusMaker.lines(try CorpusMaker.corpus(texts))
    #expect(lines.count == 80 * 79 / 2)
    #expect(lines.allSatisfy { $0.contains(" copied ") })
  }

  @Test(arguments: [1, 2, 7])
  func `The work for texts that repeat themselves grows with their length`(period: Int) {
    var worked: [Int] = []
    for count in [20_000, 40_000] {
      let first = (0..<count).map { UInt32($0 % period) }
      let second = (0..<count).map { UInt32(($0 / 3 + $0) % period) }
      var aligner = Aligner()
      unsafe second.withUnsafeBufferPointer { unsafe aligner.take(second: $0) }
      _ = unsafe first.withUnsafeBufferPointer {
        unsafe aligner.alignment(first: $0, firstGrams: nil, leastShared: 1)
      }
      worked.append(aligner.comparedWordCount)
      #expect(aligner.comparedWordCount <= 40 * count)
    }
    #expect(worked[1] <= 3 * worked[0] + 1000)
  }

  @Test func `A hostile text is read up to a bound, and its bytes need not be UTF-8`() throws {
    let bytes = [UInt8](repeating: 0xC3, count: 100_000) + Array("a b c d e f".utf8)
    let odd = CorpusText(
      document: DocumentID(digits: ""), path: "x", published: nil, utf8: bytes)
    #expect(odd.tokens.count == 6)
    let many = Array(String(repeating: "x ", count: WordSequence.mostWords + 50).utf8)
    let long = CorpusText(document: DocumentID(digits: ""), path: "y", published: nil, utf8: many)
    #expect(long.tokens.count == WordSequence.mostWords)
  }
}
