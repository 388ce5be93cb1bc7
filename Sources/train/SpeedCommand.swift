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
      (between white space), the seconds of processor time that all took, and those that reading \
      the weights took before. Nothing runs beside the one thread that is measured.
      """)

  @Argument(help: "The file of documents, NDJSON.")
  var documents: String

  @Option(help: "How often all are read; the fastest time counts.")
  var rounds = 3

  @Flag(help: "Prints all that was found as well, a value a line, to compare two builds.")
  var findings = false

  func run() throws {
    let documents = try read()
    let loading = seconds { _ = Tagger.standard }
    let words = documents.reduce(0) { $0 + Self.wordCount(of: $1.text) }
    var statementCount = 0
    var tokenCount = 0
    var analysing = Double.infinity
    var reading = Double.infinity
    for _ in 0..<max(1, rounds) {
      var analyses: [Analysis] = []
      statementCount = 0
      tokenCount = 0
      var analysed = 0.0
      var found = 0.0
      for document in documents {
        analysed += seconds { analyses = [Analysis(document)] }
        found += seconds { statementCount += StatementFinder.statements(in: analyses[0]).count }
        tokenCount += analyses[0].tokens.count
      }
      if analysed + found < reading {
        analysing = analysed
        reading = analysed + found
      }
    }
    if findings { documents.forEach(Self.show) }
    print(
      """
      {"documents": \(documents.count), "words": \(words), "tokens": \(tokenCount), \
      "statements": \(statementCount), "loading": \(loading), "analysing": \(analysing), \
      "seconds": \(reading)}
      """)
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
