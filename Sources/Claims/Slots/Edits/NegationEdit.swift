import Model

/// A "not" that is lost or added.
enum NegationEdit {
  static func findings(in sentences: EditedSentences, at place: WordEdits.Place) -> [SlotFinding] {
    if let finding = prefixed(sentences, place) { return [finding] }
    let counts = (
      place.first.count { isNegation(sentences.a, $0) },
      place.second.count { isNegation(sentences.b, $0) }
    )
    guard counts.0 % 2 != counts.1 % 2, counts.0 == 0 || counts.1 == 0,
      sentences.isLight(place, but: { $0.traits.contains(.negation) }),
      let lone = sentences.loneWord(place, isNegation)
    else { return [] }
    let side = lone.isFirst ? sentences.a : sentences.b
    guard !idle.contains(side.word(lone.index + 1)),
      isVerbal(sentences, lone.index, place, lone.isFirst)
    else { return [] }
    return [
      sentences.finding(
        .stance, sentences.isInBodies ? .high : .medium, place,
        sentences.told(place, before: 2, after: 2) + ": the one says the opposite of the other")
    ]
  }

  private static func isNegation(_ side: EditedSentences.Side, _ index: Int) -> Bool {
    let word = side.unit.words[index]
    return word.traits.contains(.negation) && !word.traits.contains(.capital)
      || word.traits.contains(.negation) && index == 0
  }

  /// Whether the word turns a verb or stands before its noun, where it can be put in: "was not", "no
  /// evidence", "without" for "with".
  private static func isVerbal(
    _ sentences: EditedSentences, _ index: Int, _ place: WordEdits.Place, _ isFirst: Bool
  ) -> Bool {
    let side = isFirst ? sentences.a : sentences.b
    let others = isFirst ? place.second : place.first
    switch side.word(index) {
    case "t":
      // "Wasn't" stands in the place of "was", "didn't" in that of "did" or of nothing.
      let verb = side.word(index - 1)
      if others.isEmpty { return !linking.contains(verb) }
      let other = isFirst ? sentences.b : sentences.a
      let stem = verb == "won" ? "wi" : verb.prefix(2)
      return others.contains { other.word($0).prefix(2) == stem }
        || others.contains { other.unit.words[$0].weight > 0 }
    case "not": return verbs.contains(side.word(index - 1)) || verbs.contains(side.word(index + 1))
    case "without", "nor", "neither", "nobody", "none", "nothing":
      return !others.isEmpty
    default: return true
    }
  }

  private static let linking: Set<String> = [
    "isn", "aren", "wasn", "weren", "hasn", "haven", "hadn",
  ]
  private static let verbs: Set<String> = [
    "be", "am", "is", "are", "was", "were", "been", "has", "have", "had", "do", "does", "did",
    "will", "would", "shall", "should", "can", "could", "may", "might", "must", "to", "s", "re",
    "ve", "m", "d", "ll", "also", "still", "yet",
  ]

  /// "Not just" and "not necessarily" turn little round.
  private static let idle: Set<String> = [
    "just", "only", "merely", "simply", "necessarily", "least", "sure", "mention", "alone",
  ]

  /// "Affected" here, "unaffected" there.
  private static func prefixed(
    _ sentences: EditedSentences, _ place: WordEdits.Place
  ) -> SlotFinding? {
    guard place.first.count == 1, place.second.count == 1 else { return nil }
    let (word, other) = (
      sentences.a.word(place.first.lowerBound), sentences.b.word(place.second.lowerBound)
    )
    let (short, long) = word.utf8.count < other.utf8.count ? (word, other) : (other, word)
    guard short.utf8.count >= 4,
      ["un", "in", "dis", "non", "im"].contains(where: { long == $0 + short })
    else { return nil }
    return sentences.finding(
      .stance, sentences.isInBodies ? .high : .medium, place,
      sentences.told(place) + ": the one says the opposite of the other")
  }
}
