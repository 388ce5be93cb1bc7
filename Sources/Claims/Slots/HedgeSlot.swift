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
    let isSure = comparison.isRetold && comparison.closeness >= 0.5 && isSure(comparison)
    guard comparison.likeness >= needed || isSure || sharesQuotation(comparison) else { return [] }
    if let finding = weakened(comparison) { return [finding] }
    return distanced(comparison)
  }

  /// "Is regarded as" here and "is" there.
  static func distanced(_ comparison: Comparison) -> [SlotFinding] {
    let (a, b) = (comparison.a, comparison.b)
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

  /// Whether a hedge that means nothing else stands in one of the two.
  private static func isSure(_ comparison: Comparison) -> Bool {
    [comparison.a, comparison.b].contains { part in
      hedges(part.unit, in: part.document).contains {
        sure.contains(part.document.text[part.unit.words[$0].span].lowercased())
      }
    }
  }

  private static let sure: Set<String> = [
    "allegedly", "alleged", "reportedly", "suspected", "purportedly", "purported", "believed",
    "probably", "possibly", "almost", "confidence",
  ]

  private static func weakened(_ comparison: Comparison) -> SlotFinding? {
    let (a, b) = (comparison.a, comparison.b)
    guard a.unit.isNegated == b.unit.isNegated else { return nil }
    let (hedges, otherHedges) = (
      Self.hedges(a.unit, in: a.document), Self.hedges(b.unit, in: b.document)
    )
    guard hedges.isEmpty != otherHedges.isEmpty else { return nil }
    let isLost = !hedges.isEmpty
    let (part, other) = isLost ? (a, b) : (b, a)
    // What the one has outside the words that are said hedges them all the same; advice is not hedged.
    guard a.statement.stance != .urges, b.statement.stance != .urges else { return nil }
    if let whole = comparison.whole(other) {
      guard Self.hedges(whole, in: other.document).isEmpty else { return nil }
      if isConditional(whole, other.document) { return nil }
    }
    guard comparison.relation != .within || comparison.isOneSpeaker,
      comparison.isInBodies || comparison.relation == .retold
    else { return nil }
    guard let index = governing(isLost ? hedges : otherHedges, part, other, comparison.likeness)
    else { return nil }
    let hedge = part.unit.words[index]
    let word = part.document.text[hedge.span].lowercased()
    let isGrave =
      isLost && comparison.isRetold && comparison.likeness >= 0.5 && comparison.isInBodies
      && !weak.contains(word) && isAccusation(a.statement) && isAccusation(b.statement)
    let place = part.unit.surroundings(of: hedge.span, before: 6, after: 10)
    let mirror = mirror(of: index, part.unit, other.unit)
    let (spanA, spanB) = isLost ? (place, mirror) : (mirror, place)
    return SlotFinding(
      kind: .hedge, severity: nouns.contains(word) ? .low : isGrave ? .high : .medium, a: spanA,
      b: spanB,
      explanation: isLost
        ? "“\(word)” is gone: what was uncertain is told as certain"
        : "“\(word)” is added: what was certain is told as uncertain")
  }

  /// Where the other sentence tells what the hedge at `index` weakens.
  private static func mirror(
    of index: Int, _ unit: TellingUnit, _ other: TellingUnit
  ) -> TextSpan {
    guard other.words.count > 24 else { return other.clause() }
    let next = unit.words[(index + 1)...].lazy.filter { $0.weight > 0 }.prefix(3)
    for word in next {
      if let place = other.words.first(where: { $0.concept == word.concept }) {
        return other.surroundings(of: place.span, before: 8, after: 12)
      }
    }
    return other.clause()
  }

  /// The first hedge that weakens what the other sentence tells too.
  private static func governing(
    _ hedges: [Int], _ part: Comparison.Part, _ other: Comparison.Part,
    _ likeness: Double
  ) -> Int? {
    hedges.first { index in
      let word = part.document.text[part.unit.words[index].span].lowercased()
      // "Could read the mail" may say what is possible rather than what is uncertain.
      if abilities.contains(word), hasAbility(other) { return false }
      if adjectives.contains(word), likeness < 0.65 { return false }
      guard isTold(after: index, part, other, likeness) else { return false }
      return part.unit.isMirrored(around: index, before: 1, after: 2, in: other.unit)
    }
  }

  /// Whether the other tells what the hedge at `index` weakens: the next word that tells anything.
  ///
  /// Adjectives that weaken a noun need sentences that are nearly one.
  private static func isTold(
    after index: Int, _ part: Comparison.Part, _ other: Comparison.Part, _ likeness: Double
  ) -> Bool {
    let words = part.unit.words
    let text = part.document.text
    let next = Array(
      words[(index + 1)...].lazy.filter {
        $0.weight > 0 && !$0.traits.contains(.hedge) && !text[$0.span].hasSuffix("ly")
      }.prefix(4))
    guard let first = next.first else { return likeness >= 0.6 }
    if other.unit.tells(first.concept) { return true }
    let word = text[words[index].span].lowercased()
    if ["may", "might", "could"].contains(word) {
      let verb = text[first.span].lowercased()
      let theirs = other.document.text
      guard other.unit.words.contains(where: { isForm(verb, theirs[$0.span].lowercased()) }) else {
        return false
      }
    }
    // "May have come from servers in Norvia", "came from servers in Norvia".
    return next.dropFirst().count { other.unit.tells($0.concept) } >= 2
  }

  /// "If the list is real", but not "hundreds, if not thousands".
  private static func isConditional(_ unit: TellingUnit, _ document: Document) -> Bool {
    zip(unit.words, unit.words.dropFirst()).contains { word, next in
      conditions.contains(word.stem) && document.text[next.span].lowercased() != "not"
    }
  }

  /// "Come" and "came", "leaked" and "leaks".
  private static func isForm(_ word: String, _ other: String) -> Bool {
    let (count, otherCount) = (word.utf8.count, other.utf8.count)
    guard count >= 3, otherCount >= 3, abs(count - otherCount) <= 3 else { return false }
    if word.prefix(3) == other.prefix(3) { return true }
    return count == otherCount && word.first == other.first && word.last == other.last && count <= 6
  }

  private static let conditions: Set<UInt64> = Set(["if", "whether"].map { WordStem.hash($0) })
  private static let nouns: Set<String> = ["potential", "possible"]
  private static let abilities: Set<String> = ["could", "may", "might", "potentially", "possibly"]
  /// Words that weaken a noun: they need sentences that are nearly one.
  private static let adjectives: Set<String> = ["potential", "possible", "likely", "probable"]

  private static func hedges(_ unit: TellingUnit, in document: Document) -> [Int] {
    unit.words.indices.filter { HedgeWords.isHedge($0, in: unit.words, of: document.text) }
  }

  private static func hasAbility(_ part: Comparison.Part) -> Bool {
    part.unit.words.contains { word in
      word.span.byteCount <= 9
        && ability.contains(part.document.text[word.span].lowercased())
    }
  }

  private static let ability: Set<String> = [
    "can", "could", "would", "will", "able", "ability", "allow", "allows", "allowed", "allowing",
    "enable", "enables", "enabled", "enabling", "let", "lets", "letting", "should", "must",
    "permit", "permits", "capable", "cannot",
  ]
  /// Words that often say something else than that a deed is uncertain.
  private static let weak: Set<String> = [
    "possible", "potential", "potentially", "likely", "appears", "appear", "appeared", "seem",
    "seems", "seemed", "suggest", "suggests", "suggested", "could", "perhaps",
  ]

  private static func distancing(_ unit: TellingUnit, _ other: TellingUnit) -> ContentWord? {
    let place = unit.words.indices.first { index in
      unit.words[index].traits.contains(.distance)
        // "Is considered a threat", not "was considered, though".
        && index + 1 < unit.words.count
        && unit.words[index + 1].span.start == unit.words[index].span.end + 1
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
