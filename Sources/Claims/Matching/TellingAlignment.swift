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
    areJoined: Bool, read: ReadStatements,
    isOneClaim: (StatementID, StatementID) -> Bool = { _, _ in false }
  ) -> [Comparison] {
    if a.id == b.id { return within(first + second, a) }
    var found: [Pair] = []
    for (index, profile) in first.prefix(statementLimit).enumerated() {
      for (position, other) in second.prefix(statementLimit).enumerated() {
        guard
          let relation = relation(profile, other, areJoined: areJoined)
            ?? (isOneDeed(profile, other) && isOneClaim(profile.statement.id, other.statement.id)
              ? .story : nil)
        else { continue }
        add((index, profile), (position, other), relation, to: &found)
      }
    }
    var pairs = chosen(found, partners: areJoined ? 1 : 2, first, a, second, b)
    guard pairs.contains(where: { $0.isRetold && !$0.isCopy }) else { return pairs }
    settle(
      &pairs,
      Comparison.Setting(
        a: read.sentences(of: a), b: read.sentences(of: b),
        roles: [a.id: roles(in: first), b.id: roles(in: second)],
        inner: innerSources(of: first + second), outer: outerParties(of: first + second)))
    return pairs
  }

  /// The first role that is told of each party.
  private static func roles(in profiles: [StatementProfile]) -> [String: String] {
    var roles: [String: String] = [:]
    for profile in profiles.prefix(statementLimit) {
      guard let source = profile.statement.source, let party = source.party,
        let role = source.role, !role.isEmpty, roles[party] == nil
      else { continue }
      roles[party] = role
    }
    return roles
  }

  /// The source of the first statement that stands in each.
  private static func innerSources(
    of profiles: [StatementProfile]
  ) -> [StatementID: Statement.Source] {
    var inner: [StatementID: Statement.Source] = [:]
    for profile in profiles {
      guard let outer = profile.statement.nestedIn, let source = profile.statement.source,
        inner[outer] == nil
      else { continue }
      inner[outer] = source
    }
    return inner
  }

  /// The party of the statement that each stands in.
  private static func outerParties(of profiles: [StatementProfile]) -> [StatementID: String] {
    var parties: [StatementID: String] = [:]
    for profile in profiles { parties[profile.statement.id] = profile.statement.source?.party }
    var outer: [StatementID: String] = [:]
    for profile in profiles {
      outer[profile.statement.id] = profile.statement.nestedIn.flatMap { parties[$0] }
    }
    return outer
  }

  /// Lays the whole sentences beside each other that the pairs stand in.
  private static func settle(_ pairs: inout [Comparison], _ setting: Comparison.Setting) {
    var setting = setting
    var scatter = WordScatter(breaks: setting.a.breakCount, setting.b.breakCount)
    for index in pairs.indices where pairs[index].isRetold {
      pairs[index].setting = setting
      pairs[index].edited = EditedSentences(pairs[index])
      if let edited = pairs[index].edited { scatter.count(edited) }
    }
    setting.isScattered = scatter.isScattered
    for index in pairs.indices where pairs[index].isRetold { pairs[index].setting = setting }
  }

  /// The comparisons between the statements of one document, the earlier passage first.
  static func within(_ profiles: [StatementProfile], _ document: Document) -> [Comparison] {
    var found: [Pair] = []
    let ordered = profiles.prefix(statementLimit)
      .sorted { start($0) < start($1) }
    // Who passes on what somebody says does not claim it.
    let passedOn = Dictionary(grouping: ordered.filter { $0.statement.nestedIn != nil }) {
      $0.statement.nestedIn
    }
    func passesOn(_ profile: StatementProfile, from other: StatementProfile) -> Bool {
      (passedOn[profile.statement.id] ?? []).contains {
        PartyName.agree($0.speaker, other.speaker)
      }
    }
    for (index, profile) in ordered.enumerated() {
      for (position, other) in ordered.enumerated().dropFirst(index + 1)
      where areApart(profile.statement, other.statement) && !passesOn(profile, from: other)
        && !passesOn(other, from: profile)
      {
        let isOne = PartyName.agree(profile.speaker, other.speaker)
        guard isOne || Likeness(profile, other).isSame else { continue }
        add((index, profile), (position, other), .within, to: &found)
      }
    }
    return chosen(found, partners: 3, ordered, document, ordered, document)
  }

  /// Whether two reports tell one deed done to one kind of target.
  private static func isOneDeed(_ first: StatementProfile, _ second: StatementProfile) -> Bool {
    first.isReport && second.isReport && shareElement(first.deedKeys, second.deedKeys)
  }

  private static func start(_ profile: StatementProfile) -> Int {
    profile.statement.content.first?.span.start ?? profile.statement.cue.span.start
  }

  /// Why two statements of two documents can disagree, or `nil`.
  private static func relation(
    _ first: StatementProfile, _ second: StatementProfile, areJoined: Bool
  ) -> Comparison.Relation? {
    if areJoined { return .retold }
    if PartyName.agree(first.speaker, second.speaker) {
      if let day = first.statement.saidOn, let other = second.statement.saidOn,
        day.dayNumber != nil, day.isCompatible(with: other), other.dayNumber != nil
      {
        return .utterance
      }
      // One report told in two documents: a vendor's many reports are not one.
      guard first.isReporting, second.isReporting else { return nil }
      return Likeness(first, second).isSame ? .story : nil
    }
    guard first.isReporting, second.isReporting else { return nil }
    return Likeness(first, second).isSame ? .story : nil
  }

  /// Two sentences by their places, before it is known whether they are laid side by side.
  private struct Pair {
    var a: Place
    var b: Place
    var relation: Comparison.Relation
    var likeness: Double
    var closeness: Double
    /// Whether one party speaks in both.
    var isOne: Bool

    struct Place {
      var statement: Int
      var unit: Int
      var span: TextSpan
    }
  }

  private static func add(
    _ a: (index: Int, profile: StatementProfile), _ b: (index: Int, profile: StatementProfile),
    _ relation: Comparison.Relation, to found: inout [Pair]
  ) {
    let (first, second) = (a.profile, b.profile)
    // A retelling may misspell the name.
    let isOne =
      PartyName.agree(first.speaker, second.speaker)
      || relation == .retold && Spelling.isSlip(first.speaker, second.speaker)
    let sharesQuotation = isOne && shareElement(first.phrases, second.phrases)
    let needed: Double =
      switch relation {
      case .story: Likeness.enoughForOneStory
      case .utterance: least
      case .retold: isOne ? least : leastForTwoSpeakers
      case .within: sharesQuotation ? 0.2 : isOne ? 0.4 : least
      }
    for (index, unit) in first.units.enumerated() where unit.weight >= 1 {
      for (position, other) in second.units.enumerated() where other.weight >= 1 {
        var likeness = TellingUnit.likeness(unit, other)
        var closeness = likeness
        if relation == .retold {
          closeness = max(closeness, 0.8 * TellingUnit.containment(unit, other))
          if isOne { closeness = max(closeness, kinship(first, index, second, position)) }
        }
        if likeness >= least, shareFigure(unit, other) { likeness += 0.15 }
        if closeness >= least, shareFigure(unit, other) { closeness += 0.15 }
        // A quotation is compared with a quotation rather than with what retells it.
        if likeness >= least, first.statement.mode == .direct, second.statement.mode == .direct {
          likeness += 0.1
          closeness += 0.1
        }
        guard closeness >= needed else { continue }
        found.append(
          Pair(
            a: Pair.Place(statement: a.index, unit: index, span: unit.span),
            b: Pair.Place(statement: b.index, unit: position, span: other.span),
            relation: relation, likeness: min(1, likeness), closeness: min(1, closeness),
            isOne: isOne))
      }
    }
  }

  /// How far two sentences of one speaker tell the same in words that may render one another.
  private static func kinship(
    _ first: StatementProfile, _ index: Int, _ second: StatementProfile, _ position: Int
  ) -> Double {
    guard first.kinTerms.indices.contains(index), second.kinTerms.indices.contains(position) else {
      return 0
    }
    let (terms, others) = (first.kinTerms[index], second.kinTerms[position])
    return 0.9
      * TellingUnit.likeness(
        terms, terms.reduce(0) { $0 + $1.weight }, others, others.reduce(0) { $0 + $1.weight })
  }

  private static func shareFigure(_ unit: TellingUnit, _ other: TellingUnit) -> Bool {
    unit.figures.contains { figure in
      FigureComparison.isTelling(figure)
        && other.figures.contains { FigureComparison.sameNumber(figure, $0) }
    }
  }

  /// The likeliest pairs; what overlaps a passage counts as that passage.
  private static func chosen(
    _ found: [Pair], partners: Int, _ first: [StatementProfile], _ a: Document,
    _ second: [StatementProfile], _ b: Document
  ) -> [Comparison] {
    var used: [TextSpan] = []
    var usedOther: [TextSpan] = []
    var chosen: [Comparison] = []
    for pair in found.sorted(by: isLikelier) where chosen.count < pairLimit {
      // A long sentence may tell what two short ones do.
      let (weight, other) = (
        first[pair.a.statement].units[pair.a.unit].weight,
        second[pair.b.statement].units[pair.b.unit].weight
      )
      let most = partners + (partners == 1 ? min(2, Int(weight / (1.4 * other))) : 0)
      let mostOther = partners + (partners == 1 ? min(2, Int(other / (1.4 * weight))) : 0)
      guard used.count(where: { $0.overlaps(pair.a.span) }) < most,
        usedOther.count(where: { $0.overlaps(pair.b.span) }) < mostOther
      else { continue }
      used.append(pair.a.span)
      usedOther.append(pair.b.span)
      let (profile, partner) = (first[pair.a.statement], second[pair.b.statement])
      chosen.append(
        Comparison(
          a: Comparison.Part(profile: profile, unit: profile.units[pair.a.unit], document: a),
          b: Comparison.Part(profile: partner, unit: partner.units[pair.b.unit], document: b),
          relation: pair.relation, likeness: pair.likeness, closeness: pair.closeness))
    }
    return chosen
  }

  private static func isLikelier(_ first: Pair, _ second: Pair) -> Bool {
    if first.closeness != second.closeness { return first.closeness > second.closeness }
    // What somebody said is laid beside what he said, not beside who passed it on.
    if first.isOne != second.isOne { return first.isOne }
    if first.a.span != second.a.span { return first.a.span < second.a.span }
    if first.b.span != second.b.span { return first.b.span < second.b.span }
    return (first.a.statement, first.b.statement) < (second.a.statement, second.b.statement)
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
