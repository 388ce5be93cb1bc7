import Language
import Model
import Testing

/// A plain document whose text is `text`, a paragraph a line.
func plainDocument(_ text: String) -> Document {
  Document(id: DocumentID(digits: ""), path: "test", text: text)
}

@Suite("Cutting text into tokens")
struct TokenizerTests {
  private func tokens(_ text: String) -> String {
    Tokenizer.tokens(of: plainDocument(text)).0.map(\.text).joined(separator: " ")
  }

  @Test(
    "Contractions and possessives are cut as in the Penn Treebank",
    arguments: [
      ("They don't know.", "They do n't know ."),
      ("Borduria's and Syldavia’s", "Borduria 's and Syldavia ’s"),
      ("the BU' effort", "the BU ' effort"),
      ("countries’ companies", "countries ’ companies"),
      ("we'll cannot they've", "we 'll can not they 've"),
      ("O'Neill isn’t Int'l", "O'Neill is n’t Int'l"),
      ("in the ’90s, rock ’n’ roll", "in the ’90s , rock ’n’ roll"),
    ])
  func contractions(text: String, expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(
    "Numbers, abbreviations and hyphenated words stay whole",
    arguments: [
      ("2,400 to 3.5, or 1/2", "2,400 to 3.5 , or 1/2"),
      ("$3.5 million, 12%", "$ 3.5 million , 12 %"),
      ("a long-lasting cyber-attack", "a long-lasting cyber-attack"),
      ("the U.S. on Feb. 7 at 9 a.m.", "the U.S. on Feb. 7 at 9 a.m."),
      ("Mr. Orlo, e.g. No. 4", "Mr. Orlo , e.g. No. 4"),
      ("wait... no -- yes—so", "wait ... no -- yes — so"),
      ("No.", "No ."),
    ])
  func wholes(text: String, expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(
    "Addresses stay whole, without the marks of the sentence",
    arguments: [
      "https://a.example/b?c=(d)", "hxxp://a[.]example/b", "1.2.3[.]4", "10.0.0.1",
      "user[at]a[.]example", "ana.reyes@post.example", "C:\\Temp\\x.dll", "/usr/bin/thing",
      "www.a.example", "a.example/news", "payload.exe", "2001:db8::1", "#hashtag", "@handle",
      "d41d8cd98f00b204e9800998ecf8427e",
    ])
  func addresses(address: String) {
    #expect(
      tokens("See (\(address)), or “\(address)”.") == "See ( \(address) ) , or “ \(address) ” .")
  }

  @Test(
    "Marks of quotation are told from apostrophes",
    arguments: [
      ("He said \"it opens 'back doors' here\".", "`` `` '' ''"),
      ("a ‘biggest’ threat", "`` ''"), ("a “biggest threat\" here", "`` ''"),
      ("the 'banks' money' claim", "`` ''"), ("the banks' money", ""),
      ("„so“ and «so» and ``so''", "`` '' `` '' `` ''"),
    ])
  func quotes(text: String, expected: String) {
    let tags = Tokenizer.tokens(of: plainDocument(text)).0.map(\.tag)
      .filter { $0 == .openQuote || $0 == .closeQuote }
    #expect(tags.map(\.rawValue).joined(separator: " ") == expected)
  }

  @Test("Only what is read is cut, and the dateline is left out")
  func blocks() {
    let text = "Head line\nORLO, May 1 (ABC) — It began.\nPicture"
    let document = Document(
      id: DocumentID(digits: ""), path: "test", text: text,
      blocks: [
        TextBlock(span: TextSpan(0, 9), kind: .headline),
        TextBlock(span: TextSpan(10, 41), kind: .paragraph),
        TextBlock(span: TextSpan(42, 49), kind: .caption),
      ], dateline: TextSpan(10, 32))
    let (tokens, sentences) = Tokenizer.tokens(of: document)
    #expect(tokens.map(\.text) == ["Head", "line", "It", "began", "."])
    #expect(sentences.map(\.block) == [0, 1])
  }

  @Test("All white space parts words")
  func spaces() {
    #expect(tokens("a\u{A0}b\u{202F}c\u{2009}d\u{3000}e") == "a b c d e")
  }

  @Test("Tokens hold the bytes they stand for, whatever the text", arguments: UInt64(0)..<200)
  func bytes(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    let pieces = [
      "a", "Z", "9", " ", "'", "\"", "’", "“", ".", ",", "-", "[", "]", "(", ")", "n't", "\n", "/",
      "@", "\\", ":", "$", "é", "中", "\u{301}", "!", "s", "U.S.", "http://", "\0", "`", "«",
    ]
    var text = ""
    for _ in 0..<80 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    let (tokens, sentences) = Tokenizer.tokens(of: plainDocument(text))
    var end = 0
    for token in tokens {
      #expect(token.span.start >= end && !token.span.isEmpty)
      #expect(text[token.span] == token.text)
      end = token.span.end
    }
    #expect(
      sentences.map(\.tokens).reduce(0) { $1.lowerBound == $0 ? $1.upperBound : -1 } == tokens.count
    )
    _ = Quotation.all(in: tokens, sentences: sentences)
  }

  @Test(
    "Long and hostile text is read in time that grows with its length",
    arguments: ["'", "\"", "a' ", " 'a", "((((", "“", "a", "http://", "\\", "n't", "U.S."])
  func hostile(piece: String) {
    let text = String(repeating: piece, count: 5_000)
    let (tokens, sentences) = Tokenizer.tokens(of: plainDocument(text))
    #expect(!tokens.isEmpty)
    #expect(Quotation.all(in: tokens, sentences: sentences).count <= tokens.count)
  }
}
