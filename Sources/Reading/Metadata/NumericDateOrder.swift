internal import Model

/// Finds out which number of dates such as 05/07/2021 is the day.
///
/// A day of the week beside it, a zone, or the months that the report names tell; where nothing
/// does, such a date stays unread.
struct NumericDateOrder {
  private let months: Set<Int>
  private let weekdays: Set<Int>

  /// Looks at the first lines of a report for the months that they name with a day.
  init(lines: [BlockCandidate]) {
    var months: Set<Int> = []
    for line in lines.prefix(60) {
      let tokens = DateToken.tokens(of: line.lead, in: 0..<line.lead.count)
      for (index, token) in tokens.enumerated() {
        guard case .word(let word) = token.kind, let month = MonthNames.month(word) else {
          continue
        }
        let neighbours = [index - 1, index + 1, index + 2].filter { tokens.indices.contains($0) }
        let hasDay = neighbours.contains {
          guard case .number(let value, let digitCount) = tokens[$0].kind else { return false }
          return digitCount <= 2 && (1...31).contains(value)
        }
        if hasDay { months.insert(month) }
      }
    }
    self.months = months
    weekdays = Self.weekdays(in: lines)
  }

  /// The order in the line, where something tells it.
  func order(of line: String) -> DateFinder.NumericOrder? {
    let bytes = Array(line.utf8)
    guard let dayFirst = DateFinder(bytes, order: .dayFirst).dates().first?.date,
      let monthFirst = DateFinder(bytes, order: .monthFirst).dates().first?.date
    else { return nil }
    if dayFirst == monthFirst { return .dayFirst }
    if let weekday = Self.weekday(in: line) {
      let fits = (Self.weekday(of: dayFirst) == weekday, Self.weekday(of: monthFirst) == weekday)
      if fits.0 != fits.1 { return fits.0 ? .dayFirst : .monthFirst }
    }
    let named = (months.contains(dayFirst.month ?? 0), months.contains(monthFirst.month ?? 0))
    if named.0 != named.1 { return named.0 ? .dayFirst : .monthFirst }
    // A report of "Monday" is of that day or the next.
    let near = [dayFirst, monthFirst].map { date in
      Self.weekday(of: date).map { weekdays.contains($0) || weekdays.contains(($0 + 6) % 7) }
        ?? false
    }
    if weekdays.count <= 2, near[0] != near[1] { return near[0] ? .dayFirst : .monthFirst }
    if let offset = dayFirst.time?.offsetMinutes, offset != 0 {
      return offset > 0 ? .dayFirst : (offset >= -480 && offset <= -240 ? .monthFirst : nil)
    }
    return nil
  }

  /// The days that the first lines of prose name.
  private static func weekdays(in lines: [BlockCandidate]) -> Set<Int> {
    var days: Set<Int> = []
    for line in lines.lazy.filter(\.isProse).prefix(2) {
      let text = String(decoding: line.lead, as: UTF8.self)
      if let day = weekday(in: text) { days.insert(day) }
    }
    return days
  }

  private static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The day of the week that the line names, Monday being 0.
  private static func weekday(in line: String) -> Int? {
    for word in line.lowercased().split(whereSeparator: { !$0.isLetter }) {
      guard Weekdays.contains(String(word)) else { continue }
      if let index = names.firstIndex(where: { word.hasPrefix($0) }) { return index }
    }
    return nil
  }

  /// The day of the week of `date`, Monday being 0 (Zeller's congruence as Sakamoto writes it).
  private static func weekday(of date: PartialDate) -> Int? {
    guard let month = date.month, let day = date.day, (1...12).contains(month) else { return nil }
    let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? date.year - 1 : date.year
    return (year + year / 4 - year / 100 + year / 400 + offsets[month - 1] + day + 6) % 7
  }
}
