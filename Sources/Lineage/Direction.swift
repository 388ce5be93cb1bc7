internal import Foundation
internal import Model

/// Which of two documents was retold, and how sure that is.
struct Direction: Sendable, Hashable {
  /// What tells it, the weightiest first.
  enum Ground: Sendable, Hashable {
    /// One says that it has something from the other.
    case credit
    /// Both say when they were published, and one came first.
    case publication
    /// One tells of a day that came after the other was published.
    case statedDay(PartialDate)
    /// Only one says that it has its text from elsewhere.
    case foreignText
    /// One is the fuller text; or nothing, and the one of lesser name is put first.
    case fullness
  }

  /// Whether the first was retold by the second.
  var isForwards: Bool
  /// What tells it.
  var ground: Ground
  /// How likely it is that the later was not itself what the earlier was made from, from 0 to 1.
  ///
  /// Two retellings of a third, which most pairs of a story are, have no wrong direction.
  var certainty: Double

  /// How often the fuller text, or the one that names no source, was not made from the other, by the
  /// least log odds; measured on families of `make_retellings.py` without their dates.
  fileprivate static func certainty(ofTextOdds odds: Double) -> Double {
    switch odds {
    case 4...: 0.995
    case 1...: 0.985
    case 0.3...: 0.955
    case 0.1...: 0.92
    case let odds where odds > 0: 0.89
    default: 0.78
    }
  }
}

extension Comparison {
  /// Which of the two was retold.
  var direction: Direction {
    if credits.bySecond != nil || credits.byFirst != nil {
      let forwards = credits.bySecond != nil
      let agrees = gap.order == 0 || (gap.order < 0) == forwards
      return Direction(
        isForwards: forwards, ground: .credit,
        certainty: agrees && gap.order != 0 ? 0.995 : agrees ? 0.97 : 0.8)
    }
    if gap.order != 0 {
      return Direction(isForwards: gap.order < 0, ground: .publication, certainty: 0.995)
    }
    if let (day, forwards) = statedDay {
      return Direction(isForwards: forwards, ground: .statedDay(day), certainty: 0.9)
    }
    let odds = textOdds
    return Direction(
      isForwards: odds >= 0, ground: abs(foreignness) > 0 ? .foreignText : .fullness,
      certainty: Direction.certainty(ofTextOdds: abs(odds)))
  }

  /// A day that one tells of and that came after the other was published, where the one does not
  /// say itself when it was published; and whether the first is the earlier.
  private var statedDay: (PartialDate, isForwards: Bool)? {
    func later(_ mine: PreparedDocument, than other: PreparedDocument) -> PartialDate? {
      guard mine.document.published == nil, let published = other.document.published?.dayNumber,
        let last = mine.sayings.flatMap(\.days).max(), last > published
      else { return nil }
      return PartialDate(dayNumber: last)
    }
    if let day = later(second, than: first) { return (day, true) }
    if let day = later(first, than: second) { return (day, false) }
    return nil
  }

  /// The log odds that the second was made from the first rather than the first from the second, as
  /// far as the two texts tell.
  ///
  /// The part is made from the whole, and who names a source has its text from there. Fitted on
  /// families of `make_retellings.py` from one half of the CASIE articles, checked on the other.
  private var textOdds: Double {
    let (inFirst, inSecond) = alignment.containment
    let size = log(Double(max(1, first.countOfWords)) / Double(max(1, second.countOfWords)))
    return 7 * size - 7.5 * (inSecond - inFirst) + 2.9 * foreignness
  }

  /// 1 when only the second says that it has its text from elsewhere, -1 when only the first does.
  private var foreignness: Double {
    func isForeign(_ document: Document) -> Bool {
      document.credits.contains { !Credit.isOwn($0, of: document) }
    }
    return (isForeign(second.document) ? 1 : 0) - (isForeign(first.document) ? 1 : 0)
  }

  /// What speaks for the edge, in plain words.
  func evidence(
    _ direction: Direction, from: PreparedDocument, to: PreparedDocument
  ) -> [String] {
    Evidence.words(
      alignment: alignment, matter: event, from: from, to: to, shares: shares,
      credit: direction.isForwards ? credits.bySecond : credits.byFirst, gap: gap,
      isOrdered: direction.isForwards == (gap.order < 0), direction: direction,
      particulars: particulars, first: first)
  }
}
