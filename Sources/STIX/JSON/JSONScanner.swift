/// Reads JSON by RFC 8259 and notes where its values are, in one pass and without recursion.
///
/// What breaks the grammar is thrown: nobody can tell where the next value begins. What RFC 7493 forbids besides, such as
/// the same name twice, a lone surrogate or too deep a nesting, is kept in `fault`, and the reading goes on behind the
/// value: whoever reads a list of values loses only that one.
struct JSONScanner: Sendable {
  /// The values of the last one scanned, itself first, in the order of the text; of no use beside a `fault`.
  var nodes: [JSONNode] = []
  /// What is wrong with the last value, though its end was found.
  var fault: JSONFault?

  private var containers = BitStack()
  private var openNodes: [Int] = []

  /// What may come next.
  private enum Expectation {
    case value, firstElement, firstName, name, separator
  }

  /// Scans the value that begins at `start` or behind white space there.
  /// - Returns: the index behind it.
  mutating func scanValue(in bytes: Span<UInt8>, at start: Int) throws(JSONFault) -> Int {
    nodes.removeAll(keepingCapacity: true)
    containers.removeAll()
    openNodes.removeAll(keepingCapacity: true)
    fault = nil
    var expectation = Expectation.value
    var index = start
    while true {
      index = Self.skipSpace(in: bytes, from: index)
      guard index < bytes.count else {
        throw JSONFault(at: bytes.count, "the text ends too early")
      }
      let byte = bytes[index]
      switch expectation {
      case .firstElement where byte == UInt8(ascii: "]"),
        .firstName where byte == UInt8(ascii: "}"):
        index += 1
        close(in: bytes, at: index)
        expectation = .separator
      case .value, .firstElement:
        expectation = try begin(byte, in: bytes, at: &index)
      case .firstName, .name:
        guard byte == UInt8(ascii: "\"") else { throw JSONFault(at: index, "a name is missing") }
        try scanString(in: bytes, at: &index)
        index = Self.skipSpace(in: bytes, from: index)
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
          throw JSONFault(at: index, "a colon is missing")
        }
        index += 1
        expectation = .value
      case .separator:
        if byte == UInt8(ascii: ",") {
          index += 1
          expectation = containers.last ? .name : .value
        } else if byte == (containers.last ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          index += 1
          close(in: bytes, at: index)
        } else {
          throw JSONFault(at: index, "a comma or a closing bracket is missing")
        }
      }
      if expectation == .separator, containers.count == 0 { return index }
    }
  }

  /// The first index from `start` on that has no white space.
  static func skipSpace(in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
      index += 1
    }
    return index
  }

  /// Notes a fault unless there was one before.
  mutating func note(_ reason: @autoclosure () -> String, at offset: Int) {
    if fault == nil { fault = JSONFault(at: offset, reason()) }
  }

  /// Notes a value, as long as anybody will ask for it.
  mutating func append(_ kind: JSONNode.Kind, _ range: Range<Int>) {
    guard fault == nil else { return }
    if nodes.count >= JSONLimits.valueCount {
      note("more than \(JSONLimits.valueCount) values", at: range.lowerBound)
    }
    nodes.append(
      JSONNode(kind: kind, start: range.lowerBound, end: range.upperBound, next: nodes.count + 1))
  }

  /// Reads a value's beginning, or all of it where it is neither an object nor a list.
  private mutating func begin(
    _ byte: UInt8, in bytes: Span<UInt8>, at index: inout Int
  ) throws(JSONFault) -> Expectation {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let isObject = byte == UInt8(ascii: "{")
      if containers.count >= JSONLimits.depth {
        note("more than \(JSONLimits.depth) brackets within one another", at: index)
      }
      containers.push(isObject)
      if fault == nil {
        openNodes.append(nodes.count)
        append(isObject ? .object : .array, index..<index)
      }
      index += 1
      return isObject ? .firstName : .firstElement
    case UInt8(ascii: "\""):
      try scanString(in: bytes, at: &index)
    case UInt8(ascii: "t"): try scanWord("true", .true, in: bytes, at: &index)
    case UInt8(ascii: "f"): try scanWord("false", .false, in: bytes, at: &index)
    case UInt8(ascii: "n"): try scanWord("null", .null, in: bytes, at: &index)
    default:
      try scanNumber(in: bytes, at: &index)
    }
    return .separator
  }

  /// Closes the innermost container, whose last byte stands before `end`.
  private mutating func close(in bytes: Span<UInt8>, at end: Int) {
    let isObject = containers.last
    containers.pop()
    guard fault == nil, let node = openNodes.popLast(), node < nodes.count else { return }
    nodes[node].end = end
    nodes[node].next = nodes.count
    if isObject { checkNames(of: node, in: bytes) }
  }

  private mutating func scanWord(
    _ word: StaticString, _ kind: JSONNode.Kind, in bytes: Span<UInt8>, at index: inout Int
  ) throws(JSONFault) {
    let start = index
    let length = word.utf8CodeUnitCount
    var matches = length <= bytes.count - start
    if matches {
      word.withUTF8Buffer { letters in
        for place in 0..<length where unsafe letters[place] != bytes[start + place] {
          matches = false
        }
      }
    }
    guard matches else { throw JSONFault(at: start, "no value") }
    index += length
    append(kind, start..<index)
  }
}
