import Model

/// Words that stand together and are one number: "2.5 million".
struct NumberRun: Sendable {
  /// Which words of the sentence.
  var range: Range<Int>
  /// What they come to.
  var value: Double
  /// Whether no number stands before the scale: "hundreds", "dozens".
  var isScaleOnly: Bool

  /// The number that the words around `index` are part of.
  init?(around index: Int, in side: EditedSentences.Side) {
    guard WrittenNumber.part(side.word(index)) != nil else { return nil }
    var start = index
    while start > 0, index - start < 4, WrittenNumber.part(side.word(start - 1)) != nil,
      Self.areOne(start - 1, side)
    {
      start -= 1
    }
    var end = index + 1
    while end - index < 5, end < side.unit.words.count, WrittenNumber.part(side.word(end)) != nil,
      Self.areOne(end - 1, side)
    {
      end += 1
    }
    let parts = (start..<end).compactMap { WrittenNumber.part(side.word($0)) }
    guard let value = WrittenNumber.value(of: parts) else { return nil }
    isScaleOnly = parts.allSatisfy { if case .scale = $0 { true } else { false } }
    range = start..<end
    self.value = value
  }

  /// Whether nothing but a space or a hyphen stands between a word and the next, and the two are a
  /// number and its scale or parts of one.
  private static func areOne(_ index: Int, _ side: EditedSentences.Side) -> Bool {
    let words = side.unit.words
    guard words[index + 1].span.start - words[index].span.end == 1 else { return false }
    if case .scale = WrittenNumber.part(side.word(index + 1)) { return true }
    if case .scale = WrittenNumber.part(side.word(index)) { return true }
    return !words[index].traits.contains(.number) && !words[index + 1].traits.contains(.number)
  }

  /// The number that ends `range` or begins within two words behind it.
  static func behind(_ range: Range<Int>, in side: EditedSentences.Side) -> NumberRun? {
    for index in range.lowerBound..<min(side.unit.words.count, range.upperBound + 2) {
      if let run = NumberRun(around: index, in: side) { return run }
      if ["a", "an", "half"].contains(side.word(index)), measures.contains(side.word(index + 1)) {
        return NumberRun(range: index..<(index + 1), value: 1, isScaleOnly: false)
      }
    }
    return nil
  }

  private init(range: Range<Int>, value: Double, isScaleOnly: Bool) {
    self.range = range
    self.value = value
    self.isScaleOnly = isScaleOnly
  }

  /// "More than a week", "up to half the files".
  private static let measures: Set<String> = [
    "year", "month", "week", "day", "decade", "hour", "minute", "quarter", "third", "half", "few",
    "of", "the", "dozen",
  ]
}

/// A number in the place of another.
enum NumberEdit {
  static func findings(in sentences: EditedSentences, at place: WordEdits.Place) -> [SlotFinding] {
    let (a, b) = (sentences.a, sentences.b)
    guard let first = run(place.first, in: a), let second = run(place.second, in: b),
      first.value != second.value, first.isScaleOnly == second.isScaleOnly
    else { return [] }
    let whole = WordEdits.Place(first: first.range, second: second.range)
    if let date = CalendarEdit.finding(sentences, whole) { return [date] }
    guard !isRounded(first, second, sentences), !isLater(sentences, first, second) else {
      return []
    }
    return [
      SlotFinding(
        kind: .figure, severity: sentences.isInBodies ? .high : .medium,
        a: a.span(first.range, before: 1), b: b.span(second.range, before: 1),
        explanation: sentences.told(whole, after: 1) + factor(first.value, second.value))
    ]
  }

  /// The only number of a place that says little else.
  private static func run(_ range: Range<Int>, in side: EditedSentences.Side) -> NumberRun? {
    guard range.count <= 6,
      let index = range.first(where: { WrittenNumber.part(side.word($0)) != nil }),
      let run = NumberRun(around: index, in: side)
    else { return nil }
    let rest = range.filter { !run.range.contains($0) }
    guard !rest.contains(where: { WrittenNumber.part(side.word($0)) != nil }) else { return nil }
    return rest.count { side.unit.words[$0].weight > 0 } <= 1 ? run : nil
  }

  /// Whether the later says the same with fewer digits, or one of the two is told as rough.
  private static func isRounded(
    _ first: NumberRun, _ second: NumberRun, _ sentences: EditedSentences
  ) -> Bool {
    let (low, high) = (min(first.value, second.value), max(first.value, second.value))
    guard low > 0, high - low <= 0.1 * high else { return false }
    // A year is not rounded.
    let years = sentences.a.text(first.range).utf8.count == 4 && (1950...2100).contains(first.value)
    if years, sentences.b.text(second.range).utf8.count == 4 { return false }
    return digits(first.value) != digits(second.value)
  }

  /// How many digits tell the number.
  private static func digits(_ value: Double) -> Int {
    var value = value
    var scale = 0
    while value != value.rounded(), scale < 6 {
      value *= 10
      scale += 1
    }
    guard value < 1e15 else { return 15 }
    var count = 0
    var rest = Int(value)
    while rest > 0, rest % 10 == 0 { rest /= 10 }
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  private static func isLater(
    _ sentences: EditedSentences, _ first: NumberRun, _ second: NumberRun
  ) -> Bool {
    second.value > first.value
      && sentences.places.contains { place in
        place.second.contains { sentences.b.unit.words[$0].traits.contains(.growth) }
      }
  }

  private static func factor(_ first: Double, _ second: Double) -> String {
    guard first > 0, second > 0 else { return "" }
    let ratio = max(first, second) / min(first, second)
    guard ratio >= 2, ratio < 1e12, abs(ratio - ratio.rounded()) < 1e-9 else { return "" }
    return ": a factor of \(Int(ratio))"
  }
}
