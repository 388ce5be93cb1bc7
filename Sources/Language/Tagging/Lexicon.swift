/// The words that are written without capitals, with their most frequent tags; all else that has a
/// capital is a name.
package struct Lexicon: Sendable {
  /// The tags in the order of their numbers.
  package static let tags = Tag.allCases
  /// What the lexicon has for a word that is known to be one, and no more.
  package static let untold: UInt8 = 0x7E

  /// The keys of the words, ascending.
  let keys: [UInt32]
  /// The numbers of their tags.
  let wordTags: [UInt8]
  /// Open addressing over the keys: the key, and the tag plus one.
  private let slots: [UInt64]

  /// The lexicon of `words`, which are sorted by their keys.
  package init(_ words: [(key: UInt32, tag: UInt8)]) {
    self.init(keys: words.map(\.key), wordTags: words.map(\.tag))
  }

  init(keys: [UInt32], wordTags: [UInt8]) {
    self.keys = keys
    self.wordTags = wordTags
    var size = 16
    while size < keys.count + keys.count / 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for (key, tag) in zip(keys, wordTags) {
      var place = Int(key) & (size - 1)
      while slots[place] != 0 { place = (place + 1) & (size - 1) }
      slots[place] = UInt64(key) << 32 | UInt64(tag) + 1
    }
    self.slots = slots
  }

  /// The key of a word.
  package static func key(of hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (hash ^ hash >> 31) &* 0xC4CE_B9FE_1A85_EC53 >> 32)
  }

  /// The tag that the lexicon has for a word, or 255 for none.
  @inline(__always)
  func tag(of hash: UInt64) -> UInt8 {
    guard let tag = entry(of: hash), tag != Self.untold else { return 255 }
    return tag
  }

  /// Whether the lexicon has a word.
  @inline(__always)
  func knows(_ hash: UInt64) -> Bool { entry(of: hash) != nil }

  @inline(__always)
  private func entry(of hash: UInt64) -> UInt8? {
    let key = Self.key(of: hash)
    let mask = slots.count - 1
    var place = Int(key) & mask
    while slots[place] != 0 {
      if UInt32(truncatingIfNeeded: slots[place] >> 32) == key {
        return UInt8(truncatingIfNeeded: slots[place]) - 1
      }
      place = (place + 1) & mask
    }
    return nil
  }
}

/// Why a file of weights cannot be used.
package struct DamagedWeights: Error, Hashable {
  /// The reason, as a clause.
  package let reason: String
}
