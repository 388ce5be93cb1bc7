import Model

/// What differs between two sentences that are one but for some words.
enum EditSlots {
  /// More differences than this make another sentence of it.
  static let placeLimit = 12

  /// What the difference at `place` changes, if that is known.
  static func finding(in sentences: EditedSentences, at place: WordEdits.Place) -> [SlotFinding] {
    if sentences.isSlip(place) { return NameEdit.findings(in: sentences, at: place) }
    for slot in slots {
      let found = slot(sentences, place)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// One difference is of the first kind that it fits.
  private static let slots: [@Sendable (EditedSentences, WordEdits.Place) -> [SlotFinding]] = [
    NegationEdit.findings, HedgeEdit.findings, OutcomeEdit.findings, ComparatorEdit.findings,
    NumberEdit.findings, PeriodEdit.findings, CalendarEdit.findings, TermEdit.findings,
    ScopeEdit.findings, NameEdit.findings, CountedThingEdit.findings,
  ]
}

extension EditedSentences {
  /// A finding at `place`.
  func finding(
    _ kind: Discrepancy.Kind, _ severity: Discrepancy.Severity, _ place: WordEdits.Place,
    _ explanation: String
  ) -> SlotFinding {
    SlotFinding(
      kind: kind, severity: severity, a: a.span(place.first), b: b.span(place.second),
      explanation: explanation,
      place: SlotFinding.Place(
        a: a.span(place.first, before: 0, after: 0), b: b.span(place.second, before: 0, after: 0)))
  }

  /// What stands at `place` in each, in quotation marks, with so many words behind it.
  func told(_ place: WordEdits.Place, before: Int = 0, after: Int = 0) -> String {
    func words(_ side: Side, _ range: Range<Int>) -> String {
      let from = max(0, range.lowerBound - before)
      let to = min(side.unit.words.count, range.upperBound + after)
      return from < to ? "“\(side.text(from..<to))”" : "nothing"
    }
    return "\(words(a, place.first)) in the earlier, \(words(b, place.second)) in the later"
  }

  /// Whether the words at `place`, but for those that `isTold` is about, only hold the sentence
  /// together or are forms of one another: "may have stolen" and "stole".
  func isLight(
    _ place: WordEdits.Place, but isTold: (ContentWord) -> Bool
  ) -> Bool {
    guard place.first.count <= 6, place.second.count <= 6 else { return false }
    func isFree(_ word: ContentWord, _ text: String, _ others: [(ContentWord, String)]) -> Bool {
      if isTold(word) || links.contains(text) { return true }
      return others.contains { other, theirs in
        other.concept == word.concept
          || text.utf8.count >= 3 && theirs.utf8.count >= 3 && text.prefix(2) == theirs.prefix(2)
            && !word.traits.contains(.name)
      }
    }
    let links = Self.auxiliaries
    // "Didn't" is read as two words.
    func words(_ side: Side, _ range: Range<Int>) -> [(ContentWord, String)] {
      range.filter { index in
        !(side.word(index + 1) == "t" && side.unit.words[index + 1].traits.contains(.negation))
      }.map { (side.unit.words[$0], side.word($0)) }
    }
    let first = words(a, place.first)
    let second = words(b, place.second)
    return first.allSatisfy { isFree($0.0, $0.1, second) }
      && second.allSatisfy { isFree($0.0, $0.1, first) }
  }

  /// Verbs that help other verbs, and words that go with them.
  private static let auxiliaries: Set<String> = [
    "be", "am", "is", "are", "was", "were", "been", "being", "has", "have", "had", "having", "do",
    "does", "did", "done", "will", "would", "shall", "should", "can", "could", "may", "might",
    "must", "to", "that", "it", "some", "any", "a", "an", "the", "there",
  ]

  /// Whether `place` exchanges one word for another that is spelled nearly so.
  func isSlip(_ place: WordEdits.Place) -> Bool {
    guard place.first.count == 1, place.second.count == 1 else { return false }
    let (word, other) = (a.word(place.first.lowerBound), b.word(place.second.lowerBound))
    guard WrittenNumber.part(word) == nil, WrittenNumber.part(other) == nil else { return false }
    return Spelling.isOneLetterApart(Array(word.utf8), Array(other.utf8))
  }

  /// The first word of `place` that `isTold` is about, when only one side has such words.
  func loneWord(
    _ place: WordEdits.Place, _ isTold: (Side, Int) -> Bool
  ) -> (isFirst: Bool, index: Int)? {
    let mine = place.first.first { isTold(a, $0) }
    let theirs = place.second.first { isTold(b, $0) }
    switch (mine, theirs) {
    case (let index?, nil): return (true, index)
    case (nil, let index?): return (false, index)
    default: return nil
    }
  }
}
