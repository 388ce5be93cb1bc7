internal import Model

/// The words of a text that carry its matter, as hashes of their stems.
enum ContentWords {
  /// No more of a text than this is read: many times the longest quotation.
  static let mostBytes = 16_384

  /// The stems of `text`, whose words are `words`, without function words; sorted, each once.
  static func stems(of text: String, words: WordSequence) -> [UInt64] {
    let bytes = text.utf8Span.span
    var stems: [UInt64] = []
    stems.reserveCapacity(words.count)
    for (hash, span) in zip(words.hashes, words.spans)
    where span.byteCount > 1 && !functionWords.contains(hash) {
      stems.append(stem(bytes, span))
    }
    return stems.sortedOnce()
  }

  /// The words of `text`, with ASCII letters in lower case, as `WordSequence` cuts them.
  static func words(of text: String) -> [String] {
    let bytes = text.utf8.prefix(mostBytes).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return WordSequence(text, mostBytes: mostBytes).spans.map {
      String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)
    }
  }

  /// The hash of a word without its endings of number and tense: coarse, but alike for most forms.
  private static func stem(_ bytes: Span<UInt8>, _ span: TextSpan) -> UInt64 {
    var end = span.end
    /// Whether the word ends with these letters and leaves at least three before them.
    func ends(_ letters: UInt8...) -> Bool {
      end - span.start >= letters.count + 3
        && letters.indices.allSatisfy { lower(bytes[end - letters.count + $0]) == letters[$0] }
    }
    if span.byteCount > 4 {
      if ends(0x69, 0x65, 0x73) {  // ies
        end -= 2
      } else if ends(0x73), lower(bytes[end - 2]) != 0x73 {  // s, but not ss
        end -= 1
      }
      if ends(0x69, 0x6E, 0x67) {  // ing
        end -= 3
      } else if ends(0x65, 0x64) || ends(0x65, 0x72) || ends(0x6C, 0x79) {  // ed, er, ly
        end -= 2
      }
      if ends(0x65) || ends(0x79) || ends(0x69) { end -= 1 }  // e, y, i
      if end - span.start > 3, lower(bytes[end - 1]) == lower(bytes[end - 2]) { end -= 1 }
    }
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for at in span.start..<end {
      state = (state ^ UInt64(lower(bytes[at]))) &* 0x0000_0100_0000_01B3
    }
    return WordGrams.mixed(state)
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// The words of English that say how things are said rather than what.
  private static let functionWords: Set<UInt64> = Set(
    """
    a about above after again against all also although am among an and another any are around as
    at be because been before being between both but by can could did do does doing down during
    each either else even ever every few for from further had has have having he her here hers him
    his how however i if in indeed into is it its itself just let like many may me might more most
    much must my near no nor not now of off often on once one only onto or other others our out
    over own per perhaps quite rather re s same shall she should since so some still such than that
    the their them then there these they this those through thus to together too toward under until
    up upon us very was we were what when where whether which while who whom whose why will with
    within without would yet you your said say says saying told tell stated added adding noted
    according asked
    """.split(whereSeparator: \.isWhitespace).flatMap { WordSequence(String($0)).hashes })
}
