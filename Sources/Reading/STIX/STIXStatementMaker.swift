internal import Model

/// Makes statements of what notes and opinions tell.
struct STIXStatementMaker {
  private let document: Document
  private let text: [UInt8]

  init(document: Document) {
    self.document = document
    text = Array(document.text.utf8)
  }

  /// The statement that a telling is, and behind it those that stand in its content; `found` is what
  /// was found in its paragraphs.
  func statements(
    of telling: STIXTelling, at place: STIXLayout.Place, found: [Statement]
  ) -> [Statement] {
    let content = place.passages.map { passage($0) }
    guard let first = content.first else { return [] }
    // What was found of the same words, and what was found within what is said.
    let same = found.filter { $0.cue.span.overlaps(place.cue) }
    let inner = found.filter { !$0.cue.span.overlaps(place.cue) }
    var statement = Statement(
      id: StatementID(
        document: document.id, cueStart: place.cue.start, contentStart: first.span.start),
      document: document.id, part: telling.part, cue: passage(place.cue), content: content,
      mode: telling.mode, stance: telling.stance ?? same.first?.stance ?? .asserts)
    if let span = place.speaker {
      statement.source = Statement.Source(
        text: passage(span).text, span: span, party: telling.party, role: telling.role,
        kind: telling.partyKind ?? same.first?.source?.kind ?? .organisation)
    }
    statement.saidOn = telling.saidOn ?? (telling.isTranscribed ? nil : day)
    if let kinds = telling.kinds {
      statement.kinds = kinds.isEmpty ? [.other] : kinds
      statement.hedges = telling.hedges
      statement.accused = telling.accused
      statement.targets = telling.targets
    } else {
      read(from: same.isEmpty ? inner : same, into: &statement)
    }
    if let figures = telling.figures {
      statement.figures = zip(figures, place.figures).map { figure($0, at: $1) }
    }
    return [statement] + (telling.isTranscribed ? [] : nested(inner, in: statement.id))
  }

  /// The day on which the author wrote it.
  private var day: PartialDate? { document.published?.withoutTime }

  private func passage(_ span: TextSpan) -> Passage {
    Passage(text: String(decoding: text[span.start..<span.end], as: UTF8.self), span: span)
  }

  /// Takes what the words of the content say.
  private func read(from found: [Statement], into statement: inout Statement) {
    var kinds: [OperationKind] = statement.stance == .denies ? [.denial] : []
    for other in found {
      for kind in other.kinds where kind != .other && !kinds.contains(kind) { kinds.append(kind) }
      merge(other.hedges, into: &statement.hedges)
      merge(other.targets, into: &statement.targets)
      if statement.stance != .denies { merge(other.accused, into: &statement.accused) }
      for figure in other.figures
      where !statement.figures.contains(where: { $0.span == figure.span }) {
        if statement.figures.count < 64 { statement.figures.append(figure) }
      }
    }
    statement.kinds = kinds.isEmpty ? [.other] : kinds
  }

  private func merge(_ words: [String], into list: inout [String]) {
    for word in words where list.count < 64 && !list.contains(word) { list.append(word) }
  }

  /// Puts what was found within the content under the statement.
  private func nested(_ found: [Statement], in outer: StatementID) -> [Statement] {
    found.compactMap { statement in
      guard statement.id != outer else { return nil }
      var statement = statement
      if statement.nestedIn == nil { statement.nestedIn = outer }
      return statement
    }
  }

  private func figure(
    _ told: STIXFigure, at place: (words: TextSpan, period: TextSpan?)
  ) -> Figure {
    var figure = Figure(
      text: passage(place.words).text, span: place.words, low: told.low, high: told.high,
      comparator: told.comparator, unit: told.unit, counted: told.counted)
    figure.period = told.period.map { period in
      var period = period
      period.span = place.period ?? place.words
      period.text = passage(period.span).text
      return period
    }
    return figure
  }
}
