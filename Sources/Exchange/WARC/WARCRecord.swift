import Archive
import Model

/// A record of a web archive (WARC 1.1, ISO 28500:2017, chapter 4).
struct WARCRecord {
  /// The named fields, in their order.
  private(set) var fields: [(name: String, value: String)] = []
  /// What it holds.
  var block: [UInt8]

  /// A record of that type, named by what makes it one of its kind.
  init(type: String, id: String, date: String, contentType: String, block: [UInt8]) {
    self.block = block
    fields = [("WARC-Type", type), ("WARC-Record-ID", id), ("WARC-Date", date)]
    add("Content-Type", contentType)
  }

  /// Adds a field; its value is brought onto one line.
  mutating func add(_ name: String, _ value: String) {
    fields.append((name, Self.line(value)))
  }

  /// The bytes of the record.
  var bytes: [UInt8] {
    var head = "WARC/1.1\r\n"
    for field in fields { head += "\(field.name): \(field.value)\r\n" }
    head += "Content-Length: \(block.count)\r\n\r\n"
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// The name of the record that `parts` make: the same in every export of the same thing.
  ///
  /// A UUID of version 8 (RFC 9562), out of the SHA-256 of the parts.
  static func id(_ parts: String...) -> String {
    var digits = Array(
      RawBytes.digest(of: Array(parts.joined(separator: "\n").utf8)).utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    digits[16] = Array("89ab".utf8)[Int(digits[16]) % 4]
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text += "-" }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return "<urn:uuid:\(text)>"
  }

  /// "sha256:" and the digest in Base32 (RFC 4648, section 6), of 64 hex digits.
  static func labelled(digest: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var text = "sha256:"
    var value = 0
    var bitCount = 0
    for digit in digest {
      value = value << 4 | (digit.hexDigitValue ?? 0)
      bitCount += 4
      if bitCount >= 5 {
        bitCount -= 5
        text.append(alphabet[value >> bitCount])
        value &= (1 << bitCount) - 1
      }
    }
    if bitCount > 0 { text.append(alphabet[value << (5 - bitCount)]) }
    while (text.utf8.count - 7) % 8 != 0 { text.append("=") }
    return text
  }

  /// `text` without what would end a line or a field.
  static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return text
    }
    return String(
      text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
  }
}
