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
    var code: [Found] = []
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
    row.code = analysis.sentences.filter { CodeLines.isCode(analysis.text(of: $0.tokens)) }
      .map { Row.Found(span: span($0.tokens), type: "code") }
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

/// Lines of program text.
enum CodeLines {
  /// Whether most marks in `line` are those of programs.
  static func isCode(_ line: String) -> Bool {
    var marks = 0
    var count = 0
    for byte in line.utf8 where byte != 32 {
      count += 1
      switch byte {
      case 0x7B, 0x7D, 0x3B, 0x3D, 0x28, 0x29, 0x5B, 0x5D, 0x5C, 0x22, 0x24, 0x3C, 0x3E, 0x26, 0x2B,
        0x5F, 0x7C, 0x5E:
        marks += 1
      default: break
      }
    }
    return count > 2 && count < 400 && marks * 7 > count
  }
}
