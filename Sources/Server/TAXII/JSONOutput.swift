import NIOCore

/// Writes JSON into a buffer, in the order of the calls.
struct JSONOutput {
  /// What was written.
  private(set) var buffer = ByteBuffer()
  private var needsComma = false

  /// Writes an object with the members that `members` writes.
  mutating func object(_ members: (inout JSONOutput) -> Void) {
    enclose("{", "}", members)
  }

  /// Writes a list of the values that `values` writes.
  mutating func list(_ values: (inout JSONOutput) -> Void) {
    enclose("[", "]", values)
  }

  /// Writes a member's name; its value follows.
  mutating func name(_ name: String) {
    separate()
    write(quoted: name)
    buffer.writeInteger(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a text.
  mutating func value(_ text: String) {
    separate()
    write(quoted: text)
    needsComma = true
  }

  /// Writes a member that is a text; where there is none, nothing.
  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    self.name(name)
    value(text)
  }

  /// Writes a member that is a number.
  mutating func member(_ name: String, _ number: Int) {
    self.name(name)
    buffer.writeString(String(number))
    needsComma = true
  }

  /// Writes a member that is true or false.
  mutating func member(_ name: String, _ flag: Bool) {
    self.name(name)
    buffer.writeStaticString(flag ? "true" : "false")
    needsComma = true
  }

  /// Writes a member that is a list of texts; where there are none, nothing: TAXII 2.1 section 2
  /// prohibits empty lists.
  mutating func member(_ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    self.name(name)
    list { json in for text in texts { json.value(text) } }
  }

  private mutating func enclose(
    _ start: StaticString, _ end: StaticString, _ inside: (inout JSONOutput) -> Void
  ) {
    separate()
    buffer.writeStaticString(start)
    needsComma = false
    inside(&self)
    buffer.writeStaticString(end)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { buffer.writeInteger(UInt8(ascii: ",")) }
  }

  private mutating func write(quoted text: String) {
    buffer.writeInteger(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
    {
      buffer.writeString(text)
    } else {
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
          buffer.writeInteger(UInt8(ascii: "\\"))
          buffer.writeInteger(byte)
        case 0..<0x20:
          buffer.writeStaticString("\\u00")
          buffer.writeInteger(Self.hexDigits[Int(byte >> 4)])
          buffer.writeInteger(Self.hexDigits[Int(byte & 15)])
        default: buffer.writeInteger(byte)
        }
      }
    }
    buffer.writeInteger(UInt8(ascii: "\""))
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}
