import ArgumentParser
import Foundation
import Language
import Model

/// `train find`: prints the names, threats, dates and quantities of texts, for scoring.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Prints what is found in texts as JSON, a text a line.")

  @Argument(help: "Files of JSON, a text a line, with id, text and perhaps a date.")
  var paths: [String]

  private struct Text: Decodable {
    var id: String
    var text: String
    var date: String?
  }

  private struct Row: Encodable {
    struct Found: Encodable {
      /// In code points.
      var span: [Int]
      var type: String
      var identifier: String?
      var value: String?
      /// The other end of an amount.
      var high: String?
      var unit: String?
    }
    var id: String
    var names: [Found] = []
    var threats: [Found] = []
    var entities: [Found] = []
    var dates: [Found] = []
    var quantities: [Found] = []
  }

  func run() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for path in paths {
      for text in try PackedFile.values(Text.self, path) {
        FileHandle.standardOutput.write(try encoder.encode(row(of: text)) + Data([10]))
      }
    }
  }

  private func row(of text: Text) -> Row {
    var document = Document(id: DocumentID(digits: ""), path: "", text: text.text)
    if let date = text.date { document.published = PartialDate(date) }
    let analysis = Analysis(document)
    let offsets = ScalarOffsets(text.text)
    func span(_ tokens: Range<Int>) -> [Int] {
      let span = analysis.span(of: tokens)
      return [offsets.number(span.start), offsets.number(span.end)]
    }
    var row = Row(id: text.id)
    let threats = analysis.threats
    let named = Set(threats.filter { $0.kind.isName }.flatMap { Array($0.tokens) })
    // What is a threat's name is no other's.
    row.names = analysis.names.filter { $0.tokens.allSatisfy { !named.contains($0) } }.map { name in
      Row.Found(
        span: span(name.tokens), type: name.form == .demonym ? "demonym" : name.kind.rawValue,
        value: name.canonical)
    }
    row.threats = threats.map {
      Row.Found(span: span($0.tokens), type: "\($0.kind)", identifier: $0.identifier)
    }
    row.entities = analysis.entities.map {
      Row.Found(span: span($0.tokens), type: $0.kind.rawValue)
    }
    row.dates = analysis.dates.map {
      Row.Found(span: span($0.tokens), type: "date", value: $0.value.map { "\($0)" })
    }
    row.quantities = analysis.quantities.map {
      Row.Found(
        span: span($0.tokens), type: "quantity",
        value: "\($0.figure.low ?? $0.figure.high ?? 0)",
        high: "\($0.figure.high ?? $0.figure.low ?? 0)", unit: $0.figure.unit)
    }
    return row
  }
}
