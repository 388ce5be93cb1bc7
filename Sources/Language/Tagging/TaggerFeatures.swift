/// The features by which the tagger decides.
package enum TaggerFeatures {
  /// How many a token has at most.
  package static let most = 26

  /// What was decided before a word.
  package struct Past: Sendable {
    /// The tag before, 255 at the start.
    var last: UInt8 = 255
    /// The tag before that.
    var secondLast: UInt8 = 255
    /// Whether the clause has had a finite verb (1) and a comma (2).
    var clause: UInt64 = 0

    /// The start of a sentence.
    package init() {}

    /// Notes that `word` has `tag`.
    @inline(__always)
    package mutating func append(_ tag: UInt8, _ word: TaggerWord) {
      secondLast = last
      last = tag
      switch TaggerModel.tags[Int(tag)] {
      case .vbd, .vbz, .vbp, .md: clause |= 1
      case .comma: clause |= 2
      case .cc, .wdt, .wp, .wrb, .colon, .openQuote, .closeQuote, .period: clause = 0
      case .in where word.suffix == 0x7468_6174: clause = 0  // "that"
      default: break
      }
    }
  }

  /// Writes the keys of the features of the word at `index` to `keys`, which has room for `most`,
  /// and gives their number.
  @inline(__always)
  package static func write(
    _ sentence: TaggerSentence, _ index: Int, after past: Past, to keys: inout [UInt32]
  ) -> Int {
    let words = sentence.words
    let word = words[index]
    let hasPrevious = index > 0
    let hasNext = index + 1 < words.count
    let previous = hasPrevious ? words[index - 1].lower : 1
    let beforePrevious = index > 1 ? words[index - 2].lower : 1
    let next = hasNext ? words[index + 1].lower : 2
    let afterNext = index + 2 < words.count ? words[index + 2].lower : 2
    let nextLexical = UInt64(hasNext ? words[index + 1].lexical : 254)
    let afterLexical = UInt64(index + 2 < words.count ? words[index + 2].lexical : 254)
    let tag = UInt64(past.last)
    let tags = tag << 8 | UInt64(past.secondLast)
    let shape = word.shape << 4 | sentence.casing << 1 | (hasPrevious ? 0 : 1)
    let lexical = UInt64(word.lexical)
    let two = word.suffix & 0xFFFF
    let three = word.suffix & 0xFF_FFFF
    keys[0] = key(0, word.lower)
    keys[1] = key(1, three)
    keys[2] = key(2, tags)
    keys[3] = key(3, tag, word.lower)
    keys[4] = key(4, previous)
    keys[5] = key(5, beforePrevious)
    keys[6] = key(6, next)
    keys[7] = key(7, afterNext)
    keys[8] = key(8, previous, word.lower)
    keys[9] = key(9, next, word.lower)
    keys[10] = key(10, tag, three)
    keys[11] = key(11, lexical << 8 | nextLexical, tag)
    keys[12] = key(12, nextLexical, afterLexical)
    keys[13] = key(13, tags, lexical)
    keys[14] = key(14, shape, two)
    keys[15] = key(15, previous, lexical << 8 | nextLexical)
    keys[16] = key(16, lexical, shape)
    keys[17] = key(17, past.clause << 8 | lexical, two)
    keys[18] = key(18, past.clause << 8 | tag, two)
    keys[19] = key(19, past.clause << 8 | lexical, next)
    var count = 20
    if word.lexical == 255 {
      keys[count] = key(20, word.suffix & 0xFFFF_FFFF)
      keys[count + 1] = key(21, word.prefix & 0xFF_FFFF)
      count += 2
    }
    if word.shape & 8 != 0 {
      keys[count] = key(22, word.part)
      count += 1
    }
    if word.cased != 0 {
      keys[count] = key(23, word.cased, sentence.casing)
      count += 1
    }
    if hasNext, nextLexical == 255 {
      keys[count] = key(24, words[index + 1].suffix & 0xFF_FFFF)
      count += 1
    }
    return count
  }

  @inline(__always)
  private static func key(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) -> UInt32 {
    var hash = (first &+ template &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    hash = ((hash ^ hash >> 32) &+ second) &* 0xC4CE_B9FE_1A85_EC53
    hash = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
