internal import Model

/// Gives a moment that a page declares in universal time in the time of the place where the page is
/// read, so that its day is the day that its readers saw.
enum LocalMoment {
  /// `date`, or the same moment with another offset, or the day alone that a witness gives.
  ///
  /// A witness is a date that the page shows: an address with a day in it, a `time` element. One
  /// with a time of day tells the offset; one without only the day, where a place on earth had that
  /// day at the moment. Where no witness speaks, a language that is spoken in one time zone does.
  static func date(
    _ date: PartialDate, witnesses: [PartialDate], language: String?
  ) -> PartialDate {
    guard let time = date.time, time.offsetMinutes == 0, let day = date.dayNumber else {
      return date
    }
    let minute = day * 1440 + time.hour * 60 + time.minute
    for witness in witnesses {
      guard let shownDay = witness.dayNumber, abs(shownDay - day) <= 1, let shown = witness.time,
        shown.offsetMinutes != 0
      else { continue }
      let offset = shownDay * 1440 + shown.hour * 60 + shown.minute - minute
      if let said = shown.offsetMinutes {
        if abs(offset - said) <= 2 { return moved(date, by: said) }
      } else if offset != 0, offset % 30 == 0, (-720...840).contains(offset) {
        return moved(date, by: offset)
      }
    }
    for witness in witnesses where witness.time == nil {
      guard let shownDay = witness.dayNumber else { continue }
      if shownDay == day { return date }
      let least = (shownDay - day) * 1440 - (time.hour * 60 + time.minute)
      // Some offset from -9 to +13 hours makes the moment fall on the day that is shown.
      if least <= 780, least + 1439 >= -540 {
        if let offset = language.flatMap({ usual($0, on: date) }), least <= offset,
          offset <= least + 1439
        {
          return moved(date, by: offset)
        }
        return witness
      }
    }
    if let offset = language.flatMap({ usual($0, on: date) }) { return moved(date, by: offset) }
    return date
  }

  /// The same moment told with the offset `minutes`.
  static func moved(_ date: PartialDate, by minutes: Int) -> PartialDate {
    guard let time = date.time, let day = date.dayNumber else { return date }
    let total = day * 1440 + time.hour * 60 + time.minute - (time.offsetMinutes ?? 0) + minutes
    let newDay = total >= 0 ? total / 1440 : (total - 1439) / 1440
    var result = PartialDate(dayNumber: newDay)
    let rest = total - newDay * 1440
    result.time = PartialDate.Time(
      hour: rest / 60, minute: rest % 60, second: time.second, offsetMinutes: minutes)
    return result
  }

  /// The offset at the moment in the one zone in which nearly all who write the language live.
  private static func usual(_ language: String, on date: PartialDate) -> Int? {
    if central.contains(language) { return isSummer(date) ? 120 : 60 }
    if eastern.contains(language) { return isSummer(date) ? 180 : 120 }
    return fixed[language]
  }

  private static let central: Set<String> = [
    "de", "it", "pl", "cs", "sk", "sl", "hu", "hr", "bs", "sr", "sv", "da", "nb", "no", "nn", "nl",
    "sq", "mk", "ca", "eu", "gsw", "lb",
  ]
  private static let eastern: Set<String> = ["fi", "et", "lv", "lt", "el", "ro", "bg", "uk"]
  private static let fixed: [String: Int] = [
    "ja": 540, "ko": 540, "tr": 180, "zh": 480, "th": 420, "vi": 420, "hi": 330, "bn": 360,
    "ta": 330, "te": 330, "mr": 330, "ne": 345, "ka": 240, "hy": 240, "az": 240,
  ]

  /// Whether European summer time holds: from the last Sunday of March to that of October, each
  /// time at one o'clock universal time.
  private static func isSummer(_ date: PartialDate) -> Bool {
    guard let month = date.month, let day = date.day, let weekday = date.weekday else {
      return false
    }
    if month < 3 || month > 10 { return false }
    if month > 3 && month < 10 { return true }
    let sunday = day - (weekday + 1) % 7
    let isPast: Bool
    if weekday == 6, day >= 25 {
      isPast = (date.time?.hour ?? 0) >= 1
    } else {
      isPast = sunday >= 25
    }
    return month == 3 ? isPast : !isPast
  }
}
