internal import Model

/// Walks over a text once and notes its figures, days, codes, regions and names.
struct ParticularsReader {
  private let tokens: TextTokens
  private let language: String?
  private let numbers: NumberReader
  private var items: [Particulars.Item] = []
  private var counts = [Int](repeating: 0, count: 6)
  /// The words that stand in small letters somewhere: with a capital they are no names.
  private let smallWords: Set<UInt64>

  /// Reads `tokens`, a text in `language`.
  init(_ tokens: TextTokens, language: String?) {
    self.tokens = tokens
    self.language = language
    numbers = NumberReader(tokens, language: language)
    smallWords = Set(
      tokens.tokens.lazy
        .filter { $0.kind == .letter && !$0.isCapital && $0.scalars.count >= 4 }
        .map { tokens.hash($0) })
  }

  /// Everything, in text order.
  mutating func read() -> [Particulars.Item] {
    var index = 0
    while index < tokens.tokens.count {
      let next: Int
      switch tokens.tokens[index].kind {
      case .digit: next = readNumber(at: index)
      case .letter, .hangul: next = readWord(at: index)
      case .ideograph: next = readIdeographs(at: index)
      case .katakana: next = readKatakana(at: index)
      case .blank, .mark, .hiragana: next = index + 1
      }
      index = max(next, index + 1)
    }
    return items
  }

  private mutating func add(
    _ kind: Particulars.Kind, _ hash: UInt64, _ weight: Double, _ first: Int, _ last: Int
  ) {
    guard counts[Int(kind.rawValue)] < Particulars.mostItems else { return }
    counts[Int(kind.rawValue)] += 1
    let span = TextSpan(tokens.tokens[first].span.start, tokens.tokens[last].span.end)
    items.append(Particulars.Item(kind: kind, hash: hash, weight: weight, span: span))
  }

  // MARK: Numbers and days

  private mutating func readNumber(at index: Int) -> Int {
    if let (month, day, end) = dottedDate(at: index) ?? signedDate(at: index)
      ?? dayBeforeMonth(at: index)
    {
      addDay(month, day, index, end - 1)
      return end
    }
    guard let found = numbers.number(at: index) else { return chainEnd(from: index) }
    // A time of day, a score, a part of an address.
    if tokens.mark(at: found.end) == 0x3A, tokens.isKind(.digit, at: found.end + 1),
      tokens.isAttached(at: found.end + 1)
    {
      return chainEnd(from: index)
    }
    add(found, index)
    return found.end
  }

  private mutating func add(_ found: NumberReader.Found, _ index: Int) {
    let number = found.number
    guard number.isLarge, !(found.isPlain && isYear(number)) else { return }
    add(
      .figure, Self.hash(number.digits, UInt64(bitPattern: Int64(number.exponent))),
      // Four digits without a mark are often a version or a port.
      found.isPlain && number.digitCount == 4 ? 1.7 : Self.weight(of: number), index,
      found.end - 1)
  }

  private func isYear(_ number: DecimalNumber) -> Bool {
    guard let whole = number.whole else { return false }
    return (1900...2099).contains(whole)
  }

  /// A number with many digits tells much, a round one little.
  private static func weight(of number: DecimalNumber) -> Double {
    switch number.digitCount {
    case 0, 1: 0.3
    case 2: number.exponent > 0 ? 0.9 : 0.6
    case 3: 1.7
    case 4: 2.6
    default: 3.2
    }
  }

  private mutating func addDay(_ month: Int, _ day: Int, _ first: Int, _ last: Int) {
    guard (1...12).contains(month), (1...PartialDate.days(inMonth: month, of: 2000)).contains(day)
    else { return }
    add(.day, Self.hash(UInt64(month), UInt64(day)), 1, first, last)
  }

  /// Past digits and marks that hang together.
  private func chainEnd(from index: Int) -> Int {
    var end = index + 1
    while tokens.isAttached(at: end), end - index < 64,
      tokens.isKind(.digit, at: end)
        || (tokens.isKind(.mark, at: end) && tokens.isKind(.digit, at: end + 1)
          && tokens.isAttached(at: end + 1))
    {
      end += 1
    }
    return end
  }

  /// "2031-05-06", "06.05.2031", "16/05/2031".
  private func dottedDate(at index: Int) -> (month: Int, day: Int, end: Int)? {
    let mark = tokens.mark(at: index + 1)
    guard mark == 0x2D || mark == 0x2E || mark == 0x2F, tokens.mark(at: index + 3) == mark,
      (1...4).allSatisfy({ tokens.isAttached(at: index + $0) }),
      let first = small(at: index), let second = small(at: index + 2),
      let third = small(at: index + 4)
    else { return nil }
    if tokens.digitCount(at: index) == 4 { return (second, third, index + 5) }
    guard tokens.digitCount(at: index + 4) == 4 else { return nil }
    if mark != 0x2F || first > 12 { return (second, first, index + 5) }
    return second > 12 ? (first, second, index + 5) : nil
  }

  private func small(at index: Int) -> Int? {
    guard (1...4).contains(tokens.digitCount(at: index)) else { return nil }
    return tokens.integer(at: index).map { Int($0) }
  }

  /// "5月6日", "5월 6일".
  private func signedDate(at index: Int) -> (month: Int, day: Int, end: Int)? {
    guard let month = small(at: index), starts(index + 1, 0x6708, 0xC6D4),
      let day = small(at: index + 2), starts(index + 3, 0x65E5, 0xC77C)
    else { return nil }
    return (month, day, index + 3)
  }

  private func starts(_ index: Int, _ sign: UInt32, _ other: UInt32) -> Bool {
    guard tokens.tokens.indices.contains(index) else { return false }
    let first = tokens.scalars[tokens.tokens[index].scalars.lowerBound]
    return first == sign || first == other
  }

  /// A day before its month, as in "5 July", "5th of July" or "5 de julio", in any language.
  private func dayBeforeMonth(at index: Int) -> (month: Int, day: Int, end: Int)? {
    guard tokens.digitCount(at: index) <= 2, let day = small(at: index), (1...31).contains(day)
    else { return nil }
    var at = index + 1
    var skipped = 0
    while skipped < 3, tokens.tokens.indices.contains(at) {
      if let month = month(at: at) { return (month, day, at + 1) }
      let token = tokens.tokens[at]
      if token.kind == .letter, LocaleWords.monthWords.contains(tokens.hash(token)) {
        return small(at: at + 1).map { ($0, day, at + 2) }
      }
      let isLink = token.kind == .letter && token.scalars.count <= 3
      guard isLink || tokens.mark(at: at) == 0x2E || tokens.mark(at: at) == 0xBA else { break }
      at += 1
      skipped += 1
    }
    return nil
  }

  private func month(at index: Int) -> Int? {
    guard tokens.isKind(.letter, at: index) else { return nil }
    let token = tokens.tokens[index]
    if let month = LocaleWords.month(tokens.hash(token), language: language) { return month }
    guard isUncased(token), token.scalars.count > 3, RegionNames.hasClitic(token, in: tokens) else {
      return nil
    }
    return LocaleWords.month(tokens.hash(token, skipping: 1), language: language)
  }

  // MARK: Words

  private mutating func readWord(at index: Int) -> Int {
    let token = tokens.tokens[index]
    if let end = codeEnd(from: index) {
      addCode(index, end)
      return end
    }
    if let end = dayAfterMonth(at: index) { return end }
    if token.kind == .hangul || token.isCapital || isUncased(token) {
      if let (region, words) = RegionNames.standard.region(
        at: index, in: tokens, language: language)
      {
        add(.region, region, 0.4, index, index)
        return index + (words == 1 ? 1 : max(1, words))
      }
    }
    addName(token, index)
    return index + 1
  }

  /// "July 5", not "July 2031" or "July 5,000".
  private mutating func dayAfterMonth(at index: Int) -> Int? {
    guard tokens.isKind(.digit, at: index + 1), let month = month(at: index),
      tokens.digitCount(at: index + 1) <= 2, let day = small(at: index + 1)
    else { return nil }
    if tokens.isAttached(at: index + 2), tokens.isAttached(at: index + 3),
      tokens.isKind(.digit, at: index + 3)
    {
      return nil
    }
    addDay(month, day, index, index + 1)
    return index + 2
  }

  /// Whether the word is of a script without capitals whose words are parted by blanks.
  private func isUncased(_ token: TextTokens.Token) -> Bool {
    let first = tokens.scalars[token.scalars.lowerBound]
    return (0x0590..<0x0E00).contains(first) || (0x10A0..<0x1100).contains(first)
  }

  /// The end of "CVE-2031-1234", "APT41" and the like, which begin with a Latin letter.
  private func codeEnd(from index: Int) -> Int? {
    let token = tokens.tokens[index]
    guard tokens.scalars[token.scalars.lowerBound] < 0x80, token.isCapital,
      token.scalars.count <= 12
    else { return nil }
    var end = index + 1
    var hasDigits = false
    while end - index < 12, tokens.isAttached(at: end) {
      if tokens.isKind(.digit, at: end) {
        hasDigits = true
      } else if tokens.mark(at: end) == 0x2D || tokens.mark(at: end) == 0x5F {
        guard tokens.isAttached(at: end + 1), !tokens.isKind(.mark, at: end + 1) else { break }
      } else if !tokens.isKind(.letter, at: end)
        || tokens.scalars[tokens.tokens[end].scalars.lowerBound] >= 0x80
      {
        break
      }
      end += 1
    }
    return hasDigits ? end : nil
  }

  private mutating func addCode(_ index: Int, _ end: Int) {
    var state = ScalarHash()
    var digits = 0
    var letters = 0
    for at in index..<end where !tokens.isKind(.mark, at: at) {
      let token = tokens.tokens[at]
      if token.kind == .digit {
        digits += token.scalars.count
      } else {
        letters += token.scalars.count
      }
      for scalar in tokens.scalars[token.scalars] { state.add(scalar) }
    }
    // "mid-2031" is no code.
    guard letters + digits >= 4, !(letters <= 4 && digits == 4 && end - index == 3) else { return }
    add(.code, state.value, digits >= 5 ? 2.5 : 1, index, end - 1)
  }

  private mutating func addName(_ token: TextTokens.Token, _ index: Int) {
    guard token.kind == .letter, token.scalars.count <= 24 else { return }
    let letters = tokens.scalars[token.scalars]
    if token.isCapital {
      guard !token.isFirst, token.scalars.count >= 4, !smallWords.contains(tokens.hash(token)),
        month(at: index) == nil
      else { return }
      add(.name, tokens.hash(token), 0.4 + 0.1 * Double(min(letters.count, 10) - 4), index, index)
      addSound(letters, least: 4, index)
    } else if isUncased(token) {
      addSound(letters, least: 5, index)
    }
  }

  private mutating func addSound(_ letters: ArraySlice<UInt32>, least: Int, _ index: Int) {
    let classes = ConsonantSkeleton.classes(of: letters)
    guard classes.count >= least else { return }
    let weight = classes.count == 4 ? 0.3 : classes.count == 5 ? 0.6 : 0.9
    add(.sound, ConsonantSkeleton.hash(classes), weight, index, index)
  }

  // MARK: Scripts without blanks

  private mutating func readIdeographs(at index: Int) -> Int {
    let range = tokens.tokens[index].scalars
    var at = range.lowerBound
    while at < range.upperBound {
      if let (number, end) = IdeographicNumber.read(tokens.scalars[..<range.upperBound], from: at) {
        add(NumberReader.Found(number: number, end: index + 1, isPlain: false), index)
        at = end
      } else if let (region, length) = RegionNames.standard.region(
        atScalar: at, before: range.upperBound, in: tokens)
      {
        add(.region, region, 0.4, index, index)
        at += length
      } else {
        at += 1
      }
    }
    return index + 1
  }

  private mutating func readKatakana(at index: Int) -> Int {
    let range = tokens.tokens[index].scalars
    if let (region, _) = RegionNames.standard.region(
      atScalar: range.lowerBound, before: range.upperBound, in: tokens)
    {
      add(.region, region, 0.4, index, index)
    } else if range.count >= 4 {
      addSound(tokens.scalars[range], least: 4, index)
    }
    return index + 1
  }

  private static func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
    WordGrams.mixed(WordGrams.mixed(first &+ 0x9E37_79B9_7F4A_7C15) ^ second)
  }
}
