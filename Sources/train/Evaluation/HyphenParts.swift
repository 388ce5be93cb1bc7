import Language

/// The parts in which UD English writes a hyphenated word.
enum HyphenParts {
  /// "state", "owned" of "state-owned"; addresses, numbers and words with a prefix stay whole.
  static func parts(of text: String) -> [String] {
    guard text.utf8.contains(0x2D) else { return [text] }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, parts.allSatisfy({ isWord($0) }), let first = parts.first,
      !prefixes.contains(first.lowercased())
    else { return [text] }
    let isNumber = parts.allSatisfy { $0.utf8.allSatisfy { $0 < 0x3A } }
    return isNumber ? [text] : parts
  }

  private static func isWord(_ part: String) -> Bool {
    !part.isEmpty
      && part.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "'" || $0 == "."
          || $0 == "," || $0 == "\u{2019}"
      }
  }

  /// The part of speech of a part before the last of `whole`.
  static func tag(of part: String, in whole: Token) -> Tag {
    let lower = part.lowercased()
    if part.utf8.first.map({ $0 >= 48 && $0 <= 57 }) ?? false || numbers.contains(lower) {
      return .cd
    }
    if part != lower, whole.tag == .nnp || whole.tag == .nnps || part == part.uppercased() {
      return .nnp
    }
    if lower == "well" || lower.hasSuffix("ly") { return .rb }
    if adjectives.contains(lower) { return .jj }
    if prepositions.contains(lower) { return .in }
    return part != lower && whole.tag != .jj ? .nnp : .nn
  }

  /// What a part with `tag` is to the last part.
  static func relation(of tag: Tag) -> String {
    switch tag {
    case .cd: "nummod"
    case .rb: "advmod"
    case .in: "case"
    case .jj: "amod"
    default: "compound"
    }
  }

  private static let prefixes: Set<String> = [
    "non", "e", "mid", "re", "anti", "co", "pre", "pro", "cross", "post", "over", "multi", "ex",
    "sub", "counter", "semi", "mini", "inter", "socio", "psycho", "intra", "mis", "vice", "ultra",
    "x", "un", "under", "trans", "neo", "pan", "extra",
  ]
  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    "hundred", "half",
  ]
  private static let adjectives: Set<String> = [
    "high", "low", "long", "short", "full", "part", "mid", "new", "old", "big", "small", "free",
    "real", "open", "good", "bad", "hard", "soft", "heavy", "light", "deep", "black", "white",
    "red", "fast", "slow", "large", "double", "single", "first", "second", "third", "same",
    "short", "left", "right", "like", "early", "late", "top", "wide", "strong", "foreign",
  ]
  private static let prepositions: Set<String> = ["in", "of", "for", "to", "by", "at", "on"]
}
