/// Numbers with the signs of ten, a hundred, ten thousand and so on that Chinese, Japanese and Korean
/// share.
enum IdeographicNumber {
  /// The power of ten of a sign that multiplies what stands before it, or `nil`.
  static func power(_ sign: UInt32) -> Int? {
    switch sign {
    case 0x5341, 0x62FE, 0xC2ED: 1  // 十 拾 십
    case 0x767E, 0xBC31: 2  // 百 백
    case 0x5343, 0xCC9C: 3  // 千 천
    case 0x4E07, 0x842C, 0xB9CC: 4  // 万 萬 만
    case 0x4EBF, 0x5104, 0xC5B5: 8  // 亿 億 억
    case 0x5146, 0xC870: 12  // 兆 조
    default: nil
    }
  }

  /// The digit that a sign writes, or `nil`.
  private static func digit(_ sign: UInt32) -> UInt64? {
    switch sign {
    case 0x96F6, 0x3007: 0  // 零 〇
    case 0x4E00: 1
    case 0x4E8C, 0x4E24, 0x5169: 2  // 二 两 兩
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  /// The number that is written with signs alone from `start` on ("三千五百"), and where it ends.
  ///
  /// A sign alone is mostly part of a word, so there must be two of them, one a power of ten.
  static func read(
    _ scalars: ArraySlice<UInt32>, from start: Int
  ) -> (number: DecimalNumber, end: Int)? {
    var total: UInt64 = 0
    var section: UInt64 = 0
    var current: UInt64?
    var hasPower = false
    var at = start
    while at < scalars.endIndex, at - start < 16 {
      if let digit = digit(scalars[at]) {
        // Digits in a row are no number of this kind.
        guard current == nil || current == 0 else { return nil }
        current = digit
      } else if let power = power(scalars[at]) {
        hasPower = true
        if power >= 4 {
          let group = section + (current ?? 0)
          guard group > 0, group < 100_000_000 else { break }
          total += group * tenTo(power)
          section = 0
        } else {
          section += (current ?? 1) * tenTo(power)
        }
        guard total < 100_000_000_000_000_000 else { return nil }
        current = nil
      } else {
        break
      }
      at += 1
    }
    guard hasPower, at - start >= 2 else { return nil }
    return (DecimalNumber(total + section + (current ?? 0)), at)
  }

  private static func tenTo(_ power: Int) -> UInt64 {
    (0..<power).reduce(1) { number, _ in number * 10 }
  }
}
