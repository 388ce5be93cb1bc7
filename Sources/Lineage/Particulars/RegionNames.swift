/// Finds the names of regions in a text of one language, by the locale data, all regions alike.
///
/// A word may be a form of a name: it begins as the name does, but for the
/// name's last letters, and is hardly longer. Names of several words agree word by word.
struct RegionNames: Sendable {
  private struct Name: Sendable {
    /// Its words in lower case.
    var words: [[UInt32]]
    var region: UInt64
  }

  private let names: [Name]
  /// The names by the hash of the first letters of their first word.
  private let byStart: [UInt64: [Int]]
  /// Names of scripts without spaces, by the hash of the whole.
  private let unspaced: [UInt64: UInt64]

  /// A name as it stands; of "Name (other name)" each of the two by itself; and of "Name, mainland"
  /// or "Name continental" the name alone, if no other region of that language begins with it.
  private static func readings(
    of entry: LocaleWords.RegionName, _ regions: [UInt64: Set<String>]
  ) -> [(tokens: TextTokens, words: [TextTokens.Token])] {
    let parts = entry.name.split { "()（）".contains($0) }.map(String.init)
    return (parts.count == 2 ? parts : [parts.joined(separator: " ")]).flatMap { part in
      let tokens = TextTokens(part)
      let words = words(of: tokens)
      let whole = (tokens, words)
      guard words.count > 1, let first = words.first, first.isCapital, first.scalars.count >= 4,
        tokens.mark(at: 1) == 0x2C || words.dropFirst().allSatisfy({ isSmall($0, in: tokens) }),
        regions[tokens.hash(first)]?.count == 1
      else { return [whole] }
      return [whole, (tokens, [first])]
    }
  }

  private static func words(of tokens: TextTokens) -> [TextTokens.Token] {
    tokens.tokens.filter { $0.kind != .mark && $0.kind != .digit }
  }

  /// Whether the word is of a script with capitals and has none.
  private static func isSmall(_ token: TextTokens.Token, in tokens: TextTokens) -> Bool {
    token.kind == .letter && !token.isCapital && tokens.scalars[token.scalars.lowerBound] < 0x590
  }

  /// The regions whose names have a word, by its hash.
  private static func regionsByWord(
    _ entries: [LocaleWords.RegionName]
  ) -> [UInt64: Set<String>] {
    var regions: [UInt64: Set<String>] = [:]
    for entry in entries {
      let tokens = TextTokens(entry.name)
      for word in words(of: tokens) {
        regions[tokens.hash(word), default: []].insert(entry.code)
      }
    }
    return regions
  }

  private static func hash(_ code: String) -> UInt64 {
    var state = ScalarHash()
    for scalar in code.unicodeScalars { state.add(scalar.value) }
    return state.value
  }

  /// So many letters of the first word are looked up.
  private static let startLength = 3

  /// The names in `language`.
  init(_ language: String) {
    var names: [Name] = []
    var byStart: [UInt64: [Int]] = [:]
    var unspaced: [UInt64: UInt64] = [:]
    let entries = LocaleWords.regionNames(of: language)
    let regions = Self.regionsByWord(entries)
    for entry in entries {
      let region = Self.hash(entry.code)
      for (tokens, words) in Self.readings(of: entry, regions) {
        guard let first = words.first else { continue }
        if words.count == 1, first.kind == .ideograph || first.kind == .katakana {
          if first.scalars.count >= 2 { unspaced[tokens.hash(first)] = region }
          continue
        }
        let least = first.kind == .hangul ? 2 : Self.startLength
        guard first.scalars.count >= least || words.count > 1 else { continue }
        byStart[tokens.hash(first, limit: least), default: []].append(names.count)
        names.append(
          Name(words: words.map { Array(tokens.scalars[$0.scalars]) }, region: region))
      }
    }
    self.names = names
    self.byStart = byStart
    self.unspaced = unspaced
  }

  /// The region named by the word at `index` and those behind it, and how many words that is.
  func region(
    at index: Int, in tokens: TextTokens
  ) -> (region: UInt64, wordCount: Int)? {
    let token = tokens.tokens[index]
    if let found = region(at: index, in: tokens, skipping: 0) { return found }
    guard token.scalars.count > 4, Self.hasClitic(token, in: tokens) else { return nil }
    return region(at: index, in: tokens, skipping: 1)
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
    at index: Int, in tokens: TextTokens, skipping skipped: Int
  ) -> (region: UInt64, wordCount: Int)? {
    let token = tokens.tokens[index]
    let length = token.kind == .hangul ? 2 : Self.startLength
    let start = tokens.hash(token, limit: length, skipping: skipped)
    guard let candidates = byStart[start] else { return nil }
    var best: (region: UInt64, wordCount: Int, alike: Int)?
    for candidate in candidates {
      let name = names[candidate]
      guard
        let alike = agreement(
          of: name.words, at: index, in: tokens, skipping: skipped
        )
      else { continue }
      if alike > best?.alike ?? 0 { best = (name.region, name.words.count, alike) }
    }
    return best.map { ($0.region, $0.wordCount) }
  }

  /// Whether the mark, such as a hyphen or an apostrophe, may stand between the words of a name.
  private static func joins(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x2D, 0x2010...0x2015, 0x2E, 0x26, 0x27, 0x2019, 0x28, 0x29: true
    default: false
    }
  }

  /// How many letters agree, or `nil` where a word is no form of the name's.
  private func agreement(
    of words: [[UInt32]], at index: Int, in tokens: TextTokens, skipping skipped: Int
  ) -> Int? {
    var total = 0
    var at = index
    for (number, name) in words.enumerated() {
      // Hyphens and such within a name.
      while number > 0, at < index + 12, Self.joins(tokens.mark(at: at)) { at += 1 }
      guard tokens.tokens.indices.contains(at) else { return nil }
      let token = tokens.tokens[at]
      guard token.kind != .mark, token.kind != .digit else { return nil }
      let word = tokens.scalars[token.scalars.dropFirst(number == 0 ? skipped : 0)]
      let alike = zip(word, name).prefix { $0 == $1 }.count
      if alike < name.count || word.count > name.count {
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
