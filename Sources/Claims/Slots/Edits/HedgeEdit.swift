import Model

/// A hedge that is gone or added: "may have stolen" made "stole".
enum HedgeEdit {
  static func findings(in sentences: EditedSentences, at place: WordEdits.Place) -> [SlotFinding] {
    guard let lone = sentences.loneWord(place, isHedge),
      sentences.isLight(place, but: { $0.traits.contains(.hedge) || companions.contains($0.stem) })
    else { return [] }
    let side = lone.isFirst ? sentences.a : sentences.b
    let other = lone.isFirst ? sentences.b : sentences.a
    let range = lone.isFirst ? place.second : place.first
    let word = side.word(lone.index)
    if abilities.contains(word), range.contains(where: { modals.contains(other.word($0)) }) {
      return []
    }
    // No verb, no modal: "may disclose" but not "intended may recipients".
    if abilities.contains(word), range.isEmpty, isNoVerb(side.word(lone.index + 1)) { return [] }
    let isGrave = lone.isFirst && sentences.isInBodies && !weak.contains(word)
    return [
      sentences.finding(
        .hedge, isGrave ? .high : .medium, place,
        sentences.told(place, before: 1, after: 2)
          + (lone.isFirst
            ? ": what was uncertain is told as certain" : ": what was certain is told as uncertain")
      )
    ]
  }

  private static func isNoVerb(_ word: String) -> Bool {
    word.hasSuffix("s") || word.hasSuffix("ed") || word.hasSuffix("ing") || word == "the"
  }

  private static func isHedge(_ side: EditedSentences.Side, _ index: Int) -> Bool {
    HedgeWords.isHedge(index, in: side.unit.words, of: side.document.text)
  }

  /// Words that hedge together with others: "almost certainly", "with moderate confidence".
  private static let companions: Set<UInt64> = Set(
    ["almost", "certainly", "moderate", "medium", "low", "confidence", "with"].map {
      WordStem.hash($0)
    })
  /// "Could" and "might" may say what is possible rather than what is uncertain.
  private static let abilities: Set<String> = ["could", "might", "may"]
  private static let modals: Set<String> = [
    "can", "would", "able", "allow", "allows", "allowed", "enable", "enables", "enabled", "should",
  ]
  /// Words that often say something else than that a deed is uncertain.
  private static let weak: Set<String> = [
    "possible", "potential", "potentially", "likely", "appears", "appear", "appeared", "seem",
    "seems", "seemed", "suggest", "suggests", "suggested", "could", "perhaps",
  ]
}
