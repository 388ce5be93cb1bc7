internal import Model

/// The solar calendar of Iran, in which reports in Persian are dated.
enum PersianCalendar {
  /// The month that `word` names.
  static func month(_ word: String) -> Int? { months[word] }

  /// The day of the Gregorian calendar, or `nil` where there is no such day.
  ///
  /// By the 33-year cycle of leap years, which is right from 1799 to 2256
  /// (K. M. Borkowski, "The Persian calendar for 3000 years", 1996).
  static func date(year: Int, month: Int, day: Int) -> PartialDate? {
    guard (1300...1450).contains(year), (1...12).contains(month) else { return nil }
    let isLeap = [1, 5, 9, 13, 17, 22, 26, 30].contains(year % 33)
    guard day >= 1, day <= (month <= 6 ? 31 : month < 12 || isLeap ? 30 : 29) else { return nil }
    // 1 Farvardin 1300 is 21 March 1921.
    var dayNumber = -17_818 + (year - 1300) * 365
    for earlier in 1300..<year where [1, 5, 9, 13, 17, 22, 26, 30].contains(earlier % 33) {
      dayNumber += 1
    }
    dayNumber += (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1
    return PartialDate(dayNumber: dayNumber)
  }

  private static let months: [String: Int] = [
    "فروردین": 1, "اردیبهشت": 2, "خرداد": 3, "تیر": 4, "مرداد": 5, "شهریور": 6, "مهر": 7,
    "آبان": 8, "آذر": 9, "دی": 10, "بهمن": 11, "اسفند": 12,
  ]
}
