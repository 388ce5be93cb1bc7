import Model

/// Stance: a denial made an admission, a negation lost.
enum StanceSlot {
  /// Whether one speaker says it in one telling and its opposite in the other.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    guard comparison.isOneSpeaker, comparison.likeness >= 0.5 else { return [] }
    let (a, b) = (comparison.a, comparison.b)
    let explanation: String
    if (a.statement.stance == .denies) != (b.statement.stance == .denies) {
      let (first, second) = (a.statement.stance, b.statement.stance)
      guard first != .urges, second != .urges,
        a.unit.isNegated == b.unit.isNegated
      else { return [] }
      explanation = "\(word(first)) in one, \(word(second)) in the other"
    } else if a.unit.isNegated != b.unit.isNegated, comparison.likeness >= 0.65 {
      explanation = "a negation stands in one and not in the other"
    } else {
      return []
    }
    return [
      SlotFinding(
        kind: .stance, severity: .high, a: whole(a), b: whole(b), explanation: explanation)
    ]
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
