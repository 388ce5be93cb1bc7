import Model

/// Dates: when it was said, and the year in which it was done.
enum DateSlot {
  /// Dates of one utterance or one deed that cannot both be right.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    said(comparison) + done(comparison)
  }

  /// One speaker's one sentence, said on two days.
  private static func said(_ comparison: Comparison) -> [SlotFinding] {
    let (a, b) = (comparison.a, comparison.b)
    guard comparison.relation == .retold, comparison.isOneSpeaker, comparison.likeness >= 0.75,
      let day = a.statement.saidOn, let otherDay = b.statement.saidOn,
      !day.isCompatible(with: otherDay)
    else { return [] }
    return [
      SlotFinding(
        kind: .date, severity: .medium, a: SpeakerSlot.claimant(a), b: SpeakerSlot.claimant(b),
        explanation: "said on \(day) in one, on \(otherDay) in the other")
    ]
  }

  /// One year in each sentence, and not the same.
  private static func done(_ comparison: Comparison) -> [SlotFinding] {
    guard comparison.likeness >= 0.55, comparison.relation != .within else { return [] }
    let (a, b) = (comparison.a, comparison.b)
    let (years, otherYears) = (years(a), years(b))
    guard years.count == 1, otherYears.count == 1, let year = years.first,
      let other = otherYears.first, year.key != other.key
    else { return [] }
    return [
      SlotFinding(
        kind: .date, severity: .high,
        a: a.unit.surroundings(of: year.value, before: 6, after: 2),
        b: b.unit.surroundings(of: other.value, before: 6, after: 2),
        explanation: "\(year.key) in one, \(other.key) in the other")
    ]
  }

  private static func years(_ part: Comparison.Part) -> [Int: TextSpan] {
    var years: [Int: TextSpan] = [:]
    let figures = part.statement.figures
    for word in part.unit.words
    where word.traits.contains(.number) && word.span.byteCount == 4 {
      guard let year = Int(part.document.text[word.span]), (1950...2100).contains(year),
        !figures.contains(where: { $0.span.overlaps(word.span) && $0.counted != nil })
      else { continue }
      years[year] = years[year] ?? word.span
    }
    return years
  }
}
