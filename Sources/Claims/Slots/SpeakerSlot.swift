import Model

/// Speakers: who claims it, in what role, under what name.
enum SpeakerSlot {
  /// How the sources of the two statements disagree.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    let (a, b) = (comparison.a.statement, comparison.b.statement)
    guard a.part == .body, b.part == .body, a.stance != .urges, b.stance != .urges else {
      return comparison.isOneSpeaker ? role(comparison) : []
    }
    if comparison.isOneSpeaker { return role(comparison) }
    guard let source = a.source, let other = b.source else { return [] }
    if let finding = misspelling(source, other, comparison) { return [finding] }
    switch comparison.relation {
    case .within: return twoClaimants(source, other, comparison)
    case .story: return specified(source, other, comparison)
    case .utterance, .retold: return specified(source, other, comparison)
    }
  }

  /// One allegation, put into the mouth of a state here and of a report there.
  private static func twoClaimants(
    _ source: Statement.Source, _ other: Statement.Source, _ comparison: Comparison
  ) -> [SlotFinding] {
    guard isReport(source, comparison.a) != isReport(other, comparison.b) else { return [] }
    let isOther = isReport(other, comparison.b)
    let claimant = isOther ? source : other
    guard claimant.kind == .state || claimant.kind == .person || claimant.kind == .organisation
    else { return [] }
    return [
      finding(
        comparison, .medium,
        "one allegation, claimed by \(name(source)) and by \(name(other))")
    ]
  }

  /// A report, or what a report is passed on as: "a 2020 report of the firm".
  private static func isReport(_ source: Statement.Source, _ part: Comparison.Part) -> Bool {
    source.kind == .document || source.kind == .outlet
      || reportWords.contains { source.text.lowercased().contains($0) }
  }

  private static let reportWords = [
    "report", "study", "investigation", "analysis", "indictment", "filing", "paper",
  ]

  /// The source named in one telling is missing, or another one, in the other.
  private static func specified(
    _ source: Statement.Source, _ other: Statement.Source, _ comparison: Comparison
  ) -> [SlotFinding] {
    guard comparison.likeness >= 0.5 else { return [] }
    switch (source.party, other.party) {
    case (nil, nil):
      let words = PartyName.words(source.text)
      let theirs = PartyName.words(other.text)
      guard !PartyName.agree(words, theirs) else { return [] }
      return [
        finding(
          comparison, .medium, "told of \(name(source)) in one, of \(name(other)) in the other")
      ]
    case (nil, _?), (_?, nil):
      let isLost = other.party == nil
      return [
        finding(
          comparison, .medium,
          isLost
            ? "\(name(source)) is named in the earlier, the later has “\(other.text)”"
            : "the earlier has “\(source.text)”, the later names \(name(other))")
      ]
    case (_?, _?):
      // A spokesman speaks for the ministry, the ministry for the state: no difference.
      guard
        source.kind == other.kind || isReport(source, comparison.a) != isReport(other, comparison.b)
      else { return [] }
      guard comparison.likeness >= 0.6 else { return [] }
      let isGrave =
        comparison.relation == .retold && source.kind == .person && other.kind == .person
        && comparison.a.unit.isDirect && comparison.b.unit.isDirect
      return [
        finding(
          comparison, isGrave ? .high : .medium,
          "said by \(name(source)) in one, by \(name(other)) in the other")
      ]
    }
  }

  private static func finding(
    _ comparison: Comparison, _ severity: Discrepancy.Severity, _ explanation: String
  ) -> SlotFinding {
    SlotFinding(
      kind: .speaker, severity: severity, a: claimant(comparison.a), b: claimant(comparison.b),
      explanation: explanation)
  }

  /// The source with its cue and the first words of what it says.
  static func claimant(_ part: Comparison.Part) -> TextSpan {
    let cue = part.statement.cue.span
    var span = cue
    if let source = part.statement.source?.span, source.union(cue).byteCount <= 200 {
      span = span.union(source)
    }
    let unit = part.unit
    guard unit.span.start >= span.end, unit.span.start - span.end <= 16 else { return span }
    return span.union(unit.clause(from: unit.words.first?.span.start, limit: 6))
  }

  private static func name(_ source: Statement.Source) -> String {
    source.party ?? "“\(source.text)”"
  }

  /// "Rossi" here, "Rosso" there: names of one length and one letter apart.
  private static func misspelling(
    _ source: Statement.Source, _ other: Statement.Source, _ comparison: Comparison
  ) -> SlotFinding? {
    guard source.kind == other.kind, comparison.relation != .story else { return nil }
    let words = PartyName.words(source.party ?? source.text)
    let theirs = PartyName.words(other.party ?? other.text)
    guard Spelling.isSlip(words, theirs) else { return nil }
    return SlotFinding(
      kind: .name, severity: .low, a: nameAndCue(comparison.a), b: nameAndCue(comparison.b),
      explanation: "\(name(source)) in one, \(name(other)) in the other")
  }

  private static func nameAndCue(_ part: Comparison.Part) -> TextSpan {
    let cue = part.statement.cue.span
    guard let source = part.statement.source?.span else { return cue }
    return source.union(cue).byteCount <= 80 ? source.union(cue) : source
  }

  /// One speaker in two roles.
  private static func role(_ comparison: Comparison) -> [SlotFinding] {
    guard let source = comparison.a.statement.source, let other = comparison.b.statement.source
    else {
      return []
    }
    if source.party == other.party, source.kind == .person,
      Spelling.isSlip(PartyName.words(source.text), PartyName.words(other.text))
    {
      return [
        SlotFinding(
          kind: .name, severity: .low, a: nameAndCue(comparison.a), b: nameAndCue(comparison.b),
          explanation: "“\(source.text)” in one, “\(other.text)” in the other")
      ]
    }
    guard comparison.relation != .within, let role = source.role, let otherRole = other.role else {
      return []
    }
    let (words, theirs) = (roleWords(role), roleWords(otherRole))
    guard words != theirs, !words.isEmpty, !theirs.isEmpty else { return [] }
    let isGrave = words.isDisjoint(with: theirs) && (isPrivate(words) != isPrivate(theirs))
    return [
      SlotFinding(
        kind: .speakerRole, severity: isGrave ? .medium : .low,
        a: RolePassage.span(of: source, in: comparison.a.document),
        b: RolePassage.span(of: other, in: comparison.b.document),
        explanation: "\(name(source)) as “\(role)” in one, as “\(otherRole)” in the other")
    ]
  }

  private static func roleWords(_ role: String) -> Set<String> {
    Set(
      PartyName.words(role).map { word in
        ["spokesman", "spokeswoman"].contains(word) ? "spokesperson" : word
      })
  }

  private static func isPrivate(_ words: Set<String>) -> Bool {
    !words.isDisjoint(with: [
      "ceo", "company", "analyst", "researcher", "executive", "founder", "firm", "corporate",
    ])
  }
}
