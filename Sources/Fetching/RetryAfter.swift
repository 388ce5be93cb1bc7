internal import Foundation

/// The wait that a host asks for (RFC 9110, section 10.2.3).
enum RetryAfter {
  /// How many seconds from `now` on `value` asks to wait; `nil` where it is neither form.
  static func seconds(_ value: String?, now: Date) -> Int? {
    guard let value = value?.trimmingCharacters(in: .whitespaces) else { return nil }
    if !value.isEmpty, value.utf8.allSatisfy({ (48...57).contains($0) }) {
      return min(Int(value) ?? .max, 1 << 30)
    }
    guard let date = date(value) else { return nil }
    return max(0, Int(date.timeIntervalSince(now).rounded(.up)))
  }

  /// "Sun, 06 Nov 1994 08:49:37 GMT": the one form of a date that is still written.
  private static func date(_ text: String) -> Date? {
    let parts = text.split(whereSeparator: { " ,:".contains($0) })
    let months = "JanFebMarAprMayJunJulAugSepOctNovDec"
    guard parts.count == 8, parts[7] == "GMT", parts[2].count == 3, let day = Int(parts[1]),
      let month = months.range(of: String(parts[2])), let year = Int(parts[3]),
      let hour = Int(parts[4]), let minute = Int(parts[5]), let second = Int(parts[6]),
      (1...31).contains(day), (1970...9999).contains(year), (0...23).contains(hour),
      (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    let monthIndex = months.distance(from: months.startIndex, to: month.lowerBound)
    guard monthIndex % 3 == 0 else { return nil }
    var components = DateComponents()
    components.year = year
    components.month = monthIndex / 3 + 1
    components.day = day
    components.hour = hour
    components.minute = minute
    components.second = second
    var calendar = Calendar(identifier: .gregorian)
    guard let zone = TimeZone(secondsFromGMT: 0) else { return nil }
    calendar.timeZone = zone
    return calendar.date(from: components)
  }
}
