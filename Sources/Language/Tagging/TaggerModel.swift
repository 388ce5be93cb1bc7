/// The weights of the tagger: for each feature, the tags that it speaks for or against.
package struct TaggerModel: Sendable {
  /// The tags in the order of their numbers.
  package static let tags = Tag.allCases

  /// The keys of the features, ascending.
  private let keys: [UInt32]
  /// How many weights each feature has.
  private let counts: [UInt8]
  /// The weights of all features: a tag's number in the high byte, its weight in the low one.
  private let entries: [UInt16]
  /// Open addressing over the keys: the key, where its weights start, and how many there are.
  private var slots: [UInt64]
  private let lexiconKeys: [UInt32]
  private let lexiconTags: [UInt8]
  /// The same for the lexicon: the key, and the tag plus one.
  private var lexiconSlots: [UInt64]

  /// A model of `features`, which are sorted by their keys, and `lexicon`, sorted likewise.
  ///
  /// In `lexicon` the highest bit of a tag's number says that the word has no other.
  package init(
    features: [(key: UInt32, weights: [(tag: UInt8, weight: Int8)])],
    lexicon: [(key: UInt32, tag: UInt8)]
  ) {
    self.init(
      keys: features.map(\.key), counts: features.map { UInt8($0.weights.count) },
      entries: features.flatMap {
        $0.weights.map { UInt16($0.tag) << 8 | UInt16(UInt8(bitPattern: $0.weight)) }
      },
      lexiconKeys: lexicon.map(\.key), lexiconTags: lexicon.map(\.tag))
  }

  private init(
    keys: [UInt32], counts: [UInt8], entries: [UInt16], lexiconKeys: [UInt32],
    lexiconTags: [UInt8]
  ) {
    self.keys = keys
    self.counts = counts
    self.entries = entries
    self.lexiconKeys = lexiconKeys
    self.lexiconTags = lexiconTags
    slots = Self.emptySlots(for: keys.count)
    lexiconSlots = Self.emptySlots(for: lexiconKeys.count)
    var offset: UInt64 = 0
    for (key, count) in zip(keys, counts) {
      Self.insert(key, offset << 8 | UInt64(count), to: &slots)
      offset += UInt64(count)
    }
    for (key, tag) in zip(lexiconKeys, lexiconTags) {
      Self.insert(key, UInt64(tag) + 1, to: &lexiconSlots)
    }
  }

  /// Places for `count` keys, at most two thirds of them taken.
  private static func emptySlots(for count: Int) -> [UInt64] {
    var size = 16
    while size < count + count / 2 { size *= 2 }
    return [UInt64](repeating: 0, count: size)
  }

  private static func insert(_ key: UInt32, _ value: UInt64, to slots: inout [UInt64]) {
    let mask = slots.count - 1
    var place = Int(key) & mask
    while slots[place] != 0 { place = (place + 1) & mask }
    slots[place] = UInt64(key) << 32 | value & 0xFFFF_FFFF
  }

  /// How many features there are.
  package var featureCount: Int { keys.count }

  /// Adds what the first `count` features of `features` say to `scores`, one for each tag.
  @inline(__always)
  func add(_ features: [UInt32], _ count: Int, to scores: inout [Int32]) {
    let slots = slots.span
    let entries = entries.span
    let mask = slots.count - 1
    // The slots lie far apart in memory: all are asked for before any is looked at.
    var firstSlots = InlineArray<32, UInt64>(repeating: 0)
    let count = min(count, firstSlots.count)
    for index in 0..<count {
      // `mask` keeps the place within the slots.
      firstSlots[index] = unsafe slots[unchecked: Int(features[index]) & mask]
    }
    for index in 0..<count {
      let key = features[index]
      var slot = firstSlots[index]
      var place = Int(key) & mask
      while slot != 0, UInt32(truncatingIfNeeded: slot >> 32) != key {
        place = (place + 1) & mask
        slot = unsafe slots[unchecked: place]
      }
      var entry = Int(slot >> 8 & 0xFF_FFFF)
      let end = entry + Int(slot & 0xFF)
      while entry < end {
        let weight = entries[entry]
        scores[Int(weight >> 8)] &+= Int32(Int8(truncatingIfNeeded: weight))
        entry += 1
      }
    }
  }

  /// The key of a word in the lexicon.
  package static func lexiconKey(of hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (hash ^ hash >> 31) &* 0xC4CE_B9FE_1A85_EC53 >> 32)
  }

  /// The tag that the lexicon has for a word, and whether it has no other; 255 for none.
  @inline(__always)
  func lexicalTag(of hash: UInt64) -> (tag: UInt8, isCertain: Bool) {
    let key = Self.lexiconKey(of: hash)
    let mask = lexiconSlots.count - 1
    var place = Int(key) & mask
    while lexiconSlots[place] != 0 {
      let slot = lexiconSlots[place]
      if UInt32(truncatingIfNeeded: slot >> 32) == key {
        let tag = UInt8(truncatingIfNeeded: slot) - 1
        return tag == Self.untold ? (255, false) : (tag & 0x7F, tag & 0x80 != 0)
      }
      place = (place + 1) & mask
    }
    return (255, false)
  }

  /// What the lexicon has for a word that is known to be one, and no more.
  package static let untold: UInt8 = 0x7E

  /// Whether the lexicon has a word: one that is written without capitals.
  @inline(__always)
  func knows(_ hash: UInt64) -> Bool {
    let key = Self.lexiconKey(of: hash)
    let mask = lexiconSlots.count - 1
    var place = Int(key) & mask
    while lexiconSlots[place] != 0 {
      if UInt32(truncatingIfNeeded: lexiconSlots[place] >> 32) == key { return true }
      place = (place + 1) & mask
    }
    return false
  }
}

extension TaggerModel {
  private static let magic: [UInt8] = Array("HSYTAG02".utf8)

  /// The model as the bytes of a file.
  package func bytes() -> [UInt8] {
    var body: [UInt8] = []
    for count in [Self.tags.count, keys.count, entries.count, lexiconKeys.count] {
      Self.append(UInt32(count), to: &body)
    }
    for key in keys { Self.append(key, to: &body) }
    for key in lexiconKeys { Self.append(key, to: &body) }
    body += counts
    body += entries.map { UInt8($0 >> 8) }
    body += entries.map { UInt8(truncatingIfNeeded: $0) }
    body += lexiconTags
    var bytes = Self.magic
    let checksum = Self.checksum(of: body[...])
    Self.append(UInt32(truncatingIfNeeded: checksum), to: &bytes)
    Self.append(UInt32(truncatingIfNeeded: checksum >> 32), to: &bytes)
    return bytes + body
  }

  /// Reads the bytes of a file, or says why they are no model.
  package init(bytes: [UInt8]) throws(DamagedWeights) {
    let headerCount = 32
    guard bytes.count >= headerCount, Array(bytes[..<8]) == Self.magic else {
      throw DamagedWeights(reason: "it does not begin as a file of weights does")
    }
    let checksum = UInt64(Self.number(bytes, 8)) | UInt64(Self.number(bytes, 12)) << 32
    guard Self.checksum(of: bytes[16...]) == checksum else {
      throw DamagedWeights(reason: "its bytes do not match their checksum")
    }
    let keyCount = Int(Self.number(bytes, 20))
    let entryCount = Int(Self.number(bytes, 24))
    let wordCount = Int(Self.number(bytes, 28))
    guard Int(Self.number(bytes, 16)) == Self.tags.count,
      bytes.count == headerCount + keyCount * 5 + entryCount * 2 + wordCount * 5
    else { throw DamagedWeights(reason: "it was made for another version") }
    var position = headerCount
    func take(_ count: Int) -> ArraySlice<UInt8> {
      position += count
      return bytes[(position - count)..<position]
    }
    let keys = Self.numbers(take(keyCount * 4))
    let lexiconKeys = Self.numbers(take(wordCount * 4))
    let counts = Array(take(keyCount))
    let entryTags = Array(take(entryCount))
    let weights = Array(take(entryCount))
    let lexiconTags = Array(take(wordCount))
    guard entryCount < 1 << 24, counts.reduce(0, { $0 + Int($1) }) == entryCount,
      entryTags.allSatisfy({ $0 < UInt8(Self.tags.count) }),
      lexiconTags.allSatisfy({ $0 == Self.untold || $0 & 0x7F < UInt8(Self.tags.count) })
    else { throw DamagedWeights(reason: "its parts do not fit together") }
    self.init(
      keys: keys, counts: counts,
      entries: zip(entryTags, weights).map { UInt16($0) << 8 | UInt16($1) },
      lexiconKeys: lexiconKeys, lexiconTags: lexiconTags)
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(shift))) }
  }

  private static func number(_ bytes: [UInt8], _ index: Int) -> UInt32 {
    UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
      | UInt32(bytes[index + 3]) << 24
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
    let total = bytes.count / 4
    return unsafe [UInt32](unsafeUninitializedCapacity: total) { buffer, count in
      unsafe UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
      count = total
    }
  }

  /// A checksum against damage, over eight bytes at a time.
  static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    unsafe bytes.withUnsafeBytes { buffer in
      var state = UInt64(buffer.count) &* 0x9E37_79B9_7F4A_7C15
      var index = 0
      while index + 8 <= buffer.count {
        let word = unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        state = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
        state ^= state >> 32
        index += 8
      }
      while index < buffer.count {
        state = (state ^ UInt64(unsafe buffer[index])) &* 0x0000_0100_0000_01B3
        index += 1
      }
      return state ^ state >> 29
    }
  }
}

/// Why a file of weights cannot be used.
package struct DamagedWeights: Error, Hashable {
  /// The reason, as a clause.
  package let reason: String
}
