import Model

/// Outcomes: attempted, or done.
enum OutcomeSlot {
  /// Whether a deed is only tried in one telling and done in the other.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    guard comparison.likeness >= (comparison.relation == .within ? 0.45 : 0.5),
      comparison.isInBodies
    else { return [] }
    let (a, b) = (comparison.a, comparison.b)
    let first = attempt(a, other: b)
    let second = attempt(b, other: a)
    guard (first == nil) != (second == nil), let word = first ?? second else { return [] }
    let text = (first != nil ? a : b).document.text[word.span].lowercased()
    return [
      SlotFinding(
        kind: .outcome, severity: comparison.isRetold ? .high : .medium, a: a.unit.clause(),
        b: b.unit.clause(),
        explanation: first != nil
          ? "“\(text)” in the earlier, done in the later"
          : "done in the earlier, “\(text)” in the later")
    ]
  }

  /// A word for trying whose deed the other sentence tells, and not as tried.
  private static func attempt(
    _ part: Comparison.Part, other: Comparison.Part
  ) -> ContentWord? {
    guard !other.unit.words.contains(where: { $0.traits.contains(.attempt) }) else { return nil }
    let words = part.unit.words
    for (index, word) in words.enumerated() where word.traits.contains(.attempt) {
      let after = words[(index + 1)...].prefix(3)
      let before = words[..<index].suffix(3)
      let tried = (after + before).filter { $0.weight > 0 }
      if let deed = tried.first(where: { candidate in
        other.unit.words.contains { $0.stem == candidate.stem }
      }), !deed.traits.contains(.name) {
        return word
      }
    }
    return nil
  }
}
