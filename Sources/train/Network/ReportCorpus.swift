import Foundation
import Language
import Model

/// AnnoCTR: threat reports with entities (Lange and others 2024).
struct ReportCorpus {
  /// A report, with spans that count Unicode code points.
  struct Report: Decodable {
    struct Entity: Decodable {
      var span: [Int]
      var layer: String
      var type: String
    }
    var id: String
    var text: String
    var entities: [Entity]
  }

  /// The reports.
  let reports: [Report]
  /// Whether threat groups, malware, tools, tactics and techniques are marked.
  let hasCyber: Bool

  /// Reads JSON, a report a line.
  init(lines: String, hasCyber: Bool) throws {
    let decoder = JSONDecoder()
    reports = try lines.split(separator: "\n")
      .map { try decoder.decode(Report.self, from: Data($0.utf8)) }
    self.hasCyber = hasCyber
  }

  /// The tokens of a report with their labels.
  func text(of report: Report) -> TrainingText {
    let document = Document(id: DocumentID(digits: ""), path: "", text: report.text)
    let (tokens, sentences) = Tokenizer.tokens(of: document)
    let offsets = CodePoints(report.text)
    var general = [UInt8](repeating: 0, count: tokens.count)
    var cyber = general
    for entity in report.entities where entity.span.count == 2 && entity.layer != "implicit" {
      let range = offsets.tokens(tokens, entity.span[0], entity.span[1])
      if let number = EntityLabel.general.firstIndex(of: entity.type) {
        mark(range, number, &general)
      } else if let number = EntityLabel.cyber.firstIndex(of: entity.type) {
        mark(range, number, &cyber)
      }
    }
    var labels: [NetworkTask: [UInt8]] = [.general: general]
    if hasCyber { labels[.cyber] = cyber }
    return TrainingText(tokens: tokens, sentences: sentences, labels: labels)
  }

  private func mark(_ range: Range<Int>, _ number: Int, _ labels: inout [UInt8]) {
    for index in range { labels[index] = UInt8(number * 2 + (index == range.lowerBound ? 1 : 2)) }
  }
}

/// Counts of spans found and wanted.
struct SpanScore {
  private(set) var right = 0
  private(set) var found = 0
  private(set) var wanted = 0

  /// Counts the spans of `labels` against those of `gold`, of one kind or of all.
  mutating func add(_ labels: [UInt8], _ gold: [UInt8], kind: Int? = nil) {
    let (spans, right) = (Self.spans(labels, kind), Self.spans(gold, kind))
    found += spans.count
    wanted += right.count
    self.right += spans.intersection(right).count
  }

  var f1: Double { found + wanted == 0 ? 0 : 2 * Double(right) / Double(found + wanted) }

  private static func spans(_ labels: [UInt8], _ kind: Int?) -> Set<[Int]> {
    var spans: Set<[Int]> = []
    var index = 0
    while index < labels.count {
      let label = labels[index]
      guard label > 0 else {
        index += 1
        continue
      }
      let type = (Int(label) - 1) / 2
      var end = index + 1
      while end < labels.count, Int(labels[end]) == type * 2 + 2 { end += 1 }
      if kind == nil || kind == type { spans.insert([index, end, type]) }
      index = end
    }
    return spans
  }
}
