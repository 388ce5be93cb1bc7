import HearsayTesting
import Model
import Testing

@testable import Pages

@Suite("Text from reports")
struct TextTests {
  @Test("Nothing that a hostile report holds stands on a page as it is")
  func hostile() {
    for file in Sites.hostile.files where file.path.hasSuffix(".html") {
      #expect(!file.content.contains("<script"), "\(file.path)")
      #expect(!file.content.contains("<img"), "\(file.path)")
      #expect(!file.content.contains("{{{frame}}}<"), "\(file.path)")
      for scalar in file.content.unicodeScalars {
        #expect(PageText.isShown(scalar), "\(file.path) holds U+\(String(scalar.value, radix: 16))")
      }
      let isPlain = file.path.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 34 }
      #expect(isPlain)
      #expect(!file.path.contains(".."))
    }
  }

  @Test("A quotation mark with an accent behind it is escaped all the same")
  func combining() {
    #expect(PageText.escaped("\"\u{301}<\u{301}&\u{301}") == "&quot;\u{301}&lt;\u{301}&amp;\u{301}")
  }

  @Test(
    "Only plain web addresses become links",
    arguments: [
      ("https://a.example/b?c=d&e", true), ("HTTP://a.example", true),
      ("javascript:alert(1)", false),
      (" https://a.example", false), ("data:text/html,x", false), ("https://a.example/\" x", false),
      ("//a.example", false), ("https://a.example/\u{202E}", false),
    ])
  func addresses(url: String, isSafe: Bool) {
    #expect((PageAddress.safeURL(url) != nil) == isSafe)
  }

  @Test("Three braces hold nothing but markup that is safe")
  func braces() {
    for (name, source) in Templates.sources {
      for part in source.components(by: "{{{").dropFirst() {
        #expect(part.components(by: "}}}")[0].hasSuffix("Markup"), "\(name)")
      }
    }
  }

  @Test("Every statement is marked in its document's text")
  func marked() {
    for analysed in Fixture.findings.documents {
      let path = PageAddress.document(analysed.document.id)
      let html = Sites.usual.files.first { $0.path == path }?.content ?? ""
      for (index, statement) in analysed.statements.enumerated() {
        #expect(html.contains("id=\"s\(index + 1)\""))
        #expect(html.contains("href=\"#n\(index + 1)\""))
        #expect(html.contains("id=\"n\(index + 1)\""))
        let isFound = statement.content.allSatisfy { !$0.span.isEmpty }
        #expect(isFound, "\(statement)")
      }
    }
  }

  @Test("The marked text is the document's text")
  func whole() {
    for analysed in Fixture.findings.documents + HostileFindings.hostile.documents {
      let text = MarkedText(
        analysed.document, statements: analysed.statements, discrepancies: [])
      let shown = text.blocks.map { PageReader($0.markup.html).text }.joined()
      func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }
      let expected = PageReader(PageText.escaped(analysed.document.text)).text
      #expect(letters(shown) == letters(expected))
    }
  }

  @Test("What differs and what is kept give both passages again", arguments: UInt64(0)..<300)
  func differences(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let words = ["a", "b ", " c", "2,400", "“d”", "\n", "é", "don't", "-", ".", "語", " "]
    func passage() -> String {
      (0..<Int(random.next() % 24)).map { _ in words[Int(random.next() % 12)] }.joined(
        separator: " ")
    }
    let a = passage()
    let b = passage()
    let diff = WordDiff(a, b)
    #expect(diff.a.map(\.text).joined() == a)
    #expect(diff.b.map(\.text).joined() == b)
    let same = WordDiff(a, a)
    let isMarked = same.a.contains(where: \.isChanged)
    #expect(!isMarked)
    func kept(_ pieces: [WordDiff.Piece]) -> String {
      pieces.filter { !$0.isChanged }.map(\.text).joined().filter { !$0.isWhitespace }
    }
    let normal = kept(diff.a).filter { !"“”\"".contains($0) }
    #expect(normal == kept(diff.b).filter { !"“”\"".contains($0) })
  }

  @Test("Only the words that differ are marked")
  func example() {
    let diff = WordDiff("at least 31 models of routers", "up to 31 models of routers")
    #expect(diff.a.first == WordDiff.Piece(text: "at least", isChanged: true))
    #expect(diff.b.first == WordDiff.Piece(text: "up to", isChanged: true))
    #expect(diff.a.count == 2)
  }

  @Test("Two very long passages are compared in bounded time")
  func long() {
    let a = String(repeating: "one two ", count: 40_000)
    let b = String(repeating: "three four ", count: 40_000)
    #expect(WordDiff(a, b).a.map(\.text).joined() == a)
  }
}
