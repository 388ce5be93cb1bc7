internal import Model

/// Walks over a text once and notes its figures, days, codes, regions and names.
struct ParticularsReader {
  let tokens: TextTokens
  let words: LanguageWords
  private let numbers: NumberReader
  private var items: [Particulars.Item] = []
  private var counts = [Int](repeating: 0, count: 6)

  /// Reads `tokens`, a text in `language`.
  init(_ tokens: TextTokens, language: String?) {
    self.tokens = tokens
    words = LanguageWords.words(of: language)
    numbers = NumberReader(tokens, language: language, hasDecimalComma: words.hasDecimalComma)
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
    dropCommonWords()
    return items
  }

  /// Takes away the names that also stand in small letters somewhere: they are words that began a
  /// sentence or a title.
  private mutating func dropCommonWords() {
    guard counts[Int(Particulars.Kind.name.rawValue)] > 0 else { return }
    let names = Set(items.lazy.filter { $0.kind == .name }.map(\.hash))
    var common: Set<UInt64> = []
    for token in tokens.tokens
    where token.kind == .letter && !token.isCapital && token.scalars.count >= 4 {
      let hash = tokens.hash(token)
      if names.contains(hash) { common.insert(hash) }
    }
    guard !common.isEmpty else { return }
    let words = items.filter { $0.kind == .name && common.contains($0.hash) }.map(\.span)
    items.removeAll { item in
      (item.kind == .name && common.contains(item.hash))
        || (item.kind == .sound && words.contains { $0 == item.span })
    }
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
    if let (month, day, end) = day(at: index) {
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

  // MARK: Words

  private mutating func readWord(at index: Int) -> Int {
    let token = tokens.tokens[index]
    if let end = codeEnd(from: index) {
      addCode(index, end)
      return end
    }
    if let (month, day, end) = dayAfterMonth(at: index) {
      addDay(month, day, index, end - 1)
      return end
    }
    if token.kind == .hangul || token.isCapital || isUncased(token) {
      if let (region, wordCount) = words.regions.region(at: index, in: tokens) {
        add(.region, region, 0.4, index, index)
        return index + wordCount
      }
    }
    addName(token, index)
    return index + 1
  }

  /// Whether the word is of a script without capitals whose words are parted by blanks.
  func isUncased(_ token: TextTokens.Token) -> Bool {
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
      guard !token.isFirst, token.scalars.count >= 4, month(at: index) == nil else { return }
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
      } else if let (region, length) = words.regions.region(
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
    if let (region, _) = words.regions.region(
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
