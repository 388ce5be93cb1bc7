import Model

/// A deed that is tried in one telling and done in the other.
enum OutcomeEdit {
  static func findings(in sentences: EditedSentences, at place: WordEdits.Place) -> [SlotFinding] {
    guard
      let lone = sentences.loneWord(
        place, { side, index in side.unit.words[index].traits.contains(.attempt) }),
      sentences.isLight(place, but: { $0.traits.contains(.attempt) })
    else { return [] }
    let word = (lone.isFirst ? sentences.a : sentences.b).word(lone.index)
    return [
      sentences.finding(
        .outcome, sentences.isInBodies ? .high : .medium, place,
        sentences.told(place, before: 1, after: 2)
          + ": “\(word)” stands in the \(lone.isFirst ? "earlier" : "later") alone")
    ]
  }
}
