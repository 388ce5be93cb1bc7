import Foundation
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
    let (text, tokens, sentences) = try Treebank.corpus(name).text()
    let document = Document(id: DocumentID(digits: ""), path: name, text: text)
    let (found, split) = Tokenizer.tokens(of: document)
    let foundTokens = Set(found.map { $0.span.start..<$0.span.end })
    let foundSentences = Set(
      split.map { found[$0.tokens.lowerBound].span.start..<found[$0.tokens.upperBound - 1].span.end })
    let tokenScore = Treebank.score(foundTokens, Set(tokens))
    let sentenceScore = Treebank.score(foundSentences, Set(sentences))
    if ProcessInfo.processInfo.environment["HEARSAY_SHOW_SCORES"] != nil {
      print("\(name): tokens \(tokenScore), sentences \(sentenceScore)")
      let bytes = Array(text.utf8)
      let expected = Set(tokens)
      for token in tokens where !foundTokens.contains(token) {
        print("TOK-", String(decoding: bytes[token], as: UTF8.self), "|",
          String(decoding: bytes[max(0, token.lowerBound - 15)..<min(bytes.count, token.upperBound + 15)], as: UTF8.self))
      }
      for token in found where !expected.contains(token.span.start..<token.span.end) {
        print("TOK+", token.text)
      }
      for sentence in sentences where !foundSentences.contains(sentence) {
        print("SEN-", String(decoding: bytes[sentence], as: UTF8.self))
      }
      for sentence in foundSentences.sorted(by: { $0.lowerBound < $1.lowerBound }) where !Set(sentences).contains(sentence) {
        print("SEN+", String(decoding: bytes[sentence], as: UTF8.self))
      }
    }
    #expect(tokenScore >= tokenFloor)
    #expect(sentenceScore >= sentenceFloor)
  }
}
