public import Model

/// Converts the UTF-8 byte offsets of a text into offsets in Unicode code points.
///
/// Made in one pass over the text; a conversion looks at no more than `stride` bytes.
public struct CodePointOffsets: Sendable {
  private static let stride = 256
  private let bytes: [UInt8]
  /// How many code points start before each multiple of `stride`; empty for a text all in ASCII.
  private let counts: [Int]
  /// How many code points the text has.
  public let count: Int

  /// The offsets of `text`.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.allSatisfy({ $0 < 0x80 }) else {
      self.bytes = []
      counts = []
      count = bytes.count
      return
    }
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.stride + 1)
    var count = 0
    for index in bytes.indices {
      if index % Self.stride == 0 { counts.append(count) }
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
    }
    self.bytes = bytes
    self.counts = counts
    self.count = count
  }

  /// How many code points start before byte `offset`; one past the end counts as the end.
  public func codePoint(atByte offset: Int) -> Int {
    guard !counts.isEmpty else { return min(max(0, offset), count) }
    guard offset < bytes.count else { return count }
    guard offset > 0 else { return 0 }
    let block = offset / Self.stride
    var result = counts[block]
    for index in block * Self.stride..<offset where bytes[index] & 0xC0 != 0x80 { result += 1 }
    return result
  }

  /// `span` in code points.
  public func codePoints(of span: TextSpan) -> Range<Int> {
    codePoint(atByte: span.start)..<codePoint(atByte: span.end)
  }
}
