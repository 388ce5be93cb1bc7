public import Model

/// Makes a claim of its tellings.
public enum ClaimBuilder {
  /// The claim called `id` whose statements are `members`; `retellings` are those among their
  /// documents, and `isContested` says whether another claim contradicts it.
  ///
  /// The order of `members` does not matter.
  public static func claim(
    id: ClaimID, members: [StatementInContext], retellings: [Retelling],
    isContested: Bool = false
  ) -> Claim {
    preconditionFailure("to be built")
  }
}
