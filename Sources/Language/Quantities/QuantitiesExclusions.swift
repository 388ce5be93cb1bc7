import Model

extension QuantityScan {
  /// Whether the number is none that counts: a part of a name, a clock time, a label.
  func isExcluded(_ reading: NumberWords.Reading, _ floor: Int) -> Bool {
    let first = reading.tokens.lowerBound
    let next = reading.tokens.upperBound
    if reading.tokens.contains(where: { isDate($0) }) { return true }
    let word = tokens[first].lower
    let before = first > start ? lower(first - 1) : ""
    let after = lower(next)
    let isDigits = word.utf8.first.map { $0 >= 48 && $0 <= 57 } ?? false
    if Self.clock.contains(after) || Self.labels.contains(before) { return true }
    if before == "#" || before == "+" || before == "/" || after == "/" || after == ":" {
      return true
    }
    if word == "zero", after == "day" || after == "days" { return true }
    if isDigits, isYearLike(reading, word), !isFollowedByPlural(next) { return true }
    if isDigits, ["911", "9-11"].contains(word),
      after.hasPrefix("attack") || after == "terror"
        || after == "call" || after == "calls"
    {
      return true
    }
    if first == start, isDigits, [".", ")", "]"].contains(after) { return true }
    if ["(", "["].contains(before), [")", "]"].contains(after), isDigits { return true }
    // An age: ", 25 ,".
    if before == ",", after == ",", isDigits, reading.high < 120 { return true }
    if word == "one", reading.tokens.count == 1 { return isPronoun(next, before) }
    if reading.tokens.count == 1, !isDigits, NumberWords.cardinals[word] != nil,
      style == .sentence, next < end, tokens[next].hasCapital, !isKnownAdjective(next),
      tokens[first].hasCapital, !isFollowedBySmallPlural(next)
    {
      // "Five Eyes" is a name; "Three Western officials" is none.
      return true
    }
    if isDigits, isLabelled(first, next, before) { return true }
    return isDigits && startsName(next)
  }

  /// "Windows 10", "firm 360": the word before makes the number a part of a name.
  private func isLabelled(_ first: Int, _ next: Int, _ before: String) -> Bool {
    guard first > start else { return false }
    let token = tokens[first - 1]
    if Gazetteer.organisationRoles.contains(before), !isFollowedByNoun(next) { return true }
    guard style == .sentence, token.hasCapital, first - 1 > start, token.isWord,
      !Gazetteer.commonWords.contains(before),
      Comparators.before(first, in: tokens, from: start) == nil
    else { return false }
    return !isFollowedByPlural(next) && !isPercent(next)
      || Self.products.contains(before)
  }

  /// "360 Digital Security Group".
  private func startsName(_ index: Int) -> Bool {
    var next = index
    while next < min(end, index + 6), tokens[next].hasCapital {
      if NameWords.firmHeads.contains(lower(next)), style == .sentence || next == index + 2 {
        return true
      }
      next += 1
    }
    return false
  }

  private func isPronoun(_ next: Int, _ before: String) -> Bool {
    if Comparators.before(next - 1, in: tokens, from: start) != nil {
      return !isFollowedByNoun(next)
    }
    return !isPercent(next) && DateWords.units[lower(next)] == nil || before == "number"
      || lower(next) == "day"
  }

  private func isYearLike(_ reading: NumberWords.Reading, _ word: String) -> Bool {
    reading.tokens.count == 1 && DateWords.year(word) != nil
  }

  private func isFollowedByPlural(_ index: Int) -> Bool {
    guard let counted = counted(from: index) else { return false }
    return isPluralNoun(tokens[counted.upperBound - 1])
      || tokens[counted.upperBound - 1].lower == "people"
  }

  private func isFollowedBySmallPlural(_ index: Int) -> Bool {
    guard let counted = counted(from: index) else { return false }
    let head = tokens[counted.upperBound - 1]
    return isPluralNoun(head) && !head.hasCapital
  }

  private func isFollowedByNoun(_ index: Int) -> Bool {
    counted(from: index) != nil
  }

  /// Whether an adjective of a state, or an acronym, stands at `index`.
  private func isKnownAdjective(_ index: Int) -> Bool {
    Gazetteer.match(in: tokens, at: index, before: end) != nil && lower(index) != "eyes"
      || NameWords.isAcronym(tokens[index])
  }

  /// Whether a number without a unit still tells something.
  func isTellingAlone(_ reading: NumberWords.Reading, _ comparator: Figure.Comparator) -> Bool {
    if comparator != .exactly || reading.isScaled || reading.isShare { return true }
    if isResult(reading.tokens.lowerBound) { return true }
    return reading.low >= 100
      && tokens[reading.tokens.lowerBound].text.utf8.contains(44)
  }

  /// "the number had risen to 412", "the total stands at 90".
  private func isResult(_ index: Int) -> Bool {
    switch lower(index - 1) {
    case "to", "at", "of", "was", "is", "from", "reached", "hit": break
    default: return false
    }
    guard index - 2 > start else { return false }
    return (max(start, index - 9)..<index - 1).contains { place in
      switch tokens[place].lower {
      case "number", "total", "toll", "count", "figure", "tally", "risen", "rose", "grew", "grown",
        "climbed", "fallen", "fell", "dropped", "increased", "jumped":
        true
      default: false
      }
    }
  }

  private static let clock: Set<String> = [
    "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "gmt", "utc", "est", "edt", "o'clock", "et", "bst",
    "hrs",
  ]

  private static let labels: Set<String> = [
    "version", "versions", "page", "pages", "chapter", "section", "article", "articles", "port",
    "ports", "step", "level", "phase", "figure", "fig.", "table", "room", "no.", "no", "number",
    "unit", "part", "line", "tier", "type", "rule", "item", "appendix", "annex", "grade",
    "channel", "flight", "route", "highway", "windows", "office", "aged", "age", "v", "iphone",
    "ios", "android", "kb", "top", "category", "event", "error", "code",
    "top-", "id", "pid", "ref", "resolution", "generation", "stage", "question", "day",
  ]

  private static let products: Set<String> = ["exchange", "server", "boeing", "airbus", "qihoo"]
}
