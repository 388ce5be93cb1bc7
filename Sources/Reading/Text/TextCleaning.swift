/// Takes out of a text what no reader sees and what could harm a terminal or mislead an eye.
enum TextCleaning {
  /// `text` with line feeds alone as line ends, without control characters other than tab, without
  /// terminal escape sequences, marks that reorder text, and characters of no width.
  ///
  /// No-break spaces stay.
  static func cleaned(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let firstDirt = unsafe bytes.withUnsafeBufferPointer(firstSuspect) else { return text }
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    clean.append(contentsOf: bytes[..<firstDirt])
    var index = firstDirt
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F || !suspectLeads.contains(byte) {
        clean.append(byte)
        index += 1
        continue
      }
      let (replacement, length) = replacement(in: bytes, at: index)
      switch replacement {
      case .keep: clean.append(contentsOf: bytes[index..<min(bytes.count, index + length)])
      case .lineFeed: clean.append(0x0A)
      case .nothing: break
      }
      index += max(1, length)
    }
    return String(decoding: clean, as: UTF8.self)
  }

  private enum Replacement {
    case keep
    case lineFeed
    case nothing
  }

  /// First bytes of the characters that may have to go; 0x7F is one itself.
  private static let suspectLeads: [UInt8] = [0x7F, 0xC2, 0xE2, 0xEF, 0xF3]

  private static func firstSuspect(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = unsafe bytes[index]
      if byte < 0x20 {
        if byte != 0x0A && byte != 0x09 { return index }
      } else if byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte == 0xF3 {
        return index
      }
      index += 1
    }
    return nil
  }

  private static func replacement(in bytes: [UInt8], at index: Int) -> (Replacement, Int) {
    func byte(_ offset: Int) -> UInt8 {
      index + offset < bytes.count ? bytes[index + offset] : 0
    }
    switch byte(0) {
    case 0x09, 0x0A: return (.keep, 1)
    case 0x0D: return (.lineFeed, byte(1) == 0x0A ? 2 : 1)
    case 0x0B, 0x0C: return (.lineFeed, 1)
    case 0x1B: return (.nothing, escapeLength(in: bytes, at: index))
    case 0x00..<0x20, 0x7F: return (.nothing, 1)
    case 0xC2 where byte(1) == 0x85: return (.lineFeed, 2)
    case 0xC2 where byte(1) < 0xA0 || byte(1) == 0xAD: return (.nothing, 2)
    case 0xC2: return (.keep, 2)
    case 0xE2: return replacement(general: byte(1), byte(2))
    case 0xEF: return (byte(1) == 0xBB && byte(2) == 0xBF ? .nothing : .keep, 3)
    case 0xF3: return (byte(1) == 0xA0 && (byte(2) & 0xFE) == 0x80 ? .nothing : .keep, 4)
    default: return (.keep, 1)
    }
  }

  /// General Punctuation: U+2028 and U+2029 end lines; U+200B, U+202A to U+202E, U+2060 and U+2066
  /// to U+2069 go.
  private static func replacement(general second: UInt8, _ third: UInt8) -> (Replacement, Int) {
    if second == 0x80 {
      if third == 0xA8 || third == 0xA9 { return (.lineFeed, 3) }
      if third == 0x8B || (third >= 0xAA && third <= 0xAE) { return (.nothing, 3) }
    } else if second == 0x81, third == 0xA0 || (third >= 0xA6 && third <= 0xA9) {
      return (.nothing, 3)
    }
    return (.keep, 3)
  }

  /// The length of the escape sequence at `index` (ECMA-48: ESC [ parameters final), at most 32.
  private static func escapeLength(in bytes: [UInt8], at index: Int) -> Int {
    guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "[") else { return 1 }
    var end = index + 2
    while end < bytes.count, end < index + 32, bytes[end] >= 0x20, bytes[end] < 0x40 { end += 1 }
    guard end < bytes.count, bytes[end] >= 0x40, bytes[end] < 0x7F else { return 1 }
    return end - index + 1
  }
}
