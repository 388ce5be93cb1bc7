import Lineage
import Model
import Testing

struct LineageKeysTests {
  @Test(arguments: UInt64(1)...30)
  func `A shared passage of ten words shares a fingerprint`(seed: UInt64) {
    let passage = Invented.text(words: 200, seed: seed).split(separator: " ")[50..<60]
      .joined(separator: " ")
    let texts = [seed + 100, seed + 200].map { other in
      "\(Invented.text(words: 80, seed: other)) \(passage) \(Invented.text(words: 80, seed: other + 50))"
    }
    let first = LineageKeys(Invented.document(1, texts[0]))
    let second = LineageKeys(Invented.document(2, texts[1]))
    #expect(!Set(first.fingerprints).isDisjoint(with: second.fingerprints))
  }

  @Test func `Keys are sorted, each once, and about two in seven words`() {
    let keys = LineageKeys(Invented.document(1, Invented.text(words: 2000, seed: 4)))
    #expect(keys.fingerprints == Set(keys.fingerprints).sorted())
    #expect((450...700).contains(keys.fingerprints.count))
  }

  @Test func `A prepared document has the same keys`() {
    let document = Invented.document(
      1, Invented.text(words: 300, seed: 5), published: "2031-01-02",
      statements: [Invented.statement("Ana Ruiz", "nothing was taken", figure: 300)])
    #expect(LineageKeys(document) == LineageKeys(PreparedDocument(document)))
    #expect(LineageKeys(document).events.count == 4)
  }

  @Test func `Furniture leaves no fingerprints`() {
    let text = Invented.text(words: 100, seed: 6)
    let menu = "Home News World Sport Share this article with your friends today"
    var document = Invented.document(1, menu + "\n" + text)
    let plain = LineageKeys(Invented.document(2, text))
    let start = menu.utf8.count + 1
    document.document.blocks = [
      TextBlock(span: TextSpan(0, start - 1), kind: .furniture),
      TextBlock(span: TextSpan(start, start + text.utf8.count), kind: .paragraph),
    ]
    #expect(LineageKeys(document) == plain)
  }

  @Test func `A copy is found however many copies there are`() {
    let text = Invented.text(words: 120, seed: 8)
    var index = IndexInMemory()
    for number in 0..<150 {
      let retellings = index.add(Invented.document(number, text))
      #expect(retellings.count == number)
    }
  }

  @Test func `Furniture that all reports bear joins none of them`() {
    let furniture = Invented.text(words: 70, seed: 77)
    var index = IndexInMemory()
    var late: [Retelling] = []
    for number in 0..<120 {
      let text = Invented.text(words: 300, seed: UInt64(number + 900)) + "\n" + furniture
      let found = index.add(Invented.document(number, text))
      if number > LineageKeys.commonAbove { late += found }
    }
    #expect(late.isEmpty)
  }

  @Test func `What one publisher puts under all its reports joins none of them`() {
    let foot = Invented.text(words: 60, seed: 78)
    let documents = [1, 2].map {
      Invented.document(
        $0, Invented.text(words: 300, seed: UInt64($0 + 40)) + "\n" + foot, publisher: "Ironpeak")
    }
    #expect(RetellingFinder.retelling(between: documents[0], and: documents[1]) == nil)
  }
}
