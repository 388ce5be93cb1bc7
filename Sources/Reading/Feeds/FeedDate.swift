internal import Model

/// Dates of feeds and bundles: ISO 8601 (RFC 3339), or as mails have them (RFC 5322 §3.3).
enum FeedDate {
  /// The date that `text` is, or `nil`.
  static func date(_ text: String) -> PartialDate? {
    let text = WhiteSpace.collapsed(String(text.prefix(100)))
    return PartialDate(text) ?? mailDate(text) ?? DateFinder.dates(in: text).first?.date
  }

  /// "Mon, 05 Jul 2021 10:00:00 +0200", also without the day of the week or the seconds.
  private static func mailDate(_ text: String) -> PartialDate? {
    var words = text.split(separator: " ")
    if words.first?.hasSuffix(",") == true { words.removeFirst() }
    guard words.count >= 3, let day = Int(words[0]), (1...31).contains(day),
      let month = months.firstIndex(of: words[1].prefix(3).lowercased()),
      let shortYear = Int(words[2]), (0...9999).contains(shortYear)
    else { return nil }
    // RFC 5322 §4.3: two digits are of this century or the last.
    let year = shortYear < 50 ? 2000 + shortYear : shortYear < 1000 ? 1900 + shortYear : shortYear
    guard day <= PartialDate.days(inMonth: month + 1, of: year) else { return nil }
    var time: PartialDate.Time?
    if words.count > 3 {
      let parts = words[3].split(separator: ":").map { Int($0) ?? -1 }
      if parts.count == 2 || parts.count == 3, (0..<24).contains(parts[0]),
        (0..<60).contains(parts[1]), parts.count == 2 || (0...60).contains(parts[2])
      {
        time = PartialDate.Time(
          hour: parts[0], minute: parts[1], second: parts.count == 3 ? min(parts[2], 59) : 0,
          offsetMinutes: words.count > 4 ? offset(String(words[4])) : nil)
      }
    }
    return PartialDate(year: year, month: month + 1, day: day, time: time)
  }

  /// "+0200", "GMT", and the zones of North America that the RFC names.
  private static func offset(_ zone: String) -> Int? {
    if let sign = zone.first, sign == "+" || sign == "-" {
      let digits = zone.dropFirst().filter { $0 != ":" }
      guard digits.utf8.count == 4, let number = Int(digits), number >= 0, number % 100 < 60,
        number < 2400
      else { return nil }
      let minutes = number / 100 * 60 + number % 100
      return sign == "-" ? -minutes : minutes
    }
    return zones[zone.uppercased()]
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let zones = [
    "GMT": 0, "UT": 0, "UTC": 0, "Z": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
  ]
}
