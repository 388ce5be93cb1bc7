import Model

/// Dates: when it was said, and when it was done.
enum DateSlot {
  /// Dates of one utterance or one deed that cannot both be right.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    said(comparison) + years(comparison) + days(comparison)
  }

  /// One speaker's one sentence, said on two days that both reports name.
  ///
  /// "On Friday" in a copy published ten days later is no other day.
  static func said(_ comparison: Comparison) -> [SlotFinding] {
    let (a, b) = (comparison.a, comparison.b)
    guard comparison.relation == .retold, comparison.isOneSpeaker, comparison.likeness >= 0.5,
      let day = a.statement.saidOn, let otherDay = b.statement.saidOn,
      !day.isCompatible(with: otherDay), let place = NamedDay.find(day, in: a),
      let otherPlace = NamedDay.find(otherDay, in: b)
    else { return [] }
    return [
      SlotFinding(
        kind: .date, severity: .medium, a: place, b: otherPlace,
        explanation: "said on \(day) in one, on \(otherDay) in the other")
    ]
  }

  /// One year in each sentence, told of one thing, and not the same.
  private static func years(_ comparison: Comparison) -> [SlotFinding] {
    guard comparison.likeness >= 0.55, comparison.relation != .within else { return [] }
    let (a, b) = (comparison.a, comparison.b)
    let (years, otherYears) = (years(a), years(b))
    guard years.count == 1, otherYears.count == 1, let year = years.first,
      let other = otherYears.first, year.key != other.key,
      a.unit.isMirrored(around: year.value, before: 3, after: 1, in: b.unit),
      b.unit.isMirrored(around: other.value, before: 3, after: 1, in: a.unit)
    else { return [] }
    return [
      SlotFinding(
        kind: .date, severity: comparison.isRetold ? .high : .medium,
        a: a.unit.surroundings(of: a.unit.words[year.value].span, before: 6, after: 2),
        b: b.unit.surroundings(of: b.unit.words[other.value].span, before: 6, after: 2),
        explanation: "\(year.key) in one, \(other.key) in the other")
    ]
  }

  /// By year, the first word that tells it.
  private static func years(_ part: Comparison.Part) -> [Int: Int] {
    var years: [Int: Int] = [:]
    let figures = part.statement.figures
    for (index, word) in part.unit.words.enumerated()
    where word.traits.contains(.number) && word.span.byteCount == 4 {
      guard let year = Int(part.document.text[word.span]), (1950...2100).contains(year),
        !figures.contains(where: { $0.span.overlaps(word.span) && $0.counted != nil })
      else { continue }
      years[year] = years[year] ?? index
    }
    return years
  }

  /// One day of a month in each sentence, told of one thing, and not the same.
  private static func days(_ comparison: Comparison) -> [SlotFinding] {
    guard comparison.likeness >= 0.55, comparison.isRetold else { return [] }
    let (a, b) = (comparison.a, comparison.b)
    let (days, otherDays) = (NamedDay.all(in: a), NamedDay.all(in: b))
    guard days.count == 1, otherDays.count == 1, days[0].key != otherDays[0].key,
      a.unit.isMirrored(around: days[0].first, before: 3, after: 0, in: b.unit),
      b.unit.isMirrored(around: otherDays[0].first, before: 3, after: 0, in: a.unit)
    else { return [] }
    let (span, otherSpan) = (days[0].span, otherDays[0].span)
    return [
      SlotFinding(
        kind: .date, severity: .medium,
        a: a.unit.surroundings(of: span, before: 4, after: 1),
        b: b.unit.surroundings(of: otherSpan, before: 4, after: 1),
        explanation: "\(a.document.text[span]) in one, \(b.document.text[otherSpan]) in the other")
    ]
  }
}
