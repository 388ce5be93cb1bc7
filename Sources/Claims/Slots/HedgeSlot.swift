import Model

/// Hedges: "suspected" dropped, "may" made "did", "is regarded as" against "is".
enum HedgeSlot {
  /// What one sentence holds to be sure and the other does not.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    guard comparison.likeness >= 0.45 || sharesQuotation(comparison) else { return [] }
    let (a, b) = (comparison.a, comparison.b)
    if let finding = weakened(comparison) { return [finding] }
    // "is regarded as" tells what others hold.
    let (distance, otherDistance) = (distancing(a.unit), distancing(b.unit))
    guard (distance == nil) != (otherDistance == nil) else { return [] }
    let word = (distance ?? otherDistance).map {
      (distance != nil ? a : b).document.text[$0.span].lowercased()
    }
    return [
      SlotFinding(
        kind: .hedge, severity: .medium, a: a.unit.clause(), b: b.unit.clause(),
        explanation: "said to be so in one, “\(word ?? "")” so in the other")
    ]
  }

  private static func weakened(_ comparison: Comparison) -> SlotFinding? {
    let (a, b) = (comparison.a, comparison.b)
    let (hedges, otherHedges) = (hedges(a.unit), hedges(b.unit))
    guard hedges.isEmpty != otherHedges.isEmpty, let hedge = (hedges + otherHedges).first else {
      return nil
    }
    let isLost = !hedges.isEmpty
    let word = (isLost ? a : b).document.text[hedge.span].lowercased()
    let isGrave =
      isLost && comparison.relation != .within && comparison.likeness >= 0.5
      && isAccusation(a.statement) && isAccusation(b.statement)
    let place = (isLost ? a : b).unit.surroundings(of: hedge.span, before: 6, after: 10)
    let (spanA, spanB) =
      isLost
      ? (place, b.unit.clause()) : (a.unit.clause(), place)
    return SlotFinding(
      kind: .hedge, severity: isGrave ? .high : .medium, a: spanA, b: spanB,
      explanation: isLost
        ? "“\(word)” is gone: what was uncertain is told as certain"
        : "“\(word)” is added: what was certain is told as uncertain")
  }

  private static func hedges(_ unit: TellingUnit) -> [ContentWord] {
    unit.words.filter { word in
      // "May" with a capital is a month.
      word.traits.contains(.hedge)
        && (!word.traits.contains(.capital) || word.span == unit.words.first?.span)
    }
  }

  private static func distancing(_ unit: TellingUnit) -> ContentWord? {
    unit.words.first { $0.traits.contains(.distance) }
  }

  private static func isAccusation(_ statement: Statement) -> Bool {
    statement.stance == .accuses || statement.stance == .reports
      || !statement.kinds.allSatisfy { $0 == .other || $0 == .diplomaticAppeal }
  }

  private static func sharesQuotation(_ comparison: Comparison) -> Bool {
    comparison.isOneSpeaker
      && shareElement(comparison.a.profile.phrases, comparison.b.profile.phrases)
  }
}
