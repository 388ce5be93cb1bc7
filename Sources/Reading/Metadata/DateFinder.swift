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

  /// Looks at `range` of `bytes`, or at the first 160 words of it; dates such as 05/07/2021 are
  /// passed over unless `order` is given.
  init(_ bytes: [UInt8], in range: Range<Int>? = nil, order: NumericOrder? = nil) {
    self.order = order
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
    yearFirst(at: index) ?? dayAndNamedMonth(at: index) ?? namedMonthFirst(at: index)
      ?? numeric(at: index)
  }

  /// 2021-07-05, 2021/07/05, 2021.7.5, 2021年7月5日.
  private func yearFirst(at index: Int) -> (PartialDate, Int)? {
    guard let year = year(index) else { return nil }
    if isWord(index + 1, "年"), let month = number(index + 2), isWord(index + 3, "月"),
      let day = number(index + 4)
    {
      return whole(year, month, day).map { ($0, min(index + 6, tokens.count)) }
    }
    guard let mark = mark(index + 1), mark == 0x2D || mark == 0x2F || mark == 0x2E,
      let month = number(index + 2), self.mark(index + 3) == mark, let day = number(index + 4),
      !tokens[index + 1].followsSpace, !tokens[index + 2].followsSpace
    else { return nil }
    return whole(year, month, day).map { ($0, index + 5) }
  }

  /// Such as 5 July 2021, 5th of July, 2021, 5-Jul-2021.
  private func dayAndNamedMonth(at index: Int) -> (PartialDate, Int)? {
    guard let day = number(index), day <= 31 else { return nil }
    var next = index + 1
    while isMark(next, 0x2E) || isMark(next, 0x2D) || isWord(next, "of") || isWord(next, "de")
      || isMark(next, 0x2F)
    {
      next += 1
      if next > index + 3 { return nil }
    }
    guard let month = month(next) else { return nil }
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
      self.mark(index + 3) == mark, let year = year(index + 4),
      !tokens[index + 1].followsSpace, !tokens[index + 2].followsSpace
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
      || isWord(next, "del") || isMark(next, 0x2F) || isMark(next, 0x27)
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
