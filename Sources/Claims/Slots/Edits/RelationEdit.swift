import Model

/// Who did it to whom: two names that changed places.
enum RelationEdit {
  /// The finding, when the two sentences differ in two names that stand crosswise.
  static func finding(in sentences: EditedSentences) -> SlotFinding? {
    let places = sentences.places
    for (index, place) in places.enumerated() {
      for other in places[(index + 1)...].prefix(6) where areCrossed(place, other, sentences) {
        let whole = WordEdits.Place(
          first: place.first.lowerBound..<other.first.upperBound,
          second: place.second.lowerBound..<other.second.upperBound)
        guard whole.first.count <= 16, whole.second.count <= 16 else { continue }
        return sentences.finding(
          .relation, sentences.isInBodies ? .high : .medium, whole,
          "who did it to whom is turned round: " + sentences.told(whole))
      }
    }
    return nil
  }

  private static func areCrossed(
    _ place: WordEdits.Place, _ other: WordEdits.Place, _ sentences: EditedSentences
  ) -> Bool {
    let (a, b) = (sentences.a, sentences.b)
    let (mine, theirs) = (names(a, place.first), names(b, place.second))
    let (next, nextTheirs) = (names(a, other.first), names(b, other.second))
    guard !mine.isEmpty, !next.isEmpty, mine == nextTheirs, next == theirs, mine != next else {
      return false
    }
    // "Osterland and Sylvania", "Sylvania and Osterland" is a list.
    let between = place.first.upperBound..<max(place.first.upperBound, other.first.lowerBound)
    return between.contains {
      a.unit.words[$0].weight > 0 && !a.unit.words[$0].traits.contains(.name)
    }
  }

  /// The names at `range`, without what ends them: "Sylvanian", "Sylvania’s".
  private static func names(_ side: EditedSentences.Side, _ range: Range<Int>) -> [String] {
    range.filter { side.unit.words[$0].traits.contains(.name) }.map {
      String(side.word($0).prefix(5))
    }
  }
}
