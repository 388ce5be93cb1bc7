import Model

/// Builds findings for tests: spans are found by the words that they cover.
struct FindingsBuilder {
  private(set) var documents: [AnalysedDocument] = []

  /// Adds a document; the first line of `text` is its headline, empty lines part its paragraphs.
  @discardableResult
  mutating func add(
    _ number: Int, outlet: String, published: String?, byline: [String] = [], place: String? = nil,
    credits: [String] = [], url: String? = nil, _ text: String
  ) -> DocumentID {
    let hex = String(number, radix: 16)
    let id = DocumentID(digits: String(repeating: "0", count: 32 - hex.count) + hex)
    var blocks: [TextBlock] = []
    var start = 0
    for paragraph in text.components(by: "\n\n") {
      let end = start + paragraph.utf8.count
      let isFurniture = paragraph.hasPrefix("Share") || paragraph.hasPrefix("Related")
      let kind: TextBlock.Kind =
        start == 0
        ? .headline
        : paragraph.hasPrefix("Photo")
          ? .caption
          : isFurniture ? .furniture : .paragraph
      blocks.append(TextBlock(span: TextSpan(start, end), kind: kind))
      start = end + 2
    }
    documents.append(
      AnalysedDocument(
        document: Document(
          id: id, path: "reports/\(number).txt", url: url, title: text.components(by: "\n\n").first,
          byline: byline, publisher: outlet, credits: credits, place: place,
          published: published.flatMap { PartialDate($0) }, language: "en", text: text,
          blocks: blocks),
        statements: []))
    return id
  }

  /// Adds a statement to the last document.
  @discardableResult
  mutating func say(
    by source: String?, party: String? = nil, role: String? = nil, kind: Party.Kind = .person,
    cue: String, _ content: String..., mode: Statement.Mode = .indirect,
    stance: Statement.Stance = .asserts, in outer: StatementID? = nil, on date: String? = nil,
    hedges: [String] = [], kinds: [OperationKind] = [.other], accused: [String] = [],
    targets: [String] = [], figure: (text: String, counted: String, period: String)? = nil,
    part: Statement.Part = .body
  ) -> StatementID {
    let document = documents[documents.count - 1].document
    let pieces = content.map { passage($0, in: document) }
    let near = pieces.first?.span.start ?? 0
    let cuePassage = passage(cue, in: document, near: near)
    let id = StatementID(
      document: document.id, cueStart: cuePassage.span.start, contentStart: near)
    let figures = figure.map { figure in
      let place = passage(figure.text, in: document, near: near)
      return Figure(
        text: figure.text, span: place.span, low: nil, high: nil, comparator: .exactly,
        counted: figure.counted,
        period: figure.period.isEmpty
          ? nil : Figure.Period(kind: .rate, text: figure.period, span: place.span))
    }
    documents[documents.count - 1].statements.append(
      Statement(
        id: id, document: document.id, part: part,
        source: source.map {
          Statement.Source(
            text: $0, span: passage($0, in: document, near: near).span, party: party, role: role,
            kind: kind)
        }, cue: cuePassage, content: pieces, mode: mode, stance: stance, nestedIn: outer,
        saidOn: date.flatMap { PartialDate($0) }, hedges: hedges, kinds: kinds, accused: accused,
        targets: targets, figures: [figures].compactMap(\.self)))
    return id
  }

  /// A side of a discrepancy: words of a document, in a statement or in the outlet's voice.
  func side(_ document: DocumentID, _ words: String, _ statement: StatementID?)
    -> Discrepancy.Side
  {
    let found = documents.first { $0.document.id == document }?.document
    let passage = found.map { self.passage(words, in: $0) }
    return Discrepancy.Side(
      statement: statement, document: document,
      passage: passage ?? Passage(text: words, span: TextSpan(0, 0)))
  }

  /// A claim told by `statements`, the first of which is its origin.
  func claim(
    _ id: String, _ statements: [StatementID], independent: Int, contested: Bool = false,
    firstSaid: String? = nil
  ) -> Claim {
    let all = documents.flatMap(\.statements)
    let tellings = statements.compactMap { id -> Telling? in
      guard let statement = all.first(where: { $0.id == id }) else { return nil }
      let document = documents.first { $0.document.id == statement.document }?.document
      return Telling(
        statement: id, document: statement.document, time: statement.saidOn ?? document?.published)
    }
    let origin = all.first { $0.id == statements[0] }
    return Claim(
      id: ClaimID("cl:" + id), summary: origin?.contentText ?? "", kinds: origin?.kinds ?? [],
      accused: origin?.accused ?? [], origin: statements[0], tellings: tellings,
      documentCount: Set(tellings.map(\.document)).count, independentCount: independent,
      isContested: contested, firstSaid: firstSaid.flatMap { PartialDate($0) },
      lastTold: tellings.compactMap(\.time).max())
  }

  /// The place of `words` nearest to `near`.
  private func passage(_ words: String, in document: Document, near: Int = 0) -> Passage {
    let text = Array(document.text.utf8)
    let wanted = Array(words.utf8)
    var best: Int?
    if !wanted.isEmpty, text.count >= wanted.count {
      for start in 0...(text.count - wanted.count)
      where text[start] == wanted[0] && text[start..<start + wanted.count].elementsEqual(wanted) {
        if best.map({ abs($0 - near) > abs(start - near) }) ?? true { best = start }
      }
    }
    let start = best ?? 0
    let span = best == nil ? TextSpan(0, 0) : TextSpan(start, start + wanted.count)
    return Passage(text: words, span: span)
  }
}

extension String {
  /// The parts between `separator`.
  func components(by separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
