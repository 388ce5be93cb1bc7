/// A value within a JSON text.
public struct JSONValue: Sendable {
  let storage: JSONText.Storage
  let node: Int

  private var place: JSONNode { storage.nodes[node] }

  /// Where it stands in the text's bytes.
  public var range: Range<Int> { place.start..<place.end }

  /// Its bytes as they stand in the text.
  public var bytes: ArraySlice<UInt8> { storage.bytes[range] }

  /// Whether it is an object.
  public var isObject: Bool { place.kind == .object }
  /// Whether it is a list.
  public var isArray: Bool { place.kind == .array }
  /// Whether it is a string.
  public var isString: Bool { place.kind == .string || place.kind == .escapedString }
  /// Whether it is a number.
  public var isNumber: Bool { place.kind == .number }
  /// Whether it is `null`.
  public var isNull: Bool { place.kind == .null }

  /// What a string says.
  public var string: String? {
    guard isString else { return nil }
    let range = place.start + 1..<place.end - 1
    if place.kind == .string { return String(decoding: storage.bytes[range], as: UTF8.self) }
    let bytes = storage.bytes
    let text = JSONText.unescaped(bytes.span, range, hasEscapes: true)
    return String(decoding: text, as: UTF8.self)
  }

  /// What `true` and `false` say.
  public var bool: Bool? {
    switch place.kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The number as it is written.
  public var numeral: String? {
    isNumber ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// What an integer says that is written without a point or an exponent.
  public var integer: Int? { numeral.flatMap { Int($0) } }

  /// What a number says.
  public var double: Double? { numeral.flatMap { Double($0) } }

  /// The values of a list; nothing for anything else.
  public var elements: [JSONValue] {
    guard isArray else { return [] }
    var elements: [JSONValue] = []
    var child = node + 1
    while child < place.next {
      elements.append(JSONValue(storage: storage, node: child))
      child = storage.nodes[child].next
    }
    return elements
  }

  /// The members of an object in their order; nothing for anything else.
  public var members: [(name: String, value: JSONValue)] {
    var members: [(name: String, value: JSONValue)] = []
    forEachMember { name, value in members.append((name.string ?? "", value)) }
    return members
  }

  /// The member of that name.
  public subscript(name: String) -> JSONValue? {
    guard isObject else { return nil }
    let nodes = storage.nodes
    let length = name.utf8.count + 2
    var child = node + 1
    let end = nodes[node].next
    while child + 1 < end {
      let value = child + 1
      // Most names differ in their length.
      let isCandidate =
        nodes[child].kind == .escapedString || nodes[child].end - nodes[child].start == length
      if isCandidate, JSONValue(storage: storage, node: child).says(name) {
        return JSONValue(storage: storage, node: value)
      }
      child = nodes[value].next
    }
    return nil
  }

  /// Hands out each member's name, a string, and its value.
  func forEachMember<Failure: Error>(
    _ body: (JSONValue, JSONValue) throws(Failure) -> Void
  ) throws(Failure) {
    guard isObject else { return }
    var child = node + 1
    let end = place.next
    while child + 1 < end {
      try body(
        JSONValue(storage: storage, node: child), JSONValue(storage: storage, node: child + 1))
      child = storage.nodes[child + 1].next
    }
  }

  /// Whether it is a string of these words.
  public func says(_ words: String) -> Bool {
    let place = place
    switch place.kind {
    case .string:
      guard place.end - place.start - 2 == words.utf8.count else { return false }
      return storage.bytes[place.start + 1..<place.end - 1].elementsEqual(words.utf8)
    case .escapedString: return string == words
    default: return false
    }
  }

  /// What stands between the quotation marks of a string, where no escape does.
  var plainBytes: ArraySlice<UInt8>? {
    place.kind == .string ? storage.bytes[place.start + 1..<place.end - 1] : nil
  }

  /// Whether it is an identifier, without any escape, of one of these types, or of any.
  func isReference(to types: [String]) -> Bool {
    guard place.kind == .string else { return false }
    let start = place.start + 1
    let bytes = storage.bytes
    guard let length = STIXIdentifier.typeLength(in: bytes.span, start..<max(start, place.end - 1))
    else { return false }
    let type = bytes[start..<start + length]
    return types.isEmpty || types.contains { type.elementsEqual($0.utf8) }
  }

  /// The timestamp that a string is, as STIX writes it.
  var timestamp: STIXTimestamp? {
    if let plainBytes { return STIXTimestamp(plainBytes, isLenient: false) }
    return string.flatMap { STIXTimestamp($0) }
  }
}
