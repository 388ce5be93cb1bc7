/// Reads JSON out of bytes in one pass and without recursion.
///
/// What follows the first value is not looked at. A value that breaks off is given as far as it
/// goes: half of what a page says of itself is better than nothing.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private var open: [Container] = []

  /// An object or an array whose end has not been read.
  private struct Container {
    var isObject: Bool
    var elements: [JSONValue] = []
    var members: [String: JSONValue] = [:]
    var key: String?

    var value: JSONValue { isObject ? .object(members) : .array(elements) }
  }

  /// How deep arrays and objects may nest.
  private static let greatestDepth = 64

  /// Reads `bytes`, which are UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first object or array, or `nil` where there is none.
  mutating func value() -> JSONValue? {
    while index < bytes.count, bytes[index] != 0x7B, bytes[index] != 0x5B || isMark { index += 1 }
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x7B, 0x5B:
        guard open.count < Self.greatestDepth else { return whole() }
        open.append(Container(isObject: byte == 0x7B))
        index += 1
      case 0x7D, 0x5D:
        index += 1
        if let value = close() { return value }
      case 0x22: readString()
      case 0x2D, 0x30...0x39: add(.number(number()))
      case 0x61...0x7A:
        while index < bytes.count, bytes[index] >= 0x61, bytes[index] <= 0x7A { index += 1 }
        add(.other)
      // White space, commas, colons, and whatever should not stand there.
      default: index += 1
      }
    }
    return whole()
  }

  /// Whether a CDATA mark stands at `index`, or just before it.
  private var isMark: Bool {
    let mark = Array("<![CDATA[".utf8)
    return [2, 8].contains { offset in
      index >= offset && bytes[(index - offset)...].prefix(mark.count).elementsEqual(mark)
    }
  }

  /// What has been read, with all that is open closed.
  private mutating func whole() -> JSONValue? {
    while !open.isEmpty { if let value = close() { return value } }
    return nil
  }

  /// Ends the innermost container; gives it back where it is the whole.
  private mutating func close() -> JSONValue? {
    guard let last = open.popLast() else { return nil }
    guard !open.isEmpty else { return last.value }
    add(last.value)
    return nil
  }

  private mutating func add(_ value: JSONValue) {
    guard let last = open.indices.last else { return }
    guard open[last].isObject else {
      open[last].elements.append(value)
      return
    }
    // The first of two members of one name stays.
    if let key = open[last].key, open[last].members[key] == nil { open[last].members[key] = value }
    open[last].key = nil
  }

  private mutating func readString() {
    let text = string()
    guard let last = open.indices.last else { return }
    if open[last].isObject, open[last].key == nil {
      open[last].key = text
    } else {
      add(.string(text))
    }
  }

  /// The string that begins at `index`, which stands at its quotation mark.
  private mutating func string() -> String {
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C { index += 1 }
    if index >= bytes.count || bytes[index] == 0x22 {
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      index += 1
      return text
    }
    var output = Array(bytes[start..<index])
    while index < bytes.count, bytes[index] != 0x22 {
      if bytes[index] == 0x5C {
        readEscape(into: &output)
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    index += 1
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func readEscape(into output: inout [UInt8]) {
    guard index + 1 < bytes.count else {
      index = bytes.count
      return
    }
    let letter = bytes[index + 1]
    index += 2
    switch letter {
    case 0x6E, 0x72, 0x74, 0x62, 0x66: output.append(0x20)
    case 0x75:
      guard var unit = hexUnit() else { return }
      if unit & 0xFC00 == 0xD800, index + 1 < bytes.count, bytes[index] == 0x5C,
        bytes[index + 1] == 0x75
      {
        index += 2
        if let low = hexUnit(), low & 0xFC00 == 0xDC00 {
          unit = 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
        }
      }
      output.append(contentsOf: String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
    default: output.append(letter)
    }
  }

  /// Four hexadecimal digits.
  private mutating func hexUnit() -> UInt32? {
    guard index + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { return nil }
    index += 4
    return unit
  }

  private mutating func number() -> Double {
    let start = index
    while index < bytes.count, Self.isNumeric(bytes[index]) { index += 1 }
    return Double(String(decoding: bytes[start..<index], as: UTF8.self)) ?? 0
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x2B || byte == 0x2E
      || byte | 0x20 == 0x65
  }
}
