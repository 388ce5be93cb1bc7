import Model

/// The accused: a state or its agency, somebody on its territory or the state itself.
enum AccusedSlot {
  /// How the two statements name who did it.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    let (a, b) = (comparison.a.statement, comparison.b.statement)
    guard a.stance != .urges, b.stance != .urges, a.part == .body, b.part == .body else {
      return []
    }
    if let finding = territory(comparison) { return [finding] }
    if let finding = specified(comparison) { return [finding] }
    let first = a.accused.map { PartyName.words($0) }.filter { !$0.isEmpty }
    let second = b.accused.map { PartyName.words($0) }.filter { !$0.isEmpty }
    guard !first.isEmpty, !second.isEmpty,
      !first.contains(where: { name in
        second.contains { PartyName.agree(name, $0) || Spelling.isSlip(name, $0) }
      })
    else { return [] }
    guard isOneAccusation(comparison), !comparison.isSupposed else { return [] }
    return [
      SlotFinding(
        kind: .accused, severity: .medium, a: comparison.a.unit.clause(limit: 40),
        b: comparison.b.unit.clause(limit: 40),
        explanation: "\(a.accused.joined(separator: ", ")) in one, "
          + "\(b.accused.joined(separator: ", ")) in the other")
    ]
  }

  /// Whether the two sentences tell one deed, and name it apart.
  private static func isOneAccusation(_ comparison: Comparison) -> Bool {
    let (a, b) = (comparison.a, comparison.b)
    guard a.statement.stance == .accuses || a.statement.stance == .reports,
      b.statement.stance == .accuses || b.statement.stance == .reports
    else { return false }
    let needed: Double =
      switch comparison.relation {
      case .utterance, .retold: comparison.isOneSpeaker ? 0.45 : 0.6
      case .within: 0.5
      case .story: Likeness.enoughForOneStory
      }
    guard comparison.likeness >= needed, shareElement(a.unit.deedKeys, b.unit.deedKeys) else {
      return false
    }
    // The same words with the same names cannot accuse two.
    let alignment = WordAlignment(a.unit.words, b.unit.words)
    return alignment.onlyFirst.contains { $0.traits.contains(.name) }
      && alignment.onlySecond.contains { $0.traits.contains(.name) }
  }

  /// One story that names no more than a state here, and its agency or another state besides there.
  private static func specified(_ comparison: Comparison) -> SlotFinding? {
    guard comparison.relation == .story, comparison.a.profile.isReport,
      comparison.b.profile.isReport, !comparison.isSupposed,
      shareElement(comparison.a.unit.deedKeys, comparison.b.unit.deedKeys)
    else { return nil }
    let (a, b) = (accused(comparison.a), accused(comparison.b))
    guard a.contains(where: b.contains), a.count != b.count else { return nil }
    let (short, long, part) = a.count < b.count ? (a, b, comparison.a) : (b, a, comparison.b)
    guard short.count == 1 else { return nil }
    // Whoever else is named is told of nowhere in the other report.
    let besides = long.filter { name in
      !short.contains(name) && !part.document.text.contains(name)
    }
    guard !besides.isEmpty else { return nil }
    return SlotFinding(
      kind: .accused, severity: .medium, a: comparison.a.unit.clause(limit: 40),
      b: comparison.b.unit.clause(limit: 40),
      explanation: "\(short.joined(separator: ", ")) alone in one, "
        + "\(besides.joined(separator: ", ")) besides in the other")
  }

  /// Those accused whom the sentence itself names.
  private static func accused(_ part: Comparison.Part) -> [String] {
    let words = Set(
      part.unit.words.filter { $0.traits.contains(.name) }
        .map { part.document.text[$0.span].lowercased().prefix(4) })
    return part.statement.accused.filter { name in
      PartyName.words(name).contains { words.contains($0.prefix(4)) }
        || words.contains { $0 == PartyName.initials(name).prefix(4) }
    }
  }

  /// "From its territory", "linked to it": not the state itself.
  private static func territory(_ comparison: Comparison) -> SlotFinding? {
    guard comparison.relation != .within || comparison.isOneSpeaker, comparison.likeness >= 0.45,
      comparison.relation != .story, isAccusation(comparison.a), isAccusation(comparison.b)
    else { return nil }
    let first = distance(comparison.a)
    let second = distance(comparison.b)
    guard (first == nil) != (second == nil), let word = first ?? second else { return nil }
    return SlotFinding(
      kind: .accused, severity: .medium, a: comparison.a.unit.clause(),
      b: comparison.b.unit.clause(),
      explanation: "“\(word)” in the \(first != nil ? "earlier" : "later"), "
        + "the party itself in the other")
  }

  private static func isAccusation(_ part: Comparison.Part) -> Bool {
    part.statement.stance == .accuses || part.statement.stance == .reports
  }

  private static func distance(_ part: Comparison.Part) -> String? {
    let words = part.unit.words
    for (index, word) in words.enumerated() {
      guard !word.traits.contains(.name) else { continue }
      let text = part.document.text[word.span].lowercased()
      guard territoryWords.contains(text) else { continue }
      // "Based in Freedonia", not "account-based".
      if let follower = followers[text] {
        guard index + 1 < words.count,
          follower.contains(part.document.text[words[index + 1].span].lowercased())
        else { continue }
      }
      // It must stand beside a name: "linked to Freedonia", "Freedonian territory".
      let near = words[max(0, index - 2)..<min(words.count, index + 4)]
      if near.contains(where: { $0.traits.contains(.name) }) { return text }
    }
    return nil
  }

  private static let followers: [String: Set<String>] = [
    "based": ["in", "out"], "linked": ["to", "with"], "affiliated": ["with", "to"],
  ]

  private static let territoryWords: Set<String> = [
    "territory", "soil", "linked", "based", "backed", "sponsored", "affiliated", "speaking",
  ]
}
