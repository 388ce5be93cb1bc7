/// What the network looks at in one token, as numbers.
///
/// A name is a word with a capital that nobody writes without one, or a state's name: every name
/// looks the same, whatever its letters, so that no state, person or outlet is read otherwise than
/// another.
package struct WordLook: Sendable {
  /// A hash of the lower-case word, digits folded together.
  var lower: UInt64 = Self.seed
  /// A hash of the word with its capitals, or 0 for a word without one.
  var cased: UInt64 = 0
  /// A hash of what follows the last hyphen, or of the word.
  var part: UInt64 = Self.seed
  /// The last eight bytes of the lower-case word, the last one lowest.
  var suffix: UInt64 = 1
  /// The first eight bytes of the lower-case word, the first one lowest.
  var prefix: UInt64 = 1
  /// Capitals, digits and hyphens, as bits.
  var shape: UInt64 = 0
  /// The tag that the lexicon has for the word, or 255.
  var lexical: UInt8 = 255
  /// Whether it is a name.
  package var isName = false
  /// Whether it has no letter or four and more bytes, for the casing of its sentence.
  var isLong = false
  /// The first token that it stands for.
  package var first = 0
  /// How many tokens it stands for: a run of names is one word.
  package var count = 1

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  static let placeholder: UInt64 = 0x6E61_6D65_7C6E_616D

  @inline(__always)
  static func joined(_ hash: UInt64, _ byte: UInt64) -> UInt64 {
    (hash ^ byte) &* 0x0000_0100_0000_01B3
  }

  /// The hash of `lower`, a word without a hyphen.
  package static func hash(of lower: String) -> UInt64 {
    lower.utf8.reduce(seed) { joined($0, UInt64($1 >= 48 && $1 <= 57 ? 48 : $1)) }
  }

  /// The word that stands for any name.
  static func name() -> WordLook {
    var word = WordLook()
    word.lower = placeholder
    word.part = placeholder
    word.shape = 1
    word.lexical = Tag.nnp.number
    word.isName = true
    return word
  }

  private init() {}

  /// The word of `token`, with what `lexicon` knows of it.
  package init(_ token: Token, lexicon: Lexicon) {
    let text = token.text.utf8Span.span
    let small = token.lower.utf8Span.span
    // A curly apostrophe changes the count: capitals are then sought in the first letter alone.
    let isAligned = text.count == small.count
    let startsHigh = token.hasCapital
    let isAddress = Self.isAddress(small)
    var run = WordPart()
    var isFirst = true
    var letters = 0
    var capitals = 0
    var allNames = true
    for index in small.indices {
      let byte = small[index]
      if byte == 0x2D, index > 0, index + 1 < small.count {
        finish(run, lexicon, &isFirst, &allNames)
        run = WordPart()
        shape |= 8
        continue
      }
      if (byte >= 97 && byte <= 122) || byte >= 0x80 { letters += 1 }
      if byte == 0x2E { shape |= 16 }
      let isCapital = isAligned ? text[index] != byte : startsHigh && index == 0
      if isCapital {
        capitals += 1
        if !isAddress { run.hasCapital = true }
        if isAligned { cased = cased &* 31 &+ UInt64(index) &+ 1 }
      }
      run.append(byte, isCapital: isCapital)
    }
    if shape & 8 != 0 || small.count > 0 { finish(run, lexicon, &isFirst, &allNames) }
    if startsHigh { shape |= 1 }
    if capitals > 0, capitals == letters { shape |= letters > 1 ? 2 : 64 }
    if capitals > 1, capitals < letters { shape |= 32 }
    if letters == 0 { shape |= 128 }
    isLong = letters > 0 && small.count > 3
    if allNames, capitals > 0 {
      self = .name()
      return
    }
    if capitals > 0 { cased = (cased ^ lower) &* 0x9E37_79B9_7F4A_7C15 }
    if token.isTaggedMark, token.tag == .pos {
      // The possessive of a name in "s" reads as that of any other.
      lower = Self.joined(Self.joined(Self.seed, 39), 115)
    }
    lexical = lexicon.tag(of: lower)
  }

  /// Joins a part between hyphens to the word.
  @inline(__always)
  private mutating func finish(
    _ run: WordPart, _ lexicon: Lexicon, _ isFirst: inout Bool, _ allNames: inout Bool
  ) {
    var hash = run.hash
    var suffix = run.suffix
    var prefix = run.prefix
    if run.isName(lexicon) {
      hash = Self.placeholder
      suffix = 1
      prefix = 1
    } else if isFirst || !run.isNumber {
      allNames = false
    }
    if run.hasDigit { shape |= 4 }
    if isFirst {
      lower = hash
      self.prefix = prefix
    } else {
      lower = (lower ^ hash) &* 0x9E37_79B9_7F4A_7C15
    }
    part = hash
    self.suffix = suffix
    isFirst = false
  }

  private static func isAddress(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] == 0x40 || bytes[index] == 0x2F { return true }
    return false
  }

  /// A hash of the word, for the lexicon.
  package var hash: UInt64 { lower }
  /// The number of the tag that the lexicon has for it, or 255.
  package var lexicalTag: UInt8 { lexical }
}

/// A part of a word between hyphens while it is read.
struct WordPart {
  var hash = WordLook.seed
  /// The hashes without the last one, two and three bytes.
  private var stem1: UInt64 = 0
  private var stem2: UInt64 = 0
  private var stem3: UInt64 = 0
  var suffix: UInt64 = 0
  var prefix: UInt64 = 0
  var hasCapital = false
  var hasDigit = false
  private var count: UInt64 = 0
  private var capitals: UInt64 = 0
  private var digits: UInt64 = 0

  @inline(__always)
  mutating func append(_ byte: UInt8, isCapital: Bool) {
    let isDigit = byte >= 48 && byte <= 57
    let folded = UInt64(isDigit ? 48 : byte)
    stem3 = stem2
    stem2 = stem1
    stem1 = hash
    hash = WordLook.joined(hash, folded)
    suffix = suffix << 8 | folded
    if count < 8 { prefix |= folded << (count * 8) }
    count += 1
    if isDigit {
      hasDigit = true
      digits += 1
    }
    if isCapital || byte == 0x2E { capitals += 1 }
  }

  /// Whether it has digits only.
  var isNumber: Bool { digits == count }

  /// Whether it stands with a capital and is a state's name or no ordinary word.
  func isName(_ lexicon: Lexicon) -> Bool {
    guard hasCapital else { return false }
    return StateLook.isState(hash, isAllCapitals: capitals == count) || !isOrdinary(lexicon)
  }

  /// Whether the word, or what it is a form of, is written without capitals.
  private func isOrdinary(_ lexicon: Lexicon) -> Bool {
    if lexicon.knows(hash) { return true }
    guard count > 4 else { return false }
    func withE(_ hash: UInt64) -> Bool { lexicon.knows(WordLook.joined(hash, 101)) }
    let (last, two, three) = (suffix & 0xFF, suffix & 0xFFFF, suffix & 0xFF_FFFF)
    if last == 0x73 {  // -s, -es, -ies
      if lexicon.knows(stem1) { return true }
      if two == 0x6573, lexicon.knows(stem2) { return true }
      if three == 0x69_6573, lexicon.knows(WordLook.joined(stem3, 121)) { return true }
    }
    if two == 0x6564 {  // -ed
      if lexicon.knows(stem2) || lexicon.knows(stem1) || lexicon.knows(stem3) { return true }
    }
    if two == 0x6C79, lexicon.knows(stem2) { return true }  // -ly
    if three == 0x69_6E67 { return lexicon.knows(stem3) || withE(stem3) }  // -ing
    return false
  }
}
