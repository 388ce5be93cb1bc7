import Model

/// A claim: its chain, its tellings side by side, what changed.
struct ClaimPage: Page {
  static let template = "claim"

  var path: String
  var frame: Frame
  var summary: String
  /// Our quotation marks stand around the words where they bring none.
  var headingStyle: String
  var kinds: String
  var accused: [NamedLink]
  var hasAccused: Bool
  var tellingCount: String
  var documentCount: String
  var independentCount: String
  var isContested: Bool
  var firstSaid: [ShownDate]
  var lastTold: [ShownDate]
  var chainMarkup: Markup
  var chainSentences: [String]
  var tellings: [TellingItem]
  var omittedTellings: [String]
  var discrepancies: [DiscrepancyItem]
  var hasDiscrepancies: Bool
  var severityCounts: [SeverityCount]
  var identifier: String

  /// The most tellings that a page sets side by side.
  static let tellingLimit = 200

  init(_ claim: Claim, catalogue: Catalogue) {
    path = PageAddress.claim(claim.id)
    let root = "../"
    frame = Frame(
      title: PageText.shortened(claim.summary, to: 70), path: path, section: .claims,
      summary: "Who told this claim, from whom they had it, and what changed on the way.",
      catalogue: catalogue)
    identifier = claim.id.description
    summary = PageText.shortened(claim.summary, to: 600)
    headingStyle = Self.isQuoted(summary) ? "words" : "words quoted"
    kinds = claim.kinds.map { Wording.label($0) }.joined(separator: ", ")
    accused = catalogue.links(claim.accused, root: root)
    hasAccused = !accused.isEmpty
    tellingCount = Wording.count(claim.tellings.count, "telling", "tellings")
    documentCount = Wording.count(claim.documentCount, "document", "documents")
    independentCount = Wording.count(
      claim.independentCount, "independent group", "independent groups")
    isContested = claim.isContested
    firstSaid = [ShownDate(claim.firstSaid)].compactMap(\.self)
    lastTold = [ShownDate(claim.lastTold)].compactMap(\.self)
    let drawing = ChainDrawing(
      graph: ChainGraph(claim, catalogue: catalogue, root: root), claim: claim)
    chainMarkup = drawing.markup
    chainSentences = drawing.sentences
    let origin = catalogue.statement(claim.origin).map(TellingItem.words) ?? claim.summary
    tellings = claim.tellings.prefix(Self.tellingLimit).enumerated().map { index, telling in
      TellingItem(
        telling, number: index + 1, of: claim, origin: origin, catalogue: catalogue, root: root)
    }
    let omitted = claim.tellings.count - tellings.count
    omittedTellings =
      omitted > 0 ? [Wording.count(omitted, "more telling", "more tellings")] : []
    let found = catalogue.discrepancies(of: claim.id)
    discrepancies = found.prefix(Pagination.rowLimit).map {
      DiscrepancyItem($0, catalogue: catalogue, root: root, isOnClaimPage: true)
    }
    hasDiscrepancies = !found.isEmpty
    severityCounts = catalogue.severityCounts(found)
  }

  private static func isQuoted(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "\"“„«‘'".unicodeScalars.contains(first)
  }
}
