import Model

/// Figures: another value, another way of meaning it, another thing counted.
enum FigureSlots {
  /// What the figures of the two sentences disagree in.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    guard comparison.relation != .story || comparison.likeness >= 0.5 else { return [] }
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
          } else if isAlone(figure, in: first, without: second),
            isAlone(other, in: second, without: first)
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
    if FigureComparison.isBareCount(first) || FigureComparison.isBareCount(second) {
      return FigureComparison.sameNumber(first, second)
    }
    return head == other
  }

  private static func isMatch(_ first: Figure, _ second: Figure) -> Bool {
    isSameThing(first, second) && FigureComparison.areCompatible(first, second)
  }

  /// Whether no figure of the other sentence matches it, and no other of its own that counts the
  /// same is left over: of two prices, none is the other's.
  private static func isAlone(
    _ figure: Figure, in own: ArraySlice<Figure>, without others: ArraySlice<Figure>
  ) -> Bool {
    let left = own.filter { candidate in
      isSameThing(candidate, figure) && !others.contains { isMatch(candidate, $0) }
    }
    return left.count == 1 && left[0] == figure
  }

  private static func value(
    _ first: Figure, _ second: Figure, _ comparison: Comparison
  ) -> [SlotFinding] {
    let isTime = FigureComparison.days(per: first.unit) != nil
    let modifiers = FigureComparison.counted(first)
      .symmetricDifference(FigureComparison.counted(second))
    // "200 phones and 300 old phones" are two things; so are two years' counts.
    if comparison.relation == .within || isTime {
      // "340 accounts over 16 months", "340 accounts over 18 months".
      let isOneTime =
        isTime && comparison.isRetold && comparison.shareFigure && first.unit == second.unit
      guard comparison.likeness >= 0.6 || isOneTime, modifiers.isEmpty else { return [] }
    }
    if let from = first.period?.from, let other = second.period?.from,
      !from.isCompatible(with: other)
    {
      return []
    }
    let isOfOneCount =
      isTime && comparison.relation == .retold && comparison.shareFigure
      && first.unit == second.unit && comparison.isInBodies
    guard !isLaterCount(first, second, comparison),
      isOfOneCount || isLikely(first, second, comparison)
    else { return [] }
    let isGrave =
      !isTime && comparison.isRetold && (modifiers.isEmpty || comparison.likeness >= 0.6)
      && (comparison.isOneSpeaker || comparison.likeness >= 0.6) && comparison.isInBodies
    return [
      SlotFinding(
        kind: .figure, severity: isGrave ? .high : .medium,
        a: passage(of: first, in: comparison.a.unit), b: passage(of: second, in: comparison.b.unit),
        explanation: "\(first.text) against \(second.text)\(factor(first, second))")
    ]
  }

  /// Whether the one number can stand for the other: in headlines and in sentences that share little
  /// they count different things.
  private static func isLikely(
    _ first: Figure, _ second: Figure, _ comparison: Comparison
  ) -> Bool {
    guard comparison.isInBodies || comparison.isRetold else { return false }
    guard let low = first.low ?? first.high, let other = second.low ?? second.high,
      min(low, other) > 0
    else { return true }
    let isFar = max(low, other) / min(low, other) > 20
    return comparison.likeness >= (isFar ? 0.7 : comparison.isOneSpeaker ? 0.3 : 0.55)
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
    let (side, other) = (direction(of: first), direction(of: second))
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

  /// "Within 36 hours" is no more than that.
  private static func direction(of figure: Figure) -> Int {
    figure.text.lowercased().hasPrefix("within ") ? -1 : direction(figure.comparator)
  }

  /// 1 for a number that is passed, -1 for one that is not reached.
  private static func direction(_ comparator: Figure.Comparator) -> Int {
    switch comparator {
    case .over, .atLeast: 1
    case .under, .atMost: -1
    case .exactly, .about, .range: 0
    }
  }

  /// Whether the last of the words is a name by its capital, and no kind of thing.
  private static func isName(_ words: String) -> Bool {
    guard let last = words.split(separator: " ").last, let first = last.first else { return false }
    return first.isUppercase && last.dropFirst().contains { $0.isLowercase }
  }

  private static func countedThing(
    _ first: Figure, _ second: Figure, _ comparison: Comparison
  ) -> [SlotFinding] {
    guard FigureComparison.isTelling(first), FigureComparison.isTelling(second),
      !isVague(first), !isVague(second)
    else { return [] }
    guard let thing = first.counted ?? first.unit, let other = second.counted ?? second.unit else {
      return []
    }
    // "3,789 City" is half of "3,789 City computers".
    guard !isName(thing), !isName(other) else { return [] }
    // "Attacked 1,200 times" counts attacks.
    guard !FigureComparison.isBareCount(first), !FigureComparison.isBareCount(second) else {
      return []
    }
    let (words, otherWords) = (FigureComparison.counted(first), FigureComparison.counted(second))
    guard !words.isSubset(of: otherWords), !otherWords.isSubset(of: words) else { return [] }
    if let unit = first.unit?.lowercased(), let otherUnit = second.unit?.lowercased(),
      Synonyms.areOne(unit, otherUnit)
        || Spelling.isMisread(Array(unit.utf8), Array(otherUnit.utf8))
    {
      return []
    }
    guard !follows(other: second, first, in: comparison.a.unit),
      !follows(other: first, second, in: comparison.b.unit)
    else { return [] }
    return [
      SlotFinding(
        kind: .countedThing,
        severity: isGraveCount(comparison) ? .high : .medium,
        a: passage(of: first, in: comparison.a.unit), b: passage(of: second, in: comparison.b.unit),
        explanation: "one number, two things counted: \(thing) against \(other)")
    ]
  }

  /// "Millions" are counted of everything.
  private static func isVague(_ figure: Figure) -> Bool {
    if case .scale? = WrittenNumber.part(figure.text.lowercased()) { return true }
    return false
  }

  /// Whether the other figure's thing stands close behind this one too: "559 million mail and cloud
  /// accounts" counts accounts.
  private static func follows(other: Figure, _ figure: Figure, in unit: TellingUnit) -> Bool {
    guard let head = FigureComparison.head(other) else { return false }
    for word in unit.words.lazy.filter({ $0.span.start >= figure.span.end }).prefix(7) {
      if word.concept == head { return true }
      if word.weight == 0, !conjunctions.contains(word.stem) { return false }
    }
    return false
  }

  private static let conjunctions: Set<UInt64> = [WordStem.hash("and"), WordStem.hash("or")]

  private static func isGraveCount(_ comparison: Comparison) -> Bool {
    switch comparison.relation {
    case .utterance: true
    case .within: comparison.isOneSpeaker
    case .retold: comparison.isOneSpeaker || comparison.closeness >= 0.6
    case .story: false
    }
  }

  /// The number with what it counts and its time, as far as they stand close together.
  static func passage(of figure: Figure, in unit: TellingUnit) -> TextSpan {
    var span = figure.span
    if let counted = figure.countedSpan, span.union(counted).byteCount <= 120 {
      span = span.union(counted)
      // "Nine fisheries and customs agencies".
      if let next = unit.words.first(where: { $0.span.start >= span.end }),
        conjunctions.contains(next.stem)
      {
        span = unit.surroundings(of: span, before: 0, after: 3)
      }
    } else {
      span = unit.surroundings(of: span, before: 0, after: 3)
    }
    if let period = figure.period?.span, span.union(period).byteCount <= 160 {
      span = span.union(period)
    }
    return span
  }
}
