import HearsayTesting
import Lineage
import Model
import Testing

struct RetellingPropertyTests {
  @Test(arguments: UInt64(1)...8)
  func `A copy is copied, word for word, and surely`(seed: UInt64) throws {
    let text = Invented.text(words: 300, seed: seed)
    let first = Invented.document(1, text, published: "2031-03-04")
    let second = Invented.document(2, text, published: "2031-03-05")
    let retelling = try #require(RetellingFinder.retelling(between: second, and: first))
    #expect(retelling.kind == .copied)
    #expect(retelling.from == first.document.id)
    #expect(retelling.certainty >= 0.95)
    #expect(retelling.passages.count == 1)
    #expect(retelling.evidence.contains("published 1 day later"))
  }

  @Test(arguments: UInt64(1)...8)
  func `The first half of a text is an abridgement`(seed: UInt64) throws {
    let text = Invented.text(words: 300, seed: seed)
    let whole = Invented.document(5, text)
    let half = Invented.document(2, String(text.prefix(text.count / 2)))
    let retelling = try #require(RetellingFinder.retelling(between: half, and: whole))
    #expect(retelling.kind == .abridged)
    #expect(retelling.from == whole.document.id)
  }

  @Test(arguments: UInt64(1)...20)
  func `Unrelated texts are no retelling`(seed: UInt64) {
    let first = Invented.document(1, Invented.text(words: 400, seed: seed))
    let second = Invented.document(2, Invented.text(words: 400, seed: seed + 1000))
    #expect(RetellingFinder.retelling(between: first, and: second) == nil)
  }

  @Test(arguments: UInt64(1)...40)
  func `The order of the two makes no difference`(seed: UInt64) {
    let (first, second) = Self.edited(seed)
    let forwards = RetellingFinder.retelling(between: first, and: second)
    #expect(forwards == RetellingFinder.retelling(between: second, and: first))
    #expect(forwards == RetellingFinder.retelling(between: first, and: second))
    #expect(forwards != nil)
  }

  @Test(arguments: UInt64(1)...40)
  func `Both spans of a passage hold nearly the same words`(seed: UInt64) throws {
    let (first, second) = Self.edited(seed)
    let retelling = try #require(RetellingFinder.retelling(between: first, and: second))
    let texts = [first.document.id: first.document.text, second.document.id: second.document.text]
    #expect(!retelling.passages.isEmpty)
    for passage in retelling.passages {
      let mine = Self.words(try #require(texts[retelling.from])[passage.from])
      let theirs = Self.words(try #require(texts[retelling.to])[passage.to])
      let shared = Set(mine).intersection(theirs).count
      #expect(shared * 10 >= max(Set(mine).count, Set(theirs).count) * 6)
      #expect(mine.first == theirs.first)
      #expect(mine.last == theirs.last)
    }
    #expect(retelling.passages == retelling.passages.sorted { $0.from < $1.from })
  }

  @Test(arguments: UInt64(1)...20)
  func `A passage in a foreign text is found where it stands`(seed: UInt64) throws {
    let source = Invented.text(words: 300, seed: seed)
    let host = Invented.text(words: 300, seed: seed + 500)
    let words = source.split(separator: " ")
    let quoted = words[100..<130].joined(separator: " ")
    let first = Invented.document(1, source, published: "2031-01-01")
    let second = Invented.document(2, "\(host)\n\(quoted)\n\(host)", published: "2031-01-02")
    let retelling = try #require(RetellingFinder.retelling(between: first, and: second))
    #expect(retelling.kind == .cites)
    #expect(retelling.passages.count == 1)
    let passage = try #require(retelling.passages.first)
    let found = first.document.text[passage.from]
    #expect(Self.words(found) == Self.words(quoted))
    #expect(passage.to.start == host.utf8.count + 1)
  }

  @Test func `Letter case, quotation marks and blanks make no difference`() throws {
    let text = Invented.text(words: 120, seed: 3) + " Ärger “naïve” ÉTÉ über Ωmega."
    let other = text.uppercased().replacing(" ", with: "\u{A0}").replacing("“", with: "\"")
    let retelling = try #require(
      RetellingFinder.retelling(
        between: Invented.document(1, text), and: Invented.document(2, other)))
    #expect(retelling.kind == .copied)
    #expect(retelling.resemblance == 1)
    // Neither date nor text tells which of the two came first.
    #expect((0.7..<0.9).contains(retelling.certainty))
  }

  @Test func `A text written without spaces is compared by characters`() throws {
    let text = "外国势力长期对我国实施网络攻击和窃密活动我们对此表示强烈谴责并要求有关方面立即停止"
    let retelling = RetellingFinder.retelling(
      between: Invented.document(1, text + "。消息。"), and: Invented.document(2, "据报，" + text))
    #expect(retelling?.kind == .copied)
  }

  /// A text and another made from it by dropping and exchanging sentences and single words.
  private static func edited(_ seed: UInt64) -> (AnalysedDocument, AnalysedDocument) {
    var random = SplitMix64(state: seed &* 77)
    let text = Invented.text(words: 400, seed: seed)
    var sentences = text.split(separator: ".").map(String.init)
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      sentences.remove(at: Int.random(in: 0..<sentences.count, using: &random))
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      sentences.swapAt(
        Int.random(in: 0..<sentences.count, using: &random),
        Int.random(in: 0..<sentences.count, using: &random))
    }
    let other = sentences.joined(separator: ".").split(separator: " ")
      .map { Int.random(in: 0..<20, using: &random) == 0 ? "changed" : String($0) }
      .joined(separator: " ")
    return (Invented.document(1, text), Invented.document(2, other))
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
