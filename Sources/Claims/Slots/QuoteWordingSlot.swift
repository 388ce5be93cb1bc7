import Model

/// Quotations: one utterance in two wordings.
enum QuoteWordingSlot {
  /// How the wording of one speaker's sentence differs where one telling at least is a quotation.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    guard comparison.relation != .story else { return [] }
    if let finding = QuotedTerms.finding(in: comparison) { return [finding] }
    let (a, b) = (comparison.a.unit, comparison.b.unit)
    guard comparison.isOneSpeaker, a.isDirect || b.isDirect else { return [] }
    let isRendering = isRendering(comparison)
    guard isRendering || comparison.likeness >= 0.45 && a.isNegated == b.isNegated else {
      return []
    }
    guard comparison.a.statement.part == .body, comparison.b.statement.part == .body else {
      return []  // a headline quotes parts: `HeadlineQuotations`
    }
    let alignment = WordAlignment(a.words, b.words)
    guard
      isRendering && alignment.replaces && areLettersApart(alignment, comparison)
        || isOneSentence(alignment, comparison)
    else { return [] }
    guard isWithin(alignment, comparison) else { return [] }
    let changed = alignment.onlyFirst + alignment.onlySecond
    let telling = changed.filter { $0.weight > 0 && !$0.traits.contains(.intensifier) }
      .filter { !$0.traits.contains(.name) }
    guard !changed.isEmpty else { return [] }
    // One quoted whole and one retold in part: leaving out is no change of wording.
    let severity: Discrepancy.Severity
    if a.isDirect && b.isDirect {
      if telling.isEmpty, changed.allSatisfy({ $0.traits.contains(.name) }) { return [] }
      severity = isOneWord(alignment, comparison) ? .medium : .low
    } else {
      guard alignment.replaces, telling.count >= 2 else { return [] }
      severity = .low
    }
    let words = [
      named(alignment.onlyFirst, in: comparison.a), named(alignment.onlySecond, in: comparison.b),
    ]
    // Words that only hold the sentence together are no wording of the speaker's.
    guard !words.allSatisfy(\.isEmpty) else { return [] }
    return [
      SlotFinding(
        kind: .quoteWording, severity: severity, a: a.span, b: b.span,
        explanation: explanation(words, isQuotedTwice: a.isDirect && b.isDirect))
    ]
  }

  /// Whether two quotations render one sentence: another word in many places, but one frame.
  private static func isRendering(_ comparison: Comparison) -> Bool {
    let (a, b) = (comparison.a.unit, comparison.b.unit)
    guard comparison.relation == .retold, a.isDirect, b.isDirect, comparison.closeness >= 0.3,
      min(a.words.count, b.words.count) >= 6,
      2 * min(a.words.count, b.words.count) >= max(a.words.count, b.words.count)
    else { return false }
    return WordAlignment.frame(a.words, b.words) >= 0.45
  }

  /// Whether most of what the shorter tells stands in the longer, in order: a speaker's next
  /// sentence on the matter is another one.
  private static func isOneSentence(
    _ alignment: WordAlignment, _ comparison: Comparison
  ) -> Bool {
    func weight(_ words: [ContentWord]) -> Double { words.reduce(0) { $0 + $1.weight } }
    let (first, second) = (weight(comparison.a.unit.words), weight(comparison.b.unit.words))
    let common = min(
      first - weight(alignment.onlyFirst), second - weight(alignment.onlySecond))
    let isWithin = comparison.relation == .within
    let areDirect = comparison.a.unit.isDirect && comparison.b.unit.isDirect
    let needed: Double = isWithin ? 0.68 : areDirect ? 0.58 : 0.52
    guard areLettersApart(alignment, comparison), common >= 2,
      2 * common >= needed * (first + second)
    else { return false }
    // What is quoted in part has its beginning and its end left out.
    return !isExcerpt(alignment.onlyFirst, comparison.a.unit)
      && !isExcerpt(alignment.onlySecond, comparison.b.unit)
      || !alignment.onlyFirst.isEmpty && !alignment.onlySecond.isEmpty
  }

  /// Whether more differs than what a quotation leaves out at its beginning or its end.
  private static func isWithin(_ alignment: WordAlignment, _ comparison: Comparison) -> Bool {
    guard comparison.a.unit.isDirect, comparison.b.unit.isDirect else { return true }
    if isPart(comparison.a, of: comparison.b) || isPart(comparison.b, of: comparison.a) {
      return false
    }
    func isTelling(_ word: ContentWord) -> Bool {
      word.weight > 0 || word.traits.contains(.intensifier)
    }
    let first = inner(alignment.onlyFirst, comparison.a.unit).filter(isTelling)
    let second = inner(alignment.onlySecond, comparison.b.unit).filter(isTelling)
    // A word in another place is another wording.
    if !first.isEmpty, first.map(\.stem) == second.map(\.stem) { return true }
    return letters(first, comparison.a) != letters(second, comparison.b)
  }

  /// Whether the words of the one stand in the other as they are, one after the other.
  private static func isPart(_ part: Comparison.Part, of whole: Comparison.Part) -> Bool {
    let (words, others) = (part.unit.words.map(\.stem), whole.unit.words.map(\.stem))
    guard words.count <= others.count, let first = words.first else { return false }
    return (0...(others.count - words.count)).contains { start in
      others[start] == first && others[start...].starts(with: words)
    }
  }

  /// Those of the words `only` that stand between words that both sentences have.
  private static func inner(_ only: [ContentWord], _ unit: TellingUnit) -> [ContentWord] {
    let missing = Set(only.map(\.span.start))
    let kept = unit.words.filter { !missing.contains($0.span.start) }
    guard let start = kept.first?.span.start, let end = kept.last?.span.end else { return only }
    // One word at either end may stand in the place of another.
    let head = unit.words.prefix { $0.span.start < start }.count
    let tail = unit.words.reversed().prefix { $0.span.end > end }.count
    return only.filter { word in
      (head <= 2 || word.span.start > start) && (tail <= 2 || word.span.end < end)
    }
  }

  /// Whether more differs than what stands between the words.
  private static func areLettersApart(
    _ alignment: WordAlignment, _ comparison: Comparison
  ) -> Bool {
    letters(alignment.onlyFirst, comparison.a) != letters(alignment.onlySecond, comparison.b)
  }

  /// The words without what stands between them: "snow storm" is "snowstorm".
  private static func letters(_ words: [ContentWord], _ part: Comparison.Part) -> String {
    words.isEmpty ? "" : words.map { part.document.text[$0.span].lowercased() }.joined()
  }

  /// Whether `only` are words at the beginning or the end of the sentence, and at least three.
  private static func isExcerpt(_ only: [ContentWord], _ unit: TellingUnit) -> Bool {
    guard only.count >= 3, let first = unit.words.first, let last = unit.words.last else {
      return false
    }
    let missing = Set(only.map(\.span.start))
    let kept = unit.words.filter { !missing.contains($0.span.start) }
    guard let start = kept.first?.span.start, let end = kept.last?.span.end else { return true }
    return only.allSatisfy { $0.span.end <= start || $0.span.start >= end }
      && (start > first.span.start || end < last.span.end)
  }

  /// Whether one telling word of a sentence quoted whole stands for another: a translation changes
  /// more than that.
  private static func isOneWord(_ alignment: WordAlignment, _ comparison: Comparison) -> Bool {
    guard comparison.relation == .retold, alignment.replaces, comparison.likeness >= 0.7 else {
      return false
    }
    let first = alignment.onlyFirst.filter { $0.weight >= 1 }
    let second = alignment.onlySecond.filter { $0.weight >= 1 }
    guard first.count == 1, second.count == 1 else { return false }
    // A slip of the pen is no other word.
    let (word, other) = (
      comparison.a.document.text[first[0].span].lowercased(),
      comparison.b.document.text[second[0].span].lowercased()
    )
    return !Spelling.isMisread(Array(word.utf8), Array(other.utf8))
      && (word.utf8.count != other.utf8.count
        || zip(word.utf8, other.utf8).count { $0 != $1 } > 1)
      && !Synonyms.areOne(word, other)
  }

  private static func explanation(_ words: [String], isQuotedTwice: Bool) -> String {
    let start =
      isQuotedTwice ? "two quotations of one sentence" : "quoted in one, retold in the other"
    if words[0] == words[1] { return "\(start), in another order" }
    switch (words[0].isEmpty, words[1].isEmpty) {
    case (true, true): return start
    case (false, true): return "\(start): \(words[0]) only in the earlier"
    case (true, false): return "\(start): \(words[1]) only in the later"
    case (false, false): return "\(start): \(words[0]) against \(words[1])"
    }
  }

  /// The first words that only one side has, in quotation marks.
  private static func named(_ words: [ContentWord], in part: Comparison.Part) -> String {
    let telling = words.filter { $0.weight > 0 || $0.traits.contains(.intensifier) }
    return telling.prefix(4).map { "“\(part.document.text[$0.span])”" }.joined(separator: ", ")
  }
}
