/// The objects of a TAXII 2.1 envelope (section 3.7) or of a STIX 2.1 bundle, each with its own
/// bytes or the reason why it is not taken.
public struct STIXEnvelope: Sendable {
  /// The objects in their order: one bad object does no harm to the others.
  public var objects: [Result<STIXObject, STIXFault>]
  /// The envelope's `more`.
  public var hasMore: Bool
  /// The envelope's `next`.
  public var next: String?
  /// The `id` of a bundle; an envelope has none.
  public var bundleID: String?

  /// Reads an envelope or a bundle.
  ///
  /// An object that says what one before it says with the same `id` and version is given again; one
  /// that says something else under them is a failure.
  /// - Throws: where the whole is no JSON object, or its `objects` no list of objects.
  public init(parsing bytes: [UInt8]) throws(STIXFault) {
    self.init()
    do throws(JSONFault) {
      try read(bytes)
    } catch {
      throw STIXFault("no JSON: \(error)")
    }
  }

  /// An envelope without objects.
  init() {
    objects = []
    hasMore = false
  }
}
