import Claims
import Foundation
import Model

/// A report of invented parties, written out so that spans need not be counted.
struct Report {
  var document: Document
  var statements: [Statement] = []

  init(_ path: String, _ text: String, published: String? = nil, headline: String? = nil) {
    let whole = (headline.map { $0 + "\n\n" } ?? "") + text
    let start = headline.map { $0.utf8.count + 2 } ?? 0
    var blocks = [TextBlock(span: TextSpan(start, whole.utf8.count), kind: .paragraph)]
    if let headline {
      blocks.insert(TextBlock(span: TextSpan(0, headline.utf8.count), kind: .headline), at: 0)
    }
    let digits = String(repeating: StableHash.hexadecimal(path + whole), count: 2)
    document = Document(
      id: DocumentID(digits: digits), path: path,
      published: published.flatMap { PartialDate($0) }, text: whole, blocks: blocks)
  }

  var analysed: AnalysedDocument { AnalysedDocument(document: document, statements: statements) }

  func span(_ words: String) -> TextSpan {
    guard let range = document.text.range(of: words) else { fatalError("“\(words)” is not there") }
    return TextSpan(
      document.text.utf8.distance(from: document.text.startIndex, to: range.lowerBound),
      document.text.utf8.distance(from: document.text.startIndex, to: range.upperBound))
  }

  func passage(_ words: String) -> Passage { Passage(of: document.text, at: span(words)) }

  /// Adds a statement whose source, cue and content are the first such words of the text.
  @discardableResult
  mutating func says(
    _ source: String?, _ cue: String, _ content: String, party: String? = nil,
    kind: Party.Kind = .person, role: String? = nil, mode: Statement.Mode = .indirect,
    stance: Statement.Stance = .accuses, on day: String? = nil, accused: [String] = [],
    figures: [Figure] = [], nestedIn: Statement? = nil
  ) -> Statement {
    let statement = Statement(
      id: StatementID(
        document: document.id, cueStart: span(cue).start, contentStart: span(content).start),
      document: document.id,
      source: source.map {
        Statement.Source(text: $0, span: span($0), party: party, role: role, kind: kind)
      },
      cue: passage(cue), content: [passage(content)], mode: mode, stance: stance,
      nestedIn: nestedIn?.id, saidOn: day.flatMap { PartialDate($0) }, kinds: [.intrusion],
      accused: accused, figures: figures)
    statements.append(statement)
    return statement
  }

  func figure(
    _ number: String, _ counted: String, low: Double?, high: Double?,
    _ comparator: Figure.Comparator = .exactly, period: Figure.Period? = nil
  ) -> Figure {
    Figure(
      text: number, span: span(number), low: low, high: high, comparator: comparator,
      unit: counted.split(separator: " ").last.map(String.init), counted: counted,
      countedSpan: span(counted), period: period)
  }

  func period(
    _ words: String, _ kind: Figure.Period.Kind, per: String? = nil, length: String? = nil,
    from: String? = nil
  ) -> Figure.Period {
    Figure.Period(
      kind: kind, per: per, length: length, from: from.flatMap { PartialDate($0) }, text: words,
      span: span(words))
  }
}

/// What two reports of one briefing disagree in.
func discrepancies(
  _ first: Report, _ second: Report, joined: Bool = true
) -> [Discrepancy] {
  let retelling = Retelling(
    from: first.document.id, to: second.document.id, kind: .sameEvent, certainty: 0.9)
  return FindingsBuilder.findings(
    of: [first.analysed, second.analysed], retellings: joined ? [retelling] : []
  ).discrepancies
}

/// One sentence of one speaker, as a report tells it.
func briefing(
  _ path: String, _ content: String, by source: String = "Ada Renn", party: String? = "Ada Renn",
  kind: Party.Kind = .person, mode: Statement.Mode = .indirect,
  stance: Statement.Stance = .accuses, published: String = "2031-05-02",
  on day: String? = "2031-05-02", accused: [String] = ["Sylvania"],
  figures: (Report) -> [Figure] = { _ in [] }
) -> Report {
  var report = Report(path, "\(source) said on Friday: \(content)", published: published)
  report.says(
    source, "said", content, party: party, kind: kind, mode: mode, stance: stance, on: day,
    accused: accused, figures: figures(report))
  return report
}
