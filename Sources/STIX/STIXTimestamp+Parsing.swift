extension STIXTimestamp {
  /// Reads a timestamp as STIX 2.1 section 2.12 has it, such as "2016-01-20T12:31:12.123Z".
  ///
  /// A leap second (":60") counts as the first second of the next minute.
  public init?(_ text: String) {
    self.init(Array(text.utf8)[...], isLenient: false)
  }

  /// Reads what clients write into an address: with a zone other than "Z" too, with none, with "t",
  /// "z" or a space, and a day alone.
  ///
  /// A "+" that was sent without its escape arrives as a space; it is read as what was meant.
  public init?(lenient text: String) {
    self.init(Array(text.utf8)[...], isLenient: true)
  }

  init?(_ bytes: ArraySlice<UInt8>, isLenient: Bool) {
    var reader = TimestampReader(bytes: bytes, index: bytes.startIndex)
    guard let year = reader.number(digits: 4), reader.take("-"),
      let month = reader.number(digits: 2), reader.take("-"),
      let day = reader.number(digits: 2),
      (1...12).contains(month), (1...Self.dayCount(month: month, year: year)).contains(day)
    else { return nil }
    var microseconds = Self.days(year: year, month: month, day: day) * 86_400_000_000
    if reader.isAtEnd {
      guard isLenient else { return nil }
      self.init(microseconds: microseconds)
      return
    }
    guard reader.take("T") || isLenient && (reader.take("t") || reader.take(" ")),
      let hour = reader.number(digits: 2), hour < 24, reader.take(":"),
      let minute = reader.number(digits: 2), minute < 60, reader.take(":"),
      let second = reader.number(digits: 2), second <= 60
    else { return nil }
    microseconds += Int64((hour * 60 + minute) * 60 + second) * 1_000_000
    if reader.take(".") {
      guard let fraction = reader.microseconds() else { return nil }
      microseconds += fraction
    }
    if !reader.take("Z") {
      guard isLenient else { return nil }
      if !reader.take("z"), !reader.isAtEnd {
        guard let zone = reader.zone() else { return nil }
        microseconds -= Int64(zone) * 60_000_000
      }
    }
    guard reader.isAtEnd else { return nil }
    // A leap second or a zone may lead beyond what can be written.
    self.init(
      microseconds: min(max(microseconds, Self.writable.lowerBound), Self.writable.upperBound))
  }

  private static func dayCount(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 to a day of the Gregorian calendar, reckoned with years from March on.
  private static func days(year: Int, month: Int, day: Int) -> Int64 {
    let year = month > 2 ? year : year - 1
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int64(era * 146_097 + dayOfEra - 719_468)
  }
}

/// Reads a timestamp from left to right.
private struct TimestampReader {
  let bytes: ArraySlice<UInt8>
  var index: Int

  var isAtEnd: Bool { index == bytes.endIndex }

  mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard index < bytes.endIndex, UInt32(bytes[index]) == letter.value else { return false }
    index += 1
    return true
  }

  mutating func number(digits: Int) -> Int? {
    guard bytes.endIndex - index >= digits else { return nil }
    var number = 0
    for byte in bytes[index..<index + digits] {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    index += digits
    return number
  }

  /// Reads the digits behind the point.
  mutating func microseconds() -> Int64? {
    let start = index
    var microseconds: Int64 = 0
    while index < bytes.endIndex, bytes[index] &- UInt8(ascii: "0") < 10 {
      if index - start < 6 {
        microseconds = microseconds * 10 + Int64(bytes[index] - UInt8(ascii: "0"))
      }
      index += 1
    }
    guard index > start else { return nil }
    for _ in min(index - start, 6)..<6 { microseconds *= 10 }
    return microseconds
  }

  /// Reads "+02:00" or "-0500".
  /// - Returns: minutes east of Greenwich.
  mutating func zone() -> Int? {
    let isWest = take("-")
    guard isWest || take("+") || take(" "), let hours = number(digits: 2), hours < 24 else {
      return nil
    }
    _ = take(":")
    guard let minutes = number(digits: 2), minutes < 60 else { return nil }
    return (isWest ? -1 : 1) * (hours * 60 + minutes)
  }
}
