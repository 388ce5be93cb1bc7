import Model

/// A year, a month, a day in the place of another.
enum CalendarEdit {
  static func findings(in sentences: EditedSentences, at place: WordEdits.Place) -> [SlotFinding] {
    guard place.first.count <= 3, place.second.count <= 3,
      let day = names.first(in: place.first, of: sentences.a),
      let other = names.first(in: place.second, of: sentences.b), day.row == other.row,
      day.word != other.word
    else { return [] }
    return [
      sentences.finding(.date, .medium, place, sentences.told(place))
    ]
  }

  /// What differs at `place` when both numbers there are years, or days of a month.
  static func finding(_ sentences: EditedSentences, _ place: WordEdits.Place) -> SlotFinding? {
    let (a, b) = (sentences.a, sentences.b)
    if isYear(a, place.first), isYear(b, place.second) {
      return sentences.finding(
        .date, sentences.isInBodies ? .high : .medium, place, sentences.told(place))
    }
    guard isDay(a, place.first), isDay(b, place.second) else { return nil }
    return sentences.finding(.date, .medium, place, sentences.told(place, before: 1, after: 1))
  }

  private static func isYear(_ side: EditedSentences.Side, _ range: Range<Int>) -> Bool {
    guard range.count == 1, side.unit.words[range.lowerBound].span.byteCount == 4,
      let year = Int(side.word(range.lowerBound)), (1950...2100).contains(year)
    else { return false }
    return !beforeCounts.contains(side.word(range.lowerBound - 1))
  }

  private static let beforeCounts: Set<String> = [
    "over", "about", "than", "least", "nearly", "some", "almost", "to", "exceeding",
  ]

  private static func isDay(_ side: EditedSentences.Side, _ range: Range<Int>) -> Bool {
    guard range.count == 1, side.word(range.lowerBound).utf8.count <= 4 else { return false }
    return [range.lowerBound - 1, range.upperBound].contains { index in
      side.unit.words.indices.contains(index) && side.unit.words[index].traits.contains(.capital)
        && names.rows[side.word(index)]?.row == 0
    }
  }

  private static let names = CalendarNames()
}

/// The names of months and of days of the week.
private struct CalendarNames {
  /// 0 for months, 1 for days of the week; forms of one name share a number.
  let rows: [String: (row: Int, word: Int)]

  init() {
    var rows: [String: (row: Int, word: Int)] = [:]
    let months =
      "january february march april may june july august september october november december"
    let days = "monday tuesday wednesday thursday friday saturday sunday"
    for (row, names) in [months, days].enumerated() {
      for (index, name) in names.split(separator: " ").enumerated() {
        rows[String(name)] = (row, index)
        rows[String(name.prefix(3))] = (row, index)
      }
    }
    for (name, index) in [("sept", 8), ("tues", 1), ("thurs", 3)] {
      rows[name] = (name == "sept" ? 0 : 1, index)
    }
    self.rows = rows
  }

  /// The first such name in `range`.
  func first(in range: Range<Int>, of side: EditedSentences.Side) -> (row: Int, word: Int)? {
    for index in range where side.unit.words[index].traits.contains(.capital) {
      if let found = rows[side.word(index)] { return found }
    }
    return nil
  }
}
