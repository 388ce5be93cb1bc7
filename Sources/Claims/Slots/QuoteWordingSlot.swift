import Model

/// Quotations: one utterance in two wordings.
enum QuoteWordingSlot {
  /// How the wording of one speaker's sentence differs where one telling at least is a quotation.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    guard comparison.relation != .story else { return [] }
    if let finding = QuotedTerms.finding(in: comparison) { return [finding] }
    guard comparison.isOneSpeaker, comparison.likeness >= 0.45,
      comparison.a.unit.isNegated == comparison.b.unit.isNegated
    else { return [] }
    let (a, b) = (comparison.a.unit, comparison.b.unit)
    guard a.isDirect || b.isDirect else { return [] }
    guard comparison.a.statement.part == .body, comparison.b.statement.part == .body else {
      return []  // a headline quotes parts: `HeadlineQuotations`
    }
    let alignment = WordAlignment(a.words, b.words)
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
    return [
      SlotFinding(
        kind: .quoteWording, severity: severity, a: a.span, b: b.span,
        explanation: explanation(words, isQuotedTwice: a.isDirect && b.isDirect))
    ]
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
    return !Spelling.isOneLetterApart(Array(word.utf8), Array(other.utf8))
  }

  private static func explanation(_ words: [String], isQuotedTwice: Bool) -> String {
    let start =
      isQuotedTwice ? "two quotations of one sentence" : "quoted in one, retold in the other"
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
