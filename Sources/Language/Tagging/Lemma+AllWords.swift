extension Lemma {
  /// The dictionary form of any word, as UD English has it: "I" for "me", "good" for "best".
  ///
  /// `lower` is `text` in lower case; names keep their capitals.
  public static func dictionaryForm(of text: String, lower: String, tag: Tag) -> String {
    switch tag {
    case .nnp, .add: return text
    case .nnps: return singularName(text, lower: lower)
    case .prp: return lower == "i" ? "I" : pronouns[lower] ?? lower
    case .dt: return determiners[lower] ?? lower
    case .jjr, .jjs: return comparatives[lower] ?? positive(lower)
    case .rbr, .rbs: return adverbs[lower] ?? comparatives[lower] ?? positive(lower)
    case .rb: return lower == "n't" || lower == "nt" ? "not" : lower
    case .wp: return lower == "whom" ? "who" : lower
    case .pos: return "'s"
    case .to: return lower == "na" || lower == "ta" ? "to" : lower
    case .cd:
      if lower.utf8.first.map({ $0 >= 48 && $0 <= 57 }) ?? false {
        return lower.utf8.contains(0x2C) ? lower.replacing(",", with: "") : lower
      }
      return numbers[lower] ?? (text == text.uppercased() ? text : lower)
    case .openQuote, .closeQuote:
      return text == "'" || text == "\u{2018}" || text == "\u{2019}" || text == "`" ? "'" : "\""
    case .colon, .comma, .hyphen:
      if lower == "\u{2013}" || lower == "\u{2014}" && tag == .comma { return "-" }
      guard tag == .colon else { return lower }
      return lower == "--" ? "-" : lower == "..." ? "\u{2026}" : lower
    case .fw: return lower == "etc" ? "etc." : lower
    case .sym: return lower == "\u{2013}" ? "-" : lower
    case .jj:
      // "Chinese", but "Important" at the start of a sentence.
      return text == lower || !isOfName(lower) ? lower : text
    case .nn:
      if lower == "pm" || lower == "am" { return lower == "pm" ? "p.m." : "a.m." }
      return text.utf8.count == 1 ? text : lower
    default: return lemma(of: lower, tag: tag)
    }
  }

  private static func isOfName(_ lower: String) -> Bool {
    Gazetteer.entries[lower]?.contains {
      $0.words.count == 1 && ($0.kind == .state || $0.kind == .place)
    } ?? false
  }

  private static func singularName(_ text: String, lower: String) -> String {
    // "Iraqis", "Israelis"
    if lower.hasSuffix("is"), lower.utf8.count > 5 { return String(text.dropLast()) }
    let singular = lemma(of: lower, tag: .nns)
    guard singular != lower, lower.hasPrefix(singular) else {
      guard lower.hasSuffix("ies"), singular.hasSuffix("y") else { return text }
      return String(text.dropLast(3)) + "y"
    }
    return String(text.prefix(singular.count))
  }

  /// The form without "er" or "est".
  private static func positive(_ word: String) -> String {
    let ending = word.hasSuffix("est") ? 3 : word.hasSuffix("er") ? 2 : 0
    guard ending > 0, word.utf8.count > ending + 2 else { return word }
    let stem = String(word.dropLast(ending))
    if stem.hasSuffix("i") { return String(stem.dropLast()) + "y" }
    let bytes = Array(stem.utf8)
    let last = bytes[bytes.count - 1]
    let before = bytes[bytes.count - 2]
    if last == before, ![0x6C, 0x73, 0x65].contains(last) { return String(stem.dropLast()) }
    return positivesInE.contains(stem) ? stem + "e" : stem
  }

  private static let positivesInE: Set<String> = [
    "larg", "saf", "wid", "clos", "lat", "fin", "nic", "strang", "simpl", "rar", "wis", "brav",
    "cut", "whit", "blu", "pal", "lik", "loos", "subtl", "hug", "pur", "sever", "tru", "gentl",
    "humbl", "fre", "crud", "dens", "rud", "sincer", "stabl", "nobl", "ampl", "sur", "vagu",
    "fierc",
    "scarc", "littl", "mor", "polit", "intens", "remot", "ripe", "rip", "tam", "sor", "matur",
  ]
  private static let pronouns: [String: String] = [
    "me": "I", "them": "they", "him": "he", "us": "we", "'s": "we", "mine": "my",
    "yours": "your", "theirs": "their", "ours": "our", "hers": "her", "'em": "they", "her": "she",
  ]
  private static let determiners: [String: String] = [
    "an": "a", "these": "this", "those": "that",
  ]
  private static let comparatives: [String: String] = [
    "better": "good", "best": "good", "worse": "bad", "worst": "bad", "further": "far",
    "farther": "far", "furthest": "far", "more": "more", "most": "most", "less": "less",
    "least": "least", "lesser": "less", "elder": "old", "eldest": "old", "later": "late",
    "latest": "late", "inner": "inner", "upper": "upper",
  ]
  private static let adverbs: [String: String] = [
    "better": "well", "best": "well", "worse": "badly",
  ]
  private static let numbers: [String: String] = [
    "m": "million", "k": "thousand", "b": "billion", "bn": "billion", "mn": "million",
  ]
}
