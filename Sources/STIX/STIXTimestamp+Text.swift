extension STIXTimestamp: CustomStringConvertible {
  /// With six fraction digits, as TAXII 2.1 section 2 wants it.
  public var description: String { text(fractionDigits: 6) }

  /// Writes it with so many fraction digits (0 to 6), such as "2016-01-20T12:31:12.123Z" with 3;
  /// what does not show is cut off.
  ///
  /// A year before 0 or beyond 9999, which no timestamp can tell, is shown as the first or the last
  /// that can.
  public func text(fractionDigits: Int) -> String {
    String(decoding: bytes(fractionDigits: fractionDigits), as: UTF8.self)
  }

  /// The bytes of `text(fractionDigits:)`.
  public func bytes(fractionDigits: Int) -> [UInt8] {
    let clamped = min(max(microseconds, Self.writable.lowerBound), Self.writable.upperBound)
    let day = clamped >= 0 ? clamped / 86_400_000_000 : (clamped + 1) / 86_400_000_000 - 1
    let rest = Int(clamped - day * 86_400_000_000)
    let (year, month, dayOfMonth) = Self.date(days: Int(day))
    var text: [UInt8] = []
    text.reserveCapacity(27)
    Self.append(year, digits: 4, to: &text)
    text.append(UInt8(ascii: "-"))
    Self.append(month, digits: 2, to: &text)
    text.append(UInt8(ascii: "-"))
    Self.append(dayOfMonth, digits: 2, to: &text)
    text.append(UInt8(ascii: "T"))
    Self.append(rest / 3_600_000_000, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    Self.append(rest / 60_000_000 % 60, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    Self.append(rest / 1_000_000 % 60, digits: 2, to: &text)
    if fractionDigits > 0 {
      text.append(UInt8(ascii: "."))
      Self.append(rest % 1_000_000, digits: 6, to: &text)
      text.removeLast(6 - min(fractionDigits, 6))
    }
    text.append(UInt8(ascii: "Z"))
    return text
  }

  /// The years from 0 to 9999, which four digits can tell.
  static let writable: ClosedRange<Int64> = -62_167_219_200_000_000...253_402_300_799_999_999

  private static func append(_ number: Int, digits: Int, to text: inout [UInt8]) {
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    while divisor > 0 {
      text.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// The day of the Gregorian calendar so many days after 1970-01-01.
  private static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
