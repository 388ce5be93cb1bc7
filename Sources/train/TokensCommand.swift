import ArgumentParser
import Foundation
import Language
import Model

/// `train tokens`: how well the tokeniser agrees with treebanks.
struct TokensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens", abstract: "Measures tokens and sentences on the UD development parts.")

  @Option(help: "The folder of the UD files.")
  var corpus: String

  @Flag(help: "Prints what differs.")
  var differences = false

  func run() throws {
    for name in ["en_ewt-dev", "en_gum_open-dev"] {
      let corpora = Corpora(folder: URL(fileURLWithPath: corpus, isDirectory: true))
      let (text, tokens, sentences) = try corpora.treebank(name).text()
      let document = Document(id: DocumentID(digits: ""), path: name, text: text)
      let clock = ContinuousClock()
      var result: ([Token], [Sentence]) = ([], [])
      let time = clock.measure { result = Tokenizer.tokens(of: document) }
      let (found, split) = result
      let ranges = found.map { $0.span.start..<$0.span.end }
      let splitRanges = split.map {
        ranges[$0.tokens.lowerBound].lowerBound..<ranges[$0.tokens.upperBound - 1].upperBound
      }
      report("tokens", in: name, ranges, tokens, text)
      report("sentences", in: name, splitRanges, sentences, text)
      print(name, found.count, "tokens in", time)
    }
  }

  private func report(
    _ what: String, in name: String, _ found: [Range<Int>], _ expected: [Range<Int>],
    _ text: String
  ) {
    let (left, right) = (Set(found), Set(expected))
    let score = 2 * Double(left.intersection(right).count) / Double(left.count + right.count)
    print(name, what, "F1", (score * 10_000).rounded() / 10_000)
    guard differences else { return }
    for range in expected where !left.contains(range) {
      print("missed", what, text[TextSpan(range.lowerBound, range.upperBound)])
    }
    for range in found where !right.contains(range) {
      print("found", what, text[TextSpan(range.lowerBound, range.upperBound)])
    }
  }
}
