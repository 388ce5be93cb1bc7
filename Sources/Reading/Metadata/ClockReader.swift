internal import Model

/// Reads times of day beside a date.
struct ClockReader {
  /// The tokens of the line.
  let tokens: [DateToken]

  /// The time that stands behind the date that ended before token `index`, and the token after it.
  func time(after index: Int) -> (PartialDate.Time, Int)? {
    var next = index
    var skipped = 0
    while skipped < 3, let kind = token(next), isConnector(kind) {
      next += 1
      skipped += 1
    }
    return time(at: next)
  }

  /// The time that stands before the date that begins at token `index`, and its first token; no
  /// token before `floor` is looked at.
  func time(before index: Int, floor: Int) -> (PartialDate.Time, Int)? {
    var start = index - 1
    while start >= floor, start >= index - 12 {
      if let (time, end) = time(at: start), end <= index,
        tokens[end..<index].allSatisfy({ isConnector($0.kind) || isWeekday($0.kind) })
      {
        // 10:52:30 may also be read from its middle: go on while it still begins earlier.
        if start > floor + 1, isMark(start - 1, 0x3A), case .number? = token(start - 2) {
          start -= 1
          continue
        }
        return (time, start)
      }
      start -= 1
    }
    return nil
  }

  /// The zone that begins at token `index`, in minutes east of UTC, and the token after it.
  func zone(at index: Int) -> (Int, Int)? { zoneOffset(at: index) }

  /// A time that begins at token `index`, and the token after it.
  private func time(at index: Int) -> (PartialDate.Time, Int)? {
    guard case .number(let first, let digitCount)? = token(index) else { return nil }
    var next = index + 1
    var hour = first
    var minute = 0
    var second = 0
    var isSure = false
    if digitCount == 4, first % 100 < 60, first < 2400, zoneOffset(at: next) != nil {
      hour = first / 100
      minute = first % 100
      isSure = true
    } else if digitCount <= 2, isMark(next, 0x3A) || isMark(next, 0x2E) || isWord(next, "h"),
      case .number(let value, digitCount: 2)? = token(next + 1), value < 60
    {
      isSure = isMark(next, 0x3A) || isWord(next, "h")
      minute = value
      next += 2
      if isMark(next, 0x3A), case .number(let value, digitCount: 2)? = token(next + 1), value <= 60
      {
        second = value
        next += 2
        if isMark(next, 0x2E), case .number? = token(next + 1) { next += 2 }
      }
    } else if digitCount > 2 {
      return nil
    }
    if let (isAfternoon, end) = halfOfDay(at: next) {
      guard (1...12).contains(hour) || (isSure && hour <= 23) else { return nil }
      if hour <= 12 { hour = hour % 12 + (isAfternoon ? 12 : 0) }
      next = end
      isSure = true
    }
    guard isSure, hour < 24 else { return nil }
    var offset: Int?
    if let (minutes, end) = zoneOffset(at: next) {
      offset = minutes
      next = end
    }
    let time = PartialDate.Time(
      hour: hour, minute: minute, second: second, offsetMinutes: offset)
    return (time, next)
  }

  /// am, pm, a.m., p.m.: whether it is the afternoon, and the token after it.
  private func halfOfDay(at index: Int) -> (Bool, Int)? {
    guard case .word(let word)? = token(index) else { return nil }
    if word == "am" || word == "pm" {
      return (word == "pm", isMark(index + 1, 0x2E) ? index + 2 : index + 1)
    }
    guard word == "a" || word == "p", isMark(index + 1, 0x2E), isWord(index + 2, "m") else {
      return nil
    }
    return (word == "p", isMark(index + 3, 0x2E) ? index + 4 : index + 3)
  }

  /// A zone: minutes east of UTC, and the token after it.
  private func zoneOffset(at start: Int) -> (Int, Int)? {
    var index = start
    if isMark(index, 0x28) { index += 1 }
    guard let kind = token(index) else { return nil }
    switch kind {
    case .word(let word):
      guard let minutes = Self.zones[word] else { return nil }
      var end = index + 1
      if minutes == 0, let (more, after) = signedOffset(at: end) { return (more, after) }
      if isMark(start, 0x28), isMark(end, 0x29) { end += 1 }
      return (minutes, end)
    case .mark(0x2B), .mark(0x2D):
      guard let offset = signedOffset(at: index),
        tokens[index].followsSpace == false || index > start
      else { return nil }
      return offset
    default: return nil
    }
  }

  /// +05:00, +0500, +8.
  private func signedOffset(at index: Int) -> (Int, Int)? {
    guard case .mark(let sign)? = token(index), sign == 0x2B || sign == 0x2D,
      case .number(let value, let digitCount)? = token(index + 1), !tokens[index + 1].followsSpace
    else { return nil }
    var minutes = value * 60
    var end = index + 2
    if digitCount == 4 {
      minutes = value / 100 * 60 + value % 100
    } else if digitCount > 2 {
      return nil
    } else if isMark(end, 0x3A), case .number(let rest, digitCount: 2)? = token(end + 1) {
      minutes += rest
      end += 2
    }
    guard minutes <= 14 * 60 else { return nil }
    return (sign == 0x2D ? -minutes : minutes, end)
  }

  /// Abbreviations that mean one zone only; "IST" and "CST" do not.
  private static let zones: [String: Int] = [
    "gmt": 0, "utc": 0, "z": 0, "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "eet": 120,
    "eest": 180, "msk": 180, "trt": 180, "wat": 60, "cat": 120, "sast": 120, "eat": 180,
    "gst": 240, "pkt": 300, "npt": 345, "wib": 420, "hkt": 480, "sgt": 480, "myt": 480,
    "pht": 480, "awst": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720,
    "nzdt": 780, "brt": -180, "art": -180,
  ]

  private static let connectors: Set<String> = [
    "at", "t", "um", "à", "a", "las", "alle", "ore", "om", "kl", "klo", "в", "o", "·",
  ]

  private func isConnector(_ kind: DateToken.Kind) -> Bool {
    switch kind {
    case .mark(let byte):
      byte == 0x2C || byte == 0x7C || byte == 0x2D || byte == 0x2F || byte == 0x2E || byte == 0x28
    case .word(let word): Self.connectors.contains(word) || word == "–" || word == "—"
    case .number: false
    }
  }

  private func isWeekday(_ kind: DateToken.Kind) -> Bool {
    guard case .word(let word) = kind else { return false }
    return Weekdays.contains(word) || word == "on"
  }

  private func isMark(_ index: Int, _ byte: UInt8) -> Bool { token(index) == .mark(byte) }

  private func isWord(_ index: Int, _ word: String) -> Bool { token(index) == .word(word) }

  private func token(_ index: Int) -> DateToken.Kind? {
    tokens.indices.contains(index) ? tokens[index].kind : nil
  }
}

/// The names of the days of the week.
enum Weekdays {
  /// Whether `word`, in lower case, is one.
  static func contains(_ word: String) -> Bool { names.contains(word) }

  private static let names: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "montag", "dienstag", "mittwoch",
    "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes",
    "sábado", "domingo",
  ]
}
