public import STIX

/// An object that Hearsay made, with the collections that it belongs to.
public struct PublishedObject: Sendable {
  /// Which finding it is.
  public var minted: MintedObject
  /// The object.
  public var object: STIXObject
  /// The numbers of the collections that it goes to.
  public var collections: [Int64]

  /// An object for these collections.
  public init(minted: MintedObject, object: STIXObject, collections: [Int64]) {
    self.minted = minted
    self.object = object
    self.collections = collections
  }
}
