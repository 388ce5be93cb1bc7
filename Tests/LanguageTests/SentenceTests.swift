import Language
import Model
import Testing

@Suite("Splitting text into sentences")
struct SentenceTests {
  private func sentences(_ text: String) -> [String] {
    let (tokens, sentences) = Tokenizer.tokens(of: plainDocument(text))
    return sentences.map {
      text[
        TextSpan(
          tokens[$0.tokens.lowerBound].span.start, tokens[$0.tokens.upperBound - 1].span.end)]
    }
  }

  @Test(
    "These are one sentence",
    arguments: [
      "“It is a threat,” Orlo said.", "“Is it?” he asked.", "“Stop!” Orlo said.",
      "“Stop!” Foreign Minister Ana Reyes told reporters.",
      "It began on Feb. 7 in the U.S. Senate, No. 4 of its kind.",
      "J. K. Orlo and Gen. Reyes of Acme Inc. met at 9 a.m. Monday.",
      "They came; they saw; it was Borduria vs. Syldavia.",
      "It was “a grave threat” ... and more.", "He wrote payload.exe v. 2.0 himself.",
    ])
  func whole(text: String) {
    #expect(sentences(text) == [text])
  }

  @Test(
    "These are two",
    arguments: [
      ("“It is so. We know it.”", 13), ("He lives in the U.S. The rest left.", 21),
      ("It ended. “We know.”", 10), ("(It ended.) They left.", 12), ("Is it? It is.", 7),
      ("It was shut down by Acme Inc. They left.", 30), ("It was “so.” They left.", 17),
      ("It ended.[12] They left.", 14), ("It ended. 15 left.", 10),
    ])
  func two(text: String, second: Int) {
    let bytes = Array(text.utf8)
    let found = sentences(text)
    #expect(found.count == 2)
    #expect(found.last == String(decoding: bytes[second...], as: UTF8.self))
  }

  @Test("No sentence runs over two paragraphs")
  func paragraphs() {
    #expect(sentences("no stop here\nnor here") == ["no stop here", "nor here"])
  }
}

@Suite("Finding quotations")
struct QuotationTests {
  private func quotations(_ text: String) -> [(String, Quotation)] {
    let (tokens, sentences) = Tokenizer.tokens(of: plainDocument(text))
    return Quotation.all(in: tokens, sentences: sentences).map { quotation in
      (tokens[quotation.content].map(\.text).joined(separator: " "), quotation)
    }
  }

  @Test("Single quotations nest in double ones")
  func nested() {
    let found = quotations("“They open ‘back doors’ here,” Orlo said.")
    #expect(found.map(\.0) == ["They open ‘ back doors ’ here ,", "back doors"])
    #expect(found.map(\.1.depth) == [0, 1])
  }

  @Test(
    "A quotation may open and close with different marks",
    arguments: ["\"biggest threat”", "“biggest threat\"", "„biggest threat“", "‘biggest threat'"])
  func mixed(text: String) {
    #expect(quotations("the \(text) here").map(\.0) == ["biggest threat"])
  }

  @Test("One that is never closed ends with its paragraph")
  func unclosed() {
    let found = quotations("Orlo: “it is so\nThe rest left.")
    #expect(found.map(\.0) == ["it is so"])
    #expect(found.first?.1.close == nil)
  }

  @Test("One may run over a paragraph without a mark, and others reopen in each")
  func paragraphs() {
    #expect(quotations("Orlo: “it is so.\nWe know,” he said.").map(\.0) == ["it is so . We know ,"])
    let found = quotations("Orlo: “it is so.\n“We know.\n“All do,” he said. “Yes.”")
    #expect(found.map(\.0) == ["it is so . “ We know . “ All do ,", "Yes ."])
    #expect(found.first?.1.reopenings.count == 2)
  }
}
