import Model

/// Lays the sentences of two documents side by side that tell the same.
enum TellingAlignment {
  private static let statementLimit = 96
  private static let pairLimit = 64
  /// Sentences that share less are not compared at all.
  private static let least = 0.3
  /// Sentences by two parties must share more than those by one.
  private static let leastForTwoSpeakers = 0.45

  /// The comparisons between the statements of two documents, the earlier document's first.
  ///
  /// Each sentence is laid beside at most one of the other document, the likeliest first.
  static func pairs(
    of first: [StatementProfile], in a: Document, with second: [StatementProfile], in b: Document,
    areJoined: Bool
  ) -> [Comparison] {
    if a.id == b.id { return within(first + second, a) }
    var found: [Comparison] = []
    for profile in first.prefix(statementLimit) {
      for other in second.prefix(statementLimit) {
        guard let relation = relation(profile, other, areJoined: areJoined) else { continue }
        add(profile, a, other, b, relation, to: &found)
      }
    }
    return chosen(found, partners: areJoined ? 1 : 2)
  }

  /// The comparisons between the statements of one document, the earlier passage first.
  static func within(_ profiles: [StatementProfile], _ document: Document) -> [Comparison] {
    var found: [Comparison] = []
    let ordered = profiles.prefix(statementLimit)
      .sorted { start($0) < start($1) }
    for (index, profile) in ordered.enumerated() {
      for other in ordered[(index + 1)...] where areApart(profile.statement, other.statement) {
        let isOne = PartyName.agree(profile.speaker, other.speaker)
        guard isOne || Likeness(profile, other).isSame else { continue }
        add(profile, document, other, document, .within, to: &found)
      }
    }
    return chosen(found, partners: 3)
  }

  private static func start(_ profile: StatementProfile) -> Int {
    profile.statement.content.first?.span.start ?? profile.statement.cue.span.start
  }

  /// Why two statements of two documents can disagree, or `nil`.
  private static func relation(
    _ first: StatementProfile, _ second: StatementProfile, areJoined: Bool
  ) -> Comparison.Relation? {
    let isOne = PartyName.agree(first.speaker, second.speaker)
    if isOne {
      if areJoined { return .retold }
      if let day = first.statement.saidOn, let other = second.statement.saidOn,
        day.dayNumber != nil, day.isCompatible(with: other), other.dayNumber != nil
      {
        return .utterance
      }
      // One report told in two documents: a vendor's many reports are not one.
      guard first.isReporting, second.isReporting else { return nil }
      return Likeness(first, second).isSame ? .story : nil
    }
    if areJoined { return .retold }
    guard first.isReporting, second.isReporting else { return nil }
    return Likeness(first, second).isSame ? .story : nil
  }

  private static func add(
    _ first: StatementProfile, _ a: Document, _ second: StatementProfile, _ b: Document,
    _ relation: Comparison.Relation, to found: inout [Comparison]
  ) {
    let isOne = PartyName.agree(first.speaker, second.speaker)
    let sharesQuotation = isOne && shareElement(first.phrases, second.phrases)
    let needed: Double =
      switch relation {
      case .story: Likeness.enoughForOneStory
      case .utterance: least
      case .retold: isOne ? least : leastForTwoSpeakers
      case .within: sharesQuotation ? 0.2 : isOne ? 0.4 : least
      }
    for unit in first.units {
      for other in second.units {
        var likeness = TellingUnit.likeness(unit, other)
        if likeness >= least,
          unit.figures.contains(where: { figure in
            FigureComparison.isTelling(figure)
              && other.figures.contains { FigureComparison.sameNumber(figure, $0) }
          })
        {
          likeness += 0.15
        }
        // A quotation is compared with a quotation rather than with what retells it.
        if likeness >= least, first.statement.mode == .direct, second.statement.mode == .direct {
          likeness += 0.1
        }
        guard likeness >= needed, min(unit.weight, other.weight) >= 1 else { continue }
        found.append(
          Comparison(
            a: Comparison.Part(profile: first, unit: unit, document: a),
            b: Comparison.Part(profile: second, unit: other, document: b),
            relation: relation, likeness: min(1, likeness)))
      }
    }
  }

  /// The likeliest pairs; what overlaps a passage counts as that passage.
  private static func chosen(_ found: [Comparison], partners: Int) -> [Comparison] {
    var used: [TextSpan] = []
    var usedOther: [TextSpan] = []
    var chosen: [Comparison] = []
    for comparison in found.sorted(by: isLikelier) where chosen.count < pairLimit {
      let (span, other) = (comparison.a.unit.span, comparison.b.unit.span)
      guard used.count(where: { $0.overlaps(span) }) < partners,
        usedOther.count(where: { $0.overlaps(other) }) < partners
      else { continue }
      used.append(span)
      usedOther.append(other)
      chosen.append(comparison)
    }
    return chosen
  }

  private static func isLikelier(_ first: Comparison, _ second: Comparison) -> Bool {
    if first.likeness != second.likeness { return first.likeness > second.likeness }
    let (a, b) = (first.a.unit.span, second.a.unit.span)
    if a != b { return a < b }
    let (c, d) = (first.b.unit.span, second.b.unit.span)
    if c != d { return c < d }
    return (first.a.statement.id, first.b.statement.id)
      < (second.a.statement.id, second.b.statement.id)
  }

  /// Whether two statements of one document are two: neither stands in the other.
  private static func areApart(_ first: Statement, _ second: Statement) -> Bool {
    if first.nestedIn == second.id || second.nestedIn == first.id || first.id == second.id {
      return false
    }
    return !first.content.contains { piece in
      second.content.contains { $0.span.overlaps(piece.span) }
    }
  }
}
