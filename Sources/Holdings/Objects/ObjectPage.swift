public import NIOCore

/// Objects of a collection in the order in which they came.
public struct ObjectPage: Sendable {
  /// How many bytes are free before the objects, so that an envelope need not copy them.
  static let roomBefore = 16
  /// How many bytes are free behind the objects.
  static let roomBehind = 128

  /// The objects' bytes, with a comma between two.
  public var objects: ByteBuffer
  /// Where it begins and ends.
  public var edges: PageEdges

  /// A page made of its parts.
  public init(objects: ByteBuffer, edges: PageEdges) {
    self.objects = objects
    self.edges = edges
  }
}

/// What a manifest says of one version of an object: TAXII 2.1 section 5.3.1.
public struct ManifestEntry: Sendable, Hashable {
  /// The object's identifier.
  public var id: String
  /// When it was added, in milliseconds since 1970.
  public var added: Int64
  /// Its version, as the object itself writes it.
  public var version: String
  /// The version of STIX that it is written in.
  public var specVersion: String

  /// An entry made of its parts.
  public init(id: String, added: Int64, version: String, specVersion: String) {
    self.id = id
    self.added = added
    self.version = version
    self.specVersion = specVersion
  }
}

/// Entries of a collection's manifest in the order in which the objects came.
public struct ManifestPage: Sendable, Hashable {
  /// The entries.
  public var entries: [ManifestEntry]
  /// Where it begins and ends.
  public var edges: PageEdges

  /// A page made of its parts.
  public init(entries: [ManifestEntry], edges: PageEdges) {
    self.entries = entries
    self.edges = edges
  }
}
