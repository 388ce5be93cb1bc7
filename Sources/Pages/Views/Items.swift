import Model

/// A name with the page it leads to, where there is one.
struct NamedLink: Sendable {
  var name: String
  var hrefs: [String]
  /// What stands between it and the next.
  var separator = ""
  /// A number behind it, where it says something.
  var note = ""
}

/// The severity of a discrepancy: always a word and a shape, never colour alone.
struct SeverityMark: Sendable {
  var word: String
  var shape: String
  var name: String

  init(_ severity: Discrepancy.Severity) {
    name = severity.rawValue
    word = severity.rawValue.capitalisedFirst
    switch severity {
    case .high: shape = "▲"
    case .medium: shape = "◆"
    case .low: shape = "●"
    }
  }
}

/// One passage of a discrepancy.
struct SideItem: Sendable {
  var label: String
  var passageMarkup: Markup
  var outlet: String
  var headline: String
  var speaker: String
  var dates: [ShownDate]
  var hrefs: [String]
}

/// Further documents that tell it as one side of a discrepancy does.
struct OtherTellers: Sendable {
  var words: String
  var links: [NamedLink]

  private static let limit = 12

  /// The documents of `sides`, or `nil` where there are none.
  init?(
    _ words: String, _ sides: [Discrepancy.Side], _ catalogue: Catalogue, _ root: String
  ) {
    guard !sides.isEmpty else { return nil }
    self.words = words
    links = sides.prefix(Self.limit).map { side in
      let document = catalogue.document(side.document)
      let address = side.statement.flatMap { catalogue.address(of: $0) }
      return NamedLink(
        name: document.map { catalogue.outlet($0) } ?? "a document that is not here",
        hrefs: (address ?? document.map { PageAddress.document($0.id) }).map { [root + $0] } ?? [],
        separator: ", ")
    }
    if sides.count > Self.limit {
      links.append(NamedLink(name: "\(sides.count - Self.limit) more", hrefs: []))
    }
    links[links.count - 1].separator = ""
  }
}

/// A discrepancy with its passages side by side.
struct DiscrepancyItem: Sendable {
  var anchor: String
  var severity: SeverityMark
  var kind: String
  var explanation: String
  var a: SideItem
  var b: SideItem
  /// Which side departs from the other, in words, or that it cannot be told.
  var departure: String
  /// Who else tells it as one side or the other.
  var others: [OtherTellers]
  var isWithinOneDocument: Bool
  var claimSummary: String
  var claimHrefs: [String]

  /// On the page of its claim it does not lead there.
  init(
    _ discrepancy: Discrepancy, catalogue: Catalogue, root: String, isOnClaimPage: Bool = false
  ) {
    anchor = PageAddress.anchor(ofDiscrepancy: discrepancy.id)
    severity = SeverityMark(discrepancy.severity)
    kind = Wording.label(discrepancy.kind).capitalisedFirst
    explanation = discrepancy.explanation
    isWithinOneDocument = discrepancy.a.document == discrepancy.b.document
    let diff = WordDiff(discrepancy.a.passage.text, discrepancy.b.passage.text)
    a = Self.side(discrepancy.a, diff.a.marked, label: "Told first", catalogue, root)
    b = Self.side(
      discrepancy.b, diff.b.marked,
      label: isWithinOneDocument ? "In the same document" : "Told later", catalogue, root)
    if isWithinOneDocument { a.label = "In one place" }
    // Which side departs, and why, its sentence says.
    departure =
      discrepancy.departure != nil || isWithinOneDocument
      ? "" : "Which of the two departs from the origin cannot be told from the reports."
    let isFirst = discrepancy.departure == .a
    others = [
      OtherTellers(
        "Told like the first by", isFirst ? discrepancy.heirs : discrepancy.witnesses, catalogue,
        root),
      OtherTellers(
        "Told like the second by", isFirst ? discrepancy.witnesses : discrepancy.heirs, catalogue,
        root),
    ].compactMap(\.self)
    let claim = catalogue.claim(discrepancy.claim)
    claimSummary = PageText.shortened(claim?.summary ?? "", to: 120)
    claimHrefs =
      isOnClaimPage ? [] : claim.map { [root + PageAddress.claim($0.id)] } ?? []
  }

  private static func side(
    _ side: Discrepancy.Side, _ passage: Markup, label: String, _ catalogue: Catalogue,
    _ root: String
  ) -> SideItem {
    let document = catalogue.document(side.document)
    let statement = side.statement.flatMap { catalogue.statement($0) }
    var hrefs: [String] = []
    if let document { hrefs = [root + PageAddress.document(document.id)] }
    if let id = side.statement, let address = catalogue.address(of: id) {
      hrefs = [root + address]
    }
    let speaker: String
    if side.statement == nil {
      speaker = "in the outlet’s own voice"
    } else {
      speaker = statement?.source.map { $0.party ?? $0.text } ?? "a speaker who is not named"
    }
    return SideItem(
      label: label, passageMarkup: passage,
      outlet: document.map { catalogue.outlet($0) } ?? "a document that is not here",
      headline: document?.title ?? "", speaker: speaker,
      dates: [ShownDate(document?.published)].compactMap(\.self), hrefs: hrefs)
  }
}

extension Catalogue {
  /// Parties as links, with commas between.
  func links(_ names: [String], root: String, limit: Int = 12) -> [NamedLink] {
    let shown = names.prefix(limit)
    var links = shown.map {
      NamedLink(name: $0, hrefs: partyAddress($0).map { [root + $0] } ?? [], separator: ", ")
    }
    if names.count > limit {
      links.append(NamedLink(name: "\(names.count - limit) more", hrefs: []))
    }
    if !links.isEmpty { links[links.count - 1].separator = "" }
    return links
  }

  /// How many of each severity, the gravest first, those that are none left out.
  func severityCounts(_ discrepancies: [Discrepancy]) -> [SeverityCount] {
    Discrepancy.Severity.allCases.reversed().compactMap { severity in
      let count = discrepancies.count { $0.severity == severity }
      return count == 0 ? nil : SeverityCount(mark: SeverityMark(severity), count: count)
    }
  }
}

/// How many discrepancies have a severity.
struct SeverityCount: Sendable {
  var mark: SeverityMark
  var count: Int
}
