/// A number as its digits and a power of ten, so that 2.35 hundred millions and 235 millions are one.
struct DecimalNumber: Sendable, Hashable {
  /// The digits, without zeros at the end.
  private(set) var digits: UInt64
  /// The power of ten that they are multiplied with.
  private(set) var exponent: Int

  /// `digits` times ten to the power of `exponent`.
  init(_ digits: UInt64, exponent: Int = 0) {
    self.digits = digits
    self.exponent = digits == 0 ? 0 : exponent
    while self.digits > 0, self.digits % 10 == 0 {
      self.digits /= 10
      self.exponent += 1
    }
  }

  /// The number times ten to the power of `power`.
  func times(tenTo power: Int) -> DecimalNumber {
    DecimalNumber(digits, exponent: exponent + power)
  }

  /// The sum, or `nil` where one of the two is no whole number of at most 18 digits.
  func plus(_ other: DecimalNumber) -> DecimalNumber? {
    guard let whole, let otherWhole = other.whole else { return nil }
    return DecimalNumber(whole + otherWhole)
  }

  /// The number if it is whole and has at most 18 digits.
  var whole: UInt64? {
    guard exponent >= 0, digitCount + exponent <= 18 else { return digits == 0 ? 0 : nil }
    return (0..<exponent).reduce(digits) { number, _ in number * 10 }
  }

  /// How many digits carry its meaning.
  var digitCount: Int {
    var count = 0
    var rest = digits
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  /// Whether it is greater than twelve: smaller numbers are everywhere.
  var isLarge: Bool {
    guard digits > 0 else { return false }
    let size = digitCount + exponent
    if size != 2 { return size > 2 }
    return exponent > 0 ? digits * 10 > 12 : digits > 12 * (exponent < 0 ? power(-exponent) : 1)
  }

  private func power(_ exponent: Int) -> UInt64 {
    (0..<min(exponent, 17)).reduce(1) { number, _ in number * 10 }
  }
}
