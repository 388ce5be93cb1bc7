import Model

/// What stands around every page: its title, the way to the others.
struct Frame: Sendable {
  /// The title of the page, as a browser's tab shows it.
  var title: String
  /// The way from this page to the site's root: "" or "../".
  var root: String
  /// One sentence about the page.
  var summary: String
  var navigation: [NavigationItem]
  /// What the report covers, at the foot of each page.
  var coverage: String
  var version = Analyser.version

  /// A link of the bar at the top.
  struct NavigationItem: Sendable {
    var href: String
    var label: String
    var isCurrent: Bool
  }

  /// The parts of the site.
  enum Section: String, CaseIterable, Sendable {
    case overview, claims, discrepancies, documents, parties, about

    var label: String {
      switch self {
      case .overview: "Overview"
      case .about: "How to read this"
      default: rawValue.capitalisedFirst
      }
    }

    var path: String {
      switch self {
      case .overview: PageAddress.overview
      case .about: PageAddress.about
      default: PageAddress.list(rawValue, page: 0)
      }
    }
  }

  init(title: String, path: String, section: Section, summary: String, catalogue: Catalogue) {
    let root = path.contains("/") ? "../" : ""
    self.title = title
    self.root = root
    self.summary = summary
    navigation = Section.allCases.map {
      NavigationItem(href: root + $0.path, label: $0.label, isCurrent: $0 == section)
    }
    coverage = Coverage(catalogue).sentence
  }
}

/// What a report covers.
struct Coverage: Sendable {
  var documentCount: Int
  var statementCount: Int
  var claimCount: Int
  var discrepancyCount: Int
  /// The first and the last day on which a document was published.
  var period: String?

  init(_ catalogue: Catalogue) {
    let findings = catalogue.findings
    documentCount = findings.documents.count
    statementCount = findings.documents.reduce(0) { $0 + $1.statements.count }
    claimCount = findings.claims.count
    discrepancyCount = findings.discrepancies.count
    let dates = catalogue.documentOrder.compactMap {
      findings.documents[$0].document.published?.withoutTime
    }
    if let first = dates.first, let last = dates.last {
      let start = ShownDate(first).text
      let end = ShownDate(last).text
      period = start == end ? start : "\(start) to \(end)"
    }
  }

  /// The same in a line.
  var sentence: String {
    let parts = [
      Wording.count(documentCount, "document", "documents"),
      Wording.count(statementCount, "statement", "statements"),
      Wording.count(claimCount, "claim", "claims"),
      Wording.count(discrepancyCount, "discrepancy", "discrepancies"),
    ]
    return Wording.list(parts) + (period.map { ", \($0)" } ?? "")
  }
}

/// A list in parts: where the part on this page stands among the others.
struct Pagination: Sendable {
  var isNeeded: Bool
  var position: String
  var previous: [Link]
  var next: [Link]

  /// A link to another part.
  struct Link: Sendable {
    var href: String
  }

  /// The most rows on a page.
  static let rowLimit = 300

  init(page: Int, of count: Int, address: (Int) -> String) {
    isNeeded = count > 1
    position = "Page \(page + 1) of \(count)"
    previous = page > 0 ? [Link(href: address(page - 1))] : []
    next = page + 1 < count ? [Link(href: address(page + 1))] : []
  }

  /// The ranges of rows of each page; one empty page where there are none.
  static func ranges(_ count: Int, limit: Int = rowLimit) -> [Range<Int>] {
    guard count > 0 else { return [0..<0] }
    return stride(from: 0, to: count, by: limit).map { $0..<min($0 + limit, count) }
  }
}
