import Model

/// The words before a number that say how it is meant: "at least" made "up to".
enum ComparatorEdit {
  static func findings(in sentences: EditedSentences, at place: WordEdits.Place) -> [SlotFinding] {
    let (a, b) = (sentences.a, sentences.b)
    // The number stands behind the place, or ends it.
    guard let number = NumberRun.behind(place.first, in: a),
      let other = NumberRun.behind(place.second, in: b), number.value == other.value
    else { return [] }
    let (meant, otherMeant) = (
      Meaning(before: number.range.lowerBound, in: a),
      Meaning(before: other.range.lowerBound, in: b)
    )
    guard meant.direction != otherMeant.direction || meant.isAbout != otherMeant.isAbout,
      place.first.count <= 4, place.second.count <= 4
    else { return [] }
    let isTurned = meant.direction * otherMeant.direction < 0
    let whole = WordEdits.Place(
      first: min(place.first.lowerBound, meant.start)..<number.range.upperBound,
      second: min(place.second.lowerBound, otherMeant.start)..<other.range.upperBound)
    return [
      sentences.finding(
        .comparator, isTurned ? .high : .low, whole,
        sentences.told(whole) + (isTurned ? ": the number is meant the other way round" : ""))
    ]
  }

  /// How a number is meant.
  private struct Meaning {
    /// 1 for a number that is passed, -1 for one that is not reached.
    var direction = 0
    var isAbout = false
    /// The first of the words that say so.
    var start: Int

    init(before index: Int, in side: EditedSentences.Side) {
      start = index
      for count in [3, 2, 1] where index >= count {
        let words = ((index - count)..<index).map { side.word($0) }.joined(separator: " ")
        guard let meaning = ComparatorEdit.meanings[words] else { continue }
        direction = meaning == 2 ? 0 : meaning
        isAbout = meaning == 2
        start = index - count
        return
      }
    }
  }

  /// 1 passed, -1 not reached, 2 roughly, 0 no more and no less.
  private static let meanings: [String: Int] = {
    var meanings: [String: Int] = [:]
    let rows: [(Int, String)] = [
      (
        1,
        "at least,more than,over,above,no fewer than,no less than,not less than,upwards of,"
          + "exceeding,in excess of,well over,upward of,greater than,exceeds,exceeded"
      ),
      (
        -1,
        "at most,up to,less than,fewer than,under,below,no more than,not more than,as many as,"
          + "as much as,a maximum of,upto"
      ),
      (
        2,
        "about,around,some,approximately,roughly,nearly,almost,close to,an estimated,estimated,"
          + "circa,near"
      ),
      (0, "exactly,precisely,only,just"),
    ]
    for (meaning, words) in rows {
      for word in words.split(separator: ",") { meanings[String(word)] = meaning }
    }
    return meanings
  }()
}
