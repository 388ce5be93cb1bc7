import Model

/// Reads the dates of a text token by token.
struct DateScan: Sendable {
  let tokens: [Token]
  let anchor: DateAnchor
  /// One past the last token of the sentence that is read.
  var end = 0
  /// The first token of the sentence that is read.
  var start = 0

  /// A reader of `tokens`.
  init(_ tokens: [Token], _ anchor: DateAnchor) {
    self.tokens = tokens
    self.anchor = anchor
  }

  /// The date that starts at `index`, if one does.
  func date(at index: Int) -> DateExpression? {
    let token = tokens[index]
    guard let first = token.lower.utf8.first else { return nil }
    if first >= 48, first <= 57 { return numbered(index) }
    guard first >= 97, first <= 122 else { return nil }
    if let weekday = Gazetteer.weekdays[token.lower], token.hasCapital {
      return self.weekday(weekday, index, from: index)
    }
    if Gazetteer.months[token.lower] != nil { return month(index, from: index) }
    return relative(index) ?? compound(index)
  }

  /// The token at `index` in lower case, or an empty word behind the sentence's end.
  func lower(_ index: Int) -> String {
    index >= start && index < end ? tokens[index].lower : ""
  }

  func expression(
    _ range: Range<Int>, _ value: PartialDate?, isRelative: Bool, isExact: Bool = true
  ) -> DateExpression {
    DateExpression(
      tokens: range, value: value, isRelative: isRelative, isExact: isExact && value != nil)
  }

  // MARK: Absolute dates

  /// "5 July 2021", "05th of July", "2021-07-05", "2020", "1990s".
  private func numbered(_ index: Int) -> DateExpression? {
    let word = lower(index)
    if let value = DateWords.isoDate(word) {
      return expression(index..<index + 1, value, isRelative: false)
    }
    if DateWords.isDecade(word), index > start, word.utf8.count == 5 || lower(index - 1) == "the" {
      return expression(index..<index + 1, nil, isRelative: false)
    }
    if DateWords.isYearRange(word) {
      return expression(index..<index + 1, nil, isRelative: false)
    }
    if let day = DateWords.day(word) {
      let name = lower(index + 1) == "of" && word.utf8.count > 2 ? index + 2 : index + 1
      if let month = Gazetteer.months[lower(name)], tokens[name].hasCapital {
        let (year, last) = year(after: name + 1)
        return calendar(index..<last, year: year, month: month, day: day)
      }
    }
    if DateWords.year(word) != nil, let year = DateWords.year(word), isYear(index) {
      return expression(index..<index + 1, PartialDate(year: year), isRelative: false)
    }
    return nil
  }

  /// A month with what stands around it, from `first`, which may be a part such as "early".
  func month(_ index: Int, from first: Int) -> DateExpression? {
    let word = tokens[index].lower
    guard let month = Gazetteer.months[word], tokens[index].hasCapital else { return nil }
    if let day = DateWords.day(lower(index + 1)), lower(index + 2) != "%" {
      let (year, last) = year(after: index + 2)
      if year != nil || !isCounted(index + 1) {
        return calendar(first..<last, year: year, month: month, day: day)
      }
    }
    if let range = dayRange(lower(index + 1)) {
      let (year, last) = year(after: index + 2)
      var result = calendar(first..<last, year: year, month: month, day: range)
      if let value = result.value {
        result.value = PartialDate(year: value.year, month: value.month)
      }
      return result
    }
    let (year, last) = year(after: index + 1)
    if year != nil { return calendar(first..<last, year: year, month: month, day: nil) }
    guard standsAlone(index, from: first) else { return nil }
    if index > start, ["last", "next", "this"].contains(lower(index - 1)) {
      let value =
        lower(index - 1) == "next"
        ? anchor.next(month: month, day: nil) : anchor.latest(month: month, day: nil)
      return expression(index - 1..<index + 1, value, isRelative: true, isExact: false)
    }
    return calendar(first..<index + 1, year: nil, month: month, day: nil)
  }

  /// Whether a month without day and year is a date: "may" and "march" are verbs too.
  private func standsAlone(_ index: Int, from first: Int) -> Bool {
    let word = tokens[index].lower
    guard
      [
        "may", "march", "mar", "mar.", "dec", "jan", "jun", "jul", "sep", "oct", "nov", "apr",
        "aug", "feb", "august", "april", "june",
      ].contains(word)
    else { return true }
    if first < index { return true }
    guard index > start else { return false }
    return [
      "in", "since", "last", "this", "next", "until", "till", "by", "from", "to", "of", "during",
      "through", "between", "and", "for", "before", "after", "past", "or", "on", "mid", "around",
    ].contains(lower(index - 1))
  }

  private func calendar(
    _ range: Range<Int>, year: Int?, month: Int, day: Int?
  ) -> DateExpression {
    if let year {
      guard let day, day <= PartialDate.days(inMonth: month, of: year) else {
        return expression(range, PartialDate(year: year, month: month), isRelative: false)
      }
      return expression(range, PartialDate(year: year, month: month, day: day), isRelative: false)
    }
    let before = lower(range.lowerBound - 1)
    if pointsAhead(before, range.lowerBound - 1), let next = anchor.next(month: month, day: day) {
      return expression(range, next, isRelative: false, isExact: false)
    }
    return expression(range, anchor.latest(month: month, day: day), isRelative: false)
  }

  /// Whether `word` before a date tells that it lies ahead, as in "a hearing for 5 May".
  private func pointsAhead(_ word: String, _ index: Int) -> Bool {
    switch word {
    case "by", "starting", "beginning", "next", "upcoming", "for": return true
    case "until", "till":
      // "did not tell its customers until April": that April has been.
      return !(max(start, index - 8)..<max(start, index)).contains {
        tokens[$0].isOneOf("not", "n't", "never")
      }
    default: return false
    }
  }

  /// The year at or behind a comma at `index`, and one past it; else `index` itself.
  private func year(after index: Int) -> (Int?, Int) {
    if let year = DateWords.year(lower(index)) { return (year, index + 1) }
    if [",", "of"].contains(lower(index)), let year = DateWords.year(lower(index + 1)),
      !isCounted(index + 1)
    {
      return (year, index + 2)
    }
    return (nil, index)
  }

  /// The first day of "5-6" or "5–6".
  private func dayRange(_ word: String) -> Int? {
    guard word.utf8.count >= 3, word.utf8.count <= 7 else { return nil }
    let parts = word.split(whereSeparator: { $0 == "-" || $0 == "–" })
    guard parts.count == 2, let first = DateWords.day(String(parts[0])),
      let last = DateWords.day(String(parts[1])), first < last
    else { return nil }
    return first
  }

  /// Whether a plural noun stands behind the number at `index`, which it then counts.
  private func isCounted(_ index: Int) -> Bool {
    guard index + 1 < end else { return false }
    let next = tokens[index + 1]
    return next.tag == .nns
      || next.isWord && !next.hasCapital && next.lower.hasSuffix("s") && next.tag == .nn
        && next.lower.utf8.count > 3 && !next.lower.hasSuffix("ss") && next.lower != "was"
  }

  /// Whether the four digits at `index` are a year, by the words around them.
  private func isYear(_ index: Int) -> Bool {
    let before = lower(index - 1)
    if [
      "$", "£", "€", "¥", "no.", "number", "port", "unit", "than", "least", "about", "nearly",
      "over", "some", "almost", "approximately", "version", "server", "office", "exchange",
      "windows", "room", "section",
    ].contains(before) {
      return false
    }
    if ["%", "percent"].contains(lower(index + 1)) { return false }
    if [
      "in", "since", "during", "early", "late", "mid", "until", "till", "before", "after", "year",
      "circa", "throughout",
    ].contains(before) {
      return true
    }
    if isCounted(index) { return ["the", "'s", "their", "its"].contains(before) }
    if [
      "from", "by", "of", "to", "and", "through", "the", "a", "an", "(", "'s", ",", "between",
      "fiscal", "its", "their", "for", "-", "–", "or", "as", "spring", "summer", "autumn", "fall",
      "winter", "his", "her", "our", "this",
    ].contains(before) {
      return true
    }
    return index + 1 == end
      || [")", ",", ".", ";", ":"].contains(lower(index + 1))
        && before != "" && !["=", "/", "+", "-"].contains(before)
  }
}
