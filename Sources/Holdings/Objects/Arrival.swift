/// What became of an object that was to be added to a collection.
public struct Arrival: Sendable, Hashable {
  /// What became of it.
  public enum Outcome: Sendable, Hashable {
    /// It was added, at this place (`date_added` in milliseconds since 1970).
    case added(Int64)
    /// The same bytes stood there before, at this place: nothing was done.
    case wasThere(Int64)
    /// The collection has other bytes under the same identifier and version: it was not added.
    case contradicts
  }

  /// The object's identifier.
  public var id: String
  /// Its version, as the object itself writes it; that of an object without any is the time when it
  /// came.
  public var version: String
  /// What became of it.
  public var outcome: Outcome

  /// An arrival made of its parts.
  public init(id: String, version: String, outcome: Outcome) {
    self.id = id
    self.version = version
    self.outcome = outcome
  }
}

/// What a server keeps of a request to add objects, to answer for it later: TAXII 2.1 section
/// 4.3.1.
public struct KeptStatus: Sendable, Hashable {
  /// The random UUID that it is asked for by.
  public var id: String
  /// The API root at which it was asked.
  public var root: String
  /// The account that may ask for it, or `nil` for anybody.
  public var account: String?
  /// The status resource as JSON.
  public var resource: [UInt8]

  /// A status made of its parts.
  public init(id: String, root: String, account: String?, resource: [UInt8]) {
    self.id = id
    self.root = root
    self.account = account
    self.resource = resource
  }
}
