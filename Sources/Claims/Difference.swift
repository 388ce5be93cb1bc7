public import Model

/// What two passages disagree in, before it is known what claim that belongs to and who else tells
/// it so: it follows from the two documents alone.
public struct Difference: Sendable, Hashable {
  /// What differs.
  public var kind: Discrepancy.Kind
  /// How much it matters.
  public var severity: Discrepancy.Severity
  /// The side of the earlier document, or the earlier passage of one document.
  public var a: Discrepancy.Side
  /// The other side.
  public var b: Discrepancy.Side
  /// One plain sentence that says what differs.
  public var explanation: String
  /// Which side departs from the origin by what the two documents say of their sources, where they
  /// tell.
  public var note: DepartureNote?

  /// A difference between `a` and `b`.
  public init(
    kind: Discrepancy.Kind, severity: Discrepancy.Severity, a: Discrepancy.Side,
    b: Discrepancy.Side, explanation: String, note: DepartureNote? = nil
  ) {
    self.kind = kind
    self.severity = severity
    self.a = a
    self.b = b
    self.explanation = explanation
    self.note = note
  }

  /// The statement whose claim the difference belongs to: that of the later side, where it has one.
  public var owner: StatementID? { b.statement ?? a.statement }

  /// The gravest first, then by place.
  static func isBefore(_ first: Difference, _ second: Difference) -> Bool {
    if first.severity != second.severity { return first.severity > second.severity }
    if first.a.document != second.a.document { return first.a.document < second.a.document }
    if first.a.passage.span != second.a.passage.span {
      return first.a.passage.span < second.a.passage.span
    }
    if first.b.document != second.b.document { return first.b.document < second.b.document }
    if first.b.passage.span != second.b.passage.span {
      return first.b.passage.span < second.b.passage.span
    }
    return (first.kind.rawValue, first.explanation) < (second.kind.rawValue, second.explanation)
  }

  /// Without repetitions, and with at most `lowLimit` differences of mere wording for two documents.
  static func condensed(_ differences: [Difference]) -> [Difference] {
    var kept: [Difference] = []
    var lows = 0
    for candidate in differences.sorted(by: isBefore) {
      let isKnown = kept.contains { known in
        known.kind == candidate.kind
          && (known.explanation == candidate.explanation
            || known.a.passage.span.overlaps(candidate.a.passage.span)
              && known.b.passage.span.overlaps(candidate.b.passage.span))
      }
      if isKnown { continue }
      if candidate.severity == .low {
        if lows == lowLimit { continue }
        lows += 1
      }
      kept.append(candidate)
    }
    return kept
  }

  private static let lowLimit = 10
}
