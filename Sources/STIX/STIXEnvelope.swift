/// The objects of a TAXII 2.1 envelope (section 3.7) or of a STIX 2.1 bundle, each with its own bytes or the reason why
/// it is not taken.
public struct STIXEnvelope: Sendable {
  /// The objects in their order: one bad object does no harm to the others.
  public var objects: [Result<STIXObject, STIXFault>]
  /// The envelope's `more`.
  public var hasMore: Bool
  /// The envelope's `next`.
  public var next: String?

  /// Reads an envelope or a bundle.
  /// - Throws: where the whole is no JSON object, or its `objects` no list of objects.
  public init(parsing bytes: [UInt8]) throws(STIXFault) {
    throw STIXFault("to be built")
  }
}
