/// The dictionary forms of verbs and nouns.
public enum Lemma {
  /// The dictionary form of `lower`, a word in lower case: "say" for "said", "country" for
  /// "countries".
  ///
  /// Words that are neither verbs nor common nouns are their own; of a hyphenated word the last part
  /// changes.
  public static func lemma(of lower: String, tag: Tag) -> String {
    switch tag {
    case .vb, .vbp, .vbz, .vbd, .vbg, .vbn, .md: break
    case .nns: break
    default: return lower
    }
    if let hyphen = lower.utf8.lastIndex(of: 0x2D), hyphen > lower.startIndex {
      let start = lower.utf8.index(after: hyphen)
      if start == lower.endIndex { return lower }
      return lower[..<start] + lemma(of: String(lower[start...]), tag: tag)
    }
    if tag == .nns {
      return LemmaExceptions.nouns[lower] ?? singular(lower)
    }
    if let lemma = LemmaExceptions.verbs[lower] { return lemma }
    switch tag {
    case .vbz: return thirdPerson(lower)
    case .vbg: return lower.hasSuffix("ing") ? withoutEnding(lower, count: 3) : lower
    case .vbd, .vbn: return past(lower)
    default: return lower
    }
  }

  private static func singular(_ word: String) -> String {
    // "the 1980s"
    if let first = word.utf8.first, first >= 48, first <= 57 { return word }
    if word.hasSuffix("men"), word.utf8.count > 5 { return String(word.dropLast(2)) + "an" }
    let bytes = Array(word.utf8)
    guard bytes.count > 3, bytes.last == 0x73 else { return word }
    if word.hasSuffix("ies"), bytes.count > 4 { return String(word.dropLast(3)) + "y" }
    if word.hasSuffix("ves"), bytes.count > 4 {
      return LemmaExceptions.fWords[String(word.dropLast(3))] ?? String(word.dropLast())
    }
    if hasSibilantEnding(word) { return String(word.dropLast(2)) }
    if word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") { return word }
    return String(word.dropLast())
  }

  private static func thirdPerson(_ word: String) -> String {
    let count = word.utf8.count
    guard count > 2, word.utf8.last == 0x73, !word.hasSuffix("ss") else { return word }
    if word.hasSuffix("ies"), count > 4 { return String(word.dropLast(3)) + "y" }
    if hasSibilantEnding(word) || word.hasSuffix("oes") { return String(word.dropLast(2)) }
    return String(word.dropLast())
  }

  /// Whether the "es" of `word` stands for a sound of its own: "attaches", "taxes", "losses".
  private static func hasSibilantEnding(_ word: String) -> Bool {
    if word.hasSuffix("aches"), word.utf8.count < 7 { return word != "aches" && word != "caches" }
    return word.hasSuffix("shes") || word.hasSuffix("ches") || word.hasSuffix("xes")
      || word.hasSuffix("sses") || word.hasSuffix("zzes")
  }

  private static func past(_ word: String) -> String {
    guard word.hasSuffix("ed") else { return word }
    if word.hasSuffix("ied"), word.utf8.count > 4 { return String(word.dropLast(3)) + "y" }
    if word.hasSuffix("eed") { return word }
    return withoutEnding(word, count: 2)
  }

  /// `word` without its "ed" or "ing", with the "e" or the single consonant that it had before.
  private static func withoutEnding(_ word: String, count: Int) -> String {
    let stem = Array(word.utf8.dropLast(count))
    guard stem.count > 1, stem.contains(where: isVowel) else {
      return stem.count == 1 || stem.isEmpty || count == 2
        ? String(decoding: stem, as: UTF8.self) : word
    }
    let base = String(decoding: stem, as: UTF8.self)
    if LemmaExceptions.withE.contains(base) { return base + "e" }
    if LemmaExceptions.withoutE.contains(base) { return base }
    let last = stem[stem.count - 1]
    let before = stem[stem.count - 2]
    if last == before {
      // "stopped" but "called", "passed", "buzzed", "agreed"
      if [0x6C, 0x73, 0x7A, 0x66, 0x65, 0x6F].contains(last) {
        let isDoubled = LemmaExceptions.doubledL.contains(base)
        return isDoubled ? String(base.dropLast()) : base
      }
      return String(base.dropLast())
    }
    if takesE(stem, last, before) { return base + "e" }
    return base
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(byte)
  }

  /// Whether a stem such as "accus" has lost an "e".
  private static func takesE(_ stem: [UInt8], _ last: UInt8, _ before: UInt8) -> Bool {
    let third = stem.count > 2 ? stem[stem.count - 3] : 0
    switch last {
    case 0x63, 0x76, 0x75: return true  // c v u
    case 0x73:  // accuse, increase; not focus, discuss
      return before != 0x73 && !(before == 0x75 && third != 0x61 && third != 0x63 && third != 0x66)
        || (before == 0x75 && [0x63, 0x66, 0x62, 0x68, 0x72, 0x61, 0x6D].contains(third))
    case 0x7A: return before != 0x7A && before != 0x74  // z
    case 0x67: return before != 0x6E || third == 0x61 || third == 0x65  // change, merge; not bring
    case 0x6C: return !isVowel(before) && before != 0x6C && before != 0x72 && before != 0x77
    case 0x74:  // at, ut, ot, et, it with one vowel
      if before == 0x61 {
        return stem.count > 3
          ? !isVowel(third) || third == 0x69 || third == 0x75 || third == 0x65 && stem.count > 4
          : false
      }
      if before == 0x75 { return !isVowel(third) }
      if before == 0x6F { return third != 0x6F && !isVowel(third) }
      return false
    case 0x72:  // declare, explore, require, secure; not offer, appear
      if before == 0x61 || before == 0x69 { return !isVowel(third) || third == 0x75 }
      if before == 0x75 { return !isVowel(third) }
      if before == 0x6F {
        return !isVowel(third) && stem.count > 3 && third != 0x74 && third != 0x76 && third != 0x68
          || third == 0x68 && stem.count < 5
      }
      return false
    case 0x64:  // decide, include; not load, need
      return !isVowel(third)
        && (before == 0x69 || before == 0x75 || before == 0x61 || before == 0x6F)
    case 0x6E:  // define, combine; not join, gain
      return before == 0x69 && !isVowel(third) && stem.count > 3 || before == 0x75 && third == 0x74
    case 0x6D: return (before == 0x75 || before == 0x61) && !isVowel(third) && third != 0x77
    case 0x6B: return isVowel(before) && !isVowel(third) && third != 0
    case 0x70:
      return isVowel(before) && !isVowel(third) && before != 0x65 && stem.count < 6
        && before != 0x75 && third != 0x6C
    default: return false
    }
  }
}
