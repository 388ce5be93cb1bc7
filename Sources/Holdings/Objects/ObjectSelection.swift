public import STIX

/// Which objects of a collection are wanted: TAXII 2.1 section 3.4.
///
/// All conditions hold together, and of the values
/// of one condition any.
public struct ObjectSelection: Sendable, Hashable {
  /// Which versions of an object: TAXII 2.1 section 3.4.1.
  public enum Version: Sendable, Hashable {
    /// The latest one in the collection.
    case last
    /// The earliest one in the collection.
    case first
    /// Every one.
    case all
    /// The one of that time.
    case exactly(STIXTimestamp)
  }

  /// Only objects of these identifiers, or `nil` for all.
  public var ids: [String]?
  /// Only objects of these types, or `nil` for all.
  public var types: [String]?
  /// Only these versions; the latest where nothing is said.
  public var versions: [Version]
  /// Only objects of these specification versions; the latest of each object where nothing is said.
  public var specVersions: [String]?
  /// Only what was added later.
  public var addedAfter: STIXTimestamp?

  /// The objects that meet these conditions.
  public init(
    ids: [String]? = nil, types: [String]? = nil, versions: [Version] = [.last],
    specVersions: [String]? = nil, addedAfter: STIXTimestamp? = nil
  ) {
    self.ids = ids
    self.types = types
    self.versions = versions
    self.specVersions = specVersions
    self.addedAfter = addedAfter
  }
}

/// The part of a sequence that one answer holds.
public struct PageRequest: Sendable, Hashable {
  /// Only what stands behind this place: the `date_added` of the last object of the page before, in
  /// milliseconds since 1970.
  public var cursor: Int64?
  /// How many objects at most.
  public var limit: Int

  /// The first `limit` objects behind `cursor`.
  public init(cursor: Int64? = nil, limit: Int) {
    self.cursor = cursor
    self.limit = limit
  }
}

/// Where a page begins and ends.
///
/// Places are `date_added`s in milliseconds since 1970: within a collection they rise
/// strictly, so that each is of one object alone.
public struct PageEdges: Sendable, Hashable {
  /// How many objects are on it.
  public var count: Int
  /// The place of its first object.
  public var first: Int64?
  /// The place of its last object.
  public var last: Int64?
  /// Whether more objects meet the selection behind it.
  public var hasMore: Bool

  /// Edges made of their parts.
  public init(count: Int, first: Int64?, last: Int64?, hasMore: Bool) {
    self.count = count
    self.first = first
    self.last = last
    self.hasMore = hasMore
  }
}
