public import Model

/// Which of two tellings departs from the origin, and why.
public struct DepartureNote: Sendable, Hashable {
  /// The side that departs: `a` is the earlier report, `b` the later.
  public var departure: Discrepancy.Departure
  /// Why, in a few words.
  public var reason: String

  /// A note that `departure` departs, for `reason`.
  public init(departure: Discrepancy.Departure, reason: String) {
    self.departure = departure
    self.reason = reason
  }

  /// `explanation` with the note at its end.
  func added(to explanation: String) -> String {
    explanation + "; the \(departure == .a ? "earlier" : "later") departs: " + reason
  }
}
