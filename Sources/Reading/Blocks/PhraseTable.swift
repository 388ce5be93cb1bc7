/// Phrases that are looked for in lines, at the speed of bytes.
struct PhraseTable: Sendable {
  /// The phrases by their first byte.
  private let buckets: [[[UInt8]]]

  /// A table of `phrases`; empty ones are left out.
  init(_ phrases: [String]) {
    var buckets = [[[UInt8]]](repeating: [], count: 256)
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      if let first = bytes.first { buckets[Int(first)].append(bytes) }
    }
    self.buckets = buckets
  }

  /// Whether one of the phrases stands in `bytes` at `index`.
  func matches(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    for phrase in buckets[Int(bytes[index])] where index + phrase.count <= bytes.count {
      if Self.stands(phrase, in: bytes, at: index) { return true }
    }
    return false
  }

  /// Whether one of the phrases stands anywhere in `bytes`.
  func occurs(in bytes: [UInt8]) -> Bool {
    bytes.indices.contains { matches(bytes, at: $0) }
  }

  /// Whether `bytes` end with one of the phrases.
  func ends(_ bytes: [UInt8]) -> Bool {
    for bucket in buckets {
      for phrase in bucket where phrase.count <= bytes.count {
        if Self.stands(phrase, in: bytes, at: bytes.count - phrase.count) { return true }
      }
    }
    return false
  }

  private static func stands(_ phrase: [UInt8], in bytes: [UInt8], at index: Int) -> Bool {
    for offset in phrase.indices where bytes[index + offset] != phrase[offset] { return false }
    return true
  }
}
