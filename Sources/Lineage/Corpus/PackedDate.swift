internal import Model

/// A date in twelve bytes, for keeping a million of them.
struct PackedDate: Sendable {
  private var year: Int32 = 0
  private var offsetMinutes: Int16 = .min
  private var month: UInt8 = 0
  private var day: UInt8 = 0
  private var hour: UInt8 = .max
  private var minute: UInt8 = 0
  private var second: UInt8 = 0

  /// A date, or none.
  init(_ date: PartialDate?) {
    guard let date else { return }
    year = Int32(truncatingIfNeeded: date.year)
    month = UInt8(truncatingIfNeeded: date.month ?? 0)
    day = UInt8(truncatingIfNeeded: date.day ?? 0)
    guard let time = date.time else { return }
    hour = UInt8(truncatingIfNeeded: time.hour)
    minute = UInt8(truncatingIfNeeded: time.minute)
    second = UInt8(truncatingIfNeeded: time.second)
    if let offset = time.offsetMinutes { offsetMinutes = Int16(truncatingIfNeeded: offset) }
  }

  /// The date.
  var date: PartialDate? {
    guard year != 0 else { return nil }
    let time =
      hour == .max
      ? nil
      : PartialDate.Time(
        hour: Int(hour), minute: Int(minute), second: Int(second),
        offsetMinutes: offsetMinutes == .min ? nil : Int(offsetMinutes))
    return PartialDate(
      year: Int(year), month: month == 0 ? nil : Int(month), day: day == 0 ? nil : Int(day),
      time: time)
  }
}
