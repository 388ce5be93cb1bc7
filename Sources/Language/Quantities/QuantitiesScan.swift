import Model

/// Reads the quantities of a text sentence by sentence.
struct QuantityScan: Sendable {
  /// A quantity whose period is not known yet.
  struct Draft: Sendable {
    /// The tokens of its text.
    var tokens: Range<Int>
    /// One past the last token of what it counts.
    var end: Int
    /// What it says so far.
    var figure: Figure
    /// Whether it is a stretch of time, and how long as an ISO 8601 duration.
    var length: String?
    /// Whether other figures of the clause may be told for that stretch.
    var isFrame = false
  }

  let tokens: [Token]
  let vocabulary: Vocabulary
  let document: Document
  let dates: [DateExpression]
  let isTagged: Bool
  var start = 0
  var end = 0
  /// The style of the sentence's capitals.
  var style = CaseStyle.sentence

  /// The tokens of `range` as they stand in the text.
  func text(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : document.text[span(range)]
  }

  /// The span of `range`, which is not empty.
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }

  /// The token at `index` in lower case, or an empty word outside the sentence.
  func lower(_ index: Int) -> String {
    index >= start && index < end ? tokens[index].lower : ""
  }

  /// The quantities of the sentence, in order; `nextDate` is the first date not behind it.
  func drafts(nextDate: inout Int) -> [Draft] {
    var drafts: [Draft] = []
    var index = start
    var floor = start
    while index < end {
      while nextDate < dates.count, dates[nextDate].tokens.lowerBound < index { nextDate += 1 }
      if nextDate < dates.count, dates[nextDate].tokens.lowerBound == index {
        if index > floor || floor == start, let draft = since(dates[nextDate]) {
          drafts.append(draft)
        }
        index = max(dates[nextDate].tokens.upperBound, index + 1)
        floor = index
        continue
      }
      guard vocabulary.tables(at: index).contains(.quantityStart),
        let draft = quantity(at: index, notBefore: floor)
      else {
        index += 1
        continue
      }
      drafts.append(draft)
      index = max(draft.tokens.upperBound, index + 1)
      floor = index
    }
    return drafts
  }

  /// The quantity whose number starts at `index`.
  func quantity(at index: Int, notBefore floor: Int) -> Draft? {
    if let past = spanOfTime(at: index, floor) { return past }
    if let compound = compoundDuration(at: index) { return compound }
    var first = index
    var currency: String?
    if Currency.isSign(lower(index)), index + 1 < end {
      currency = tokens[index].text
      first += 1
    }
    guard
      var reading = NumberWords.reading(tokens, at: first, before: end)
        ?? loneUnit(at: first, floor)
    else { return nil }
    guard currency != nil || !isExcluded(reading, floor) else { return nil }
    var comparator = Figure.Comparator.exactly
    var textStart = index
    if let range = range(from: &reading, first: index, floor) {
      comparator = .range
      textStart = range
    } else if reading.low < reading.high, !reading.isVague {
      comparator = .range
    } else if reading.isVague {
      comparator = .about
    }
    if let (begin, said) = Comparators.before(textStart, in: tokens, from: max(start, floor)),
      !isDuring(said, begin, reading)
    {
      textStart = begin
      if comparator == .exactly { comparator = said }
    }
    var textEnd = reading.tokens.upperBound
    if reading.suffix == "+" { comparator = comparator == .exactly ? .atLeast : comparator }
    if let (last, said) = Comparators.after(textEnd, in: tokens, before: end) {
      textEnd = last
      if comparator == .exactly { comparator = said }
    }
    return draft(reading, comparator, textStart..<textEnd, currency: currency, floor)
  }

  private func draft(
    _ reading: NumberWords.Reading, _ comparator: Figure.Comparator, _ range: Range<Int>,
    currency: String?, _ floor: Int
  ) -> Draft? {
    var textEnd = range.upperBound
    var comparator = comparator
    var unit = currency
    var counted: Range<Int>?
    if reading.suffix == "%" || isPercent(textEnd) {
      if reading.suffix == "%" {
        unit = "%"
      } else {
        unit = tokens[textEnd].lower
        textEnd += tokens[textEnd].lower == "per" ? 2 : 1
      }
      if lower(textEnd) == "of" { counted = self.counted(from: textEnd + 1) }
    } else if Currency.isSuffix(reading.suffix) {
      // "87GB of letters", "$300USD": the unit is written with the number.
      unit = currency ?? reading.suffix
      if lower(textEnd) == "of" { counted = self.counted(from: textEnd + 1) }
    } else if currency == nil {
      if Currency.words.contains(lower(textEnd)) {
        unit = lower(textEnd)
        counted = textEnd..<textEnd + 1
      } else if let phrase = self.counted(
        from: lower(textEnd) == "of" ? textEnd + 1 : textEnd)
      {
        counted = phrase
        unit = reading.isShare ? nil : tokens[phrase.upperBound - 1].lower
      }
    }
    if let counted, let (_, said) = Comparators.after(counted.upperBound, in: tokens, before: end),
      comparator == .exactly
    {
      comparator = said
    }
    if currency == nil, let unit, let counted, counted.count == 1, let days = DateWords.units[unit]
    {
      return duration(reading, comparator, range, unit: unit, days: days, counted, floor)
    }
    if unit == nil, !isTellingAlone(reading, comparator) { return nil }
    let (low, high) = Self.bounds(reading.low, reading.high, comparator)
    let text = range.lowerBound..<textEnd
    let figure = Figure(
      text: self.text(text), span: span(text), low: low, high: high, comparator: comparator,
      unit: unit, counted: counted.map { self.text($0) }, countedSpan: counted.map { span($0) })
    return Draft(tokens: text, end: max(counted?.upperBound ?? textEnd, textEnd), figure: figure)
  }

  /// The open and closed sides that `comparator` leaves.
  static func bounds(
    _ low: Double, _ high: Double, _ comparator: Figure.Comparator
  ) -> (Double?, Double?) {
    switch comparator {
    case .over, .atLeast: (low, nil)
    case .under, .atMost: (nil, high)
    case .exactly, .about, .range: (low, high)
    }
  }

  /// Joins "2,400 to 3,500" and its like into `reading`, and returns where its words start.
  func range(
    from reading: inout NumberWords.Reading, first: Int, _ floor: Int
  ) -> Int? {
    var joint = reading.tokens.upperBound
    var isPercent = false
    if self.isPercent(joint), lower(joint) != "per" {
      joint += 1
      isPercent = true
    }
    let opener = first > max(start, floor) ? lower(first - 1) : ""
    guard ["to", "-", "–", "—", "and", "or"].contains(lower(joint)) else { return nil }
    guard lower(joint) != "and" || opener == "between" else { return nil }
    var next = joint + 1
    if Currency.isSign(lower(next)) { next += 1 }
    guard let second = NumberWords.reading(tokens, at: next, before: end), !second.isVague,
      !reading.isVague, !second.isShare, !isDate(next)
    else { return nil }
    var low = reading.low
    if second.isScaled, !reading.isScaled, !isPercent, low < 1000, second.high >= 1000 {
      // "2 to 3 million": the scale belongs to both.
      let scale = NumberWords.scales[tokens[second.tokens.upperBound - 1].lower] ?? 1
      if scale > 1 { low *= scale }
    }
    guard low < second.high else { return nil }
    if lower(joint) == "or", second.high - low > 10 || isScaledApart(low, second.high) {
      return nil
    }
    reading = NumberWords.Reading(
      tokens: reading.tokens.lowerBound..<second.tokens.upperBound, low: low, high: second.high,
      isScaled: second.isScaled, suffix: second.suffix)
    return opener == "from" || opener == "between" ? first - 1 : first
  }

  private func isScaledApart(_ low: Double, _ high: Double) -> Bool {
    low == 0 || high / low > 3
  }

  func isPercent(_ index: Int) -> Bool {
    ["%", "percent", "pct", "percentage"].contains(lower(index))
      || lower(index) == "per" && lower(index + 1) == "cent"
  }

  /// Whether a date of the text covers `index`.
  func isDate(_ index: Int) -> Bool {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < dates.count && dates[low].tokens.contains(index)
  }
}

/// Signs and words of money.
enum Currency {
  /// Whether `word` is a sign that stands before an amount.
  static func isSign(_ word: String) -> Bool { signs.contains(word) }

  private static let signs: Set<String> = [
    "$", "us$", "a$", "c$", "hk$", "nz$", "s$", "£", "€", "¥", "₹", "₽", "₩", "₺", "₴", "rs",
    "rs.", "usd", "eur", "gbp", "cny", "rmb",
  ]

  /// Whether `letters` may stand behind digits without a space, as a unit of money or of data.
  static func isSuffix(_ letters: String) -> Bool { suffixes.contains(letters) }

  private static let suffixes: Set<String> = [
    "usd", "eur", "gbp", "cad", "aud", "btc", "kb", "mb", "gb", "tb", "pb", "kbps", "mbps", "gbps",
    "tbps",
  ]

  /// Words that stand behind an amount.
  static let words: Set<String> = [
    "dollars", "dollar", "euros", "euro", "pounds", "yuan", "rubles", "roubles", "yen", "won",
    "rupees", "francs", "usd", "eur", "gbp", "btc", "bitcoin", "bitcoins", "cents", "pence",
    "shekels", "liras", "riyals", "dirhams", "pesos", "kronor", "kroner",
  ]
}
