import Model

extension DateScan {
  // MARK: Weekdays

  /// A weekday at `index`, from `first`, with a day of the month behind it where there is one.
  func weekday(_ weekday: Int, _ index: Int, from first: Int) -> DateExpression? {
    let next = lower(index + 1) == "," ? index + 2 : index + 1
    if next < end, let dated = date(behind: next) {
      return DateExpression(
        tokens: first..<dated.tokens.upperBound, value: dated.value, isRelative: false,
        isExact: dated.isExact)
    }
    // "Sun" and "Sat" alone are other words.
    guard tokens[index].lower.utf8.count > 5 else { return nil }
    switch lower(index - 1) {
    case "last": return lastWeekday(weekday, index - 1..<index + 1)
    case "next", "coming":
      guard let latest = anchor.latest(weekday: weekday)?.dayNumber else {
        return expression(index - 1..<index + 1, nil, isRelative: true)
      }
      return expression(
        index - 1..<index + 1, PartialDate(dayNumber: latest + 7), isRelative: true, isExact: false)
    default:
      return expression(
        first..<index + 1, anchor.latest(weekday: weekday), isRelative: true)
    }
  }

  private func date(behind index: Int) -> DateExpression? {
    if Gazetteer.months[lower(index)] != nil {
      return month(index, from: index).flatMap { $0.tokens.count > 1 ? $0 : nil }
    }
    guard DateWords.day(lower(index)) != nil, Gazetteer.months[lower(index + 1)] != nil else {
      return nil
    }
    return date(at: index)
  }

  /// "last Tuesday": in the week before the publication's, unless this week has had none yet.
  private func lastWeekday(_ weekday: Int, _ range: Range<Int>) -> DateExpression {
    guard let today = anchor.date?.weekday else {
      return expression(range, nil, isRelative: true)
    }
    let distance = weekday < today ? today - weekday + 7 : (today - weekday + 7) % 7
    return expression(
      range, anchor.day(after: -(distance == 0 ? 7 : distance)), isRelative: true,
      isExact: weekday >= today)
  }

  // MARK: Days, weeks, months

  /// A date that is told from the day of publication or from another, starting at `index`.
  func relative(_ index: Int) -> DateExpression? {
    switch tokens[index].lower {
    case "today", "tonight":
      return expression(index..<index + 1, anchor.day(after: 0), isRelative: true)
    case "yesterday": return expression(index..<index + 1, anchor.day(after: -1), isRelative: true)
    case "tomorrow": return expression(index..<index + 1, anchor.day(after: 1), isRelative: true)
    case "last", "past", "previous", "this", "next": return stepped(index, from: index)
    case "earlier", "later", "early", "late", "mid": return part(index)
    case "the", "that", "same": return otherDay(index)
    default: return ago(index)
    }
  }

  /// "last week", "this month", "next year".
  private func stepped(_ index: Int, from first: Int) -> DateExpression? {
    let step: Int
    switch lower(index) {
    case "this": step = 0
    case "next": step = 1
    default: step = -1
    }
    let range = first..<index + 2
    if let weekday = Gazetteer.weekdays[lower(index + 1)], tokens[index + 1].hasCapital {
      return self.weekday(weekday, index + 1, from: first)
    }
    if Gazetteer.months[lower(index + 1)] != nil, lower(index) != "past" {
      return month(index + 1, from: index + 1)
    }
    switch lower(index + 1) {
    case "week": return expression(range, week(step), isRelative: true)
    case "weekend": return expression(range, nil, isRelative: true)
    case "month": return expression(range, anchor.month(after: step), isRelative: true)
    case "year":
      guard lower(index) != "past" || first < index else { return nil }
      return expression(range, anchor.year(after: step), isRelative: true)
    case "night", "evening", "morning", "afternoon":
      guard lower(index) == "this" || lower(index) == "last" else { return nil }
      return expression(range, anchor.day(after: step), isRelative: true, isExact: step == 0)
    case "summer", "winter", "spring", "autumn", "fall", "quarter", "decade", "century":
      guard lower(index) == "last" || lower(index) == "this" else { return nil }
      return expression(range, nil, isRelative: true)
    default: return nil
    }
  }

  /// The month in which the whole week lies that is `step` weeks after the anchor's.
  private func week(_ step: Int) -> PartialDate? {
    guard let today = anchor.date?.weekday, let monday = anchor.day(after: -today + step * 7),
      let sunday = anchor.day(after: -today + step * 7 + 6), monday.month == sunday.month
    else { return nil }
    return PartialDate(year: monday.year, month: monday.month)
  }

  /// "earlier this year", "later on Monday", "early 2019", "earlier in the day", "late last month".
  private func part(_ index: Int) -> DateExpression? {
    let next = index + 1
    guard next < end else { return nil }
    if ["this", "last", "next"].contains(lower(next)) { return stepped(next, from: index) }
    if lower(next) == "in", ["the", "this"].contains(lower(next + 1)),
      ["day", "week", "month", "year"].contains(lower(next + 2))
    {
      let day = lower(next + 2) == "day" ? anchor.day(after: 0) : nil
      return expression(index..<next + 3, day, isRelative: true, isExact: false)
    }
    if ["today", "yesterday"].contains(lower(next)) {
      let days = lower(next) == "today" ? 0 : -1
      return expression(index..<next + 1, anchor.day(after: days), isRelative: true)
    }
    if ["in", "on"].contains(lower(next)), lower(index) != "mid" { return nil }
    if Gazetteer.months[lower(next)] != nil { return month(next, from: index) }
    if let weekday = Gazetteer.weekdays[lower(next)], tokens[next].hasCapital {
      return self.weekday(weekday, next, from: index)
    }
    if let year = DateWords.year(lower(next)) {
      return expression(index..<next + 1, PartialDate(year: year), isRelative: false)
    }
    return nil
  }

  /// "mid-July", "late-2019", "early-1990s".
  func compound(_ index: Int) -> DateExpression? {
    let word = tokens[index].lower
    guard let hyphen = word.utf8.firstIndex(of: 45), word.utf8.count < 18,
      DateWords.parts.contains(String(word[..<hyphen]))
    else { return nil }
    let tail = String(word[word.utf8.index(after: hyphen)...])
    if let year = DateWords.year(tail) {
      return expression(index..<index + 1, PartialDate(year: year), isRelative: false)
    }
    guard let month = Gazetteer.months[tail] else { return nil }
    if let year = DateWords.year(lower(index + 1)) {
      return expression(
        index..<index + 2, PartialDate(year: year, month: month), isRelative: false)
    }
    return expression(
      index..<index + 1, anchor.latest(month: month, day: nil), isRelative: false)
  }

  /// "the same day", "the day before", "that week".
  private func otherDay(_ index: Int) -> DateExpression? {
    let word = lower(index)
    var next = index
    if word == "the" { next += 1 }
    switch lower(next) {
    case "same", "following", "next", "previous":
      guard ["day", "week", "month", "year"].contains(lower(next + 1)),
        word == "the" || next == index
      else { return nil }
      return expression(next..<next + 2, nil, isRelative: true)
    case "last", "past":
      // "the last week" is a duration; "the last year" too.
      return nil
    case "day", "week", "month", "year":
      guard word == "the", ["before", "after", "earlier"].contains(lower(next + 1)) else {
        return nil
      }
      return expression(next..<next + 2, nil, isRelative: true)
    default: return nil
    }
  }

  /// `date` told from the day that the text named `latest`, or else from that of publication.
  ///
  /// "the same day" is the day told last, where that was told not long before.
  func settled(_ date: DateExpression, after latest: DateExpression?) -> DateExpression {
    guard date.value == nil, date.tokens.count <= 3 else { return date }
    let first = date.tokens.lowerBound
    let isNear = latest.map { first - $0.tokens.upperBound < 120 } ?? false
    let step: Int
    switch (lower(first), lower(first + 1), lower(first + 2)) {
    case ("same", "day", _): step = 0
    case ("previous", "day", _), ("day", "before", _), ("day", "earlier", _),
      ("a", "day", "earlier"),
      ("one", "day", "earlier"):
      step = -1
    default: return date
    }
    guard step == 0 || isNear else { return date }
    let known = isNear ? latest?.value?.dayNumber : anchor.date?.dayNumber
    guard let known else { return date }
    var date = date
    date.value = PartialDate(dayNumber: known + step)
    return date
  }

  // MARK: So long ago

  /// "two weeks ago", "a day after", "nearly a decade ago", "three months earlier".
  private func ago(_ index: Int) -> DateExpression? {
    guard let count = NumberWords.small(tokens[index].lower) else {
      guard ["days", "weeks", "months", "years"].contains(tokens[index].lower) else { return nil }
      return agoMark(index + 1) == nil ? nil : expression(index..<index + 2, nil, isRelative: true)
    }
    return counted(count, index)
  }

  /// A count of a unit of time before "ago", "earlier", "after" and their like.
  func counted(_ count: Int, _ index: Int) -> DateExpression? {
    var unit = index + 1
    if lower(unit) == "few" || lower(unit) == "couple" {
      unit += lower(unit + 1) == "of" ? 2 : 1
      guard DateWords.units[lower(unit)] != nil, agoMark(unit + 1) != nil else { return nil }
      return expression(index..<unit + 2, nil, isRelative: true)
    }
    guard let days = DateWords.units[lower(unit)], let mark = agoMark(unit + 1) else { return nil }
    let range = index..<unit + 2
    guard mark == "ago" else { return expression(range, nil, isRelative: true) }
    switch lower(unit) {
    case "day", "days": return expression(range, anchor.day(after: -count), isRelative: true)
    case "week", "weeks", "fortnight":
      let date = anchor.day(after: -count * days)
      return expression(
        range, date.map { PartialDate(year: $0.year, month: $0.month) }, isRelative: true,
        isExact: false)
    case "month", "months":
      return expression(range, anchor.month(after: -count), isRelative: true, isExact: false)
    case "year", "years":
      return expression(range, anchor.year(after: -count), isRelative: true, isExact: false)
    case "decade", "decades":
      return expression(range, anchor.year(after: -count * 10), isRelative: true, isExact: false)
    case "hour", "hours", "minute", "minutes":
      return expression(range, nil, isRelative: true)
    default: return expression(range, nil, isRelative: true)
    }
  }

  private func agoMark(_ index: Int) -> String? {
    let word = lower(index)
    return ["ago", "earlier", "later", "after", "before"].contains(word) ? word : nil
  }
}
