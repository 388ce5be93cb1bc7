import Lineage
import Model
import Testing

struct CertaintyTests {
  /// Two texts of their own with the first `count` words of a third, a day apart.
  private static func certainty(
    sharing count: Int, dates: (String?, String?) = ("2031-01-01", "2031-01-02")
  ) -> Double? {
    let shared = Invented.text(words: 300, seed: 5).split(separator: " ").prefix(count)
      .joined(separator: " ")
    let first = Invented.document(
      1, "\(shared) \(Invented.text(words: 200, seed: 6))", published: dates.0)
    let second = Invented.document(
      2, "\(shared) \(Invented.text(words: 200, seed: 7))", published: dates.1)
    return RetellingFinder.retelling(between: first, and: second)?.certainty
  }

  @Test func `The more words two texts share the surer it is`() throws {
    let certainties = try [25, 40, 80, 160, 280].map { try #require(Self.certainty(sharing: $0)) }
    #expect(certainties == certainties.sorted())
    #expect(certainties.allSatisfy { (0.05...0.99).contains($0) })
    #expect((certainties.last ?? 0) >= 0.97)
    #expect((certainties.first ?? 1) < 0.8)
  }

  @Test func `Without dates it is less sure who had it from whom`() throws {
    let dated = try #require(Self.certainty(sharing: 200))
    let undated = try #require(Self.certainty(sharing: 200, dates: (nil, nil)))
    #expect(undated < dated)
  }
}
