/// What the tagger looks at in one token, as numbers.
package struct TaggerWord: Sendable {
  /// A hash of the lower-case word, digits folded together.
  var lower: UInt64 = 0xCBF2_9CE4_8422_2325
  /// A hash of the word as it stands.
  var cased: UInt64 = 0xCBF2_9CE4_8422_2325
  /// A hash of what follows the last hyphen, or of the word.
  var part: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The last eight bytes of the lower-case word, the last one lowest.
  var suffix: UInt64 = 0
  /// The first eight bytes of the lower-case word, the first one lowest.
  var prefix: UInt64 = 0
  /// Capitals, digits and hyphens, as bits.
  var shape: UInt64 = 0
  /// The tag that the lexicon has for the word, or 255.
  var lexical: UInt8 = 255
  /// Whether the lexicon is certain of it.
  var isCertain = false

  /// The word of `token`, with what `model`'s lexicon knows of it.
  package init(_ token: Token, model: TaggerModel) {
    var index: UInt64 = 0
    for byte in token.lower.utf8 {
      let isDigit = byte >= 48 && byte <= 57
      let folded = UInt64(isDigit ? 48 : byte)
      lower = (lower ^ folded) &* 0x0000_0100_0000_01B3
      if byte == 0x2D, index > 0 {
        part = 0xCBF2_9CE4_8422_2325
        shape |= 8
      } else {
        part = (part ^ folded) &* 0x0000_0100_0000_01B3
      }
      suffix = suffix << 8 | folded
      if index < 8 { prefix |= folded << (index * 8) }
      if isDigit { shape |= 4 }
      index += 1
    }
    var capitals: UInt64 = 0
    var letters: UInt64 = 0
    var isFirst = true
    for byte in token.text.utf8 {
      cased = (cased ^ UInt64(byte >= 48 && byte <= 57 ? 48 : byte)) &* 0x0000_0100_0000_01B3
      if byte >= 65 && byte <= 90 {
        capitals += 1
        letters += 1
        if isFirst { shape |= 1 }
      } else if byte >= 97 || byte >= 0x80 {
        letters += 1
      } else if byte == 0x2E {
        shape |= 16
      }
      isFirst = false
    }
    if capitals > 0, capitals == letters { shape |= letters > 1 ? 2 : 64 }
    if capitals > 1, capitals < letters { shape |= 32 }
    if letters == 0 { shape |= 128 }
    (lexical, isCertain) = model.lexicalTag(of: lower)
    if shape & 1 != 0 { isCertain = false }
  }

  /// A hash of the word, for the lexicon.
  package var hash: UInt64 { lower }
  /// Whether the lexicon decides its tag.
  package var isCertainlyTagged: Bool { isCertain }
  /// The number of the tag that the lexicon has for it, or 255.
  package var lexicalTag: UInt8 { lexical }

  /// How the words of a sentence are capitalised: 0 as usual, 1 as in titles, 2 all capitals, 3
  /// without capitals.
  package static func casing(of words: ArraySlice<TaggerWord>) -> UInt64 {
    var long = 0
    var capitalised = 0
    var shouted = 0
    for word in words where word.shape & 128 == 0 && word.suffix > 0xFF_FFFF {
      long += 1
      if word.shape & 1 != 0 { capitalised += 1 }
      if word.shape & 2 != 0 { shouted += 1 }
    }
    guard long >= 3 else { return 0 }
    if shouted * 4 >= long * 3 { return 2 }
    if capitalised * 4 >= long * 3 { return 1 }
    return capitalised == 0 ? 3 : 0
  }
}

/// The features by which the tagger decides.
package enum TaggerFeatures {
  /// How many there are for each token.
  package static let count = 32

  /// Writes the keys of the features of `words[index]` to `keys`, which holds `count`.
  ///
  /// `words[range]` is the sentence, `last` and `secondLast` are the tags before, 255 at its start.
  @inline(__always)
  package static func write(
    _ words: [TaggerWord], _ index: Int, in range: Range<Int>, casing: UInt64, last: UInt8,
    secondLast: UInt8, to keys: inout [UInt32]
  ) {
    let word = words[index]
    let hasPrevious = index > range.lowerBound
    let hasNext = index + 1 < range.upperBound
    let previous = hasPrevious ? words[index - 1].lower : 1
    let beforePrevious = index > range.lowerBound + 1 ? words[index - 2].lower : 1
    let next = hasNext ? words[index + 1].lower : 2
    let afterNext = index + 2 < range.upperBound ? words[index + 2].lower : 2
    let previousSuffix = hasPrevious ? words[index - 1].suffix & 0xFF_FFFF : 1
    let nextSuffix = hasNext ? words[index + 1].suffix & 0xFF_FFFF : 2
    let nextLexical = UInt64(hasNext ? words[index + 1].lexical : 254)
    let afterLexical = UInt64(index + 2 < range.upperBound ? words[index + 2].lexical : 254)
    let previousShape = hasPrevious ? words[index - 1].shape : 0xFFF
    let nextShape = hasNext ? words[index + 1].shape : 0xFFF
    let tag = UInt64(last)
    let tags = UInt64(last) << 8 | UInt64(secondLast)
    let shape = word.shape << 4 | casing << 1 | (hasPrevious ? 0 : 1)
    let lexical = UInt64(word.lexical)
    keys[0] = key(0, 0)
    keys[1] = key(1, word.lower)
    keys[2] = key(2, word.cased, casing)
    keys[3] = key(3, word.suffix & 0xFF)
    keys[4] = key(4, word.suffix & 0xFFFF)
    keys[5] = key(5, word.suffix & 0xFF_FFFF)
    keys[6] = key(6, word.suffix & 0xFFFF_FFFF)
    keys[7] = key(7, word.prefix & 0xFFFF)
    keys[8] = key(8, word.prefix & 0xFF_FFFF)
    keys[9] = key(9, word.prefix & 0xFFFF_FFFF)
    keys[10] = key(10, shape)
    keys[11] = key(11, tag)
    keys[12] = key(12, tags)
    keys[13] = key(13, tag, word.lower)
    keys[14] = key(14, previous)
    keys[15] = key(15, beforePrevious)
    keys[16] = key(16, next)
    keys[17] = key(17, afterNext)
    keys[18] = key(18, previous, word.lower)
    keys[19] = key(19, next, word.lower)
    keys[20] = key(20, previousSuffix)
    keys[21] = key(21, nextSuffix)
    keys[22] = key(22, tag, word.suffix & 0xFF_FFFF)
    keys[23] = key(23, shape, previousShape << 16 | nextShape)
    keys[24] = key(24, tag, nextLexical)
    keys[25] = key(25, word.part, shape & 8)
    keys[26] = key(26, lexical, shape)
    keys[27] = key(27, lexical << 8 | nextLexical, tag)
    keys[28] = key(28, nextLexical, afterLexical)
    keys[29] = key(29, tags, lexical)
    keys[30] = key(30, shape, word.suffix & 0xFFFF)
    keys[31] = key(31, previous, lexical << 8 | nextLexical)
  }

  @inline(__always)
  private static func key(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) -> UInt32 {
    var hash = (first &+ template &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    hash = ((hash ^ hash >> 32) &+ second) &* 0xC4CE_B9FE_1A85_EC53
    hash = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
