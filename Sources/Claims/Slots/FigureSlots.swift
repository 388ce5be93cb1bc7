import Model

/// Figures: another value, another way of meaning it, another thing counted.
enum FigureSlots {
  /// What the figures of the two sentences disagree in.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    let first = comparison.a.unit.figures.prefix(12)
    let second = comparison.b.unit.figures.prefix(12)
    var findings: [SlotFinding] = []
    for figure in first {
      for other in second {
        if isSameThing(figure, other) {
          if FigureComparison.sameNumber(figure, other)
            || FigureComparison.areCompatible(figure, other)
          {
            findings += comparator(figure, other, comparison)
            findings += PeriodSlot.findings(figure, other, in: comparison)
          } else if !second.contains(where: { isMatch(figure, $0) }),
            !first.contains(where: { isMatch(other, $0) })
          {
            findings += value(figure, other, comparison)
          }
        } else if FigureComparison.sameNumber(figure, other),
          !second.contains(where: { isMatch(figure, $0) }),
          !first.contains(where: { isMatch(other, $0) })
        {
          findings += countedThing(figure, other, comparison)
        }
      }
    }
    return findings
  }

  /// Whether both count the same: one head, and no further words that tell the two apart.
  private static func isSameThing(_ first: Figure, _ second: Figure) -> Bool {
    guard let head = FigureComparison.head(first), let other = FigureComparison.head(second) else {
      return FigureComparison.head(first) == FigureComparison.head(second)
    }
    if head != other { return false }
    return true
  }

  private static func isMatch(_ first: Figure, _ second: Figure) -> Bool {
    isSameThing(first, second) && FigureComparison.areCompatible(first, second)
  }

  private static func value(
    _ first: Figure, _ second: Figure, _ comparison: Comparison
  ) -> [SlotFinding] {
    let isTime = FigureComparison.days(per: first.unit) != nil
    let modifiers = FigureComparison.counted(first)
      .symmetricDifference(FigureComparison.counted(second))
    // "200 phones and 300 old phones" are two things; so are two years' counts.
    if comparison.relation == .within || isTime {
      guard comparison.likeness >= 0.6, modifiers.isEmpty else { return [] }
    }
    if let from = first.period?.from, let other = second.period?.from,
      !from.isCompatible(with: other)
    {
      return []
    }
    guard !isLaterCount(first, second, comparison) else { return [] }
    let isGrave =
      !isTime && comparison.relation != .within
      && (modifiers.isEmpty || comparison.likeness >= 0.6)
    return [
      SlotFinding(
        kind: .figure, severity: isGrave ? .high : .medium,
        a: passage(of: first, in: comparison.a.unit), b: passage(of: second, in: comparison.b.unit),
        explanation: "\(first.text) against \(second.text)\(factor(first, second))")
    ]
  }

  /// Whether the later, larger number says that the count went on.
  private static func isLaterCount(
    _ first: Figure, _ second: Figure, _ comparison: Comparison
  ) -> Bool {
    guard let low = first.low ?? first.high, let later = second.low ?? second.high, later > low,
      comparison.relation != .within
    else { return false }
    return comparison.b.unit.words.contains { $0.traits.contains(.growth) }
  }

  private static func factor(_ first: Figure, _ second: Figure) -> String {
    guard let low = first.low ?? first.high, let other = second.low ?? second.high, low > 0,
      other > 0
    else { return "" }
    let ratio = max(low, other) / min(low, other)
    guard ratio >= 2, ratio < 1e12, abs(ratio - ratio.rounded()) < 1e-9 else { return "" }
    return ": a factor of \(Int(ratio))"
  }

  private static func comparator(
    _ first: Figure, _ second: Figure, _ comparison: Comparison
  ) -> [SlotFinding] {
    guard first.comparator != second.comparator, FigureComparison.sameNumber(first, second) else {
      return []
    }
    let (side, other) = (direction(first.comparator), direction(second.comparator))
    guard side != other, comparison.relation != .within || comparison.likeness >= 0.6 else {
      return []
    }
    return [
      SlotFinding(
        kind: .comparator, severity: side * other < 0 ? .high : .low,
        a: passage(of: first, in: comparison.a.unit), b: passage(of: second, in: comparison.b.unit),
        explanation: "“\(first.text)” against “\(second.text)”: the number is meant otherwise")
    ]
  }

  /// 1 for a number that is passed, -1 for one that is not reached.
  private static func direction(_ comparator: Figure.Comparator) -> Int {
    switch comparator {
    case .over, .atLeast: 1
    case .under, .atMost: -1
    case .exactly, .about, .range: 0
    }
  }

  private static func countedThing(
    _ first: Figure, _ second: Figure, _ comparison: Comparison
  ) -> [SlotFinding] {
    guard FigureComparison.isTelling(first), FigureComparison.isTelling(second) else { return [] }
    guard let thing = first.counted ?? first.unit, let other = second.counted ?? second.unit else {
      return []
    }
    let (words, otherWords) = (FigureComparison.counted(first), FigureComparison.counted(second))
    guard !words.isSubset(of: otherWords), !otherWords.isSubset(of: words) else { return [] }
    return [
      SlotFinding(
        kind: .countedThing,
        severity: comparison.isOneSpeaker || comparison.relation == .utterance ? .high : .medium,
        a: passage(of: first, in: comparison.a.unit), b: passage(of: second, in: comparison.b.unit),
        explanation: "one number, two things counted: \(thing) against \(other)")
    ]
  }

  /// The number with what it counts and its time, as far as they stand close together.
  static func passage(of figure: Figure, in unit: TellingUnit) -> TextSpan {
    var span = figure.span
    if let counted = figure.countedSpan, span.union(counted).byteCount <= 120 {
      span = span.union(counted)
    } else {
      span = unit.surroundings(of: span, before: 0, after: 3)
    }
    if let period = figure.period?.span, span.union(period).byteCount <= 160 {
      span = span.union(period)
    }
    return span
  }
}
