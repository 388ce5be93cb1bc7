import Foundation
import HearsayTesting
import Model

/// The seeds with the statements that people marked in them.
enum GoldSeeds {
  private struct Gold: Decodable {
    var documents: [GoldDocument]
    var statements: [GoldStatement]
    var figures: [GoldFigure]
  }

  private struct GoldDocument: Decodable {
    var file: String
    var publisher: String?
    var agencies_credited: [String]
    var published: String?
  }

  private struct GoldStatement: Decodable {
    var id: String
    var file: String
    var source_entity: String?
    var cue: String
    var content_spans: [String]
    var mode: String
    var said_on: String?
    var kind: String
    var kinds_also: [String]
  }

  private struct GoldFigure: Decodable {
    var surface: String
    var low: Double?
    var high: Double?
    var statement: String?
  }

  /// The documents by the first three characters of their files' names.
  static func load() throws -> [String: AnalysedDocument] {
    let data = try Data(contentsOf: Shared.folder.appendingPathComponent("gold/seeds.json"))
    let gold = try JSONDecoder().decode(Gold.self, from: data)
    var result: [String: AnalysedDocument] = [:]
    for (number, entry) in gold.documents.enumerated() {
      let file = Shared.folder.appendingPathComponent("seeds/\(entry.file)")
      let text = try String(contentsOf: file, encoding: .utf8)
      let digits = String(repeating: "0", count: 31) + "\(number)"
      let document = Document(
        id: DocumentID(digits: digits), path: entry.file, publisher: entry.publisher,
        credits: entry.agencies_credited, published: entry.published.flatMap { PartialDate($0) },
        text: text)
      let figures = Dictionary(grouping: gold.figures.filter { $0.statement != nil }) {
        $0.statement ?? ""
      }
      let statements = gold.statements.filter { $0.file == entry.file }.map { statement in
        Statement(
          id: StatementID("st:\(statement.id)"), document: document.id,
          source: statement.source_entity.map {
            .init(text: $0, span: TextSpan(0, 1), party: $0, kind: kind(of: $0))
          },
          cue: Passage(text: statement.cue, span: TextSpan(0, 1)),
          content: statement.content_spans.map { Passage(text: $0, span: span(of: $0, in: text)) },
          mode: Statement.Mode(rawValue: statement.mode) ?? .indirect, stance: .asserts,
          saidOn: statement.said_on.flatMap { PartialDate($0) },
          kinds: ([statement.kind] + statement.kinds_also).compactMap {
            OperationKind(rawValue: $0)
          },
          figures: (figures[statement.id] ?? []).map {
            Figure(
              text: $0.surface, span: TextSpan(0, 1), low: $0.low, high: $0.high,
              comparator: .exactly)
          })
      }
      result[String(entry.file.prefix(3))] = AnalysedDocument(
        document: document, statements: statements)
    }
    return result
  }

  private static func kind(of party: String) -> Party.Kind {
    if party.contains("overnment") { return .state }
    return party.contains("Ministry") || party.contains("Commission") ? .organisation : .person
  }

  private static func span(of part: String, in text: String) -> TextSpan {
    guard let range = text.range(of: part) else { return TextSpan(0, 0) }
    return TextSpan(
      text.utf8.distance(from: text.startIndex, to: range.lowerBound),
      text.utf8.distance(from: text.startIndex, to: range.upperBound))
  }
}
