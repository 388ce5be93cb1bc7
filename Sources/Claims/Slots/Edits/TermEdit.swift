import Model

/// A term in the place of another that means something else.
enum TermEdit {
  static func findings(in sentences: EditedSentences, at place: WordEdits.Place) -> [SlotFinding] {
    guard place.first.count == 1, place.second.count == 1,
      TermSlot.differ(
        sentences.a.unit.words[place.first.lowerBound],
        sentences.b.unit.words[place.second.lowerBound])
    else { return [] }
    return [sentences.finding(.term, .medium, place, "another term: " + sentences.told(place))]
  }
}

/// A place made the whole world, or the world made a place.
enum ScopeEdit {
  static func findings(in sentences: EditedSentences, at place: WordEdits.Place) -> [SlotFinding] {
    guard place.first.count <= 5, place.second.count <= 5,
      let lone = sentences.loneWord(
        place, { side, index in side.unit.words[index].traits.contains(.worldwide) })
    else { return [] }
    let (other, range) =
      lone.isFirst ? (sentences.b, place.second) : (sentences.a, place.first)
    guard range.contains(where: { other.unit.words[$0].traits.contains(.name) }) else { return [] }
    return [sentences.finding(.scope, .medium, place, "another scope: " + sentences.told(place))]
  }
}

/// One number with another thing counted.
enum CountedThingEdit {
  static func findings(in sentences: EditedSentences, at place: WordEdits.Place) -> [SlotFinding] {
    let (a, b) = (sentences.a, sentences.b)
    guard place.first.count == 1, place.second.count == 1,
      isCounted(place.first.lowerBound, in: a), isCounted(place.second.lowerBound, in: b)
    else { return [] }
    let whole = WordEdits.Place(
      first: max(0, place.first.lowerBound - 2)..<place.first.upperBound,
      second: max(0, place.second.lowerBound - 2)..<place.second.upperBound)
    return [
      sentences.finding(
        .countedThing, .medium, whole,
        "one number, two things counted: " + sentences.told(place))
    ]
  }

  /// Whether a number stands right before the word, which is a plural.
  private static func isCounted(_ index: Int, in side: EditedSentences.Side) -> Bool {
    let word = side.unit.words[index]
    guard word.weight > 0, word.traits.isDisjoint(with: [.name, .number, .capital, .counting]),
      side.word(index).hasSuffix("s"), index > 0
    else { return false }
    return (max(0, index - 2)..<index).contains { WrittenNumber.part(side.word($0)) != nil }
  }
}
