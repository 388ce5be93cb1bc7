import Archive
import Model

/// Reports about invented states, with findings made by hand.
enum MadeUpReports {
  /// A report with a statement within a statement, and a figure with all that a figure can have.
  static func drift(name: Int = 1, period: String = "a year") -> NewDocument {
    let text =
      "Freedonia “spied” on Sylvania, the envoy said.\n\n"
      + "The envoy said the Herald reported 2,400 to 3,500 secret orders \(period). Nº \(name)"
    return report(text, path: "reports/\(name).txt") { document in
      let outerContent = span(of: "the Herald reported 2,400 to 3,500 secret orders", in: text)
      let outer = statement(
        document, source: "The envoy", cue: "said", after: 20, content: outerContent)
      var inner = statement(
        document, source: "the Herald", cue: "reported", after: 20,
        content: span(of: "2,400 to 3,500 secret orders", in: text))
      inner.nestedIn = outer.id
      inner.hedges = ["reportedly", "“may”, \"have\""]
      inner.kinds = [.compelledAccess, .surveillance]
      inner.accused = ["Sylvania"]
      inner.targets = ["citizens"]
      inner.saidOn = PartialDate(year: 2031, month: 7, day: 5)
      let figureSpan = span(of: "2,400 to 3,500", in: text)
      let periodSpan = span(of: period, in: text)
      inner.figures = [
        Figure(
          text: "2,400 to 3,500", span: figureSpan, low: 2400, high: 3500, comparator: .range,
          unit: "orders", counted: "secret orders",
          countedSpan: span(of: "secret orders", in: text),
          period: Figure.Period(
            kind: .rate, per: "year", length: "P5Y", from: PartialDate(year: 2026),
            text: period, span: periodSpan)),
        Figure(
          text: "2,400", span: span(of: "2,400", in: text), low: 0.5, high: nil,
          comparator: .atLeast),
      ]
      return [outer, inner]
    }
  }

  /// A report with `text` and the statements that `find` makes.
  static func report(
    _ text: String, path: String,
    published: PartialDate? = PartialDate("2031-07-06T17:40:00+05:00"),
    find: (Document) -> [Statement] = { _ in [] }
  ) -> NewDocument {
    let bytes = Array(text.utf8)
    let digest = RawBytes.digest(of: bytes)
    let document = Document(
      id: DocumentID(digits: String(digest.prefix(32))), path: path,
      url: "https://herald.example/1", title: "Title \"one\"", byline: ["A. B.", "Ç"],
      publisher: "The Herald", credits: ["(Agency)"], place: "FREEDONIA CITY",
      published: published,
      updated: PartialDate(year: 2031, month: 7), language: "en", text: text,
      blocks: [TextBlock(span: TextSpan(0, min(10, bytes.count)), kind: .headline)],
      dateline: TextSpan(0, min(4, bytes.count)))
    return NewDocument(
      AnalysedDocument(document: document, statements: find(document)), bytes: bytes)
  }

  private static func statement(
    _ document: Document, source: String, cue: String, after: Int, content: TextSpan
  ) -> Statement {
    let cueSpan = span(of: cue, in: document.text, after: after)
    return Statement(
      id: StatementID(
        document: document.id, cueStart: cueSpan.start, contentStart: content.start),
      document: document.id,
      source: Statement.Source(
        text: source, span: span(of: source, in: document.text), party: source + " of Freedonia",
        role: "envoy", kind: .person),
      cue: Passage(of: document.text, at: cueSpan),
      content: [Passage(of: document.text, at: content)], mode: .indirect, stance: .accuses)
  }

  /// What `speaker` is said to have said: `content`, which holds `figure`.
  static func statement(
    _ document: Document, of speaker: String, saying content: String, figure: Int
  ) -> Statement {
    let start = span(of: "\(speaker) said \(content)", in: document.text).start
    let cue = span(of: "said", in: document.text, after: start)
    let contentSpan = span(of: content, in: document.text, after: start)
    let number = span(of: "\(figure)", in: document.text, after: contentSpan.start)
    var statement = Statement(
      id: StatementID(
        document: document.id, cueStart: cue.start, contentStart: contentSpan.start),
      document: document.id,
      source: Statement.Source(
        text: speaker, span: TextSpan(start, start + speaker.utf8.count), party: speaker,
        kind: .person),
      cue: Passage(of: document.text, at: cue),
      content: [Passage(of: document.text, at: contentSpan)], mode: .indirect, stance: .accuses)
    statement.figures = [
      Figure(
        text: "\(figure)", span: number, low: Double(figure), high: Double(figure),
        comparator: .exactly, unit: "files", counted: "files",
        countedSpan: span(of: "files", in: document.text, after: number.end))
    ]
    return statement
  }

  /// Where `words` stand in `text`, at or behind byte `start`.
  static func span(of words: String, in text: String, after start: Int = 0) -> TextSpan {
    let bytes = Array(text.utf8)
    let needle = Array(words.utf8)
    for index in start..<max(start, bytes.count - needle.count + 1)
    where bytes[index..<index + needle.count].elementsEqual(needle) {
      return TextSpan(index, index + needle.count)
    }
    return TextSpan(0, 0)
  }
}
