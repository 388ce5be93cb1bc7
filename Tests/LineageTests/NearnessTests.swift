import HearsayTesting
import Model
import Testing

@testable import Lineage

struct NearnessTests {
  private static func nearness(_ earlier: String, _ later: String) -> Double {
    let first = Invented.document(1, earlier, published: "2031-01-01")
    let second = Invented.document(2, later, published: "2031-01-02")
    return RetellingFinder.retelling(between: first, and: second)?.nearness ?? 0
  }

  /// `text` with every word at `places` exchanged for `word`.
  private static func edited(_ text: String, _ word: String, at places: [Int]) -> String {
    var words = text.split(separator: " ").map(String.init)
    for place in places where place < words.count { words[place] = word }
    return words.joined(separator: " ")
  }

  @Test(arguments: UInt64(1)...20)
  func `A retelling is nearer to its parent than to the origin and its parent's siblings`(
    seed: UInt64
  ) {
    let origin = Invented.text(words: 300, seed: seed)
    let parent = Self.edited(origin, "parental", at: [20, 90, 160, 230])
    let sibling = Self.edited(origin, "sisterly", at: [40, 110, 180, 250])
    let child = Self.edited(parent, "childish", at: [60, 200])
    let mine = Self.nearness(parent, child)
    #expect(mine > Self.nearness(origin, child))
    #expect(Self.nearness(origin, child) > Self.nearness(sibling, child))
  }

  @Test(arguments: UInt64(1)...20)
  func `A text cut short is nearer to the whole than to a sibling with additions`(seed: UInt64) {
    let origin = Invented.text(words: 300, seed: seed)
    let added = "\(Invented.text(words: 12, seed: seed + 70)) \(origin)"
    let child = origin.split(separator: " ").prefix(140).joined(separator: " ")
    #expect(Self.nearness(origin, child) > Self.nearness(added, child))
  }

  @Test func `A copy is as near as can be, and what shares nothing not at all`() {
    let text = Invented.text(words: 200, seed: 3)
    #expect(Self.nearness(text, text) > 0.99)
    let other = PreparedDocument(Invented.document(1, Invented.text(words: 200, seed: 4)))
    let nothing = Nearness.both(other, PreparedDocument(Invented.document(2, text)))
    #expect(nothing.firstFromSecond.value == 0)
    #expect(nothing.secondFromFirst.value == 0)
  }

  @Test(arguments: UInt64(1)...20)
  func `Nearness and resemblance are shares`(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let text = Invented.text(words: 200, seed: seed)
    let places = (0..<12).map { _ in Int.random(in: 0..<200, using: &random) }
    let first = Invented.document(1, text)
    let second = Invented.document(2, Self.edited(text, "changed", at: places))
    let found = try #require(RetellingFinder.retelling(between: first, and: second))
    #expect((0...1).contains(found.nearness))
    #expect((0...1).contains(found.resemblance))
    #expect((found.resemblance * 100).rounded() / 100 == found.resemblance)
    let exact = RetellingFinder.resemblance(
      between: PreparedDocument(first), and: PreparedDocument(second))
    #expect(abs(found.resemblance - exact) <= 0.005)
  }

  @Test func `A run repeated without end is marked in one pass`() {
    let marks = RunMarks(
      of: [UInt64](repeating: 7, count: 300_000), in: [UInt64](repeating: 7, count: 300_000))
    #expect(marks.shared == 300_000)
    let none = RunMarks(of: [], in: [])
    #expect(none.shared == 0 && none.behind == 0)
  }
}
