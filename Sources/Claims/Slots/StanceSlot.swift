import Model

/// Stance: a denial made an admission, a negation lost.
enum StanceSlot {
  /// Whether one speaker says it in one telling and its opposite in the other.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    guard comparison.isOneSpeaker, comparison.likeness >= 0.5, comparison.isInBodies else {
      return []
    }
    let (a, b) = (comparison.a, comparison.b)
    let explanation: String
    if (a.statement.stance == .denies) != (b.statement.stance == .denies) {
      guard isDeniedOnce(comparison) else { return [] }
      explanation = "\(word(a.statement.stance)) in one, \(word(b.statement.stance)) in the other"
    } else if a.unit.isNegated != b.unit.isNegated,
      comparison.likeness >= (comparison.relation == .within ? 0.75 : 0.65),
      let negation = loneNegation(comparison)
    {
      let isLost = a.unit.isNegated
      explanation =
        "“\(negation)” stands in the \(isLost ? "earlier" : "later") and not in the "
        + (isLost ? "later" : "earlier")
    } else {
      return []
    }
    return [
      SlotFinding(
        kind: .stance, severity: comparison.relation == .within ? .medium : .high,
        a: whole(a), b: whole(b), explanation: explanation)
    ]
  }

  /// Whether what one asserts is what the other denies: "denied that it had", not "dismissed it as".
  private static func isDeniedOnce(_ comparison: Comparison) -> Bool {
    let (a, b) = (comparison.a, comparison.b)
    let denial = a.statement.stance == .denies ? a : b
    let claim = a.statement.stance == .denies ? b : a
    guard claim.statement.stance != .urges, !a.unit.isNegated, !b.unit.isNegated,
      denial.statement.mode != .direct, denial.unit.quotations.isEmpty,
      !shareElement(a.profile.phrases, b.profile.phrases)
    else { return false }
    let cue = WordReader.read(denial.statement.cue)
    return cue.words.contains { denialStems.contains($0.stem) }
      && !claim.unit.words.contains { denialStems.contains($0.stem) }
  }

  private static let denialStems = stems(
    "deny denied denies denying reject rejected rejects refute refuted dispute disputed rebut "
      + "rebutted dismiss dismissed")

  /// The word that turns one sentence round and is not in the other, though what it turns is.
  private static func loneNegation(_ comparison: Comparison) -> String? {
    let (a, b) = (comparison.a, comparison.b)
    let (part, other) = a.unit.isNegated ? (a, b) : (b, a)
    // "Failed to prove" is "did not prove".
    let own = Set(part.unit.words.map(\.stem))
    if let whole = comparison.whole(other), whole.words.contains(where: isNegation) { return nil }
    guard
      !other.unit.words.contains(where: { opposites.contains($0.stem) && !own.contains($0.stem) })
    else { return nil }
    for (index, word) in part.unit.words.enumerated() where word.traits.contains(.negation) {
      if part.unit.isMirrored(around: index, before: 0, after: 2, in: other.unit) {
        // "Didn't" is read as two words.
        let isTail = word.span.byteCount == 1 && index > 0
        let start = isTail ? part.unit.words[index - 1].span.start : word.span.start
        return part.document.text[TextSpan(start, word.span.end)].lowercased()
      }
    }
    return nil
  }

  private static func isNegation(_ word: ContentWord) -> Bool { word.traits.contains(.negation) }

  private static let opposites = stems(
    "fail failed fails lack lacked lacks refuse refused decline declined deny denied reject "
      + "rejected unable hardly false wrong untrue baseless groundless stop stopped prevent "
      + "prevented impossible rule ruled few little rather instead")

  private static func stems(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordStem.hash($0) })
  }

  private static func whole(_ part: Comparison.Part) -> TextSpan {
    let clause = part.unit.clause()
    let cue = part.statement.cue.span
    let both = clause.union(cue)
    return both.byteCount - clause.byteCount - cue.byteCount <= 8 ? both : clause
  }

  private static func word(_ stance: Statement.Stance) -> String {
    switch stance {
    case .denies: "denied"
    case .admits: "admitted"
    default: "said to be so"
    }
  }
}
