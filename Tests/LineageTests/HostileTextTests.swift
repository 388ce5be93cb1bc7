import Lineage
import Model
import Testing

struct HostileTextTests {
  @Test func `A word repeated without end costs no more than other words`() {
    let first = Invented.document(1, String(repeating: "buffalo ", count: 200_000))
    let second = Invented.document(2, String(repeating: "buffalo ", count: 180_000) + "end")
    #expect(RetellingFinder.retelling(between: first, and: second)?.kind == .copied)
    #expect(LineageKeys(first).fingerprints.count == 1)
  }

  @Test func `Two words in turn against the same two in another order`() {
    let first = Invented.document(1, String(repeating: "tick tock ", count: 40_000))
    let second = Invented.document(2, String(repeating: "tick tick tock ", count: 30_000))
    _ = RetellingFinder.retelling(between: first, and: second)
  }

  @Test func `A passage repeated over and over with a change each time`() {
    let lines = (0..<5_000).map { "alpha beta gamma delta epsilon zeta \($0 % 7) eta theta" }
    let first = Invented.document(1, lines.joined(separator: "\n"))
    let second = Invented.document(2, lines.reversed().joined(separator: "\n"))
    #expect(RetellingFinder.retelling(between: first, and: second) != nil)
  }

  @Test(arguments: ["", " ", "…", "one", "one two", "\u{FEFF}", "\u{0}\u{0}", "🦬", "\u{301}"])
  func `A text of hardly a word is no retelling`(text: String) {
    let short = Invented.document(1, text)
    let long = Invented.document(2, Invented.text(words: 200, seed: 1))
    #expect(RetellingFinder.retelling(between: short, and: long) == nil)
    #expect(RetellingFinder.retelling(between: short, and: Invented.document(3, text)) == nil)
    #expect(LineageKeys(short).fingerprints.count <= 1)
  }

  @Test func `Blocks that overlap, lie past the end or cut a character are borne`() {
    let text = Invented.text(words: 100, seed: 9) + " été 🦬 été"
    var first = Invented.document(1, text)
    first.document.blocks = [
      TextBlock(span: TextSpan(3, 200), kind: .paragraph),
      TextBlock(span: TextSpan(50, 120), kind: .paragraph),
      TextBlock(span: TextSpan(180, text.utf8.count - 3), kind: .paragraph),
      TextBlock(span: TextSpan(text.utf8.count - 4, 1_000_000), kind: .paragraph),
      TextBlock(span: TextSpan(5_000_000, 5_000_001), kind: .headline),
    ]
    let second = Invented.document(2, text)
    #expect(RetellingFinder.retelling(between: first, and: second)?.kind == .copied)
  }

  @Test func `Thousands of statements of one speaker are compared in bounded time`() {
    let statements = (0..<5_000).map {
      Invented.statement("Ana Ruiz", "the northern grid was entered by night \($0)", at: $0)
    }
    let first = Invented.document(1, "a b c d e f", statements: statements)
    let second = Invented.document(2, "g h i j k l", statements: statements)
    _ = RetellingFinder.retelling(between: first, and: second)
  }

  @Test func `Thousands of speakers are compared in bounded time`() {
    let statements = (0..<4_000).map {
      Invented.statement("Speaker \($0)", "the grid was entered", saidOn: "2031-01-01", figure: 99)
    }
    let first = Invented.document(1, "a b c d e f", statements: statements)
    let second = Invented.document(2, "g h i j k l", statements: statements)
    _ = RetellingFinder.retelling(between: first, and: second)
    #expect(LineageKeys(first).events.count <= 256)
  }
}
