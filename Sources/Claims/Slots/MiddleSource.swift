import Model

/// Chains: the source that an outlet had it from, named in one telling and gone in the other.
enum MiddleSource {
  /// Whether one sentence says whose finding the outlet passes on and the other report never does.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    guard comparison.relation == .retold, comparison.isInBodies, comparison.likeness >= 0.6,
      min(comparison.a.unit.weight, comparison.b.unit.weight) >= 3
    else { return [] }
    if !comparison.isOneSpeaker { return passedOn(comparison) }
    let (mine, theirs) = (inner(comparison.a, comparison), inner(comparison.b, comparison))
    guard (mine == nil) != (theirs == nil), let source = mine ?? theirs else { return [] }
    let isLost = mine != nil
    let (part, other) = isLost ? (comparison.a, comparison.b) : (comparison.b, comparison.a)
    guard let party = source.party, let outlet = part.statement.source?.party else { return [] }
    return finding(part, other, outlet, party, comparison)
  }

  /// What somebody said through an outlet, put down to the outlet alone in the other.
  private static func passedOn(_ comparison: Comparison) -> [SlotFinding] {
    for (part, other) in [
      (comparison.a, comparison.b), (comparison.b, comparison.a),
    ] {
      guard let outlet = comparison.setting?.outer[part.statement.id],
        let party = part.statement.source?.party, let teller = other.statement.source?.party,
        PartyName.agree(PartyName.words(outlet), PartyName.words(teller))
      else { continue }
      return finding(part, other, outlet, party, comparison)
    }
    return []
  }

  private static func finding(
    _ part: Comparison.Part, _ other: Comparison.Part, _ outlet: String, _ party: String,
    _ comparison: Comparison
  ) -> [SlotFinding] {
    guard !PartyName.agree(PartyName.words(party), PartyName.words(outlet)),
      !isNamed(party, in: other.document)
    else { return [] }
    let isLost = part.document.id == comparison.a.document.id
    let (whole, end) = (part.unit.clause(limit: 40), other.unit.clause(limit: 40))
    return [
      SlotFinding(
        kind: .speaker, severity: .medium, a: isLost ? whole : end, b: isLost ? end : whole,
        explanation: "\(outlet) has it from \(party), which the "
          + "\(isLost ? "later" : "earlier") does not say")
    ]
  }

  /// Who is named within the sentence as the one that its source has it from.
  private static func inner(
    _ part: Comparison.Part, _ comparison: Comparison
  ) -> Statement.Source? {
    guard part.statement.stance == .reports, let kind = part.statement.source?.kind,
      kind == .outlet || kind == .document,
      let source = comparison.setting?.inner[part.statement.id], source.party != nil,
      source.kind == .organisation || source.kind == .person,
      part.unit.span.overlaps(source.span)
    else { return nil }
    return source
  }

  /// Whether the report has all long words of the name.
  private static func isNamed(_ party: String, in document: Document) -> Bool {
    let words = PartyName.words(party).filter { $0.utf8.count >= 4 }
    let text = document.text.lowercased()
    return words.allSatisfy(text.contains)
  }
}
