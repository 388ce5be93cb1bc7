extension QuantityScan {
  /// The noun phrase that starts at `index`, without a determiner, ending with its head.
  func counted(from index: Int) -> Range<Int>? {
    var first = index
    while isDeterminer(lower(first)) { first += 1 }
    var next = first
    var head: Int?
    while next < end, next - first < 12 {
      let token = tokens[next]
      guard belongs(next, head: head) else { break }
      if isHead(token) { head = next }
      next += 1
    }
    guard let head else { return nil }
    return first..<head + 1
  }

  private func isDeterminer(_ word: String) -> Bool {
    switch word {
    case "the", "these", "those", "its", "their", "his", "her", "our", "all", "such", "a", "an",
      "my", "your":
      true
    default: false
    }
  }

  private func belongs(_ index: Int, head: Int?) -> Bool {
    let token = tokens[index]
    guard token.isWord || token.text == "'s" || token.text == "'" || NameWords.isNumber(token.text)
    else { return false }
    guard Gazetteer.weekdays[token.lower] == nil || token.lower.utf8.count < 6 else { return false }
    if isDate(index) { return false }
    if Self.rateWords[token.lower] != nil, head != nil { return false }
    if Self.stops.contains(token.lower), token.lower != "old" || head != nil { return false }
    let follows = head == index - 1
    let isPlural = head.map { isPluralNoun(tokens[$0]) } ?? false
    guard isTagged else {
      // Without tags, the first plural noun ends the phrase.
      return !(follows && isPlural) && token.isWord
    }
    switch token.tag {
    case .nn, .nns, .nnp, .nnps: return !(follows && isPlural && token.hasCapital)
    case .jj, .jjr, .jjs, .vbg, .vbn, .afx, .hyphen: return !(follows && isPlural)
    case .pos: return head != nil
    case .rb, .rbr, .rbs: return head == nil && index + 1 < end && tokens[index + 1].tag == .jj
    case .cc:
      return head == nil && token.lower == "and" && index + 1 < end && tokens[index + 1].tag == .jj
    case .cd: return head != nil && !follows || head == nil && token.lower == "one"
    default: return false
    }
  }

  private func isHead(_ token: Token) -> Bool {
    token.tag.isNoun && token.isWord && token.text != "'s"
      && !Self.adjectives.contains(token.lower)
  }

  /// Whether `token` is a plural noun, by its tag or its ending.
  func isPluralNoun(_ token: Token) -> Bool {
    if isTagged { return token.tag == .nns || token.tag == .nnps }
    switch token.lower {
    case "people", "men", "women", "children", "data", "media", "police": return true
    default:
      return token.lower.utf8.count > 3 && token.lower.hasSuffix("s")
        && !token.lower.hasSuffix("ss") && !token.lower.hasSuffix("us")
    }
  }

  /// Words that end a noun phrase, whatever their tag.
  private static let stops: Set<String> = [
    "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "but", "that", "which",
    "who", "whose", "as", "than", "were", "was", "are", "is", "be", "been", "had", "has", "have",
    "will", "would", "may", "could", "can", "since", "over", "during", "under", "into", "between",
    "against", "after", "before", "ago", "per", "each", "every", "worldwide", "globally",
    "including",
    "according", "not", "it", "they", "he", "she", "we", "if", "when", "where", "while", "said",
    "says", "about", "across", "around", "within", "without", "this", "last", "alone", "annually",
    "earlier", "later", "old",
  ]

  /// Adjectives that taggers take for nouns.
  private static let adjectives: Set<String> = ["more", "other", "different", "many"]

  /// Words that tell a rate by themselves.
  static let rateWords: [String: String] = [
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day",
    "hourly": "hour",
  ]
}
