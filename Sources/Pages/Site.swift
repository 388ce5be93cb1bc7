public import Model

/// The report: a folder of pages to read or publish.
///
/// The pages need no script, no server and no network; the same findings give the same bytes.
public struct Site: Sendable {
  /// What the pages show.
  public var findings: Findings

  /// The report of `findings`.
  public init(_ findings: Findings) {
    self.findings = findings
  }

  /// A file of the site.
  public struct File: Sendable, Hashable {
    /// Its place in the site's folder, with "/" between folders.
    public var path: String
    /// What it holds.
    public var content: String
  }

  /// Calls `body` with each file of the site, one after another, in an order that does not change.
  ///
  /// Only one page is held at a time, however large the archive is.
  public func forEachFile(_ body: (File) throws -> Void) rethrows {
    let catalogue = Catalogue(findings)
    func show(_ page: some Page) throws { try body(File(path: page.path, content: page.html)) }
    try body(File(path: PageAddress.styleSheet, content: StyleSheet.text))
    try show(OverviewPage(catalogue: catalogue))
    try show(AboutPage(catalogue: catalogue))
    let claims = findings.claims
    for page in Pagination.ranges(claims.count, limit: ClaimListPage.rowLimit).indices {
      try show(ClaimListPage(page: page, catalogue: catalogue))
    }
    for claim in claims where catalogue.hasPage(claim) {
      try show(ClaimPage(claim, catalogue: catalogue))
    }
    let discrepancyCount = findings.discrepancies.count
    for page in Pagination.ranges(discrepancyCount, limit: DiscrepancyListPage.rowLimit).indices {
      try show(DiscrepancyListPage(page: page, catalogue: catalogue))
    }
    for page in Pagination.ranges(catalogue.documentOrder.count).indices {
      try show(DocumentListPage(page: page, catalogue: catalogue))
    }
    for index in catalogue.documentOrder {
      try show(DocumentPage(index: index, catalogue: catalogue))
    }
    for page in Pagination.ranges(catalogue.parties.count).indices {
      try show(PartyListPage(page: page, catalogue: catalogue))
    }
    for record in catalogue.parties {
      for page in Pagination.ranges(record.statements.count).indices {
        try show(PartyPage(record, page: page, catalogue: catalogue))
      }
    }
  }

  /// All files of the site at once.
  public func files() -> [File] {
    var files: [File] = []
    forEachFile { files.append($0) }
    return files
  }
}
