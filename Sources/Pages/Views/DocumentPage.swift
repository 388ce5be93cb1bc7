import Model

/// A document: its text with every statement marked, and the documents it belongs with.
struct DocumentPage: Page {
  static let template = "document"

  var path: String
  var frame: Frame
  var heading: String
  var outlet: String
  var byline: [String]
  var place: [String]
  var credits: [String]
  var published: [ShownDate]
  var updated: [ShownDate]
  var urls: [String]
  var filePath: String
  var identifier: String
  var language: String
  var blocks: [BlockItem]
  var statementCount: String
  var statements: [NoteItem]
  var hasStatements: Bool
  var retellings: [RetellingItem]
  var hasRetellings: Bool
  var discrepancies: [DiscrepancyItem]
  var hasDiscrepancies: Bool

  /// A block of the text with the notes on the statements that begin in it.
  struct BlockItem: Sendable {
    var style: String
    var isHeading: Bool
    var isSubheading: Bool
    var isText: Bool
    var textMarkup: Markup
    var notes: [NoteItem]
  }

  /// A note on a statement.
  struct NoteItem: Sendable {
    var item: StatementItem
    var isHeadline: Bool
    var claims: [ClaimNote]
    var excerpt: String
  }

  /// The claim that a statement tells.
  struct ClaimNote: Sendable {
    var href: String
    var label: String
    var marks: [SeverityMark]
  }

  /// A document that this one retells, or that retells it.
  struct RetellingItem: Sendable {
    var sentence: String
    var outlet: String
    var headline: String
    var dates: [ShownDate]
    var hrefs: [String]
    var kind: String
    var certainty: String
    var evidence: String
  }

  init(index: Int, catalogue: Catalogue) {
    let analysed = catalogue.findings.documents[index]
    let document = analysed.document
    path = PageAddress.document(document.id)
    heading = document.title ?? catalogue.outlet(document)
    outlet = catalogue.outlet(document)
    frame = Frame(
      title: PageText.shortened(heading, to: 70), path: path, section: .documents,
      summary: "The text of this document, with every statement marked.", catalogue: catalogue)
    byline = Wording.list(document.byline).ifAny
    place = (document.place ?? "").ifAny
    credits = Wording.list(document.credits).ifAny
    published = [ShownDate(document.published)].compactMap(\.self)
    updated = [ShownDate(document.updated)].compactMap(\.self)
    urls = [PageAddress.safeURL(document.url)].compactMap(\.self)
    filePath = document.path
    identifier = document.id.description
    language = Self.languageTag(document.language)
    let notes = analysed.statements.enumerated().map { offset, statement in
      Self.note(statement, number: offset + 1, catalogue)
    }
    statements = notes
    hasStatements = !notes.isEmpty
    statementCount = Wording.count(notes.count, "statement", "statements")
    let differences = Array(catalogue.discrepancies(in: document.id).prefix(60))
    blocks = MarkedText(
      document, statements: analysed.statements, discrepancies: differences
    ).blocks.map { block in
      BlockItem(
        style: block.kind.rawValue.lowercased(), isHeading: block.kind == .headline,
        isSubheading: block.kind == .subheading,
        isText: block.kind != .headline && block.kind != .subheading, textMarkup: block.markup,
        notes: block.statementNumbers.sorted().compactMap { notes[safe: $0 - 1] })
    }
    retellings = catalogue.retellings(of: document.id).prefix(Pagination.rowLimit).map {
      Self.retelling($0, of: document, catalogue)
    }
    hasRetellings = !retellings.isEmpty
    discrepancies = differences.map {
      DiscrepancyItem($0, catalogue: catalogue, root: "../")
    }
    hasDiscrepancies = !discrepancies.isEmpty
  }

  /// A language tag that is fit for an attribute, or English.
  static func languageTag(_ tag: String?) -> String {
    guard let tag, !tag.isEmpty, tag.utf8.count <= 35,
      tag.utf8.allSatisfy({
        ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || $0 == 45
      })
    else { return "en" }
    return tag
  }

  private static func note(
    _ statement: Statement, number: Int, _ catalogue: Catalogue
  ) -> NoteItem {
    var claims: [ClaimNote] = []
    if let claim = catalogue.claim(of: statement.id), catalogue.hasPage(claim) {
      let others = claim.tellings.count - 1
      let severities = Set(
        catalogue.discrepancies(of: claim.id)
          .filter { $0.a.statement == statement.id || $0.b.statement == statement.id }
          .map(\.severity))
      claims = [
        ClaimNote(
          href: "../" + PageAddress.claim(claim.id),
          label: others > 0
            ? "told \(Wording.count(others, "other time", "other times"))" : "what differs",
          marks: severities.sorted().reversed().map { SeverityMark($0) })
      ]
    }
    return NoteItem(
      item: StatementItem(statement, number: number, catalogue: catalogue, root: "../"),
      isHeadline: statement.part == .headline, claims: claims,
      excerpt: PageText.shortened(TellingItem.words(statement), to: 140))
  }

  private static func retelling(
    _ retelling: Retelling, of document: Document, _ catalogue: Catalogue
  ) -> RetellingItem {
    let isSource = retelling.from == document.id
    let other = catalogue.document(isSource ? retelling.to : retelling.from)
    let sentence: String
    switch (retelling.kind, isSource) {
    case (.sameEvent, _): sentence = "Tells the same event as"
    case (.copied, false): sentence = "Copies"
    case (.abridged, false): sentence = "Abridges"
    case (.rewritten, false): sentence = "Rewrites"
    case (.cites, false): sentence = "Cites"
    case (.copied, true): sentence = "Copied by"
    case (.abridged, true): sentence = "Abridged by"
    case (.rewritten, true): sentence = "Rewritten by"
    case (.cites, true): sentence = "Cited by"
    }
    let certainty = retelling.certainty.isFinite ? min(max(retelling.certainty, 0), 1) : 0
    let hundredths = Int((certainty * 100).rounded())
    return RetellingItem(
      sentence: sentence,
      outlet: other.map { catalogue.outlet($0) } ?? "a document that is not here",
      headline: other?.title ?? "", dates: [ShownDate(other?.published)].compactMap(\.self),
      hrefs: other.map { ["../" + PageAddress.document($0.id)] } ?? [],
      kind: Wording.label(retelling.kind), certainty: "\(hundredths) %",
      evidence: retelling.evidence.joined(separator: "; "))
  }
}
