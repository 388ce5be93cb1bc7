import Model

/// A quantity of a statement, as a page shows it.
struct FigureItem: Sendable {
  var text: String
  var counted: String
  var period: String

  init(_ figure: Figure) {
    text = figure.text
    // "the past four years" names its unit itself.
    let counted = figure.counted ?? figure.unit ?? ""
    self.counted = figure.text.lowercased().hasSuffix(counted.lowercased()) ? "" : counted
    period = figure.period?.text ?? ""
  }
}

/// One statement with all that is known of it: a telling on a claim's page, a note on a document's.
struct StatementItem: Sendable {
  var number: Int
  /// Its place in its document.
  var hrefs: [String]
  /// Who speaks, then whoever passed it on.
  var speakers: [NamedLink]
  var role: [String]
  var cue: String
  var stance: String
  var isDenial: Bool
  var mode: String
  var isNested: Bool
  var kinds: String
  var accused: [NamedLink]
  var targets: [String]
  var hedges: [String]
  var figures: [FigureItem]
  var hasFigures: Bool
  var saidOn: [ShownDate]

  init(_ statement: Statement, number: Int, catalogue: Catalogue, root: String) {
    self.number = number
    hrefs = catalogue.address(of: statement.id).map { [root + $0] } ?? []
    speakers = Self.speakers(statement, catalogue, root)
    role = (statement.source?.role ?? "").ifAny
    if statement.source?.party == role.first { role = [] }
    cue = statement.cue.text
    stance = statement.stance.rawValue
    isDenial = statement.stance == .denies
    mode = statement.mode.rawValue
    isNested = statement.nestedIn != nil
    kinds = statement.kinds.filter { $0 != .other }.map { Wording.label($0) }
      .joined(separator: ", ")
    accused = catalogue.links(statement.accused, root: root)
    targets = statement.targets.prefix(8).joined(separator: ", ").ifAny
    hedges = statement.hedges.prefix(8).map { "“\($0)”" }.joined(separator: ", ").ifAny
    figures = statement.figures.map { FigureItem($0) }
    hasFigures = !figures.isEmpty
    saidOn = [ShownDate(statement.saidOn)].compactMap(\.self)
  }

  private static func speakers(
    _ statement: Statement, _ catalogue: Catalogue, _ root: String
  ) -> [NamedLink] {
    let links = catalogue.links(of: statement)
    return links.enumerated().map { index, link in
      NamedLink(
        name: link.source.map { $0.party ?? $0.text } ?? "Nobody named",
        hrefs: catalogue.partyAddress(link.source?.party).map { [root + $0] } ?? [],
        separator: index + 1 < links.count ? " ← " : "")
    }
  }
}

/// A telling of a claim, beside the origin.
struct TellingItem: Sendable {
  var item: StatementItem
  var isOrigin: Bool
  var contentMarkup: Markup
  /// Whether so little is shared with the origin that marks would say nothing.
  var isOtherwiseWorded: Bool
  var outlet: String
  var headline: String
  var documentHrefs: [String]
  var toldOn: [ShownDate]
  var differences: [DifferenceNote]

  /// A discrepancy that a telling is part of, in short.
  struct DifferenceNote: Sendable {
    var mark: SeverityMark
    var kind: String
    var href: String
  }

  init(
    _ telling: Telling, number: Int, of claim: Claim, origin: String, catalogue: Catalogue,
    root: String
  ) {
    let document = catalogue.document(telling.document)
    let statement = catalogue.statement(telling.statement)
    item =
      statement.map { StatementItem($0, number: number, catalogue: catalogue, root: root) }
      ?? StatementItem(missing: number)
    isOrigin = telling.statement == claim.origin
    let words = statement.map(TellingItem.words) ?? ""
    let diff = WordDiff(origin, words)
    isOtherwiseWorded = !isOrigin && diff.sharedFraction < 0.15
    contentMarkup =
      isOrigin || isOtherwiseWorded ? Markup(text: words) : diff.b.marked
    outlet = document.map { catalogue.outlet($0) } ?? "A document that is not here"
    headline = document?.title ?? ""
    documentHrefs = document.map { [root + PageAddress.document($0.id)] } ?? []
    toldOn = [ShownDate(document?.published)].compactMap(\.self)
    differences = catalogue.discrepancies(of: claim.id).filter {
      $0.a.statement == telling.statement || $0.b.statement == telling.statement
    }.map {
      DifferenceNote(
        mark: SeverityMark($0.severity), kind: Wording.label($0.kind),
        href: "#" + PageAddress.anchor(ofDiscrepancy: $0.id))
    }
  }

  /// The pieces of a content in a row, with a mark where something stands between them.
  static func words(_ statement: Statement) -> String {
    statement.content.map(\.withoutConjunction.text).joined(separator: " … ")
  }
}

extension StatementItem {
  /// Stands for a statement that the findings name but do not hold.
  init(missing number: Int) {
    self.number = number
    hrefs = []
    speakers = [NamedLink(name: "A statement that is not here", hrefs: [])]
    role = []
    cue = ""
    stance = ""
    isDenial = false
    mode = ""
    isNested = false
    kinds = ""
    accused = []
    targets = []
    hedges = []
    figures = []
    hasFigures = false
    saidOn = []
  }
}
