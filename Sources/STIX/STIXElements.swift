/// The elements of an envelope's or a bundle's `objects` as JSON values that nobody has checked.
///
/// Read element by element: of those that are passed over nothing is kept.
public struct STIXElements: Sendable {
  /// An element that can be read, or why it cannot; and where it stands in the bytes.
  public typealias Element = (value: Result<JSONValue, JSONFault>, range: Range<Int>)

  /// Whether there is a list of objects at all.
  public var hasObjects = false
  /// The `type` of the whole: "bundle", or nothing for an envelope.
  public var type: String?
  /// The `id` of a bundle.
  public var id: String?
  /// The `more` of an envelope.
  public var hasMore = false
  /// The `next` of an envelope.
  public var next: String?
  /// Why the reading broke off; the elements before it were handed out.
  public var fault: JSONFault?

  /// Reads an envelope or a bundle and hands out each element in order.
  public init(scanning bytes: [UInt8], _ body: (Element) -> Void) {
    do throws(JSONFault) {
      try read(bytes, body)
    } catch {
      fault = error
    }
  }

  /// Reads the members of the whole; of those that nobody asks for only the ends are looked for.
  private mutating func read(
    _ bytes: [UInt8], _ body: (Element) -> Void
  ) throws(JSONFault) {
    let span = bytes.span
    var reader = MemberReader(index: JSONText.markLength(of: span))
    guard reader.take("{", in: span) else { throw JSONFault(at: reader.index, "no object") }
    var names: Set<[UInt8]> = []
    while !reader.take("}", in: span) {
      guard names.isEmpty || reader.take(",", in: span) else {
        throw JSONFault(at: reader.index, "a comma or a closing bracket is missing")
      }
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
      case "objects": try readObjects(bytes, with: &reader, body)
      case "more": hasMore = try reader.value(in: bytes).root.bool ?? false
      case "next":
        let next = try reader.value(in: bytes).root
        self.next = next.string ?? next.numeral
      case "type": type = try reader.value(in: bytes).root.string
      case "id": id = try reader.value(in: bytes).root.string
      default: try reader.skipValue(in: span)
      }
    }
    let end = JSONScanner.skipSpace(in: span, from: reader.index)
    guard end == bytes.count else { throw JSONFault(at: end, "something behind the end") }
  }

  /// Reads the list of objects.
  private mutating func readObjects(
    _ bytes: [UInt8], with reader: inout MemberReader, _ body: (Element) -> Void
  ) throws(JSONFault) {
    let span = bytes.span
    guard reader.take("[", in: span) else {
      throw JSONFault(at: reader.index, "no list as “objects”")
    }
    hasObjects = true
    if reader.take("]", in: span) { return }
    repeat {
      let start = JSONScanner.skipSpace(in: span, from: reader.index)
      try reader.skipValue(in: span)
      let range = start..<reader.index
      if let fault = reader.scanner.fault {
        body((.failure(JSONFault(at: fault.offset - start, fault.reason)), range))
      } else {
        body((.success(JSONText(bytes: bytes, nodes: reader.scanner.nodes).root), range))
      }
    } while reader.take(",", in: span)
    guard reader.take("]", in: span) else {
      throw JSONFault(at: reader.index, "a comma or a closing bracket is missing")
    }
  }
}

/// Reads the outermost object from left to right.
private struct MemberReader {
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
