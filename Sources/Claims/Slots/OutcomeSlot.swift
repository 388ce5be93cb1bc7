import Model

/// Outcomes: attempted, or done.
enum OutcomeSlot {
  /// Whether a deed is only tried in one telling and done in the other.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    guard
      comparison.likeness >= (comparison.relation == .within ? 0.45 : 0.5)
        || comparison.isRetold && comparison.closeness >= 0.45 && comparison.shareFigure,
      comparison.isInBodies
    else { return [] }
    let (a, b) = (comparison.a, comparison.b)
    // "Tried to warn them" and "was not warned" are two things.
    guard a.unit.isNegated == b.unit.isNegated else { return [] }
    let first = attempt(a, other: b)
    let second = attempt(b, other: a)
    guard (first == nil) != (second == nil), let word = first ?? second else { return [] }
    if comparison.relation == .within, comparison.likeness < 0.6, !tries.contains(word.stem) {
      return []
    }
    if let whole = comparison.whole(first == nil ? a : b),
      whole.words.contains(where: { $0.traits.contains(.attempt) })
    {
      return []
    }
    let text = (first != nil ? a : b).document.text[word.span].lowercased()
    // To try to reach a reporter is no deed of the kind.
    let isDeed = [a, b].contains { part in
      part.statement.stance == .accuses || part.unit.words.contains { $0.traits.contains(.deed) }
    }
    return [
      SlotFinding(
        kind: .outcome, severity: comparison.isRetold && isDeed ? .high : .medium,
        a: a.unit.clause(),
        b: b.unit.clause(),
        explanation: first != nil
          ? "“\(text)” in the earlier, done in the later"
          : "done in the earlier, “\(text)” in the later")
    ]
  }

  /// Words that follow the deed: "the theft was foiled".
  private static let repelled: Set<UInt64> = Set(
    [
      "failed", "thwarted", "foiled", "blocked", "repelled", "unsuccessful", "unsuccessfully",
      "prevented", "averted",
    ].map { WordStem.hash($0) })
  private static let tries: Set<UInt64> = Set(
    ["attempt", "attempted", "tried", "try", "trying", "sought"].map { WordStem.hash($0) })

  /// A word for trying whose deed the other sentence tells, and not as tried.
  private static func attempt(
    _ part: Comparison.Part, other: Comparison.Part
  ) -> ContentWord? {
    guard !other.unit.words.contains(where: { $0.traits.contains(.attempt) }) else { return nil }
    let words = part.unit.words
    for (index, word) in words.enumerated() where word.traits.contains(.attempt) {
      // "Tried to steal", "an attempted theft", "a theft was foiled": the deed stands beside it.
      let after = words[(index + 1)...].prefix(4).first { $0.weight > 0 }
      let before = words[..<index].suffix(3).last { $0.weight > 0 }
      for deed in [after, repelled.contains(word.stem) ? before : nil].compactMap(\.self)
      where deed.traits.isDisjoint(with: [.name, .number, .common]) || deed.traits.contains(.deed) {
        if isDone(deed, other) { return word }
      }
      if tries.contains(word.stem), isDoneOtherwise(index, part, other) { return word }
    }
    return nil
  }

  /// Whether what is tried is done to in the other by a deed of another name: "tried to obtain the
  /// records of 300 voters", "stole the records of 300 voters".
  private static func isDoneOtherwise(
    _ index: Int, _ part: Comparison.Part, _ other: Comparison.Part
  ) -> Bool {
    guard
      part.unit.figures.contains(where: { figure in
        FigureComparison.isTelling(figure)
          && other.unit.figures.contains { FigureComparison.sameNumber(figure, $0) }
      })
    else { return false }
    let tail = part.unit.words[(index + 1)...].lazy.filter { $0.weight > 0 }.prefix(4)
    let things = tail.dropFirst().filter { $0.weight >= 1 && !$0.traits.contains(.number) }
    return other.unit.words.enumerated().contains { place, word in
      guard word.traits.contains(.deed),
        place == 0 || other.document.text[other.unit.words[place - 1].span].lowercased() != "to"
      else { return false }
      let next = other.unit.words[(place + 1)...].lazy.filter { $0.weight > 0 }.prefix(3)
      return next.contains { thing in things.contains { $0.concept == thing.concept } }
    }
  }

  /// Whether the other tells the deed as done: not as what somebody was "to" do.
  private static func isDone(_ deed: ContentWord, _ part: Comparison.Part) -> Bool {
    let words = part.unit.words
    return words.indices.contains(where: { index in
      words[index].concept == deed.concept
        && (index == 0 || part.document.text[words[index - 1].span].lowercased() != "to"
          || index > 1 && succeeded.contains(words[index - 2].stem))
    })
  }

  private static let succeeded: Set<UInt64> = Set(
    ["managed", "able", "succeeded", "helped", "used", "went", "continued"].map {
      WordStem.hash($0)
    })
}
