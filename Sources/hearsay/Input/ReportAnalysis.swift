import Foundation
import Model
import Reading
import Statements

/// A report that was read, with the statements found in it.
struct ReadReport: Sendable {
  /// The name that its line gives it, where it came as a line.
  var lineID: String?
  /// The document with its statements.
  var analysed: AnalysedDocument
  /// Its bytes.
  var bytes: [UInt8]
  /// What its line told beside them, as a JSON object.
  var given: String?
}

/// Reads reports, and finds their statements: the part of the work that needs no archive.
enum ReportAnalysis {
  /// A report that could not be read.
  struct Failure: Error, Sendable {
    /// The name of its line, where that could be read.
    var lineID: String?
    /// The path, with the line's name or number where it came as a line.
    var path: String
    /// In words, with what to do.
    var reason: String
  }

  /// Interim.
  private struct Line: Decodable {
    var id: String
    var text: String?
    var html: String?
    var title: String?
    var publisher: String?
    var published: String?
    var url: String?
    var language: String?
  }

  static func read(_ raw: RawReport) throws(Failure) -> ReadReport {
    switch raw.form {
    case .file:
      let text = String(decoding: raw.bytes, as: UTF8.self)
      return interim(text, path: raw.path, bytes: raw.bytes, line: nil)
    case .line(let number):
      do {
        let line = try JSONDecoder().decode(Line.self, from: Data(raw.bytes))
        let text = line.text ?? line.html ?? ""
        return interim(text, path: raw.path + "#" + line.id, bytes: Array(text.utf8), line: line)
      } catch {
        throw Failure(lineID: nil, path: raw.path, reason: "line \(number): no document")
      }
    }
  }

  private static func interim(
    _ text: String, path: String, bytes: [UInt8], line: Line?
  ) -> ReadReport {
    var blocks: [TextBlock] = []
    var start = 0
    let utf8 = Array(text.utf8)
    for (index, byte) in utf8.enumerated() where byte == 10 {
      if index > start { blocks.append(TextBlock(span: TextSpan(start, index), kind: .paragraph)) }
      start = index + 1
    }
    if utf8.count > start {
      blocks.append(TextBlock(span: TextSpan(start, utf8.count), kind: .paragraph))
    }
    let document = Document(
      id: DocumentReader.identifier(of: bytes), path: path, url: line?.url, title: line?.title,
      publisher: line?.publisher, published: line?.published.flatMap { PartialDate($0) },
      language: line?.language, text: text, blocks: blocks)
    return ReadReport(
      lineID: line?.id,
      analysed: AnalysedDocument(
        document: document, statements: StatementFinder.statements(in: document)),
      bytes: bytes, given: nil)
  }
}
