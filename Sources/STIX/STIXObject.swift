/// One STIX object as the bytes that it came in, with what an exchange must know of it.
public struct STIXObject: Sendable, Hashable {
  /// The JSON object in UTF-8, as it came: no number, no order and no unknown member is changed.
  public var bytes: [UInt8]
  /// Its `id`, such as "note--a5008bf9-fa2f-4193-91c2-bdeb8f73977b".
  public var id: String
  /// Its `type`, which is what its `id` begins with.
  public var type: String
  /// Its `spec_version`; "2.1" for an observable that says none.
  public var specVersion: String
  /// Its version: `modified`, or else `created`, or `nil` where it has neither.
  public var version: STIXTimestamp?
  /// Its version as the object itself writes it, or `nil` where it has none.
  public var versionText: String?

  /// An object made of its parts; a version that is not written out has six fraction digits.
  public init(
    bytes: [UInt8], id: String, type: String, specVersion: String, version: STIXTimestamp?,
    versionText: String? = nil
  ) {
    self.bytes = bytes
    self.id = id
    self.type = type
    self.specVersion = specVersion
    self.version = version
    self.versionText = versionText ?? version?.description
  }
}
