import Testing

@testable import hearsay

@Suite("Texts on a terminal")
struct TerminalTextTests {
  @Test(
    "What a terminal would obey becomes visible",
    arguments: [
      ("plain é 漢", "plain é 漢"), ("\u{1B}[31m", "␛[31m"), ("a\nb\tc\r", "a b c "),
      ("\u{9B}1m", "\u{FFFD}1m"), ("\u{202E}x\u{2066}", "\u{FFFD}x\u{FFFD}"),
      ("a\u{200B}b\u{FEFF}", "a\u{FFFD}b\u{FFFD}"), ("\u{7F}\0", "␡␀"), ("\u{85}\u{2028}", "  "),
      ("\u{E0041}", "\u{FFFD}"),
    ])
  func sanitised(text: String, shown: String) {
    #expect(TerminalText.sanitised(text) == shown)
  }

  @Test("Nothing below U+0020 and nothing from U+007F to U+009F is left")
  func controls() throws {
    for scalar in (0..<0x3000 as Range<UInt32>).compactMap(Unicode.Scalar.init) {
      for shown in TerminalText.sanitised(String(Character(scalar))).unicodeScalars {
        #expect(shown.value >= 0x20 && !(0x7F..<0xA0).contains(shown.value), "U+\(scalar.value)")
      }
    }
  }

  @Test(
    "Widths count columns",
    arguments: [("abc", 3), ("漢字", 4), ("e\u{301}", 1), ("한", 2), ("👩", 2), ("", 0)])
  func widths(text: String, width: Int) {
    #expect(TerminalText.width(of: text) == width)
  }

  @Test("Fitting never takes more columns than there are", arguments: 0..<12)
  func fitted(width: Int) {
    for text in ["漢字漢字漢字", "abcdefghijkl", "a漢b字c"] {
      #expect(TerminalText.width(of: TerminalText.fitted(text, to: width)) <= max(width, 0))
    }
  }

  @Test("Columns of a table fit the terminal")
  func columns() {
    let columns: [TextTable.Column] = [.init("A"), .init("B", isFlexible: true), .init("C")]
    let rows = [["x", String(repeating: "y", count: 300), String(repeating: "z", count: 90)]]
    for total in [40, 80, 200] {
      let widths = TextTable.widths(columns, rows: rows, total: total)
      #expect(widths.reduce(0, +) + 4 <= total)
    }
  }
}

@Suite("What changed between two passages")
struct WordChangeTests {
  private func woven(_ a: String, _ b: String) -> String {
    WordChange(from: a, to: b).woven(in: .none)
  }

  @Test(
    "Words that differ are marked",
    arguments: [
      ("2,400 orders a year", "2,400 orders in all", "2,400 orders [-a year-] {+in all+}"),
      ("at least five", "up to five", "[-at least-] {+up to+} five"),
      ("same words", "same words", "same words"), ("", "new", "{+new+}"), ("old", "", "[-old-]"),
      ("It was hacked.", "it was, hacked", "it was, hacked"),
    ])
  func marks(a: String, b: String, expected: String) {
    #expect(woven(a, b) == expected)
  }

  @Test("Passages of any length are compared in bounded time")
  func bounded() {
    let a = Array(repeating: "a b c", count: 20_000).joined(separator: " ")
    let b = Array(repeating: "c a d", count: 20_000).joined(separator: " ")
    #expect(!WordChange(from: a, to: b).pieces.isEmpty)
  }

  @Test("Marks within a report's words are not obeyed")
  func hostile() {
    #expect(!woven("a\u{1B}[2J b", "a c\u{1B}[2J").contains("\u{1B}"))
  }
}
