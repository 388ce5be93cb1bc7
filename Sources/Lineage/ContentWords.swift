internal import Model

/// The words of a text that carry its matter, as hashes of their stems.
enum ContentWords {
  /// The stems of `text` without function words, sorted, each once.
  static func stems(of text: String) -> [UInt64] {
    var stems: [UInt64] = []
    for word in words(of: text) where word.count > 1 && !functionWords.contains(word) {
      stems.append(StableHash.hash(stem(word)))
    }
    return stems.sortedOnce()
  }

  /// The words of `text` in lower case, as `WordSequence` cuts them.
  static func words(of text: String) -> [String] {
    let bytes = text.utf8Span.span
    return WordSequence(text).spans.map { span in
      var word: [UInt8] = []
      word.reserveCapacity(span.byteCount)
      for at in span.start..<span.end {
        let byte = bytes[at]
        word.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
      return String(decoding: word, as: UTF8.self)
    }
  }

  /// The word without the endings of number and tense: coarse, but alike for all forms of a word.
  static func stem(_ word: String) -> String {
    var bytes = Array(word.utf8)
    guard bytes.count > 4, bytes.allSatisfy({ $0 < 0x80 }) else { return word }
    if ends(bytes, "ies") {
      bytes.removeLast(3)
      bytes.append(0x79)
    } else if ends(bytes, "s"), !ends(bytes, "ss") {
      bytes.removeLast()
    }
    for ending in ["ing", "ed", "er", "ly"] where ends(bytes, ending) {
      guard bytes.count - ending.utf8.count >= 3 else { continue }
      bytes.removeLast(ending.utf8.count)
      break
    }
    if bytes.count > 3, bytes.last == 0x65 { bytes.removeLast() }
    if bytes.count > 3, let last = bytes.last, last == bytes[bytes.count - 2] { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func ends(_ bytes: [UInt8], _ ending: String) -> Bool {
    bytes.count > ending.utf8.count && bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// The words of English that say how things are said rather than what.
  private static let functionWords: Set<String> = Set(
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
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
