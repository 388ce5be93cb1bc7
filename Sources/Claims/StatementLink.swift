/// What two statements have to do with each other; it follows from the two, from whether their
/// documents belong together, and from how common the keys are that both have.
public struct StatementLink: Sendable, Hashable {
  /// What joins the two.
  public enum Kind: String, Sendable, Hashable {
    /// Both assert the same thing.
    case same
    /// One denies what the other asserts.
    case contests
  }

  /// The statement of lesser number.
  public var first: Int64
  /// The other statement.
  public var second: Int64
  /// What joins them.
  public var kind: Kind
  /// How many keys both have that no more than `ClaimMatcher.commonAbove` statements have.
  public var shared: Int

  /// A link between two statements, in either order.
  public init(_ statement: Int64, _ other: Int64, kind: Kind, shared: Int) {
    first = min(statement, other)
    second = max(statement, other)
    self.kind = kind
    self.shared = shared
  }

  /// The statement at the other end.
  public func other(than statement: Int64) -> Int64 { statement == first ? second : first }
}

extension StatementLink {
  /// The two statements, whatever joins them.
  struct Ends: Hashable {
    var first: Int64
    var second: Int64
  }

  /// The two statements, whatever joins them.
  var ends: Ends { Ends(first: first, second: second) }
}
