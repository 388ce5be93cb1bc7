internal import Model

/// How much later one document was published than another, as far as both dates tell.
struct PublicationGap: Sendable, Hashable {
  /// Minutes from the first to the second, or `nil` where only days or less are known of either.
  var minutes: Int?
  /// Days from the first to the second, or `nil` where a day is not known.
  var days: Int?
  /// -1 when the first came earlier, 1 when the second did, 0 when that is not known.
  var order: Int

  /// The gap from `first` to `second`.
  init(from first: PartialDate?, to second: PartialDate?) {
    order = 0
    guard let first, let second else { return }
    if let day = first.dayNumber, let otherDay = second.dayNumber {
      days = otherDay - day
      order = (otherDay - day).signum() * -1
      guard let time = first.time, let otherTime = second.time else { return }
      let known = time.offsetMinutes != nil && otherTime.offsetMinutes != nil
      let alike = time.offsetMinutes == nil && otherTime.offsetMinutes == nil
      guard known || alike else { return }
      let gap =
        (otherDay - day) * 1440 + Self.minutes(otherTime) - Self.minutes(time)
      minutes = gap
      order = gap.signum() * -1
    } else if first.year != second.year {
      order = first.year < second.year ? -1 : 1
    } else if let month = first.month, let otherMonth = second.month, month != otherMonth {
      order = month < otherMonth ? -1 : 1
    }
  }

  private static func minutes(_ time: PartialDate.Time) -> Int {
    time.hour * 60 + time.minute - (time.offsetMinutes ?? 0)
  }

  /// How great the gap is, in the unit that tells it well, or `nil` when nothing later is known.
  var size: (number: Int, unit: CorpusRetelling.Later.Unit)? {
    if let minutes {
      let size = abs(minutes)
      switch size {
      case 0: return nil
      case ..<120: return (size, .minute)
      case ..<2880: return (size / 60, .hour)
      default: return (size / 1440, .day)
      }
    }
    guard let days, days != 0 else { return nil }
    return (abs(days), .day)
  }

  /// "published 3 hours later", or `nil` when nothing later is known.
  var words: String? {
    size.map { "published \($0.number) \($0.unit.rawValue)\($0.number == 1 ? "" : "s") later" }
  }
}
