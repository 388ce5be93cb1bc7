internal import Model

/// A date that stands in a text.
struct FoundDate {
  /// The date, with its time where one stands beside it.
  var date: PartialDate
  /// The bytes that date and time cover.
  var range: Range<Int>
}

/// Finds dates with a year in lines of publication, datelines and the attributes of pages.
///
/// Dates in the sentences of a report are not its business.
struct DateFinder {
  /// Which of two numbers before a year is the day.
  enum NumericOrder {
    case dayFirst
    case monthFirst
  }

  private let tokens: [DateToken]
  private let order: NumericOrder?
  private let readsShortYears: Bool

  /// Looks at `range` of `bytes`, or at the first 160 words of it; dates such as 05/07/2021 are
  /// passed over unless `order` is given, and those such as 05.07.21 unless asked for.
  init(
    _ bytes: [UInt8], in range: Range<Int>? = nil, order: NumericOrder? = nil,
    readsShortYears: Bool = false
  ) {
    self.order = order
    self.readsShortYears = readsShortYears
    tokens = DateToken.tokens(of: bytes, in: range ?? 0..<bytes.count)
  }

  /// The dates of `text`, in order.
  static func dates(in text: String) -> [FoundDate] {
    DateFinder(Array(text.utf8)).dates()
  }

  /// The dates, in order and without overlaps.
  func dates() -> [FoundDate] {
    var found: [FoundDate] = []
    var index = 0
    var floor = 0
    while index < tokens.count {
      guard let (day, next) = day(at: index) else {
        index += 1
        continue
      }
      var date = day
      var range = tokens[index].range.lowerBound..<tokens[next - 1].range.upperBound
      var end = next
      let clocks = ClockReader(tokens: tokens)
      if date.day != nil {
        if let (time, after) = clocks.time(after: next) {
          date.time = time
          end = after
          range = range.lowerBound..<tokens[after - 1].range.upperBound
        } else if let (time, first) = clocks.time(before: index, floor: floor) {
          date.time = time
          range = tokens[first].range.lowerBound..<range.upperBound
          // "09:14, 11/01/2024 (GMT+7)"
          if time.offsetMinutes == nil, let (minutes, after) = clocks.zone(at: next) {
            date.time?.offsetMinutes = minutes
            end = after
            range = range.lowerBound..<tokens[after - 1].range.upperBound
          }
        }
      }
      found.append(FoundDate(date: date, range: range))
      index = end
      floor = end
    }
    return found
  }

  /// A date without time that begins at token `index`, and the token after it.
  private func day(at index: Int) -> (PartialDate, Int)? {
    switch tokens[index].kind {
    case .number:
      yearFirst(at: index) ?? yearAndNamedMonth(at: index) ?? dayAndNamedMonth(at: index)
        ?? numeric(at: index) ?? otherCalendar(at: index)
    case .word: namedMonthFirst(at: index)
    case .mark: nil
    }
  }

  /// 2021-07-05, 2021/07/05, 2021.7.5, 2021年7月5日.
  private func yearFirst(at index: Int) -> (PartialDate, Int)? {
    guard let year = year(index) else { return nil }
    if isWord(index + 1, "年") || isWord(index + 1, "년"), let month = number(index + 2),
      isWord(index + 3, "月") || isWord(index + 3, "월"), let day = number(index + 4)
    {
      return whole(year, month, day).map { ($0, min(index + 6, tokens.count)) }
    }
    guard let mark = mark(index + 1), mark == 0x2D || mark == 0x2F || mark == 0x2E,
      let month = number(index + 2), self.mark(index + 3) == mark, let day = number(index + 4),
      !tokens[index + 1].followsSpace, mark == 0x2E || !tokens[index + 2].followsSpace
    else { return nil }
    return whole(year, month, day).map { ($0, index + 5) }
  }

  /// A year before a month in words: 2021-Jul-05, as well as what Hungarian and Latvian write.
  private func yearAndNamedMonth(at index: Int) -> (PartialDate, Int)? {
    guard let year = year(index) else { return nil }
    var next = index + 1
    while isMark(next, 0x2E) || isMark(next, 0x2C) || isMark(next, 0x2D) || isWord(next, "m")
      || isWord(next, "gada")
    {
      next += 1
      if next > index + 3 { return nil }
    }
    var month = month(next)
    var day = number(month == nil ? next : next + (isMark(next + 1, 0x2D) ? 2 : 1))
    var end = next + (month != nil && isMark(next + 1, 0x2D) ? 3 : 2)
    if month == nil, day != nil {
      let name = isMark(next + 1, 0x2E) ? next + 2 : next + 1
      month = self.month(name)
      end = name + 1
    } else if isClock(end - 1) || yearAfter(end) != nil {
      day = nil
    }
    guard let month, let day else { return nil }
    return whole(year, month, day).map { ($0, end) }
  }

  /// Dates of the Persian and the Thai solar calendar.
  private func otherCalendar(at index: Int) -> (PartialDate, Int)? {
    if case .word(let word)? = token(index + 1), let day = number(index) {
      guard case .number(let year, digitCount: 4)? = token(index + 2) else { return nil }
      if let month = PersianCalendar.month(word) {
        return PersianCalendar.date(year: year, month: month, day: day).map { ($0, index + 3) }
      }
      if (2400...2700).contains(year), let month = MonthNames.month(word) {
        return whole(year - 543, month, day).map { ($0, index + 3) }
      }
      return nil
    }
    guard case .number(let year, digitCount: 4)? = token(index), (1300...1450).contains(year),
      let mark = mark(index + 1), mark == 0x2F || mark == 0x2D, let month = number(index + 2),
      self.mark(index + 3) == mark, let day = number(index + 4)
    else { return nil }
    return PersianCalendar.date(year: year, month: month, day: day).map { ($0, index + 5) }
  }

  /// Such as 5 July 2021, 5th of July, 2021, 5-Jul-2021.
  private func dayAndNamedMonth(at index: Int) -> (PartialDate, Int)? {
    guard let day = number(index), day <= 31 else { return nil }
    var next = index + 1
    while isMark(next, 0x2E) || isMark(next, 0x2D) || isMark(next, 0x2F) || isMark(next, 0x27)
      || isJoint(next)
    {
      next += 1
      if next > index + 3 { return nil }
    }
    // "5 tháng 7, 2021"
    let isNumbered = isWord(next - 1, "tháng")
    guard let month = isNumbered ? number(next) : month(next) else { return nil }
    next += 1
    guard let (year, end) = yearAfter(next) else { return nil }
    return whole(year, month, day).map { ($0, end) }
  }

  /// Such as July 5, 2021 and July 2021.
  private func namedMonthFirst(at index: Int) -> (PartialDate, Int)? {
    guard let month = month(index) else { return nil }
    var next = index + 1
    if isMark(next, 0x2E) { next += 1 }
    if let day = number(next), day >= 1, day <= 31, !isClock(next),
      let (year, end) = yearAfter(next + 1)
    {
      return whole(year, month, day).map { ($0, end) }
    }
    guard let (year, end) = yearAfter(next) else { return nil }
    return (PartialDate(year: year, month: month), end)
  }

  /// 05.07.2021, and 05/07/2021 where only one order is possible.
  private func numeric(at index: Int) -> (PartialDate, Int)? {
    guard let first = number(index), let mark = mark(index + 1),
      mark == 0x2D || mark == 0x2F || mark == 0x2E, let second = number(index + 2),
      self.mark(index + 3) == mark,
      let year = year(index + 4) ?? shortYear(index + 4),
      !tokens[index + 1].followsSpace, mark == 0x2E || !tokens[index + 2].followsSpace
    else { return nil }
    let day: Int
    let month: Int
    if mark == 0x2E || first > 12 || first == second {
      (day, month) = (first, second)
    } else if second > 12 {
      (day, month) = (second, first)
    } else {
      switch order {
      case .dayFirst: (day, month) = (first, second)
      case .monthFirst: (day, month) = (second, first)
      case nil: return nil
      }
    }
    return whole(year, month, day).map { ($0, index + 5) }
  }

  private func yearAfter(_ index: Int) -> (Int, Int)? {
    var next = index
    while isMark(next, 0x2C) || isMark(next, 0x2E) || isMark(next, 0x2D) || isWord(next, "de")
      || isWord(next, "del") || isWord(next, "năm") || isMark(next, 0x2F) || isMark(next, 0x27)
    {
      next += 1
      if next > index + 2 { return nil }
    }
    return year(next).map { ($0, next + 1) }
  }

  private func whole(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    guard (1...12).contains(month), day >= 1,
      day <= PartialDate.days(inMonth: month, of: year)
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  private func month(_ index: Int) -> Int? {
    guard case .word(let word)? = token(index) else { return nil }
    return MonthNames.month(word)
  }

  private func year(_ index: Int) -> Int? {
    guard case .number(let value, digitCount: 4)? = token(index), (1900...2100).contains(value)
    else { return nil }
    return value
  }

  /// The year that two digits mean: 94 to 99 are of the twentieth century.
  private func shortYear(_ index: Int) -> Int? {
    guard readsShortYears, case .number(let value, digitCount: 2)? = token(index),
      value < 40 || value >= 94,
      !tokens[index].followsSpace, !isClock(index)
    else { return nil }
    return value < 40 ? 2000 + value : 1900 + value
  }

  /// A word that may stand between the day and the month.
  private func isJoint(_ index: Int) -> Bool {
    guard case .word(let word)? = token(index) else { return false }
    return Self.joints.contains(word)
  }

  private static let joints: Set<String> = [
    "of", "de", "d", "er", "º", "°", "ª", "ng", "tháng",
  ]

  private func number(_ index: Int) -> Int? {
    guard case .number(let value, let digitCount)? = token(index), digitCount <= 2 else {
      return nil
    }
    return value
  }

  private func isClock(_ index: Int) -> Bool { isMark(index + 1, 0x3A) }

  private func mark(_ index: Int) -> UInt8? {
    guard case .mark(let byte)? = token(index) else { return nil }
    return byte
  }

  private func isMark(_ index: Int, _ byte: UInt8) -> Bool { token(index) == .mark(byte) }

  private func isWord(_ index: Int, _ word: String) -> Bool { token(index) == .word(word) }

  private func token(_ index: Int) -> DateToken.Kind? {
    tokens.indices.contains(index) ? tokens[index].kind : nil
  }
}
