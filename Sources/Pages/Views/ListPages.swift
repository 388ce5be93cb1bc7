import Model

/// The claims, most told first, with the timeline of their tellings.
struct ClaimListPage: Page {
  static let template = "claims"

  var path: String
  var frame: Frame
  var count: String
  var claims: [ClaimRow]
  var hasClaims: Bool
  var axisMarkup: Markup
  var hasBreaks: Bool
  var pagination: Pagination

  /// The most claims on a page; each brings a picture.
  static let rowLimit = 150

  init(page: Int, catalogue: Catalogue) {
    let all = catalogue.findings.claims
    let ranges = Pagination.ranges(all.count, limit: Self.rowLimit)
    path = PageAddress.list("claims", page: page)
    frame = Frame(
      title: "Claims", path: path, section: .claims, summary: "The claims, most told first.",
      catalogue: catalogue)
    count = Wording.count(all.count, "claim", "claims")
    let rows = ClaimRow.rows(
      Array(all[ranges[safe: page] ?? 0..<0]), catalogue: catalogue, root: "../")
    claims = rows.rows
    hasClaims = !claims.isEmpty
    axisMarkup = rows.axis
    hasBreaks = rows.hasBreaks
    pagination = Pagination(page: page, of: ranges.count) {
      "../" + PageAddress.list("claims", page: $0)
    }
  }
}

/// The documents in order of publication.
struct DocumentListPage: Page {
  static let template = "documents"

  var path: String
  var frame: Frame
  var count: String
  var documents: [DocumentRow]
  var hasDocuments: Bool
  var pagination: Pagination

  init(page: Int, catalogue: Catalogue) {
    let all = catalogue.documentOrder
    let ranges = Pagination.ranges(all.count)
    path = PageAddress.list("documents", page: page)
    frame = Frame(
      title: "Documents", path: path, section: .documents,
      summary: "The documents in order of publication.", catalogue: catalogue)
    count = Wording.count(all.count, "document", "documents")
    documents = all[ranges[safe: page] ?? 0..<0].map {
      DocumentRow(index: $0, catalogue: catalogue, root: "../")
    }
    hasDocuments = !documents.isEmpty
    pagination = Pagination(page: page, of: ranges.count) {
      "../" + PageAddress.list("documents", page: $0)
    }
  }
}

/// The parties, those who say most first.
struct PartyListPage: Page {
  static let template = "parties"

  var path: String
  var frame: Frame
  var count: String
  var parties: [PartyRow]
  var hasParties: Bool
  var pagination: Pagination

  init(page: Int, catalogue: Catalogue) {
    let all = catalogue.parties
    let ranges = Pagination.ranges(all.count)
    path = PageAddress.list("parties", page: page)
    frame = Frame(
      title: "Parties", path: path, section: .parties,
      summary: "Who speaks, and who is accused.", catalogue: catalogue)
    count = Wording.count(all.count, "party", "parties")
    parties = all[ranges[safe: page] ?? 0..<0].map {
      PartyRow($0, catalogue: catalogue, root: "../")
    }
    hasParties = !parties.isEmpty
    pagination = Pagination(page: page, of: ranges.count) {
      "../" + PageAddress.list("parties", page: $0)
    }
  }
}

/// What changed on the way, the gravest first.
struct DiscrepancyListPage: Page {
  static let template = "discrepancies"

  var path: String
  var frame: Frame
  var count: String
  var severityCounts: [SeverityCount]
  var kindCounts: [KindCount]
  var groups: [Group]
  var hasDiscrepancies: Bool
  var pagination: Pagination

  /// How many discrepancies there are of a kind.
  struct KindCount: Sendable {
    var kind: String
    var count: Int
  }

  /// Discrepancies of one severity.
  struct Group: Sendable {
    var mark: SeverityMark
    var meaning: String
    var discrepancies: [DiscrepancyItem]
  }

  /// The most discrepancies on a page; each brings two passages.
  static let rowLimit = 200

  init(page: Int, catalogue: Catalogue) {
    let all = catalogue.discrepancies
    let ranges = Pagination.ranges(all.count, limit: Self.rowLimit)
    path = PageAddress.list("discrepancies", page: page)
    frame = Frame(
      title: "Discrepancies", path: path, section: .discrepancies,
      summary: "What changed on the way, the gravest first.", catalogue: catalogue)
    count = Wording.count(all.count, "discrepancy", "discrepancies")
    severityCounts = catalogue.severityCounts(all)
    kindCounts = Discrepancy.Kind.allCases.enumerated().compactMap { order, kind in
      let count = all.count { $0.kind == kind }
      return count == 0 ? nil : (order, KindCount(kind: Wording.label(kind), count: count))
    }.sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }.map(\.1)
    let shown = all[ranges[safe: page] ?? 0..<0]
    groups = Discrepancy.Severity.allCases.reversed().compactMap { severity in
      let members = shown.filter { $0.severity == severity }
      guard !members.isEmpty else { return nil }
      return Group(
        mark: SeverityMark(severity), meaning: Self.meaning(severity),
        discrepancies: members.map {
          DiscrepancyItem($0, catalogue: catalogue, root: "../")
        })
    }
    hasDiscrepancies = !all.isEmpty
    pagination = Pagination(page: page, of: ranges.count) {
      "../" + PageAddress.list("discrepancies", page: $0)
    }
  }

  private static func meaning(_ severity: Discrepancy.Severity) -> String {
    switch severity {
    case .high: "Both cannot be right, and it matters."
    case .medium: "A reader would take away something else."
    case .low: "A matter of wording."
    }
  }
}
