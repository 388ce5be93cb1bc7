import Archive
import Model

/// Two reports about invented states, with findings made by hand: an accusation, its denial, a word from nobody named.
enum MadeUpTellings {
  /// What the envoy is told to have said.
  static let words =
    "Sylvanian hackers copied 2,400 secret trade files from the harbour office of Freedonia City"

  /// A report of the Courier, with a denial.
  static func courier(figure: String = "2,400", outlet: String = "The Courier") -> NewDocument {
    let said = words.replacing("2,400", with: figure)
    let text =
      "Envoy Rufus Teasdale said that \(said).\n\nSylvania rejected the charge as baseless.\n\n"
      + "Two officials said that the files were old. The envoy said the Wire reported that APT77 did it."
    return report(text, path: "courier.txt", outlet: outlet, day: 5) { document in
      var accusation = statement(
        document, source: ("Envoy Rufus Teasdale", "Rufus Teasdale", .person), cue: "said",
        content: said, stance: .accuses)
      accusation.kinds = [.dataTheft]
      accusation.accused = ["Sylvania", "nobody known"]
      let place = Passage(of: text, at: span(of: figure, in: text))
      accusation.figures = [
        Figure(
          text: place.text, span: place.span, low: 2400, high: 2400, comparator: .exactly,
          unit: "files", counted: "secret trade files")
      ]
      var denial = statement(
        document, source: ("Sylvania rejected", "Sylvania", .state), cue: "rejected",
        content: "the charge as baseless", stance: .denies)
      denial.kinds = [.denial]
      let unnamed = statement(
        document, source: ("Two officials", nil, .unnamed), cue: "said",
        content: "the files were old", stance: .asserts)
      let outer = statement(
        document, source: ("The envoy", "Rufus Teasdale", .person), cue: "said",
        content: "the Wire reported that APT77 did it", stance: .reports)
      var inner = statement(
        document, source: ("the Wire", "Ixtara Wire", .outlet), cue: "reported",
        content: "APT77 did it", stance: .accuses)
      inner.nestedIn = outer.id
      inner.accused = ["APT77"]
      inner.kinds = [.intrusion]
      return [accusation, denial, unnamed, outer, inner]
    }
  }

  /// A report of the Lantern, which tells the same with another figure.
  static func lantern() -> NewDocument {
    let said = words.replacing("2,400", with: "24,000")
    let text = "Envoy Rufus Teasdale said that \(said). Nobody answered."
    return report(text, path: "lantern.txt", outlet: "The Lantern", day: 6) { document in
      var accusation = statement(
        document, source: ("Envoy Rufus Teasdale", "Rufus Teasdale", .person), cue: "said",
        content: said, stance: .accuses)
      accusation.kinds = [.dataTheft]
      accusation.accused = ["Sylvania"]
      let place = Passage(of: text, at: span(of: "24,000", in: text))
      accusation.figures = [
        Figure(
          text: place.text, span: place.span, low: 24_000, high: 24_000, comparator: .exactly,
          unit: "files", counted: "secret trade files")
      ]
      return [accusation]
    }
  }

  /// A report with statements that `find` makes.
  static func report(
    _ text: String, path: String, outlet: String?, day: Int, url: String? = nil,
    title: String? = "Envoy speaks of files", find: (Document) -> [Statement]
  ) -> NewDocument {
    let bytes = Array((path + text).utf8)
    let document = Document(
      id: DocumentID(digits: String(RawBytes.digest(of: bytes).prefix(32))), path: path,
      url: url ?? "https://\(path).example/1", title: title, publisher: outlet,
      published: PartialDate(year: 2031, month: 7, day: day), language: "en", text: text)
    return NewDocument(
      AnalysedDocument(document: document, statements: find(document)), bytes: bytes)
  }

  /// A statement whose parts are found in the document's text.
  static func statement(
    _ document: Document, source: (text: String, party: String?, kind: Party.Kind), cue: String,
    content: String, stance: Statement.Stance
  ) -> Statement {
    let text = document.text
    let contentSpan = span(of: content, in: text)
    let sourceSpan = span(of: source.text, in: text)
    let cueStart = sourceSpan.end
    return Statement(
      id: StatementID(document: document.id, cueStart: cueStart, contentStart: contentSpan.start),
      document: document.id,
      source: Statement.Source(
        text: source.text, span: sourceSpan, party: source.party, kind: source.kind),
      cue: Passage(text: cue, span: span(of: cue, in: text)),
      content: [Passage(of: text, at: contentSpan)], mode: .indirect, stance: stance,
      saidOn: PartialDate(year: 2031, month: 7, day: 4))
  }

  /// Where `words` stand first.
  static func span(of words: String, in text: String) -> TextSpan {
    guard let range = text.firstRange(of: words) else { return TextSpan(0, 0) }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return TextSpan(start, start + words.utf8.count)
  }
}
