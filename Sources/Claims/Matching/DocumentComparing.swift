import Model

/// What documents disagree in, by themselves and two by two.
///
/// Everything follows from the two documents, from whether a retelling joins them, and from which of
/// their statements assert the same: never from other documents.
struct DocumentComparing {
  /// Statements that were read already.
  let read: ReadStatements

  private static let statementLimit = 96
  private static let memberLimit = 32

  /// What a document disagrees with itself in.
  func within(_ analysed: AnalysedDocument) -> [Difference] {
    let profiles = analysed.statements.map { read.profile(of: $0) }
    let own = analysed.document
    var found = Self.differences(in: TellingAlignment.within(profiles, own))
    for finding in HeadlineQuotations.findings(in: own, profiles: profiles) {
      found.append(
        Difference(
          kind: .quoteWording, severity: .medium,
          a: Discrepancy.Side(
            statement: finding.headlineStatement, document: own.id,
            passage: Passage(of: own.text, at: finding.headline)),
          b: Discrepancy.Side(
            statement: finding.statement.id, document: own.id,
            passage: Passage(of: own.text, at: finding.quotation)),
          explanation: finding.explanation))
    }
    found += LeadSource.findings(in: own, profiles: profiles)
    found += LeadWording.findings(in: own, profiles: profiles)
    return found + HeadlineSpelling.findings(in: own, profiles: profiles)
  }

  /// What two documents that a retelling joins disagree in.
  func retold(_ one: AnalysedDocument, _ other: AnalysedDocument) -> [Difference] {
    let (earlier, later) = Self.ordered(one, other)
    let first = profiles(earlier)
    let pairs = TellingAlignment.pairs(
      of: first, in: earlier.document, with: profiles(later), in: later.document,
      areJoined: true, read: read)
    let found = Self.differences(in: pairs)
    let lost = LostAttribution.findings(
      earlier: first, in: earlier.document, later: later, read: read)
    // Where every sentence is a copy, the names are, too.
    let names =
      pairs.contains { $0.setting != nil }
      ? NameSpellings.findings(earlier, later, read: read) : []
    return NearerOrigin(earlier, later).noted(Difference.condensed(found + lost + names))
  }

  /// What two documents disagree in that no retelling joins, but of which some statements assert the
  /// same: `linked` are those statements, of either.
  func story(
    _ one: AnalysedDocument, _ other: AnalysedDocument, linked: [StatementPair]
  ) -> [Difference] {
    let (earlier, later) = Self.ordered(one, other)
    let statements = Set(linked.flatMap { [$0.first, $0.second] })
    let isOneStory = accuseAlike(earlier, later)
    let parties = Set(
      (earlier.statements + later.statements).filter { statements.contains($0.id) }
        .compactMap { $0.source?.party })
    let first = told(by: parties, beside: statements, in: earlier)
    let second = told(by: parties, beside: statements, in: later)
    let same = Set(linked.flatMap { [$0, StatementPair($0.second, $0.first)] })
    let pairs = TellingAlignment.pairs(
      of: first, in: earlier.document, with: second, in: later.document, areJoined: false,
      read: read,
      // What else the matched report says is compared too.
      isOneClaim: {
        same.contains(StatementPair($0, $1)) || statements.contains($0) != statements.contains($1)
      })
    return NearerOrigin(earlier, later).noted(
      Self.differences(in: pairs.filter { $0.relation != .story || isOneStory }))
  }

  private func profiles(_ analysed: AnalysedDocument) -> [StatementProfile] {
    analysed.statements.prefix(Self.statementLimit).map { read.profile(of: $0) }
  }

  private static func ordered(
    _ one: AnalysedDocument, _ other: AnalysedDocument
  ) -> (AnalysedDocument, AnalysedDocument) {
    DocumentOrder(one.document) < DocumentOrder(other.document) ? (one, other) : (other, one)
  }

  /// The `linked` statements of `analysed`, and the others whose source is a report of `parties`.
  private func told(
    by parties: Set<String>, beside linked: Set<StatementID>, in analysed: AnalysedDocument
  ) -> [StatementProfile] {
    analysed.statements.enumerated().filter { index, statement in
      if linked.contains(statement.id) { return true }
      guard index < Self.memberLimit, let source = statement.source else { return false }
      return (source.kind == .outlet || source.kind == .document)
        && source.party.map(parties.contains) ?? false
    }.map { read.profile(of: $0.element) }
  }

  /// Whether the two documents accuse one party of something.
  private func accuseAlike(_ first: AnalysedDocument, _ second: AnalysedDocument) -> Bool {
    let accused = Set(first.statements.prefix(Self.statementLimit).flatMap(\.accused))
    return second.statements.prefix(Self.statementLimit)
      .contains { $0.accused.contains(where: accused.contains) }
  }

  /// What the slots find in `comparisons`, each difference once, the gravest first.
  static func differences(in comparisons: [Comparison]) -> [Difference] {
    Difference.condensed(
      comparisons.flatMap { comparison in
        Slots.findings(in: comparison).map { finding in
          Difference(
            kind: finding.kind, severity: finding.severity,
            a: side(comparison.a, finding.a), b: side(comparison.b, finding.b),
            explanation: finding.explanation)
        }
      })
  }

  private static func side(_ part: Comparison.Part, _ span: TextSpan) -> Discrepancy.Side {
    Discrepancy.Side(
      statement: part.statement.id, document: part.document.id,
      passage: Passage(of: part.document.text, at: span))
  }
}

/// Two statements, in an order.
struct StatementPair: Sendable, Hashable {
  var first: StatementID
  var second: StatementID

  /// The pair of the two.
  init(_ first: StatementID, _ second: StatementID) {
    self.first = first
    self.second = second
  }
}
