/// What an index holds that shares keys with something new.
public struct SharedKeys: Sendable, Hashable {
  /// How many of the keys each owner has, common keys left out.
  public var counts: [Int64: Int] = [:]
  /// How many of the common keys each owner has, where they were looked up at all.
  public var commonCounts: [Int64: Int] = [:]
  /// The keys that have exactly as many owners as a key may have that is not common, in the order
  /// in which they were asked for: with one owner more they become common.
  public var crossing: [UInt64] = []

  /// Nothing shared.
  public init() {}
}
