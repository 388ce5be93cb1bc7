import Model

/// The numbers and words that dates are made of.
enum DateWords {
  /// The day that `word` tells: "7", "05", "05th"; `nil` past 31.
  static func day(_ word: String) -> Int? {
    var digits = word.utf8[...]
    if digits.count > 2 {
      switch String(word.suffix(2)).lowercased() {
      case "st", "nd", "rd", "th": digits = digits.dropLast(2)
      default: return nil
      }
    }
    guard let number = number(digits), (1...31).contains(number), digits.count <= 2 else {
      return nil
    }
    return number
  }

  /// The year that `word` tells: four digits from 1900 to 2099.
  static func year(_ word: String) -> Int? {
    let digits = word.utf8
    guard digits.count == 4, let number = number(digits[...]), (1900...2099).contains(number) else {
      return nil
    }
    return number
  }

  /// The date of "2021-07-05", "2021/07/05", "2021-07", or of a clear "05.07.2021".
  static func isoDate(_ word: String) -> PartialDate? {
    let bytes = word.utf8
    guard bytes.count >= 7, bytes.count <= 10, let first = bytes.first, first >= 48, first <= 57
    else { return nil }
    for separator in [UInt8(45), 47, 46] where bytes.contains(separator) {
      let parts = bytes.split(separator: separator, omittingEmptySubsequences: false)
      let numbers = parts.compactMap { number($0[...]) }
      guard numbers.count == parts.count, (2...3).contains(parts.count) else { return nil }
      if parts[0].count == 4, (1900...2099).contains(numbers[0]) {
        guard (1...12).contains(numbers[1]), parts[1].count == 2 else { return nil }
        guard parts.count == 3 else {
          return separator == 46 ? nil : PartialDate(year: numbers[0], month: numbers[1])
        }
        guard (1...PartialDate.days(inMonth: numbers[1], of: numbers[0])).contains(numbers[2])
        else {
          return nil
        }
        return PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
      }
      guard parts.count == 3, parts[2].count == 4, (1900...2099).contains(numbers[2]),
        (1...31).contains(numbers[0]), (1...31).contains(numbers[1])
      else { return nil }
      return unordered(numbers[0], numbers[1], year: numbers[2], isPointed: separator == 46)
    }
    return nil
  }

  /// "05.07.2021" has the day first; "05/07/2021" tells no more than the year.
  private static func unordered(
    _ first: Int, _ second: Int, year: Int, isPointed: Bool
  ) -> PartialDate? {
    let day: Int
    let month: Int
    if isPointed || first > 12 {
      (day, month) = (first, second)
    } else if second > 12 || first == second {
      (day, month) = (second, first)
    } else {
      return PartialDate(year: year)
    }
    guard (1...12).contains(month), day <= PartialDate.days(inMonth: month, of: year) else {
      return nil
    }
    return PartialDate(year: year, month: month, day: day)
  }

  /// Whether `word` is a decade: "1990s", "90s".
  static func isDecade(_ word: String) -> Bool {
    let bytes = word.utf8
    guard bytes.last == 115, bytes.count == 5 || bytes.count == 3 || bytes.count == 4 else {
      return false
    }
    let digits = bytes.dropLast(bytes.count == 4 ? 2 : 1)
    return digits.allSatisfy { $0 >= 48 && $0 <= 57 } && digits.last == 48
  }

  /// "2015-16", "2015-2019", "2015–2019".
  static func isYearRange(_ word: String) -> Bool {
    guard word.utf8.count >= 7, word.utf8.count <= 11, let first = year(String(word.prefix(4)))
    else { return false }
    let tail = word.dropFirst(4)
    guard let mark = tail.first, "-–/".contains(mark) else { return false }
    let rest = String(tail.dropFirst())
    if let last = year(rest) { return last > first }
    return rest.utf8.count == 2 && NameWords.isNumber(rest) && mark != "/"
      && (Int(rest) ?? 0) == (first + 1) % 100
  }

  /// The number that the digits tell, `nil` for none or for too many.
  static func number(_ digits: Substring.UTF8View) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var number = 0
    for byte in digits {
      guard byte >= 48, byte <= 57 else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }

  /// Whether a date may start with `word`, though it is none of `starts`: with a digit or a compound.
  static func mayStartByLooks(_ word: String) -> Bool {
    switch word.utf8.first ?? 0 {
    case 48...57: true
    case 97...122: word.utf8.contains(45)
    default: false
    }
  }

  /// The words in letters that dates start with.
  static let starts: Set<String> = Set([
    "today", "tonight", "yesterday", "tomorrow", "last", "past", "previous", "this", "next",
    "earlier", "later", "early", "late", "mid", "the", "that", "same", "days", "weeks", "months",
    "years", "a", "an",
  ]).union(Gazetteer.weekdays.keys).union(Gazetteer.months.keys).union(NumberWords.cardinals.keys)

  /// Parts of a year, a month or a week that stand before it: "early 2019", "mid-July".
  static let parts: Set<String> = ["early", "late", "mid", "earlier", "later"]

  /// The units of time, in days.
  static let units: [String: Int] = [
    "day": 1, "days": 1, "week": 7, "weeks": 7, "fortnight": 14, "month": 30, "months": 30,
    "year": 365, "years": 365, "decade": 3650, "decades": 3650, "hour": 0, "hours": 0,
    "minute": 0, "minutes": 0, "weekend": 7, "weekends": 7, "quarter": 91, "century": 36_500,
  ]
}
