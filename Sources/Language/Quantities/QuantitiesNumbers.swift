/// Numbers in digits and in words.
enum NumberWords {
  /// A number as it stands in a text.
  struct Reading: Sendable, Hashable {
    /// Its tokens.
    var tokens: Range<Int>
    /// The least that it can be.
    var low: Double
    /// The most that it can be.
    var high: Double
    /// Whether it is no more than an order of size: "tens of thousands".
    var isVague = false
    /// Whether a scale such as "million" is part of it.
    var isScaled = false
    /// Whether it is a share: "half", "two-thirds".
    var isShare = false
    /// What the token carries behind its digits: "%", "+", "gb", "usd", or nothing.
    var suffix = ""
  }

  /// The words up to ninety-nine that are one token.
  static let cardinals: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// Words that multiply the number before them.
  static let scales: [String: Double] = [
    "dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9,
    "trillion": 1e12, "lakh": 1e5, "crore": 1e7, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9,
    "tn": 1e12, "m": 1e6, "k": 1e3, "b": 1e9,
  ]

  /// Orders of size: the least that each word means.
  static let orders: [String: Double] = [
    "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1e3, "millions": 1e6,
    "billions": 1e9, "trillions": 1e12,
  ]

  private static let shares: [String: Double] = [
    "third": 1.0 / 3, "thirds": 1.0 / 3, "quarter": 0.25, "quarters": 0.25, "fifth": 0.2,
    "fifths": 0.2, "tenth": 0.1, "half": 0.5,
  ]

  /// The words in letters that quantities start with.
  static let starts: Set<String> = Set(cardinals.keys).union(orders.keys).union([
    "a", "an", "half", "past", "last", "previous", "recent", "next", "coming", "first",
    "preceding", "us$", "a$", "c$", "hk$", "nz$", "s$", "rs", "rs.", "usd", "eur", "gbp", "cny",
    "rmb",
  ])

  /// Whether a quantity may start with `word`, though it is none of `starts`: with a digit, a sign
  /// of money or a compound.
  static func mayStartByLooks(_ word: String) -> Bool {
    switch word.utf8.first ?? 0 {
    case 36, 48...57, 0xC2, 0xE2: true
    case 46: word.utf8.count > 1
    case 97...122: word.utf8.contains(45)
    default: false
    }
  }

  /// The whole number that `word` tells: "two", "a", "12"; `nil` above 9999.
  static func small(_ word: String) -> Int? {
    if word == "a" || word == "an" { return 1 }
    if let number = cardinals[word] ?? hyphenated(word) { return number }
    guard word.utf8.count <= 4 else { return nil }
    return DateWords.number(Substring(word).utf8)
  }

  /// "twenty-five".
  static func hyphenated(_ word: String) -> Int? {
    guard let hyphen = word.utf8.firstIndex(of: 45), word.utf8.count < 16,
      let tens = cardinals[String(word[..<hyphen])], tens >= 20, tens % 10 == 0,
      let ones = cardinals[String(word[word.utf8.index(after: hyphen)...])], (1...9).contains(ones)
    else { return nil }
    return tens + ones
  }

  /// The number that starts at `index`, before `end`.
  static func reading(_ tokens: [Token], at index: Int, before end: Int) -> Reading? {
    guard index < end else { return nil }
    let word = tokens[index].lower
    guard let first = word.utf8.first else { return nil }
    if first >= 48 && first <= 57 || first == 46 && word.utf8.count > 1 {
      return digits(tokens, index, end)
    }
    guard first >= 97, first <= 122 else { return nil }
    return order(tokens, index, end) ?? share(tokens, index, end) ?? words(tokens, index, end)
  }

  // MARK: Orders of size

  private static func order(_ tokens: [Token], _ index: Int, _ end: Int) -> Reading? {
    guard var low = orders[tokens[index].lower] else { return nil }
    // "scores" is a verb and a noun as well.
    guard tokens[index].lower != "scores" || index + 1 < end && tokens[index + 1].lower == "of"
    else { return nil }
    var high = low * 10 - 1
    if tokens[index].lower == "dozens" { (low, high) = (24, 99) }
    if tokens[index].lower == "scores" { (low, high) = (40, 99) }
    var next = index + 1
    while next + 1 < end, ["of", "or", "upon"].contains(tokens[next].lower),
      let scale = orders[tokens[next + 1].lower], scale >= 100
    {
      if tokens[next].lower == "or" {
        high = max(high, scale * 10 - 1)
      } else {
        low *= scale
        high = (high + 1) * scale - 1
      }
      next += 2
    }
    return Reading(tokens: index..<next, low: low, high: high, isVague: true, isScaled: true)
  }

  // MARK: Shares

  private static func share(_ tokens: [Token], _ index: Int, _ end: Int) -> Reading? {
    let word = tokens[index].lower
    let next = index + 1 < end ? tokens[index + 1].lower : ""
    if word == "half" {
      if next == "a" || next == "of" || next == "the", index + 2 < end,
        let scale = scales[tokens[index + 2].lower], next == "a"
      {
        return Reading(
          tokens: index..<index + 3, low: scale / 2, high: scale / 2, isScaled: true)
      }
      guard ["of", "the", "its", "their", "his", "all"].contains(next) else { return nil }
      return Reading(tokens: index..<index + 1, low: 0.5, high: 0.5, isShare: true)
    }
    if let hyphen = word.utf8.firstIndex(of: 45), word.utf8.count < 16,
      let count = small(String(word[..<hyphen])), (1...9).contains(count),
      let share = shares[String(word[word.utf8.index(after: hyphen)...])], share < 0.5
    {
      let value = Double(count) * share
      return Reading(tokens: index..<index + 1, low: value, high: value, isShare: true)
    }
    guard let count = cardinals[word] ?? (word == "a" ? 1 : nil), (1...9).contains(count),
      let share = shares[next], share < 0.5
    else { return nil }
    // "a third party", "a quarter earlier": a share is "of" something or stands alone.
    guard index + 2 >= end || ["of", ",", "."].contains(tokens[index + 2].lower) else {
      return nil
    }
    let value = Double(count) * share
    return Reading(tokens: index..<index + 2, low: value, high: value, isShare: true)
  }

  // MARK: Digits

  private static func digits(_ tokens: [Token], _ index: Int, _ end: Int) -> Reading? {
    guard let (low, high, suffix) = plain(tokens[index].lower) else { return nil }
    var reading = Reading(tokens: index..<index + 1, low: low, high: high)
    if let scale = scales[suffix] {
      reading.low = low * scale
      reading.high = high * scale
      reading.isScaled = true
    } else {
      guard suffix.isEmpty || suffix == "%" || suffix == "+" || Currency.isSuffix(suffix) else {
        return nil
      }
      reading.suffix = suffix
    }
    scale(&reading, tokens, end)
    return reading
  }

  private static func scale(_ reading: inout Reading, _ tokens: [Token], _ end: Int) {
    while reading.tokens.upperBound < end,
      let scale = scales[tokens[reading.tokens.upperBound].lower],
      tokens[reading.tokens.upperBound].lower.utf8.count > 1 || !reading.isScaled
    {
      let next = reading.tokens.upperBound
      // "5 m" may be metres, "5 k" kilometres: take the letter only where no space stands.
      if tokens[next].lower.utf8.count == 1, tokens[next].followsSpace { return }
      reading.low *= scale
      reading.high *= scale
      reading.isScaled = true
      reading.tokens = reading.tokens.lowerBound..<next + 1
    }
  }

  /// The value of "2,400", "2.5", "10-15", "1.2bn", "30%", and the letters or marks behind it.
  static func plain(_ word: String) -> (low: Double, high: Double, suffix: String)? {
    let bytes = Array(word.utf8)
    guard bytes.count <= 40, let (first, next) = decimal(bytes, from: 0) else { return nil }
    guard next < bytes.count else { return (first, first, "") }
    var dash = next
    if bytes[next] == 45 {
      dash = next + 1
    } else if bytes.count > next + 2, bytes[next] == 0xE2, bytes[next + 1] == 0x80,
      bytes[next + 2] == 0x93 || bytes[next + 2] == 0x92
    {
      dash = next + 3
    }
    if dash > next {
      guard let (last, end) = decimal(bytes, from: dash), first < last else { return nil }
      return (first, last, String(decoding: bytes[end...], as: UTF8.self))
    }
    return (first, first, String(decoding: bytes[next...], as: UTF8.self))
  }

  /// A number with commas in threes and at most one point, and where it ends.
  private static func decimal(_ bytes: [UInt8], from start: Int) -> (Double, Int)? {
    var index = start
    var whole = 0.0
    var digitCount = 0
    var sinceComma = -1
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 48, byte <= 57 {
        whole = whole * 10 + Double(byte - 48)
        digitCount += 1
        if sinceComma >= 0 { sinceComma += 1 }
      } else if byte == 44, sinceComma < 0 && digitCount > 0 && digitCount <= 3 || sinceComma == 3,
        index + 3 < bytes.count
      {
        sinceComma = 0
      } else {
        break
      }
      index += 1
    }
    guard sinceComma < 0 || sinceComma == 3 || sinceComma == 2, digitCount <= 18 else {
      return nil
    }
    var scale = 0.1
    if index + 1 < bytes.count, bytes[index] == 46, bytes[index + 1] >= 48, bytes[index + 1] <= 57 {
      index += 1
      while index < bytes.count, bytes[index] >= 48, bytes[index] <= 57 {
        whole += Double(bytes[index] - 48) * scale
        scale /= 10
        index += 1
        digitCount += 1
      }
      // "10.0.0.1" and "2.4.1" are addresses and versions.
      if index < bytes.count, bytes[index] == 46 { return nil }
      whole = (whole * 1e6).rounded() / 1e6
    }
    return digitCount > 0 ? (whole, index) : nil
  }

  // MARK: Words

  private static func words(_ tokens: [Token], _ index: Int, _ end: Int) -> Reading? {
    var next = index
    var total = 0.0
    var current = 0.0
    var isScaled = false
    var hasNumber = false
    if ["a", "an"].contains(tokens[index].lower) {
      guard index + 1 < end else { return nil }
      if tokens[index + 1].lower == "couple" {
        let last = index + 2 < end && tokens[index + 2].lower == "of" ? index + 3 : index + 2
        return Reading(tokens: index..<last, low: 2, high: 2)
      }
      guard let scale = scales[tokens[index + 1].lower], scale >= 12,
        tokens[index + 1].lower.utf8.count > 3
      else { return nil }
      current = 1
      next += 1
      hasNumber = true
    }
    while next < end {
      let word = tokens[next].lower
      if let number = cardinals[word] ?? hyphenated(word) {
        // "two three" is no number; "hundred five" and "twenty five" are.
        guard
          !hasNumber || isScaled && current.truncatingRemainder(dividingBy: 100) == 0
            || current >= 20 && number < 10 && current.truncatingRemainder(dividingBy: 10) == 0
        else { break }
        current += Double(number)
        hasNumber = true
      } else if let scale = scales[word], word.utf8.count > 3, hasNumber {
        isScaled = true
        if scale == 100 || scale == 12 {
          current *= scale
        } else {
          total += current * scale
          current = 0
        }
      } else if word == "and", isScaled, next + 1 < end, next > index,
        tokens[next - 1].lower == "hundred" || tokens[next - 1].lower == "thousand",
        small(tokens[next + 1].lower) != nil, tokens[next + 1].lower.utf8.count > 2
      {
        next += 1
        continue
      } else {
        break
      }
      next += 1
    }
    guard hasNumber, next > index else { return nil }
    let value = total + current
    return Reading(tokens: index..<next, low: value, high: value, isScaled: isScaled)
  }
}
