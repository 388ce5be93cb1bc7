/// Mends what the treebanks teach badly: pasts behind nouns.
enum TaggerRepair {
  /// The tag of the word at `place`, `token`, for which the features speak for `tag`.
  @inline(__always)
  static func tag(
    _ tag: UInt8, of token: Token, in sentence: TaggerSentence, _ place: Int,
    after past: TaggerFeatures.Past
  ) -> UInt8 {
    switch TaggerModel.tags[Int(tag)] {
    case .vbn where isFinite(sentence, place, after: past): Tag.vbd.number
    case .vbp, .jj, .nn: irregularPasts.contains(token.lower) ? Tag.vbd.number : tag
    default: tag
    }
  }

  /// A participle between a noun and another noun phrase, in a clause without another finite verb:
  /// "the ministry accused them".
  private static func isFinite(
    _ sentence: TaggerSentence, _ place: Int, after past: TaggerFeatures.Past
  ) -> Bool {
    let words = sentence.words
    guard past.clause & 1 == 0, past.last < 255, TaggerModel.tags[Int(past.last)].isNoun,
      place + 1 < words.count
    else { return false }
    let next = words[place + 1]
    guard next.isName || has(next, [.dt, .prp, .prps]) else { return false }
    for later in (place + 1)..<words.count {
      if has(words[later], [.vbd, .vbz, .vbp, .md]) { return false }
      if has(words[later], [.cc, .comma, .wdt, .wp, .wrb, .period]) { return true }
    }
    return true
  }

  private static func has(_ word: TaggerWord, _ tags: [Tag]) -> Bool {
    word.lexical < 255 && tags.contains(TaggerModel.tags[Int(word.lexical)])
  }

  /// Past tenses that are no other form of a verb, no noun and no adjective.
  private static let irregularPasts: Set<String> = [
    "arose", "became", "began", "bore", "broke", "chose", "drew", "drove", "fled", "flew",
    "forbade",
    "foresaw", "froze", "gave", "grew", "held", "hid", "knew", "led", "misled", "mistook",
    "oversaw",
    "overthrew", "rewrote", "rode", "sank", "sent", "shook", "shrank", "sought", "spoke", "stole",
    "struck", "swore", "threw", "told", "took", "undertook", "underwent", "upheld", "went",
    "withdrew", "withheld", "woke", "wrote",
  ]
}
