/// The weights of the tagger: for each feature, the tags that it speaks for or against.
package struct TaggerModel: Sendable {
  /// The tags in the order of their numbers.
  package static let tags = Tag.allCases

  /// The keys of the features, ascending.
  private let keys: [UInt32]
  /// Where the weights of each feature start, and, last, where all end.
  private var offsets: [UInt32]
  private let entryTags: [UInt8]
  private let entryWeights: [Int8]
  /// For each value of a key's first 16 bits, where its keys start.
  private var buckets: [UInt32]
  private let lexiconKeys: [UInt32]
  private let lexiconTags: [UInt8]
  private var lexiconBuckets: [UInt32]

  /// A model of `features`, which are sorted by their keys, and `lexicon`, sorted likewise.
  ///
  /// In `lexicon` the highest bit of a tag's number says that the word has no other.
  package init(
    features: [(key: UInt32, weights: [(tag: UInt8, weight: Int8)])],
    lexicon: [(key: UInt32, tag: UInt8)]
  ) {
    self.init(
      keys: features.map(\.key), counts: features.map { UInt8($0.weights.count) },
      entryTags: features.flatMap { $0.weights.map(\.tag) },
      entryWeights: features.flatMap { $0.weights.map(\.weight) },
      lexiconKeys: lexicon.map(\.key), lexiconTags: lexicon.map(\.tag))
  }

  init(
    keys: [UInt32], counts: [UInt8], entryTags: [UInt8], entryWeights: [Int8],
    lexiconKeys: [UInt32], lexiconTags: [UInt8]
  ) {
    self.keys = keys
    self.entryTags = entryTags
    self.entryWeights = entryWeights
    self.lexiconKeys = lexiconKeys
    self.lexiconTags = lexiconTags
    offsets = [UInt32](repeating: 0, count: keys.count + 1)
    var offset: UInt32 = 0
    var index = 0
    while index < counts.count, index < keys.count {
      offsets[index] = offset
      offset += UInt32(counts[index])
      index += 1
    }
    offsets[keys.count] = offset
    buckets = Self.buckets(of: keys)
    lexiconBuckets = Self.buckets(of: lexiconKeys)
  }

  private static func buckets(of keys: [UInt32]) -> [UInt32] {
    var buckets = [UInt32](repeating: 0, count: 65_537)
    var index = 0
    while index < keys.count {
      buckets[Int(keys[index] >> 16) + 1] += 1
      index += 1
    }
    index = 1
    while index < buckets.count {
      buckets[index] += buckets[index - 1]
      index += 1
    }
    return buckets
  }

  /// How many features there are.
  package var featureCount: Int { keys.count }

  /// Adds what the feature `key` says to `scores`, one for each tag.
  @inline(__always)
  func add(_ key: UInt32, to scores: inout [Int32]) {
    let bucket = Int(key >> 16)
    var index = Int(buckets[bucket])
    let end = Int(buckets[bucket + 1])
    while index < end {
      let found = keys[index]
      if found >= key {
        guard found == key else { return }
        var entry = Int(offsets[index])
        let last = Int(offsets[index + 1])
        while entry < last {
          scores[Int(entryTags[entry])] &+= Int32(entryWeights[entry])
          entry += 1
        }
        return
      }
      index += 1
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
    let bucket = Int(key >> 16)
    var index = Int(lexiconBuckets[bucket])
    let end = Int(lexiconBuckets[bucket + 1])
    while index < end {
      if lexiconKeys[index] == key {
        return (lexiconTags[index] & 0x7F, lexiconTags[index] & 0x80 != 0)
      }
      index += 1
    }
    return (255, false)
  }
}

extension TaggerModel {
  private static let magic: [UInt8] = Array("HSYTAG01".utf8)

  /// The model as the bytes of a file.
  package func bytes() -> [UInt8] {
    var body: [UInt8] = []
    for count in [Self.tags.count, keys.count, entryTags.count, lexiconKeys.count] {
      Self.append(UInt32(count), to: &body)
    }
    for key in keys { Self.append(key, to: &body) }
    for key in lexiconKeys { Self.append(key, to: &body) }
    for index in keys.indices { body.append(UInt8(offsets[index + 1] - offsets[index])) }
    body += entryTags
    body += entryWeights.map { UInt8(bitPattern: $0) }
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
    let weights = take(entryCount)
    let entryWeights = unsafe [Int8](unsafeUninitializedCapacity: entryCount) { buffer, count in
      unsafe UnsafeMutableRawBufferPointer(buffer).copyBytes(from: weights)
      count = entryCount
    }
    let lexiconTags = Array(take(wordCount))
    self.init(
      keys: keys, counts: counts, entryTags: entryTags, entryWeights: entryWeights,
      lexiconKeys: lexiconKeys, lexiconTags: lexiconTags)
    guard Int(offsets[keyCount]) == entryCount,
      entryTags.allSatisfy({ $0 < UInt8(Self.tags.count) })
    else { throw DamagedWeights(reason: "its parts do not fit together") }
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
  private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
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
