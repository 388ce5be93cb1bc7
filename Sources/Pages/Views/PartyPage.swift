import Model

/// A party: what it said, whom it accuses, who accuses it.
struct PartyPage: Page {
  static let template = "party"

  var path: String
  var frame: Frame
  var name: String
  var kind: String
  var otherNames: [String]
  var roles: [String]
  var statementCount: String
  var accuses: [NamedLink]
  var hasAccuses: Bool
  var accusedBy: [NamedLink]
  var hasAccusedBy: Bool
  var statements: [StatementRow]
  var hasStatements: Bool
  var accusations: [StatementRow]
  var hasAccusations: Bool
  var pagination: Pagination

  /// A statement in a list.
  struct StatementRow: Sendable {
    var item: StatementItem
    var content: String
    var outlet: String
    var toldOn: [ShownDate]
  }

  init(_ record: PartyRecord, page: Int, catalogue: Catalogue) {
    let root = "../"
    let ranges = Pagination.ranges(record.statements.count)
    path = PageAddress.party(record.name, page: page)
    name = record.name
    frame = Frame(
      title: PageText.shortened(record.name, to: 70), path: path, section: .parties,
      summary: "What this party is said to have said, and what is said of it.",
      catalogue: catalogue)
    kind = record.kind.map { Wording.label($0) } ?? "named by others"
    otherNames = record.otherNames.prefix(12).map { "“\($0)”" }.joined(separator: ", ").ifAny
    roles = record.roles.prefix(8).joined(separator: ", ").ifAny
    statementCount = Wording.count(record.statements.count, "statement", "statements")
    func links(_ tallies: [PartyRecord.Tally]) -> [NamedLink] {
      var links = catalogue.links(tallies.map(\.name), root: root, limit: 30)
      for (index, tally) in tallies.prefix(30).enumerated() {
        links[index].note = "\(tally.count)"
      }
      return links
    }
    accuses = links(record.accuses)
    hasAccuses = !accuses.isEmpty
    accusedBy = links(record.accusedBy)
    hasAccusedBy = !accusedBy.isEmpty
    func row(_ id: StatementID) -> StatementRow? {
      guard let statement = catalogue.statement(id), let place = catalogue.place(id) else {
        return nil
      }
      let document = catalogue.findings.documents[place.documentIndex].document
      return StatementRow(
        item: StatementItem(statement, number: place.number, catalogue: catalogue, root: root),
        content: PageText.shortened(TellingItem.words(statement), to: 320),
        outlet: catalogue.outlet(document),
        toldOn: [ShownDate(document.published)].compactMap(\.self))
    }
    statements = record.statements[ranges[safe: page] ?? 0..<0].compactMap(row)
    hasStatements = !statements.isEmpty
    accusations = page == 0 ? record.accusedIn.prefix(100).compactMap(row) : []
    hasAccusations = !accusations.isEmpty
    pagination = Pagination(page: page, of: ranges.count) {
      root + PageAddress.party(record.name, page: $0)
    }
  }
}
