import Model

extension QuantityScan {
  /// How long each unit of time is in ISO 8601, and how many of it.
  private static let isoUnits: [String: (count: Int, letter: String)] = [
    "year": (1, "Y"), "years": (1, "Y"), "decade": (10, "Y"), "decades": (10, "Y"),
    "century": (100, "Y"), "month": (1, "M"), "months": (1, "M"), "quarter": (3, "M"),
    "week": (1, "W"), "weeks": (1, "W"), "fortnight": (2, "W"), "day": (1, "D"), "days": (1, "D"),
    "hour": (1, "TH"), "hours": (1, "TH"), "minute": (1, "TM"), "minutes": (1, "TM"),
  ]

  private static let spans: Set<String> = [
    "past", "last", "previous", "recent", "next", "coming", "first", "preceding",
  ]

  /// "in the past five years", "the past decade", "over the last 11 months".
  func spanOfTime(at index: Int, _ floor: Int) -> Draft? {
    guard Self.spans.contains(lower(index)), index > start,
      ["the", "these", "those", "his", "its", "their", "her"].contains(lower(index - 1))
    else { return nil }
    var first = index - 1
    if first > max(start, floor), Self.during.contains(lower(first - 1)) { first -= 1 }
    var next = index + 1
    var comparator = Figure.Comparator.exactly
    while next < min(end, index + 5), NumberWords.reading(tokens, at: next, before: end) == nil {
      guard let (begin, said) = Comparators.before(next + 1, in: tokens, from: index + 1),
        begin <= next
      else { break }
      comparator = said
      next += 1
    }
    var reading =
      NumberWords.reading(tokens, at: next, before: end)
      ?? NumberWords.Reading(tokens: next..<next, low: 1, high: 1)
    if reading.tokens.isEmpty, lower(next) == "few" || lower(next) == "several" { return nil }
    if !reading.tokens.isEmpty, range(from: &reading, first: next, floor) != nil {
      comparator = .range
    }
    if reading.isVague { comparator = .about }
    var unit = reading.tokens.upperBound
    if lower(unit) == "calendar" || lower(unit) == "or" { unit += 1 }
    guard let iso = Self.isoUnits[lower(unit)] else { return nil }
    // "the last day", "the first week": a date. "the past decade" is a length.
    if reading.tokens.isEmpty {
      guard lower(index) == "past" || lower(index) == "last", lower(unit) != "day" else {
        return nil
      }
    }
    if isYearAndHalf(unit), reading.tokens.count < 2 {
      let months = reading.low * 12 + 6
      let reading = NumberWords.Reading(tokens: next..<next, low: months, high: months)
      return duration(
        first..<unit + 4, reading, comparator, unit: "months", iso: (1, "M"), isFrame: true)
    }
    return duration(
      first..<unit + 1, reading, comparator, unit: lower(unit), iso: iso, isFrame: true)
  }

  /// "year and a half".
  private func isYearAndHalf(_ unit: Int) -> Bool {
    lower(unit) == "year" && lower(unit + 1) == "and" && lower(unit + 2) == "a"
      && lower(unit + 3) == "half"
  }

  private static let during: Set<String> = [
    "in", "over", "during", "within", "throughout", "across",
  ]

  /// "five years", with "for", "in" or "over" before it, which may frame other figures.
  func duration(
    _ reading: NumberWords.Reading, _ comparator: Figure.Comparator, _ range: Range<Int>,
    unit: String, days: Int, _ counted: Range<Int>, _ floor: Int
  ) -> Draft? {
    guard let iso = Self.isoUnits[unit] else { return nil }
    if reading.low == 1, isYearAndHalf(range.upperBound), !counted.isEmpty {
      // "a year and a half", "one year and a half"
      let months = NumberWords.Reading(tokens: reading.tokens, low: 18, high: 18)
      return duration(
        range.lowerBound..<range.upperBound + 4, months, comparator, unit: "months", iso: (1, "M"),
        isFrame: false)
    }
    var first = range.lowerBound
    var isFrame = false
    if first > max(start, floor) {
      let before = lower(first - 1)
      if Self.during.contains(before), ["ago", "old"].contains(lower(counted.upperBound)) == false {
        first -= 1
        isFrame = before == "in" || before == "over" || before == "during" || before == "across"
      } else if before == "for" {
        isFrame = true
      }
    }
    return duration(
      first..<max(counted.upperBound, range.upperBound), reading, comparator, unit: unit, iso: iso,
      isFrame: isFrame)
  }

  /// Whether "over" before a stretch of time means "during" it.
  func isDuring(_ comparator: Figure.Comparator, _ begin: Int, _ reading: NumberWords.Reading)
    -> Bool
  {
    guard lower(begin) == "over", comparator == .over else { return false }
    let unit = reading.tokens.upperBound
    guard DateWords.units[lower(unit)] != nil, !reading.tokens.isEmpty else { return false }
    if ["a", "an"].contains(lower(reading.tokens.lowerBound)) { return false }
    if ["ago", "old", "earlier", "later", "or"].contains(lower(unit + 1)) { return false }
    let before = begin > start ? lower(begin - 1) : ""
    return ![
      "for", "of", "in", "is", "was", "been", "well", "just", "lasted", "lasting", "took",
      "spent",
    ].contains(before)
  }

  /// "a decade", "a year": one unit of time, where words around tell that it is a length.
  func loneUnit(at index: Int, _ floor: Int) -> NumberWords.Reading? {
    guard ["a", "an"].contains(lower(index)), DateWords.units[lower(index + 1)] != nil,
      index > max(start, floor), !isDate(index)
    else { return nil }
    let isCompared = Comparators.before(index, in: tokens, from: max(start, floor)) != nil
    let before = lower(index - 1)
    guard isCompared || ["for", "within", "over", "during", "in"].contains(before) else {
      return nil
    }
    // "once in a while", "in a day or so"
    return NumberWords.Reading(tokens: index..<index + 1, low: 1, high: 1)
  }

  /// "a five-year campaign", "the 18-month operation".
  func compoundDuration(at index: Int) -> Draft? {
    let word = tokens[index].lower
    guard word.utf8.count < 20, let hyphen = word.utf8.firstIndex(of: 45) else { return nil }
    let unit = String(word[word.utf8.index(after: hyphen)...])
    guard let iso = Self.isoUnits[unit], unit != "day" || index + 1 < end,
      let count = NumberWords.small(String(word[..<hyphen])), count > 0, word.utf8.first != 97,
      index + 1 < end, tokens[index + 1].isWord, lower(index + 1) != "old"
    else { return nil }
    let reading = NumberWords.Reading(
      tokens: index..<index + 1, low: Double(count), high: Double(count))
    return duration(index..<index + 1, reading, .exactly, unit: unit, iso: iso, isFrame: false)
  }

  private func duration(
    _ range: Range<Int>, _ reading: NumberWords.Reading, _ comparator: Figure.Comparator,
    unit: String, iso: (count: Int, letter: String), isFrame: Bool
  ) -> Draft {
    let isLong = iso.count >= 10 && iso.letter == "Y"
    let factor = isLong ? Double(iso.count) : 1
    let (low, high) = Self.bounds(reading.low * factor, reading.high * factor, comparator)
    let length = Self.length(reading, iso)
    let text = self.text(range)
    let period = Figure.Period(
      kind: .duration, length: length, text: text, span: span(range))
    let figure = Figure(
      text: text, span: span(range), low: low, high: high, comparator: comparator,
      unit: isLong ? "years" : unit, period: period)
    return Draft(
      tokens: range, end: range.upperBound, figure: figure, length: length, isFrame: isFrame)
  }

  private static func length(
    _ reading: NumberWords.Reading, _ iso: (count: Int, letter: String)
  ) -> String? {
    let count = reading.low * Double(iso.count)
    guard reading.low == reading.high, count == count.rounded(), count < 100_000, count >= 0 else {
      return nil
    }
    let isTime = iso.letter.utf8.count > 1
    return "P" + (isTime ? "T" : "") + String(Int(count)) + iso.letter.suffix(1)
  }

  /// "since 2011": a figure of its own, from that year on.
  func since(_ date: DateExpression) -> Draft? {
    let first = date.tokens.lowerBound
    guard first > start, lower(first - 1) == "since", let value = date.value, value.month == nil,
      !date.isRelative, date.tokens.count == 1
    else { return nil }
    let range = first - 1..<date.tokens.upperBound
    let text = self.text(range)
    let figure = Figure(
      text: text, span: span(range), low: Double(value.year), high: nil, comparator: .atLeast,
      unit: "year",
      period: Figure.Period(kind: .since, from: value, text: text, span: span(range)))
    return Draft(tokens: range, end: range.upperBound, figure: figure, length: nil)
  }
}
