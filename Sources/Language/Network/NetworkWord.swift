/// A word as the network sees it: rows of its table, which are added up.
///
/// As for `WordLook`, every name looks the same, whatever its letters; the network sees that of a
/// state as one word, however many tokens it has.
package struct NetworkWord: Sendable {
  /// How many rows a word has.
  package static let rowCount = 9
  /// How many rows follow those of the vocabulary.
  package static let bucketCount = 14_440

  /// The key of the word in the vocabulary.
  package var key: UInt32
  /// The rows but for the first, which is the vocabulary's, counted from the end of the vocabulary.
  package var buckets: InlineArray<8, UInt32>
  /// The first token that it stands for.
  package var first: Int
  /// How many tokens it stands for.
  package var count: Int

  /// Reads the words of `tokens[range]`, a sentence, and appends them to `words`.
  ///
  /// `quotes` tells for each token of the text how it stands to quotations (see `quoteStates`);
  /// `sentence` is a place to work in.
  package static func append(
    _ tokens: [Token], _ range: Range<Int>, quotes: [UInt8], lexicon: Lexicon,
    sentence: inout SentenceLook, to words: inout [NetworkWord]
  ) {
    sentence.read(tokens, range, lexicon: lexicon)
    for (place, word) in sentence.words.enumerated() {
      words.append(
        NetworkWord(
          word, tokens[word.first], casing: sentence.casing, quote: UInt64(quotes[word.first]),
          isFirst: place == 0))
    }
  }

  init(_ word: WordLook, _ token: Token, casing: UInt64, quote: UInt64, isFirst: Bool) {
    key = Lexicon.key(of: word.lower)
    first = word.first
    count = word.count
    let looks = word.isName ? 1 : word.shape & 0xFF
    buckets = [
      Self.bucket(word.suffix & 0xFFFF, 1, 1024),
      1024 + Self.bucket(word.suffix & 0xFF_FFFF, 2, 4096),
      5120 + Self.bucket(word.suffix & 0xFFFF_FFFF, 3, 4096),
      9216 + Self.bucket(word.prefix & 0xFF_FFFF, 4, 4096),
      13312 + UInt32(looks << 2 | casing),
      14336 + UInt32(min(word.lexical, 63)),
      14400 + UInt32(min(quote, 31)),
      14432 + UInt32((word.isName ? 4 : 0) | (token.followsSpace ? 2 : 0) | (isFirst ? 1 : 0)),
    ]
  }

  @inline(__always)
  private static func bucket(_ value: UInt64, _ kind: UInt64, _ count: UInt64) -> UInt32 {
    let mixed = (value &+ kind &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    return UInt32((mixed ^ mixed >> 32) >> 16 & (count - 1))
  }

  /// How each of `count` tokens stands to `quotations`: 0 outside, else the depth (1 or 2 and more)
  /// plus 2 where the mark is missing that closes it.
  package static func quoteStates(_ quotations: [Quotation], count: Int) -> [UInt8] {
    var states = [UInt8](repeating: 0, count: count)
    for quotation in quotations {
      let end = min(quotation.close ?? quotation.content.upperBound, count)
      guard quotation.open < end else { continue }
      let state = UInt8(min(quotation.depth, 1) + 1) + (quotation.close == nil ? 2 : 0)
      for index in quotation.open..<end { states[index] = state }
    }
    return states
  }
}
