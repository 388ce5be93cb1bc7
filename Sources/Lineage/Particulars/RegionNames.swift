/// Finds the names of regions in a text, in any language of the locale data, all regions alike.
///
/// A word may be a form of a name of the text's language: it begins as the name does, but for the
/// name's last letters, and is hardly longer. Names of several words agree word by word.
struct RegionNames: Sendable {
  /// The names, made once.
  static let standard = RegionNames()

  private struct Name: Sendable {
    /// Its words in lower case.
    var words: [[UInt32]]
    var region: UInt64
    var language: String
  }

  private let names: [Name]
  /// The names of a language by the hash of the first letters of their first word and the language.
  private let byStart: [UInt64: [Int]]
  /// All names by the hash of their first word.
  private let byWord: [UInt64: [Int]]
  /// Names of scripts without spaces, by the hash of the whole.
  private let unspaced: [UInt64: UInt64]

  private static func hash(_ code: String) -> UInt64 {
    var state = ScalarHash()
    for scalar in code.unicodeScalars { state.add(scalar.value) }
    return state.value
  }

  /// So many letters of the first word are looked up.
  private static let startLength = 3

  private init() {
    var names: [Name] = []
    var byStart: [UInt64: [Int]] = [:]
    var byWord: [UInt64: [Int]] = [:]
    var seen: Set<[UInt64]> = []
    var unspaced: [UInt64: UInt64] = [:]
    for entry in LocaleWords.regionNames {
      let tokens = TextTokens(entry.name)
      let words = tokens.tokens.filter { $0.kind != .mark && $0.kind != .digit }
      guard let first = words.first else { continue }
      let region = Self.hash(entry.code)
      if words.count == 1, first.kind == .ideograph || first.kind == .katakana {
        if first.scalars.count >= 2 { unspaced[tokens.hash(first)] = region }
        continue
      }
      guard first.scalars.count >= (first.kind == .hangul ? 2 : Self.startLength) else { continue }
      let start = tokens.hash(first, limit: first.kind == .hangul ? 2 : Self.startLength)
      byStart[start ^ Self.hash(entry.language), default: []].append(names.count)
      if seen.insert([region] + words.map { tokens.hash($0) }).inserted {
        byWord[tokens.hash(first), default: []].append(names.count)
      }
      names.append(
        Name(
          words: words.map { Array(tokens.scalars[$0.scalars]) }, region: region,
          language: entry.language))
    }
    self.names = names
    self.byStart = byStart
    self.byWord = byWord
    self.unspaced = unspaced
  }

  /// The region named by the word at `index` and those behind it, and how many words that is.
  func region(
    at index: Int, in tokens: TextTokens, language: String?
  ) -> (region: UInt64, wordCount: Int)? {
    let token = tokens.tokens[index]
    if let found = region(at: index, in: tokens, language, skipping: 0) { return found }
    guard token.scalars.count > 4, Self.hasClitic(token, in: tokens) else { return nil }
    return region(at: index, in: tokens, language, skipping: 1)
  }

  /// Whether the word may begin with "and", "in" or "to", which Arabic and Hebrew write with it.
  static func hasClitic(_ token: TextTokens.Token, in tokens: TextTokens) -> Bool {
    tokens.scalars[token.scalars].first.map(clitics.contains) ?? false
  }

  /// The letters و ف ب ل ك and ו ה ב ל מ ש כ.
  private static let clitics: Set<UInt32> = [
    0x648, 0x641, 0x628, 0x644, 0x643, 0x5D5, 0x5D4, 0x5D1, 0x5DC, 0x5DE, 0x5E9, 0x5DB,
  ]

  private func region(
    at index: Int, in tokens: TextTokens, _ language: String?, skipping skipped: Int
  ) -> (region: UInt64, wordCount: Int)? {
    let token = tokens.tokens[index]
    let word = tokens.scalars[token.scalars.dropFirst(skipped)]
    let length = token.kind == .hangul ? 2 : Self.startLength
    guard word.count >= length else { return nil }
    let start = tokens.hash(token, limit: length, skipping: skipped)
    let own = language.flatMap { byStart[start ^ Self.hash($0)] } ?? []
    let exact = byWord[tokens.hash(token, skipping: skipped)] ?? []
    guard !own.isEmpty || !exact.isEmpty else { return nil }
    var best: (region: UInt64, wordCount: Int, alike: Int)?
    for candidate in own + exact {
      let name = names[candidate]
      guard
        let alike = agreement(
          of: name.words, isOwn: name.language == language, at: index, in: tokens, skipping: skipped
        )
      else { continue }
      if alike > best?.alike ?? 0 { best = (name.region, name.words.count, alike) }
    }
    return best.map { ($0.region, $0.wordCount) }
  }

  /// How many letters agree, or `nil` where a word is no form of the name's.
  private func agreement(
    of words: [[UInt32]], isOwn: Bool, at index: Int, in tokens: TextTokens, skipping skipped: Int
  ) -> Int? {
    var total = 0
    var at = index
    for (number, name) in words.enumerated() {
      // Hyphens and such within a name.
      while number > 0, tokens.isKind(.mark, at: at), tokens.isAttached(at: at) { at += 1 }
      guard tokens.tokens.indices.contains(at) else { return nil }
      let token = tokens.tokens[at]
      guard token.kind != .mark, token.kind != .digit else { return nil }
      let word = tokens.scalars[token.scalars.dropFirst(number == 0 ? skipped : 0)]
      let alike = zip(word, name).prefix { $0 == $1 }.count
      if alike < name.count || word.count > name.count {
        guard isOwn else { return nil }
        let ending = token.kind == .hangul ? 0 : name.count >= 7 ? 2 : name.count >= 5 ? 1 : 0
        let growth = token.kind == .hangul ? 3 : (name.first ?? 0) < 0x250 ? 3 : 5
        guard alike >= max(token.kind == .hangul ? 2 : 4, name.count - ending),
          word.count <= name.count + growth
        else { return nil }
      }
      total += alike * 2 - (alike == name.count && word.count == name.count ? 0 : 1)
      at += 1
    }
    return total
  }

  /// The region whose name, in a script without spaces, starts at the scalar `start`, and its length.
  func region(
    atScalar start: Int, before end: Int, in tokens: TextTokens
  ) -> (region: UInt64, length: Int)? {
    var found: (region: UInt64, length: Int)?
    var state = ScalarHash()
    for length in 1...10 where start + length <= end {
      state.add(tokens.scalars[start + length - 1])
      if length >= 2, let region = unspaced[state.value] { found = (region, length) }
    }
    return found
  }
}
