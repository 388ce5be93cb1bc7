import Model

/// The day from which a document's relative dates count.
struct DateAnchor: Sendable {
  /// The day of publication as far as it is known.
  let date: PartialDate?

  /// The anchor of `document`: when it was published, else the dateline's date where it has a year.
  init(_ document: Document) {
    if let published = document.published {
      date = published.withoutTime
    } else if let dateline = document.dateline {
      date = Self.date(inDateline: document.text[dateline])
    } else {
      date = nil
    }
  }

  /// The first day with a year, or else the first year, in the words of a dateline.
  static func date(inDateline text: String) -> PartialDate? {
    let words = text.prefix(200).split(whereSeparator: { " ,()/—–\n\t".contains($0) })
      .map { $0.lowercased() }
    var month: Int?
    var day: Int?
    var year: Int?
    for word in words {
      if let date = DateWords.isoDate(word) { return date }
      if month == nil, let number = Gazetteer.months[word] { month = number }
      if let number = DateWords.year(word) { year = number }
      if day == nil, let number = DateWords.day(word) { day = number }
    }
    guard let year else { return nil }
    guard let month else { return PartialDate(year: year) }
    guard let day, day <= PartialDate.days(inMonth: month, of: year) else {
      return PartialDate(year: year, month: month)
    }
    return PartialDate(year: year, month: month, day: day)
  }

  /// The day `count` days after the anchor.
  func day(after count: Int) -> PartialDate? {
    guard let number = date?.dayNumber, abs(count) < 400_000 else { return nil }
    return PartialDate(dayNumber: number + count)
  }

  /// The month `count` months after the anchor.
  func month(after count: Int) -> PartialDate? {
    guard let date, let month = date.month, abs(count) < 12_000 else { return nil }
    let months = date.year * 12 + month - 1 + count
    guard months >= 12 else { return nil }
    return PartialDate(year: months / 12, month: months % 12 + 1)
  }

  /// The year `count` years after the anchor.
  func year(after count: Int) -> PartialDate? {
    guard let date, abs(count) < 1000, date.year + count > 0 else { return nil }
    return PartialDate(year: date.year + count)
  }

  /// The latest `weekday` at or before the anchor.
  func latest(weekday: Int) -> PartialDate? {
    guard let today = date?.weekday else { return nil }
    return day(after: -((today - weekday + 7) % 7))
  }

  /// The latest such month, or day of it, that is not after the anchor.
  func latest(month: Int, day: Int?) -> PartialDate? {
    guard let date else { return nil }
    for year in [date.year, date.year - 1, date.year - 2, date.year - 3, date.year - 4] {
      if let day {
        guard day <= PartialDate.days(inMonth: month, of: year) else { continue }
      }
      let candidate = PartialDate(year: year, month: month, day: day)
      if !isAfter(candidate, date) { return candidate }
    }
    return nil
  }

  /// The next such month, or day of it, that is not before the anchor.
  func next(month: Int, day: Int?) -> PartialDate? {
    guard let date else { return nil }
    for year in [date.year, date.year + 1] {
      let candidate = PartialDate(year: year, month: month, day: day)
      if !isAfter(date, candidate) || candidate.isCompatible(with: date) { return candidate }
    }
    return nil
  }

  private func isAfter(_ lhs: PartialDate, _ rhs: PartialDate) -> Bool {
    if lhs.year != rhs.year { return lhs.year > rhs.year }
    guard let month = lhs.month, let other = rhs.month, month == other else {
      return (lhs.month ?? 0) > (rhs.month ?? 12)
    }
    return (lhs.day ?? 0) > (rhs.day ?? 31)
  }
}
