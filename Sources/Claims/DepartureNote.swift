import Model

/// Which of two tellings departs from the origin, and why, as the end of the sentence that says what
/// differs.
///
/// The sentence is what is kept of a difference, so both are read from it again.
struct DepartureNote: Sendable, Hashable {
  /// The side that departs: `a` is the earlier report, `b` the later.
  var departure: Discrepancy.Departure
  /// Why, in a few words.
  var reason: String

  /// The words that lead into a reason, by side.
  private static let leads: [(departure: Discrepancy.Departure, words: String)] = [
    (.a, "; the earlier departs: "), (.b, "; the later departs: "),
  ]

  /// `explanation` with the note at its end.
  func added(to explanation: String) -> String {
    let lead = Self.leads.first { $0.departure == departure }?.words ?? ""
    return explanation + lead + reason
  }

  /// The explanation without a note, and the note, where there is one.
  static func parted(_ explanation: String) -> (explanation: String, note: DepartureNote?) {
    for lead in leads {
      guard let range = lastRange(of: lead.words, in: explanation) else { continue }
      return (
        String(explanation[..<range.lowerBound]),
        DepartureNote(
          departure: lead.departure, reason: String(explanation[range.upperBound...]))
      )
    }
    return (explanation, nil)
  }

  private static func lastRange(
    of words: String, in text: String
  ) -> Range<String.Index>? {
    let (bytes, needle) = (Array(text.utf8), Array(words.utf8))
    guard bytes.count >= needle.count else { return nil }
    for start in (0...(bytes.count - needle.count)).reversed()
    where bytes[start] == needle[0] && bytes[start...].starts(with: needle) {
      let from = text.utf8.index(text.startIndex, offsetBy: start)
      return from..<text.utf8.index(from, offsetBy: needle.count)
    }
    return nil
  }
}
