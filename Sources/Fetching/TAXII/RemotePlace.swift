public import STIX

/// How far a collection of somebody else was read: what must be kept to go on from there.
public struct RemotePlace: Sendable, Hashable {
  /// What is asked for: objects that were added later, as TAXII writes it; `nil` for all.
  public var addedAfter: String?
  /// The server's word for the next page, where it gave one.
  public var next: String?
  /// When the last object that was read was added, as the server says.
  public var lastAdded: String?

  /// The place made of its parts; without any, the beginning.
  public init(addedAfter: String? = nil, next: String? = nil, lastAdded: String? = nil) {
    self.addedAfter = addedAfter
    self.next = next
    self.lastAdded = lastAdded
  }
}

/// A page of a collection, as it is read.
public struct RemotePage: Sendable {
  /// The objects, each with its own bytes or the reason why it is not taken.
  public var objects: [Result<STIXObject, STIXFault>]
  /// Where to go on when these objects are kept.
  public var place: RemotePlace
  /// Whether the server has no more for now.
  public var isLast: Bool
}
