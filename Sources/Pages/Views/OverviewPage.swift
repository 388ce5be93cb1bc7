import Model

/// The first page: what is covered, what changed, what is told most, who retells whom.
struct OverviewPage: Page {
  static let template = "overview"

  var path = PageAddress.overview
  var frame: Frame
  var period: [String]
  var numbers: [Number]
  var gravest: [DiscrepancyItem]
  var hasDiscrepancies: Bool
  var severityCounts: [SeverityCount]
  var moreDiscrepancies: [String]
  var claims: [ClaimRow]
  var hasClaims: Bool
  var moreClaims: [String]
  var axisMarkup: Markup
  var hasBreaks: Bool
  var lineageMarkup: Markup
  var hasLineage: Bool
  var lineageSentences: [String]
  var documents: [DocumentRow]
  var hasDocuments: Bool
  var moreDocuments: [String]
  var parties: [PartyRow]
  var hasParties: Bool
  var moreParties: [String]

  /// A number of the masthead.
  struct Number: Sendable {
    var value: String
    var label: String
    var href: String
  }

  init(catalogue: Catalogue) {
    frame = Frame(
      title: "Hearsay", path: path, section: .overview,
      summary: "Who said what, who had it from whom, and what changed on the way.",
      catalogue: catalogue)
    let coverage = Coverage(catalogue)
    period = [coverage.period].compactMap(\.self)
    func number(_ count: Int, _ one: String, _ many: String, _ path: String) -> Number {
      Number(value: Wording.grouped(count), label: count == 1 ? one : many, href: path)
    }
    numbers = [
      number(
        coverage.documentCount, "document", "documents", PageAddress.list("documents", page: 0)),
      number(
        coverage.statementCount, "statement", "statements",
        PageAddress.list("documents", page: 0)),
      number(coverage.claimCount, "claim", "claims", PageAddress.list("claims", page: 0)),
      number(
        coverage.discrepancyCount, "discrepancy", "discrepancies",
        PageAddress.list("discrepancies", page: 0)),
    ]
    func more(_ count: Int, _ shown: Int, _ many: String) -> [String] {
      count > shown ? ["All \(Wording.grouped(count)) \(many)"] : []
    }
    gravest = catalogue.discrepancies.prefix(5).map {
      DiscrepancyItem($0, catalogue: catalogue, root: "")
    }
    hasDiscrepancies = !gravest.isEmpty
    severityCounts = catalogue.severityCounts(catalogue.discrepancies)
    moreDiscrepancies = more(
      catalogue.discrepancies.count, gravest.count, "discrepancies, the gravest first")

    let shownClaims = Array(catalogue.findings.claims.prefix(14))
    let lanes = ClaimRow.rows(shownClaims, catalogue: catalogue, root: "")
    claims = lanes.rows
    axisMarkup = lanes.axis
    hasBreaks = lanes.hasBreaks
    hasClaims = !claims.isEmpty
    moreClaims = more(catalogue.findings.claims.count, claims.count, "claims")

    let lineage = LineageDrawing(catalogue: catalogue, root: "")
    hasLineage = !lineage.retellings.isEmpty
    lineageMarkup = hasLineage ? lineage.markup : .empty
    lineageSentences = lineage.sentences

    documents = catalogue.documentOrder.prefix(24).map {
      DocumentRow(index: $0, catalogue: catalogue, root: "")
    }
    hasDocuments = !documents.isEmpty
    moreDocuments = more(catalogue.documentOrder.count, documents.count, "documents")
    parties = catalogue.parties.prefix(12).map {
      PartyRow($0, catalogue: catalogue, root: "")
    }
    hasParties = !parties.isEmpty
    moreParties = more(catalogue.parties.count, parties.count, "parties")
  }
}

/// A claim in a list, with its lane of the timeline.
struct ClaimRow: Sendable {
  var summary: String
  var hrefs: [String]
  var kinds: String
  var accused: String
  var tellingCount: Int
  var documentCount: Int
  var independentCount: Int
  var isContested: Bool
  var firstSaid: [ShownDate]
  var laneMarkup: Markup
  var severityCounts: [SeverityCount]

  /// The rows of `claims` on one scale of time, and that scale.
  static func rows(
    _ claims: [Claim], catalogue: Catalogue, root: String
  ) -> (rows: [ClaimRow], axis: Markup, hasBreaks: Bool) {
    let dots = claims.map { LaneDrawing.dots(of: $0, catalogue: catalogue, root: root) }
    let drawing = LaneDrawing(lanes: dots)
    let rows = claims.enumerated().map { index, claim in
      ClaimRow(
        claim,
        lane: drawing.lane(
          dots[index], name: "lane\(index + 1)",
          title: "When it was told: " + PageText.shortened(claim.summary, to: 60)),
        catalogue: catalogue, root: root)
    }
    return (rows, drawing.axis, !drawing.scale.breaks.isEmpty)
  }

  init(_ claim: Claim, lane: Markup, catalogue: Catalogue, root: String) {
    summary = PageText.shortened(claim.summary, to: 150)
    hrefs = catalogue.address(of: claim).map { [root + $0] } ?? []
    kinds = claim.kinds.filter { $0 != .other }.map { Wording.label($0) }
      .joined(separator: ", ")
    accused = claim.accused.isEmpty ? "" : Wording.list(claim.accused)
    tellingCount = claim.tellings.count
    documentCount = claim.documentCount
    independentCount = claim.independentCount
    isContested = claim.isContested
    firstSaid = [ShownDate(claim.firstSaid)].compactMap(\.self)
    laneMarkup = lane
    severityCounts = catalogue.severityCounts(catalogue.discrepancies(of: claim.id))
  }
}

/// A document in a list.
struct DocumentRow: Sendable {
  var href: String
  var outlet: String
  var headline: String
  var published: [ShownDate]
  var statementCount: Int
  var retells: [NamedLink]
  var differences: [SeverityCount]

  init(index: Int, catalogue: Catalogue, root: String) {
    let analysed = catalogue.findings.documents[index]
    let document = analysed.document
    href = root + PageAddress.document(document.id)
    outlet = catalogue.outlet(document)
    headline = document.title ?? document.path
    published = [ShownDate(document.published)].compactMap(\.self)
    statementCount = analysed.statements.count
    retells = catalogue.retellings(of: document.id)
      .filter { $0.to == document.id && $0.kind != .sameEvent }
      .prefix(6)
      .map { retelling in
        let other = catalogue.document(retelling.from)
        return NamedLink(
          name: other.map { catalogue.outlet($0) } ?? "a document that is not here",
          hrefs: other.map { [root + PageAddress.document($0.id)] } ?? [],
          note: Wording.verb(retelling.kind))
      }
    differences = catalogue.severityCounts(catalogue.discrepancies(in: document.id))
  }
}

/// A party in a list.
struct PartyRow: Sendable {
  var href: String
  var name: String
  var kind: String
  var role: [String]
  var statementCount: Int
  var documentCount: Int
  var about: String
  var accuses: [NamedLink]
  var accusedBy: [NamedLink]

  init(_ record: PartyRecord, catalogue: Catalogue, root: String) {
    href = root + PageAddress.party(record.name, page: 0)
    name = record.name
    kind = record.kind.map { Wording.label($0) } ?? "named by others"
    role = (record.roles.first ?? "").ifAny
    statementCount = record.statements.count
    documentCount = record.documentCount
    about = record.kinds.filter { $0 != .other }.prefix(3).map { Wording.label($0) }
      .joined(separator: ", ")
    accuses = catalogue.links(record.accuses.map(\.name), root: root, limit: 4)
    accusedBy = catalogue.links(record.accusedBy.map(\.name), root: root, limit: 4)
  }
}
