public import Model

/// Tells which statements assert the same thing.
public enum ClaimMatcher {
  /// Hashes that a statement is looked up by when another may assert the same, sorted, each once.
  ///
  /// Pairs of telling words, quotations, figures, and the speaker with the day; 40 at most.
  public static func keys(of statement: Statement) -> [UInt64] {
    MatchingKeys.keys(of: StatementProfile(statement))
  }

  /// A key that more statements than this share says nothing, and is not looked up.
  public static let commonAbove = 100

  /// Whether the two assert the same thing, by what they say alone; symmetric.
  public static func assertSame(_ first: Statement, _ second: Statement) -> Bool {
    Likeness(StatementProfile(first), StatementProfile(second)).isSame
  }

  /// Whether one denies what the other asserts; symmetric.
  public static func contradict(_ first: Statement, _ second: Statement) -> Bool {
    Contest.isContest(StatementProfile(first), StatementProfile(second))
  }
}
