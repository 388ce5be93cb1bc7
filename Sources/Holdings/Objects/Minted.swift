/// What is kept of an object that Hearsay made itself: which finding it is, under which identifier,
/// since when.
///
/// An identifier is minted once, for the first version, and stays with the finding ever after.
public struct MintedObject: Sendable, Hashable {
  /// Which finding it stands for, in Hearsay's own words, such as "claim-as-told st:…".
  public var key: String
  /// Its STIX identifier.
  public var id: String
  /// Its `created`, in milliseconds since 1970; no two objects have the same.
  public var created: Int64
  /// Its `modified`, in milliseconds since 1970.
  public var modified: Int64
  /// The SHA-256 of what it says, without `modified`: when this changes there is a new version.
  public var digest: [UInt8]
  /// Whether it was retracted.
  public var isRevoked: Bool

  /// An entry made of its parts.
  public init(
    key: String, id: String, created: Int64, modified: Int64, digest: [UInt8], isRevoked: Bool
  ) {
    self.key = key
    self.id = id
    self.created = created
    self.modified = modified
    self.digest = digest
    self.isRevoked = isRevoked
  }
}
