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
    []
  }
}
