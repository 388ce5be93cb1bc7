/// A date as precise as its source: a year, a month, a day, or a moment with its time zone.
public struct PartialDate: Sendable, Hashable {
  /// The year of the Gregorian calendar.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int?
  /// The day of the month, 1 to 31; set only when `month` is.
  public var day: Int?
  /// The time of day, set only when `day` is.
  public var time: Time?

  /// A time of day, with the offset from UTC where the source gives one.
  public struct Time: Sendable, Hashable {
    /// The hour, 0 to 23.
    public var hour: Int
    /// The minute, 0 to 59.
    public var minute: Int
    /// The second, 0 to 60.
    public var second: Int
    /// Minutes east of UTC, or `nil` where the source does not say.
    public var offsetMinutes: Int?

    /// A time of day.
    public init(hour: Int, minute: Int, second: Int = 0, offsetMinutes: Int? = nil) {
      self.hour = hour
      self.minute = minute
      self.second = second
      self.offsetMinutes = offsetMinutes
    }
  }

  /// A date; parts that are unknown are left out from the right.
  public init(year: Int, month: Int? = nil, day: Int? = nil, time: Time? = nil) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
    self.time = day == nil ? nil : time
  }

  /// The date without its time of day.
  public var withoutTime: PartialDate { PartialDate(year: year, month: month, day: day) }

  /// Days since 1 January 1970, or `nil` when the day is not known.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
  public var dayNumber: Int? {
    guard let month, let day else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that lies `dayNumber` days after 1 January 1970.
  public init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week, 0 for Monday to 6 for Sunday, or `nil` when the day is not known.
  public var weekday: Int? {
    dayNumber.map { (($0 + 3) % 7 + 7) % 7 }
  }

  /// Whether each of the two could be the other, told less precisely.
  public func isCompatible(with other: PartialDate) -> Bool {
    guard year == other.year else { return false }
    guard let month, let otherMonth = other.month else { return true }
    guard month == otherMonth else { return false }
    guard let day, let otherDay = other.day else { return true }
    return day == otherDay
  }
}

extension PartialDate: Comparable {
  /// Orders by time; of two that agree as far as both go, the less precise comes first.
  public static func < (lhs: PartialDate, rhs: PartialDate) -> Bool {
    lhs.orderingKey < rhs.orderingKey
  }

  /// What is not known comes before all that can be known.
  private var orderingKey: (year: Int, month: Int, day: Int, second: Int) {
    let second = time.map {
      ($0.hour * 60 + $0.minute - ($0.offsetMinutes ?? 0)) * 60 + $0.second
    }
    return (year, month ?? 0, day ?? 0, second ?? .min)
  }
}

extension PartialDate: CustomStringConvertible {
  /// ISO 8601 as far as the date is known: `2021`, `2021-07`, `2021-07-05T17:40:00+05:00`.
  public var description: String {
    var text = Self.padded(year, width: 4)
    guard let month else { return text }
    text += "-" + Self.padded(month, width: 2)
    guard let day else { return text }
    text += "-" + Self.padded(day, width: 2)
    guard let time else { return text }
    text += "T" + Self.padded(time.hour, width: 2) + ":" + Self.padded(time.minute, width: 2)
    text += ":" + Self.padded(time.second, width: 2)
    guard let offset = time.offsetMinutes else { return text }
    if offset == 0 { return text + "Z" }
    let magnitude = abs(offset)
    return text + (offset < 0 ? "-" : "+") + Self.padded(magnitude / 60, width: 2) + ":"
      + Self.padded(magnitude % 60, width: 2)
  }

  /// Reads what `description` writes, or returns `nil`.
  public init?(_ text: String) {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let datePart = halves.first else { return nil }
    let parts = datePart.split(separator: "-", omittingEmptySubsequences: false)
      .map { Self.digits($0) }
    guard (1...3).contains(parts.count), let year = parts[0], (1...9999).contains(year) else {
      return nil
    }
    guard parts.count > 1 else {
      guard halves.count == 1 else { return nil }
      self.init(year: year)
      return
    }
    guard let month = parts[1], (1...12).contains(month) else { return nil }
    guard parts.count > 2 else {
      guard halves.count == 1 else { return nil }
      self.init(year: year, month: month)
      return
    }
    guard let day = parts[2], (1...Self.days(inMonth: month, of: year)).contains(day) else {
      return nil
    }
    guard halves.count == 2 else {
      self.init(year: year, month: month, day: day)
      return
    }
    guard let time = Time(halves[1]) else { return nil }
    self.init(year: year, month: month, day: day, time: time)
  }

  /// How many days the month has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  fileprivate static func digits(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    return Int(text)
  }
}

extension PartialDate.Time {
  /// Reads `17:40`, `17:40:00`, `17:40:00.123`, each with `Z`, `+05:00`, `+0500` or nothing.
  init?(_ text: some StringProtocol) {
    var clock = String(text)
    var offset: Int?
    if clock.hasSuffix("Z") || clock.hasSuffix("z") {
      clock.removeLast()
      offset = 0
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let digits = clock[clock.index(after: sign)...].filter { $0 != ":" }
      guard digits.count == 4, let number = PartialDate.digits(digits) else { return nil }
      let minutes = number / 100 * 60 + number % 100
      guard minutes <= 14 * 60, number % 100 < 60 else { return nil }
      offset = clock[sign] == "-" ? -minutes : minutes
      clock = String(clock[..<sign])
    }
    if let fraction = clock.firstIndex(where: { $0 == "." || $0 == "," }) {
      clock = String(clock[..<fraction])
    }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
      .map { PartialDate.digits($0) }
    guard parts.count == 2 || parts.count == 3, let hour = parts[0], let minute = parts[1],
      hour < 24, minute < 60
    else { return nil }
    guard let second = parts.count == 3 ? parts[2] : 0, second <= 60 else { return nil }
    self.init(hour: hour, minute: minute, second: second, offsetMinutes: offset)
  }
}
