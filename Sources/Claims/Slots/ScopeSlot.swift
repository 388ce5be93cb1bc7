import Model

/// Scope: "in one country" made "worldwide".
enum ScopeSlot {
  /// Whether one sentence tells of the whole world and the other of a named place in its stead.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    guard comparison.likeness >= 0.55, comparison.relation != .within else { return [] }
    let (a, b) = (comparison.a, comparison.b)
    let (wide, otherWide) = (worldwide(a.unit), worldwide(b.unit))
    guard (wide == nil) != (otherWide == nil) else { return [] }
    let narrow = wide == nil ? place(a) : place(b)
    guard let narrow, let broad = wide ?? otherWide else { return [] }
    let spanA = wide == nil ? narrow : a.unit.surroundings(of: broad.span, before: 6, after: 3)
    let spanB = wide == nil ? b.unit.surroundings(of: broad.span, before: 6, after: 3) : narrow
    return [
      SlotFinding(
        kind: .scope, severity: .medium, a: spanA, b: spanB,
        explanation: "“\(a.document.text[spanA])” against “\(b.document.text[spanB])”")
    ]
  }

  private static func worldwide(_ unit: TellingUnit) -> ContentWord? {
    unit.words.first { $0.traits.contains(.worldwide) && !$0.traits.contains(.quoted) }
  }

  /// "in Freedonia", with the words before it.
  private static func place(_ part: Comparison.Part) -> TextSpan? {
    let words = part.unit.words
    for (index, word) in words.enumerated().dropLast() {
      guard ["in", "across", "within"].contains(part.document.text[word.span].lowercased()) else {
        continue
      }
      guard let name = words[(index + 1)...].prefix(2).first(where: { $0.traits.contains(.name) })
      else { continue }
      return part.unit.surroundings(of: word.span.union(name.span), before: 6, after: 1)
    }
    return nil
  }
}
