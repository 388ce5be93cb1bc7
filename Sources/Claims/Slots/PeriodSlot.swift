import Model

/// The time a figure is told for: each year, in all, since, in.
enum PeriodSlot {
  /// What the periods of two figures that count the same disagree in.
  static func findings(
    _ first: Figure, _ second: Figure, in comparison: Comparison
  ) -> [SlotFinding] {
    guard FigureComparison.days(per: first.unit) == nil, FigureComparison.areClose(first, second),
      comparison.relation != .within || comparison.likeness >= 0.5
    else { return [] }
    let a = Time(first, in: comparison.a)
    let b = Time(second, in: comparison.b)
    guard let (severity, explanation) = difference(a, b) else { return [] }
    return [
      SlotFinding(
        kind: .period, severity: severity, a: a.passage, b: b.passage, explanation: explanation)
    ]
  }

  /// A figure's time, with the rate that may stand just after it.
  private struct Time {
    var per: String?
    var length: Double?
    var lengthWords: String?
    var kind: Figure.Period.Kind?
    var from: PartialDate?
    var passage: TextSpan

    init(_ figure: Figure, in part: Comparison.Part) {
      let period = figure.period
      kind = period?.kind
      per = period?.kind == .rate ? period?.per : nil
      from = period?.from
      length = period?.length.flatMap { ISODuration.days($0) }
      lengthWords = period?.length.flatMap { ISODuration.words($0) }
      passage = FigureSlots.passage(of: figure, in: part.unit)
      guard kind != .rate else { return }
      let tail = TextSpan(passage.end, max(passage.end, min(part.unit.span.end, passage.end + 40)))
      guard let found = RateWords.find(in: part.document.text, at: tail) else { return }
      kind = .rate
      per = found.per
      passage = passage.union(found.span)
    }
  }

  private static func difference(_ a: Time, _ b: Time) -> (Discrepancy.Severity, String)? {
    switch (a.per, b.per) {
    case (let per?, let other?):
      guard per != other else { return nil }
      return (.high, "each \(per) against each \(other)\(factor(per: per, length: perDays(other)))")
    case (let per?, nil):
      return rate(per, against: b).map { ($0.0, "each \(per) against \($0.1)\($0.2)") }
    case (nil, let per?):
      return rate(per, against: a).map { ($0.0, "\($0.1) against each \(per)\($0.2)") }
    case (nil, nil):
      return stretches(a, b)
    }
  }

  /// A rate against what is no rate: severity, the other's words, and the factor told last.
  private static func rate(
    _ per: String, against other: Time
  ) -> (Discrepancy.Severity, String, String)? {
    switch other.kind {
    case .total, .duration:
      let factor = factor(per: per, length: other.length)
      let words = "in all over \(other.lengthWords ?? "the whole time")"
      return (.high, words, factor)
    case .since:
      return (.high, "in all since \(other.from?.description ?? "then")", "")
    case .within:
      return (.medium, "in \(other.from?.description ?? "one stretch of time")", "")
    case .rate, nil:
      return (.medium, "a number without its time", "")
    }
  }

  private static func stretches(_ a: Time, _ b: Time) -> (Discrepancy.Severity, String)? {
    guard let kind = a.kind, let other = b.kind else { return nil }
    if kind == .since || other == .since || kind == .within || other == .within {
      guard let from = a.from, let otherFrom = b.from, !from.isCompatible(with: otherFrom) else {
        return nil
      }
      guard kind == other || from.year == otherFrom.year else { return nil }
      let word = kind == .since ? "since" : "in"
      return (.medium, "\(word) \(from) against \(word) \(otherFrom)")
    }
    guard let length = a.length, let otherLength = b.length,
      abs(length - otherLength) > 0.25 * max(length, otherLength),
      let words = a.lengthWords, let otherWords = b.lengthWords
    else { return nil }
    return (.high, "over \(words) against over \(otherWords)")
  }

  private static func perDays(_ per: String) -> Double? { FigureComparison.days(per: per) }

  private static func factor(per: String, length: Double?) -> String {
    guard let days = perDays(per), let length, days > 0, length > 0 else { return "" }
    let ratio = max(length, days) / min(length, days)
    let rounded = ratio.rounded()
    guard rounded >= 2, rounded < 1e9, abs(ratio - rounded) < 0.05 * ratio else { return "" }
    return ": a factor of \(abs(ratio - rounded) < 0.01 ? "" : "about ")\(Int(rounded))"
  }
}

/// ISO 8601 durations of one unit, as figures have them.
enum ISODuration {
  /// The length of `P5Y`, `P3M`, `P2W`, `P10D` in days.
  static func days(_ text: String) -> Double? {
    guard let (count, unit) = parse(text) else { return nil }
    return FigureComparison.days(per: unit).map { $0 * count }
  }

  /// `P5Y` in words: "5 years".
  static func words(_ text: String) -> String? {
    guard let (count, unit) = parse(text) else { return nil }
    let number = count == count.rounded() && abs(count) < 1e9 ? String(Int(count)) : String(count)
    return count == 1 ? "1 \(unit)" : "\(number) \(unit)s"
  }

  private static func parse(_ text: String) -> (Double, String)? {
    guard text.hasPrefix("P"), let last = text.last,
      let count = Double(text.dropFirst().dropLast()),
      count > 0
    else { return nil }
    switch last {
    case "Y": return (count, "year")
    case "M": return (count, "month")
    case "W": return (count, "week")
    case "D": return (count, "day")
    default: return nil
    }
  }
}

/// Words that make a number a rate.
enum RateWords {
  private static let table: [(words: String, per: String)] = [
    ("annually", "year"), ("a year", "year"), ("per year", "year"), ("each year", "year"),
    ("every year", "year"), ("yearly", "year"), ("per annum", "year"), ("monthly", "month"),
    ("a month", "month"), ("per month", "month"), ("each month", "month"),
    ("every month", "month"), ("weekly", "week"), ("a week", "week"), ("per week", "week"),
    ("each week", "week"), ("every week", "week"), ("daily", "day"), ("a day", "day"),
    ("per day", "day"), ("each day", "day"), ("every day", "day"), ("an hour", "hour"),
    ("per hour", "hour"), ("every hour", "hour"),
  ]

  /// The rate that stands first in `span`, right behind a space.
  static func find(in text: String, at span: TextSpan) -> (per: String, span: TextSpan)? {
    let bytes = Array(text[span].lowercased().utf8)
    var best: (per: String, span: TextSpan)?
    for entry in table {
      let words = Array(entry.words.utf8)
      guard bytes.count > words.count else { continue }
      for start in 0..<(bytes.count - words.count)
      where bytes[start] == 32 && bytes[(start + 1)...].starts(with: words) {
        let end = start + 1 + words.count
        if end < bytes.count, bytes[end] >= 97, bytes[end] <= 122 { continue }
        if best.map({ span.start + start + 1 < $0.span.start }) ?? true {
          best = (entry.per, TextSpan(span.start + start + 1, span.start + end))
        }
      }
    }
    return best
  }
}
