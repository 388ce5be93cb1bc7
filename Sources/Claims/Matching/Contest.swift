import Model

/// Tells when one statement denies another.
enum Contest {
  /// Whether one of the two denies what the other asserts.
  static func isContest(_ first: StatementProfile, _ second: StatementProfile) -> Bool {
    if isTurnedRound(first, second) { return true }
    let (a, b) = (first.statement, second.statement)
    guard (a.stance == .denies) != (b.stance == .denies) else { return false }
    let (denial, claim) = a.stance == .denies ? (first, second) : (second, first)
    guard claim.statement.stance != .urges else { return false }
    if TellingUnit.likeness(first.terms, first.weight, second.terms, second.weight) >= 0.4 {
      return true
    }
    // "Freedonia denied any involvement": what was said of Freedonia just before.
    return denial.statement.document == claim.statement.document
      && isAccused(denial.speaker, in: claim)
      && isJustBefore(claim.statement, denial.statement)
  }

  /// Whether nearly the same words stand once with and once without a "not", said by two parties.
  static func isTurnedRound(_ first: StatementProfile, _ second: StatementProfile) -> Bool {
    guard !PartyName.agree(first.speaker, second.speaker) else { return false }
    for unit in first.units {
      for other in second.units where unit.isNegated != other.isNegated {
        if TellingUnit.likeness(unit, other) >= 0.6 { return true }
      }
    }
    return false
  }

  private static func isAccused(_ party: [String], in claim: StatementProfile) -> Bool {
    guard claim.statement.stance == .accuses || claim.statement.stance == .reports else {
      return false
    }
    return claim.statement.accused.contains { PartyName.agree(party, PartyName.words($0)) }
  }

  /// A short denial belongs to what stands within a few sentences before it.
  private static func isJustBefore(_ claim: Statement, _ denial: Statement) -> Bool {
    guard let start = claim.content.first?.span.start, let end = claim.content.last?.span.end else {
      return false
    }
    return start < denial.cue.span.start && denial.cue.span.start - end < 600
  }
}
