import ArgumentParser
import Foundation
import Glibc
import Language
import Model
import Statements

/// `train speed`: how fast text becomes statements, on one core.
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed", abstract: "Measures the words a second from text to statements.",
    discussion: """
      Reads documents, a line of JSON each with "text", and prints a line of JSON: the words \
      (between white space) and seconds of processor time. "weights" is reading the weights, \
      "tables" is what the first sentence costs more than any later one, "tokens" is tokens and \
      sentences alone, "analysis" all of Language, "statements" all from text to statements. One \
      thread runs, in one process.
      """)

  @Argument(help: "The file of documents, NDJSON.")
  var documents: String

  @Option(help: "How often all are read; the fastest time counts.")
  var rounds = 3

  @Flag(help: "Prints all that was found as well, a value a line, to compare two builds.")
  var findings = false

  func run() throws {
    let documents = try read()
    let weights = seconds { LanguageWeights.load() }
    let sentence = Document(
      id: DocumentID(digits: ""), path: "",
      text:
        "On 5 May Ana Reyes, a spokeswoman for the ministry, denied that it had spied on 40 firms.")
    let tables = seconds { _ = StatementFinder.statements(in: sentence) }
    var times = Times()
    var statementCount = 0
    for _ in 0..<max(1, rounds) {
      var round = Times(tokens: 0, analysis: 0, statements: 0)
      statementCount = 0
      for document in documents {
        round.tokens += seconds { _ = Tokenizer.tokens(of: document) }
        var analysis: Analysis?
        let analysing = seconds { analysis = Analysis(document) }
        round.analysis += analysing
        round.statements +=
          analysing
          + seconds {
            statementCount += analysis.map { StatementFinder.statements(in: $0).count } ?? 0
          }
      }
      times = Times(
        tokens: min(times.tokens, round.tokens), analysis: min(times.analysis, round.analysis),
        statements: min(times.statements, round.statements))
    }
    if findings { documents.forEach(Self.show) }
    print(
      """
      {"documents": \(documents.count), "words": \(documents.reduce(0) { $0 + Self.wordCount(of: $1.text) }), \
      "found": \(statementCount), "weights": \(weights), "tables": \(tables), \
      "tokens": \(times.tokens), "analysis": \(times.analysis), "statements": \(times.statements)}
      """)
  }

  /// The seconds that each part took for all documents.
  private struct Times {
    var tokens = Double.infinity
    var analysis = Double.infinity
    var statements = Double.infinity
  }

  private func read() throws -> [Document] {
    struct Line: Decodable { var text: String }
    let data = try Data(contentsOf: URL(fileURLWithPath: documents))
    return try data.split(separator: 10).enumerated().map { number, line in
      let text = try JSONDecoder().decode(Line.self, from: Data(line)).text
      return Document(id: DocumentID(digits: ""), path: "\(documents)#\(number)", text: text)
    }
  }

  /// The processor time that `work` takes.
  private func seconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  /// The words between white space, as `wc -w` counts them.
  private static func wordCount(of text: String) -> Int {
    var count = 0
    var isInWord = false
    for byte in text.utf8 {
      let isSpace = byte == 32 || byte >= 9 && byte <= 13
      if !isSpace, !isInWord { count += 1 }
      isInWord = !isSpace
    }
    return count
  }

  private static func show(_ document: Document) {
    let analysis = Analysis(document)
    print("document", document.path)
    analysis.tokens.forEach { print($0) }
    analysis.sentences.forEach { print($0) }
    analysis.quotations.forEach { print($0) }
    analysis.names.forEach { print($0) }
    analysis.dates.forEach { print($0) }
    analysis.quantities.forEach { print($0) }
    StatementFinder.statements(in: analysis).forEach { print($0) }
  }
}
