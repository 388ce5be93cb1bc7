import ArgumentParser
import Foundation
import Language
import Model

/// `train tags`: shows how texts are read.
struct TagsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tags", abstract: "Prints the sentences of texts with tags and quotations.")

  @Argument(help: "Files of plain text.")
  var paths: [String]

  func run() throws {
    for path in paths {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let document = Document(id: DocumentID(digits: ""), path: path, text: text)
      let analysis = Analysis(document)
      let tokens = analysis.tokens
      for sentence in analysis.sentences {
        print(
          tokens[sentence.tokens].map { $0.text + "/" + $0.tag.rawValue }.joined(separator: " "))
      }
      for quotation in analysis.quotations {
        let content = tokens[quotation.content].map(\.text).joined(separator: " ")
        let end = quotation.close == nil ? "unclosed" : "closed"
        print("quotation", quotation.depth, end, quotation.reopenings.count, content)
      }
    }
  }
}
