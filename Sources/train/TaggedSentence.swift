import Language
import Model

/// A sentence of a treebank as the tagger learns it.
struct TaggedSentence {
  var tokens: [Token]
  /// The number of each token's right tag.
  var gold: [UInt8]

  /// The sentence of `words`, or `nil` where a tag is none that we know.
  init?(_ words: [Treebank.Word]) {
    var tokens: [Token] = []
    var gold: [UInt8] = []
    var followsSpace = true
    for word in words {
      guard let tag = word.tag else { return nil }
      let isMark = tag == .openQuote || tag == .closeQuote
      tokens.append(
        Token(
          span: TextSpan(0, 0), text: word.text, lower: Self.lowered(word.text),
          tag: isMark ? tag : .nn, followsSpace: followsSpace))
      gold.append(tag.number)
      followsSpace = word.isSpaced
    }
    self.tokens = tokens
    self.gold = gold
  }

  /// `text` in lower case, with straight apostrophes.
  private static func lowered(_ text: String) -> String {
    String(text.lowercased().map { $0 == "\u{2019}" ? "'" : $0 })
  }

  /// How a copy is written.
  enum Casing: CaseIterable {
    case title, upper, lower
  }

  /// The sentence written otherwise, as headlines and messages are.
  func copy(_ casing: Casing) -> TaggedSentence {
    var copy = self
    for index in copy.tokens.indices {
      let token = tokens[index]
      switch casing {
      case .lower: copy.tokens[index].text = token.lower
      case .upper: copy.tokens[index].text = token.text.uppercased()
      case .title:
        guard index == 0 || token.lower.utf8.count > 3 || !Self.small.contains(token.lower),
          !token.lower.hasPrefix("'"), token.lower != "n't"
        else { continue }
        copy.tokens[index].text = token.text.prefix(1).uppercased() + token.text.dropFirst()
      }
    }
    return copy
  }

  private static let small: Set<String> = [
    "a", "an", "the", "of", "in", "to", "for", "and", "on", "at", "by", "as", "or", "but", "is",
    "vs",
  ]
}
