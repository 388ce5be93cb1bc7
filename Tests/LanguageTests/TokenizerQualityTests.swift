import HearsayTesting
import Language
import Model
import Testing

@Suite("Tokens and sentences on treebanks")
struct TokenizerQualityTests {
  @Test(
    "Tokens and sentences are those of the treebanks, but for hyphens",
    .enabled(if: Shared.isPresent, "\(Shared.absence)"),
    arguments: [("en_ewt-dev", 0.98, 0.78), ("en_gum_open-dev", 0.98, 0.9)])
  func agrees(name: String, tokenFloor: Double, sentenceFloor: Double) throws {
    let (text, tokens, sentences) = try TreebankFiles.corpus(name).text()
    let document = Document(id: DocumentID(digits: ""), path: name, text: text)
    let (found, split) = Tokenizer.tokens(of: document)
    let foundTokens = Set(found.map { $0.span.start..<$0.span.end })
    let foundSentences = Set(
      split.map { sentence in
        let last = found[sentence.tokens.upperBound - 1]
        return found[sentence.tokens.lowerBound].span.start..<last.span.end
      })
    let tokenScore = TreebankFiles.score(foundTokens, Set(tokens))
    let sentenceScore = TreebankFiles.score(foundSentences, Set(sentences))
    #expect(tokenScore >= tokenFloor)
    #expect(sentenceScore >= sentenceFloor)
  }
}
