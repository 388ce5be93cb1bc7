/// Writes JSON byte by byte, with the keys in the order in which they are given.
///
/// `JSONEncoder` cannot keep an order of keys that is part of an interface.
public struct JSONWriter: Sendable {
  /// What was written.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// A writer that has written nothing.
  public init() {}

  /// Forgets what was written, and keeps the room for it.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Ends a line.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Writes an object whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array of the values that `body` writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    body(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes an array with one element for each of `elements`.
  public mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    array { json in
      for element in elements { body(&json, element) }
    }
  }

  /// Writes an array of strings.
  public mutating func array(_ strings: [String]) {
    array(strings) { $0.string($1) }
  }

  /// Writes the name of a member; its value comes next.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { buffer in
      unsafe bytes.append(contentsOf: buffer)
    }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string, or `null`.
  public mutating func string(_ string: String?) {
    guard let string else { return null() }
    separate()
    bytes.append(UInt8(ascii: "\""))
    // Most texts by far stand for themselves.
    if string.utf8.allSatisfy(Self.standsForItself) {
      bytes.append(contentsOf: string.utf8)
    } else {
      for scalar in string.unicodeScalars { append(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Whether a byte needs no escape, wherever it stands.
  private static func standsForItself(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: false
    case 0xC2, 0xD8, 0xE2: false  // some scalars that begin with these do not
    default: true
    }
  }

  /// Writes a whole number.
  public mutating func number(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
    needsComma = true
  }

  /// Writes a number in its shortest form, or `null`; JSON has no infinities.
  public mutating func number(_ number: Double?) {
    guard let number, number.isFinite else { return null() }
    if let whole = Int(exactly: number), abs(number) < 1e15 { return self.number(whole) }
    separate()
    bytes.append(contentsOf: number.description.utf8)
    needsComma = true
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  /// Writes a value that another writer wrote.
  public mutating func value(_ other: JSONWriter) {
    separate()
    bytes.append(contentsOf: other.bytes)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  /// Appends a scalar; those that a terminal obeys, that turn the direction of writing, or that end
  /// lines in JavaScript are escaped, which means the same to every reader of JSON.
  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x80..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
      bytes.append(contentsOf: "\\u".utf8)
      for shift in [12, 8, 4, 0] as [UInt32] {
        bytes.append(Self.hexadecimal[Int(scalar.value >> shift & 15)])
      }
    case 0..<0x20, 0x22, 0x5C, 0x7F: escape(UInt8(scalar.value))
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(Self.hexadecimal[Int(byte >> 4)])
      bytes.append(Self.hexadecimal[Int(byte & 15)])
    }
  }
}
