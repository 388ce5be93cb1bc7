/// Names and words that every reader of the news knows: plain tables, all entries treated alike.
enum Gazetteer {
  /// The entries by their first word, longest first.
  static let entries: [String: [Entry]] = {
    var entries: [String: [Entry]] = [:]
    for entry in stateEntries() + otherEntries() {
      entries[entry.words[0], default: []].append(entry)
    }
    return entries.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  /// The longest entry that starts at token `index` and ends before `end`.
  ///
  /// Words must stand as names do: each with a capital, but for small words. In text that is all in
  /// capitals, any entry matches.
  static func match(in tokens: [Token], at index: Int, before end: Int) -> Entry? {
    guard let candidates = entries[tokens[index].lower] else { return nil }
    if candidates.count == 1, candidates[0].words.count == 1, tokens[index].hasCapital,
      !candidates[0].isAllCapitals
    {
      return index < end ? candidates[0] : nil
    }
    for entry in candidates where index + entry.words.count <= end {
      if matches(entry, tokens, at: index) { return entry }
    }
    return nil
  }

  private static func matches(_ entry: Entry, _ tokens: [Token], at index: Int) -> Bool {
    for (offset, word) in entry.words.enumerated() {
      let token = tokens[index + offset]
      guard token.lower == word else { return false }
      if token.hasCapital { continue }
      guard offset > 0, let first = word.utf8.first else {
        // "dpa" and "teleSUR" are written so.
        return entry.words.count == 1 && entry.canonical != token.text
          && token.text.utf8.contains { $0 >= 65 && $0 <= 90 }
      }
      if first == 39 || (first >= 48 && first <= 57) || smallWords.contains(word) { continue }
      return false
    }
    return !entry.isAllCapitals || tokens[index].isAllCapitals || entry.words.count > 1
  }

  private static let smallWords: Set<String> = [
    "of", "the", "and", "for", "de", "della", "d", "es",
  ]
}

extension Token {
  /// Whether it is one of a few words in lower case.
  func isOneOf(
    _ first: String, _ second: String, _ third: String = "", _ fourth: String = ""
  ) -> Bool {
    lower == first || lower == second || !third.isEmpty && lower == third
      || !fourth.isEmpty && lower == fourth
  }

  /// Whether it starts with a capital letter, or is a word outside ASCII that lower case changes.
  var hasCapital: Bool {
    guard let first = text.utf8.first else { return false }
    if first < 128 {
      if first >= 65 && first <= 90 { return true }
      // "d'Ivoire", "al-Sadr", "eBay": a capital soon after the start.
      return false
    }
    return text.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
  }

  /// Whether it has a letter, and no letter is a small one.
  var isAllCapitals: Bool {
    var hasLetter = false
    for byte in text.utf8 {
      if byte >= 97 && byte <= 122 { return false }
      if byte >= 65 && byte <= 90 { hasLetter = true }
    }
    return hasLetter
  }

  /// Whether its first byte is a letter of ASCII.
  var startsWithLetter: Bool {
    guard let first = text.utf8.first else { return false }
    return (first | 0x20) >= 97 && (first | 0x20) <= 122
  }

  /// Whether its first byte is a letter of ASCII or a byte outside it.
  var isWord: Bool {
    guard let first = text.utf8.first else { return false }
    return (first | 0x20) >= 97 && (first | 0x20) <= 122 || first >= 128
  }
}
