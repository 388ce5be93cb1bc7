extension STIXEnvelope {
  /// Reads the members of the whole; of those that nobody asks for only the ends are looked for.
  mutating func read(_ bytes: [UInt8]) throws(JSONFault) {
    let span = bytes.span
    var reader = EnvelopeReader(index: JSONText.markLength(of: span))
    guard reader.take("{", in: span) else { throw JSONFault(at: reader.index, "no object") }
    var names: Set<[UInt8]> = []
    var hasObjects = false
    var type: String?
    var isFirst = true
    while !reader.take("}", in: span) {
      guard isFirst || reader.take(",", in: span) else {
        throw JSONFault(at: reader.index, "a comma or a closing bracket is missing")
      }
      isFirst = false
      let nameStart = reader.index
      let name = try reader.value(in: bytes).root
      guard let words = name.string else { throw JSONFault(at: nameStart, "a name is missing") }
      guard names.insert(Array(words.utf8)).inserted else {
        throw JSONFault(at: nameStart, "the same name twice")
      }
      guard reader.take(":", in: span) else {
        throw JSONFault(at: reader.index, "a colon is missing")
      }
      switch words {
      case "objects":
        hasObjects = true
        try readObjects(bytes, with: &reader)
      case "more": hasMore = try reader.value(in: bytes).root.bool ?? false
      case "next":
        let next = try reader.value(in: bytes).root
        self.next = next.string ?? next.numeral
      case "type": type = try reader.value(in: bytes).root.string
      case "id": bundleID = try reader.value(in: bytes).root.string
      default: try reader.skipValue(in: span)
      }
    }
    let end = JSONScanner.skipSpace(in: span, from: reader.index)
    guard end == bytes.count else { throw JSONFault(at: end, "something behind the end") }
    guard hasObjects || type == nil || type == "bundle" else {
      throw JSONFault(at: 0, "an object by itself, not in the “objects” of an envelope,")
    }
    refuseContradictions()
  }

  /// Reads the list of objects.
  private mutating func readObjects(
    _ bytes: [UInt8], with reader: inout EnvelopeReader
  ) throws(JSONFault) {
    let span = bytes.span
    guard reader.take("[", in: span) else {
      throw JSONFault(at: reader.index, "no list as “objects”")
    }
    if reader.take("]", in: span) { return }
    repeat {
      let start = JSONScanner.skipSpace(in: span, from: reader.index)
      try reader.skipValue(in: span)
      if let fault = reader.scanner.fault {
        objects.append(
          .failure(
            STIXFault(
              id: FaultyObject.id(in: span, start..<reader.index),
              "no JSON as STIX wants it: \(JSONFault(at: fault.offset - start, fault.reason))")))
        continue
      }
      let value = JSONText(bytes: bytes, nodes: reader.scanner.nodes).root
      do throws(STIXFault) {
        objects.append(.success(try STIXObject(value)))
      } catch {
        objects.append(.failure(error))
      }
    } while reader.take(",", in: span)
    guard reader.take("]", in: span) else {
      throw JSONFault(at: reader.index, "a comma or a closing bracket is missing")
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
      guard let earlier = first.updateValue(index, forKey: key) else { continue }
      first[key] = earlier
      guard case .success(let other) = objects[earlier], other.bytes != object.bytes else {
        continue
      }
      objects[index] = .failure(
        STIXFault(
          id: object.id, version: object.versionText ?? "",
          object.version == nil
            ? "id: an object before it in the same message has it and says something else"
            : "modified: an object before it in the same message has the same version and says "
              + "something else"))
    }
  }
}

/// Reads the outermost object of an envelope from left to right.
private struct EnvelopeReader {
  var index: Int
  var scanner = JSONScanner()

  init(index: Int) {
    self.index = index
  }

  /// Takes a mark, and white space before it, if it is the next thing there.
  mutating func take(_ mark: Unicode.Scalar, in bytes: Span<UInt8>) -> Bool {
    index = JSONScanner.skipSpace(in: bytes, from: index)
    guard index < bytes.count, UInt32(bytes[index]) == mark.value else { return false }
    index += 1
    return true
  }

  /// Goes behind the next value.
  mutating func skipValue(in bytes: Span<UInt8>) throws(JSONFault) {
    index = try scanner.scanValue(in: bytes, at: index)
  }

  /// The next value.
  mutating func value(in bytes: [UInt8]) throws(JSONFault) -> JSONText {
    try skipValue(in: bytes.span)
    if let fault = scanner.fault { throw fault }
    return JSONText(bytes: bytes, nodes: scanner.nodes)
  }
}
