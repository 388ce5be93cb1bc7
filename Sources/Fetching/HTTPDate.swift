internal import Foundation

/// Moments as heads of answers have them (RFC 9110, section 5.6.7).
enum HTTPDate {
  /// The moment that `text` tells, in the one form that is still written:
  /// "Sun, 06 Nov 1994 08:49:37 GMT".
  static func date(_ text: String) -> Date? {
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
