import Model

/// Hedges: "suspected" dropped, "may" made "did", "is regarded as" against "is".
enum HedgeSlot {
  /// What one sentence holds to be sure and the other does not.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    let needed: Double =
      switch comparison.relation {
      case .utterance, .retold: 0.45
      case .within, .story: 0.6
      }
    guard comparison.likeness >= needed || sharesQuotation(comparison) else { return [] }
    let (a, b) = (comparison.a, comparison.b)
    if let finding = weakened(comparison) { return [finding] }
    // "is regarded as" tells what others hold.
    let (distance, otherDistance) = (distancing(a.unit, b.unit), distancing(b.unit, a.unit))
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
    guard hedges.isEmpty != otherHedges.isEmpty else { return nil }
    let isLost = !hedges.isEmpty
    let (part, other) = isLost ? (a, b) : (b, a)
    guard comparison.relation != .within || comparison.isOneSpeaker,
      comparison.isInBodies || comparison.relation == .retold
    else { return nil }
    guard let index = governing(isLost ? hedges : otherHedges, part, other) else { return nil }
    let hedge = part.unit.words[index]
    let word = part.document.text[hedge.span].lowercased()
    let isGrave =
      isLost && comparison.isRetold && comparison.likeness >= 0.5 && comparison.isInBodies
      && !weak.contains(word) && isAccusation(a.statement) && isAccusation(b.statement)
    let place = part.unit.surroundings(of: hedge.span, before: 6, after: 10)
    let (spanA, spanB) = isLost ? (place, b.unit.clause()) : (a.unit.clause(), place)
    return SlotFinding(
      kind: .hedge, severity: isGrave ? .high : .medium, a: spanA, b: spanB,
      explanation: isLost
        ? "“\(word)” is gone: what was uncertain is told as certain"
        : "“\(word)” is added: what was certain is told as uncertain")
  }

  /// The first hedge that weakens what the other sentence tells too.
  private static func governing(
    _ hedges: [Int], _ part: Comparison.Part, _ other: Comparison.Part
  ) -> Int? {
    hedges.first { index in
      let word = part.document.text[part.unit.words[index].span].lowercased()
      // "Could read the mail" may say what is possible rather than what is uncertain.
      if modals.contains(word), hasAbility(other) { return false }
      return part.unit.isMirrored(around: index, before: 1, after: 2, in: other.unit)
    }
  }

  private static func hedges(_ unit: TellingUnit) -> [Int] {
    unit.words.indices.filter { index in
      let word = unit.words[index]
      // "May" with a capital is a month.
      return word.traits.contains(.hedge)
        && (!word.traits.contains(.capital) || index == 0)
    }
  }

  private static func hasAbility(_ part: Comparison.Part) -> Bool {
    part.unit.words.contains { word in
      word.span.byteCount <= 9
        && ability.contains(part.document.text[word.span].lowercased())
    }
  }

  private static let modals: Set<String> = ["could", "may", "might"]
  private static let ability: Set<String> = [
    "can", "could", "would", "will", "able", "ability", "allow", "allows", "allowed", "allowing",
    "enable", "enables", "enabled", "enabling", "lets", "letting",
  ]
  /// Words that often say something else than that a deed is uncertain.
  private static let weak: Set<String> = [
    "possible", "potential", "potentially", "likely", "appears", "appear", "appeared", "seem",
    "seems", "seemed", "suggest", "suggests", "suggested", "could", "perhaps",
  ]

  private static func distancing(_ unit: TellingUnit, _ other: TellingUnit) -> ContentWord? {
    let place = unit.words.indices.first { index in
      unit.words[index].traits.contains(.distance)
        && unit.isMirrored(around: index, before: 0, after: 3, in: other)
    }
    return place.map { unit.words[$0] }
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
