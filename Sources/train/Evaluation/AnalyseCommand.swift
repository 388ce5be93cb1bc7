import ArgumentParser
import Foundation
import Language
import Model

/// `train analyse`: reads the texts of a treebank and prints what we make of them.
struct AnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse", abstract: "Analyses the texts of treebanks; prints CoNLL-U.")

  @Option(help: "A treebank whose text is read.")
  var conllu: [String]

  @Flag(help: "Takes the treebank's own tokens and sentences.")
  var goldTokens = false

  func run() throws {
    for path in conllu {
      let text = try PackedFile.text(path)
      let readings = goldTokens ? [Self.reading(ofTokensIn: text)] : Self.readings(ofTextIn: text)
      for reading in readings { FileHandle.standardOutput.write(Data(reading.conllu().utf8)) }
    }
  }

  /// The analysis of each document's raw text.
  private static func readings(ofTextIn conllu: String) -> [ConlluText] {
    TreebankText.documents(of: conllu).map {
      let document = Document(id: DocumentID(digits: ""), path: "", text: $0.text)
      return ConlluText(Analysis(document))
    }
  }

  /// The analysis of the treebank's words as they are.
  private static func reading(ofTokensIn conllu: String) -> ConlluText {
    let corpus = Treebank.words(conllu: conllu)
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    for words in corpus.sentences {
      let start = tokens.count
      var followsSpace = true
      for word in words {
        let isMark = word.tag == .openQuote || word.tag == .closeQuote
        let lower = word.text.lowercased().replacingOccurrences(of: "\u{2019}", with: "'")
        tokens.append(
          Token(
            span: TextSpan(0, 0), text: word.text, lower: lower,
            tag: isMark ? word.tag ?? .nn : .nn, followsSpace: followsSpace))
        followsSpace = word.isSpaced
      }
      if tokens.count > start {
        sentences.append(Sentence(tokens: start..<tokens.count, block: sentences.count))
      }
    }
    let quotations = Quotation.all(in: tokens, sentences: sentences)
    let reading = TextReading.read(
      &tokens, sentences: sentences, quotations: quotations, network: .standard)
    var text = ConlluText(tokens: tokens, sentences: sentences, reading: reading)
    text.cutsHyphens = false
    return text
  }
}
