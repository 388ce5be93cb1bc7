public import Model

/// Finds what changed between two tellings of one claim.
public enum DiscrepancyFinder {
  /// What cannot both be exact in two statements of `claim`, in a stable order.
  ///
  /// `retelling` is how the two documents belong together, if they do; the two may also stand in one
  /// document.
  public static func discrepancies(
    between first: StatementInContext, and second: StatementInContext, claim: ClaimID,
    retelling: Retelling?
  ) -> [Discrepancy] {
    let isOrdered =
      first.document.id == second.document.id
      ? first.statement.cue.span < second.statement.cue.span
      : first.document.isEarlier(than: second.document)
    let (a, b) = isOrdered ? (first, second) : (second, first)
    let alignment = TellingAlignment.pairs(
      of: [StatementProfile(a.statement)], in: a.document,
      with: [StatementProfile(b.statement)], in: b.document, areJoined: retelling != nil)
    return discrepancies(in: alignment) { _ in claim }
  }

  /// What the slots find in `comparisons`, each difference once, the gravest first.
  static func discrepancies(
    in comparisons: [Comparison], claim: (StatementID) -> ClaimID?
  ) -> [Discrepancy] {
    var found: [Discrepancy] = []
    for comparison in comparisons {
      guard let claim = claim(comparison.b.statement.id) ?? claim(comparison.a.statement.id) else {
        continue
      }
      for finding in Slots.findings(in: comparison) {
        found.append(
          Discrepancy(
            claim: claim, kind: finding.kind, severity: finding.severity,
            a: side(comparison.a, finding.a), b: side(comparison.b, finding.b),
            explanation: finding.explanation))
      }
    }
    return condensed(found)
  }

  private static func side(_ part: Comparison.Part, _ span: TextSpan) -> Discrepancy.Side {
    Discrepancy.Side(
      statement: part.statement.id, document: part.document.id,
      passage: Passage(of: part.document.text, at: span))
  }

  /// Without repetitions, and with at most `lowLimit` differences of mere wording for two documents.
  static func condensed(_ discrepancies: [Discrepancy]) -> [Discrepancy] {
    var kept: [Discrepancy] = []
    var lows = 0
    for candidate in discrepancies.sorted(by: isBefore) {
      let isKnown = kept.contains { known in
        known.kind == candidate.kind && known.a.document == candidate.a.document
          && known.b.document == candidate.b.document
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

  private static let lowLimit = 6

  /// The gravest first, then by place.
  static func isBefore(_ first: Discrepancy, _ second: Discrepancy) -> Bool {
    if first.severity != second.severity { return first.severity > second.severity }
    if first.a.document != second.a.document { return first.a.document < second.a.document }
    if first.a.passage.span != second.a.passage.span {
      return first.a.passage.span < second.a.passage.span
    }
    if first.b.document != second.b.document { return first.b.document < second.b.document }
    if first.b.passage.span != second.b.passage.span {
      return first.b.passage.span < second.b.passage.span
    }
    return (first.kind.rawValue, first.id) < (second.kind.rawValue, second.id)
  }
}
