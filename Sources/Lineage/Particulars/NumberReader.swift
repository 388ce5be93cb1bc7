internal import Model

/// Reads numbers as languages write them: digits of any script, decimal commas and points, groups
/// parted by commas, points, blanks or apostrophes, and words of scale.
struct NumberReader: Sendable {
  /// The tokens of the text.
  let tokens: TextTokens
  /// The text's language, a BCP 47 tag without region, or `nil`.
  let language: String?
  /// Whether a comma stands before decimals, or `nil` where the language is not known.
  private let hasDecimalComma: Bool?

  /// Reads the numbers of `tokens`, a text in `language`.
  init(_ tokens: TextTokens, language: String?, hasDecimalComma: Bool?) {
    self.tokens = tokens
    self.language = language
    self.hasDecimalComma = hasDecimalComma
  }

  /// A number and the token behind it.
  struct Found: Sendable {
    var number: DecimalNumber
    var end: Int
    /// Whether it is four plain digits, as a year is.
    var isPlain: Bool
  }

  /// The number that starts at the token `index`, which is a run of digits.
  func number(at index: Int) -> Found? {
    guard var (number, end) = plain(at: index) else { return nil }
    let isPlain = end == index + 1
    var isScaled = false
    // "mil millones": two words of scale.
    for _ in 0..<2 {
      guard let (power, next) = scale(at: end) else { break }
      number = number.times(tenTo: power)
      end = next
      isScaled = true
    }
    // "2亿3500万", "3억 5천만": parts that are added.
    var parts = 0
    while isScaled, parts < 4, tokens.isKind(.digit, at: end),
      tokens.isAttached(at: end) || parts > 0
        || isIdeographic(end - 1), let (part, partEnd) = plain(at: end),
      let (power, next) = scale(at: partEnd), let sum = number.plus(part.times(tenTo: power))
    {
      number = sum
      end = next
      parts += 1
    }
    return Found(number: number, end: end, isPlain: isPlain && !isScaled)
  }

  private func isIdeographic(_ index: Int) -> Bool {
    tokens.isKind(.ideograph, at: index) || tokens.isKind(.hangul, at: index)
  }

  /// The power of ten of the scale word or signs at `index`, and the token that follows.
  ///
  /// The signs of Chinese, Japanese and Korean stand at the head of a token that goes on with what is
  /// counted: it stays a token of its own, and nothing more is read from it.
  private func scale(at index: Int) -> (power: Int, end: Int)? {
    guard tokens.tokens.indices.contains(index) else { return nil }
    let token = tokens.tokens[index]
    switch token.kind {
    case .ideograph, .hangul:
      var power = 0
      for at in token.scalars.prefix(3) {
        guard let more = IdeographicNumber.power(tokens.scalars[at]), more != 1 else { break }
        power += more
      }
      return power > 0 ? (power, index + 1) : nil
    case .letter:
      return ScaleWords.power(tokens, token, language: language).map { power in
        // "Mio.", "тыс.": the point of the abbreviation.
        let hasPoint =
          token.scalars.count <= 4 && tokens.mark(at: index + 1) == 0x2E
          && tokens.isAttached(at: index + 1)
        return (power, index + (hasPoint ? 2 : 1))
      }
    default: return nil
    }
  }

  /// The number without words of scale.
  private func plain(at index: Int) -> (number: DecimalNumber, end: Int)? {
    guard tokens.integer(at: index) != nil else { return nil }
    var groups = [index]
    var separators: [UInt32] = []
    var end = index + 1
    while groups.count < 7 {
      if let mark = separator(at: end), tokens.isKind(.digit, at: end + 1),
        tokens.isAttached(at: end), tokens.isAttached(at: end + 1)
      {
        separators.append(mark)
        groups.append(end + 1)
        end += 2
      } else if tokens.isKind(.digit, at: end), tokens.tokens[end].isSpaced,
        tokens.digitCount(at: end) == 3, tokens.digitCount(at: groups[0]) <= 3,
        separators.allSatisfy({ $0 == 0x20 }), !tokens.isAttached(at: end + 1) || isEnd(end + 1)
      {
        separators.append(0x20)
        groups.append(end)
        end += 1
      } else {
        break
      }
    }
    return value(groups, separators).map { ($0, end) }
  }

  /// Whether a mark that is no separator within a number comes next.
  private func isEnd(_ index: Int) -> Bool {
    separator(at: index) == nil || !tokens.isKind(.digit, at: index + 1)
      || !tokens.isAttached(at: index + 1)
  }

  /// The mark at `index` if it may stand within a number: a comma, a point, an apostrophe.
  private func separator(at index: Int) -> UInt32? {
    switch tokens.mark(at: index) {
    case 0x2C, 0xFF0C, 0x060C: 0x2C
    case 0x2E, 0xFF0E: 0x2E
    case 0x27, 0x2019, 0x02BC: 0x27
    case 0x066C: 0x066C
    case 0x066B: 0x066B
    default: nil
    }
  }

  /// The value of runs of digits parted by marks, or `nil` for a version, an address or a date.
  private func value(_ groups: [Int], _ separators: [UInt32]) -> DecimalNumber? {
    guard let last = separators.last else { return joined(groups[...], decimals: 0) }
    let lastCount = tokens.digitCount(at: groups[groups.count - 1])
    let others = separators.dropLast()
    let isDecimal: Bool
    if last == 0x066B {
      isDecimal = true
    } else if last == 0x20 || last == 0x27 || last == 0x066C {
      isDecimal = false
    } else if others.contains(last) {
      isDecimal = false
    } else if !others.isEmpty {
      isDecimal = true
    } else if lastCount != 3 || tokens.digitCount(at: groups[0]) > 3
      || tokens.integer(at: groups[0]) == 0
    {
      isDecimal = true
    } else {
      isDecimal = hasDecimalComma.map { $0 == (last == 0x2C) } ?? false
    }
    let grouping = isDecimal ? groups.dropLast() : groups[...]
    let marks = Set(isDecimal ? Array(others) : separators)
    guard marks.count <= 1, grouping.count == 1 || areGroups(grouping) else { return nil }
    return joined(groups[...], decimals: isDecimal ? lastCount : 0)
  }

  /// Whether the runs are groups of three, or of two with three at the end (12,34,567), or of four.
  private func areGroups(_ groups: ArraySlice<Int>) -> Bool {
    let counts = groups.map { tokens.digitCount(at: $0) }
    guard counts[0] <= 4, let last = counts.last else { return false }
    let middle = counts.dropFirst()
    if middle.allSatisfy({ $0 == 3 }) { return counts[0] <= 3 }
    if last == 3, middle.dropLast().allSatisfy({ $0 == 2 }) { return counts[0] <= 2 }
    return middle.allSatisfy { $0 == 4 }
  }

  private func joined(_ groups: ArraySlice<Int>, decimals: Int) -> DecimalNumber? {
    var number: UInt64 = 0
    var count = 0
    for group in groups {
      guard let part = tokens.integer(at: group) else { return nil }
      let digits = tokens.digitCount(at: group)
      count += digits
      guard count <= 18 else { return nil }
      number = (0..<digits).reduce(number) { number, _ in number * 10 } + part
    }
    return DecimalNumber(number, exponent: -decimals)
  }
}
