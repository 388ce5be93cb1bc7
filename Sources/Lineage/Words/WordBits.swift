/// Finds the ASCII characters of words among eight bytes at once.
enum WordBits {
  /// The first bit of each byte.
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// How many of the eight bytes, from the lowest on, are ASCII characters of words: letters, digits
  /// and `_`, which is what `WordCharacters` says of them.
  @inline(__always)
  static func leadingCount(_ bytes: UInt64) -> Int {
    let low = bytes & ~high
    // Bytes below 0x80 added to what makes the first of a range 0x80: its bit is set from there on.
    let letters = low | 0x2020_2020_2020_2020
    let isLetter = (letters &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(letters &+ 0x0505_0505_0505_0505)
    let isDigit = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
    let isLine = ~((low ^ 0x5F5F_5F5F_5F5F_5F5F) &+ 0x7F7F_7F7F_7F7F_7F7F)
    let others = ~((isLetter | isDigit | isLine) & ~bytes) & high
    return others.trailingZeroBitCount &>> 3
  }
}
