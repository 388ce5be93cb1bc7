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
    var objects: [Result<STIXObject, STIXFault>] = []
    let elements = STIXElements(scanning: bytes) { element in
      objects.append(Self.object(element, of: bytes))
    }
    if let fault = elements.fault {
      throw STIXFault("the message is no envelope of objects: \(fault)")
    }
    guard elements.hasObjects || elements.type == nil || elements.type == "bundle" else {
      throw STIXFault("the message is no envelope of objects: it has none but is one itself")
    }
    self.objects = objects
    hasMore = elements.hasMore
    next = elements.next
    bundleID = elements.type == "bundle" ? elements.id : nil
    refuseContradictions()
  }

  private static func object(
    _ element: STIXElements.Element, of bytes: [UInt8]
  ) -> Result<STIXObject, STIXFault> {
    switch element.value {
    case .success(let value):
      do throws(STIXFault) {
        return .success(try STIXObject(value))
      } catch {
        return .failure(error)
      }
    case .failure(let fault):
      return .failure(
        STIXFault(
          id: FaultyObject.id(in: bytes.span, element.range),
          "no JSON as STIX wants it: \(fault)"))
    }
  }

  /// Makes failures of objects that say something else than one before them of the same version.
  private mutating func refuseContradictions() {
    struct Key: Hashable {
      var id: String
      var version: STIXTimestamp?
    }
    guard objects.count > 1 else { return }
    var first: [Key: Int] = [:]
    first.reserveCapacity(objects.count)
    for (index, result) in objects.enumerated() {
      guard case .success(let object) = result else { continue }
      let key = Key(id: object.id, version: object.version)
      guard let earlier = first[key] else {
        first[key] = index
        continue
      }
      guard case .success(let other) = objects[earlier], other.bytes != object.bytes else {
        continue
      }
      let shared = object.version == nil ? "id" : "modified"
      objects[index] = .failure(
        STIXFault(
          id: object.id, version: object.versionText ?? "",
          "\(shared): an object before it in the same message has the same and says something else"
        ))
    }
  }
}
