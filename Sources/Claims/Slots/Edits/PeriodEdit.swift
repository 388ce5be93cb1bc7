import Model

/// The words that tell for what time something holds: "each year" made "over five years".
enum PeriodEdit {
  static func findings(in sentences: EditedSentences, at place: WordEdits.Place) -> [SlotFinding] {
    let (a, b) = (sentences.a, sentences.b)
    guard place.first.count <= 8, place.second.count <= 8, isOfTime(a, place.first),
      isOfTime(b, place.second)
    else { return [] }
    let (first, second) = (kind(a, place.first), kind(b, place.second))
    guard first != second, let kind = first ?? second else { return [] }
    // "Last July" and "July" are one.
    guard first != nil && second != nil || kind != .at && kind != .until else { return [] }
    guard isNearTime(a, place.first) || isNearTime(b, place.second) else { return [] }
    let isGrave = [first, second].contains(.rate) && first != nil && second != nil
    return [
      sentences.finding(
        .period, isGrave && sentences.isInBodies ? .high : .medium, place,
        "\(sentences.told(place, after: afterCount(sentences, place)))")
    ]
  }

  /// "Since" alone says little: what follows is told with it.
  private static func afterCount(_ sentences: EditedSentences, _ place: WordEdits.Place) -> Int {
    place.first.count <= 1 || place.second.count <= 1 ? 2 : 1
  }

  private enum Kind { case rate, total, since, until, at }

  /// What the words of `range`, with those that lead into it, make of a time.
  private static func kind(_ side: EditedSentences.Side, _ range: Range<Int>) -> Kind? {
    let words = range.map { side.word($0) }
    let isWide = { (word: String) in words.contains(word) }
    if words.contains(where: rates.contains)
      || zip(words, words.dropFirst()).contains(where: {
        ["a", "an"].contains($0) && singles.contains($1)
      })
    {
      return .rate
    }
    if isWide("since") { return .since }
    if isWide("until") || isWide("till") || isWide("before") { return .until }
    if isWide("total") || isWide("altogether") || isWide("over") || isWide("all")
      || isWide("during") || isWide("throughout") || isWide("for") || isWide("within")
      || words.contains(where: plurals.contains) && words.count > 1
    {
      return .total
    }
    if isWide("in") || isWide("on") || isWide("by") || isWide("last") || isWide("this")
      || isWide("after") || isWide("from")
    {
      return .at
    }
    return nil
  }

  /// Whether all words of `range` tell of time or hold such words together.
  private static func isOfTime(_ side: EditedSentences.Side, _ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      let word = side.word(index)
      return rates.contains(word) || singles.contains(word) || plurals.contains(word)
        || links.contains(word) || WrittenNumber.part(word) != nil
    }
  }

  /// Whether a time stands at `range` or right behind it.
  private static func isNearTime(_ side: EditedSentences.Side, _ range: Range<Int>) -> Bool {
    (range.lowerBound..<min(side.unit.words.count, range.upperBound + 5)).contains { index in
      let word = side.word(index)
      guard
        index < range.upperBound
          || (range.upperBound..<index).allSatisfy({
            links.contains(side.word($0)) || WrittenNumber.part(side.word($0)) != nil
          })
      else { return false }
      if singles.contains(word) || plurals.contains(word) || frequent.contains(word) { return true }
      guard let year = Int(word), word.utf8.count == 4 else {
        return side.unit.words[index].traits.contains(.capital) && months.contains(word)
      }
      return (1900...2100).contains(year)
    }
  }

  private static let frequent: Set<String> = [
    "annually", "yearly", "monthly", "weekly", "daily", "hourly", "annual",
  ]
  private static let rates: Set<String> = frequent.union(["each", "every", "per", "annum"])
  private static let singles: Set<String> = [
    "year", "month", "week", "day", "hour", "quarter", "decade", "night",
  ]
  private static let plurals: Set<String> = [
    "years", "months", "weeks", "days", "hours", "quarters", "decades", "nights",
  ]
  private static let links: Set<String> = [
    "in", "all", "over", "the", "past", "last", "since", "during", "of", "a", "an", "total",
    "altogether", "for", "within", "from", "to", "until", "till", "throughout", "previous", "this",
    "on", "by", "between", "and", "after", "before", "recent", "preceding", "period", "few",
    "several", "couple", "many", "some", "half", "next", "them",
  ]
  private static let months: Set<String> = Set(
    ("january february march april may june july august september october november december jan "
      + "feb mar apr jun jul aug sep sept oct nov dec").split(separator: " ").map(String.init))
}
