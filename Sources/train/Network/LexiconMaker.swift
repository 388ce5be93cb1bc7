import Language

/// Finds the words that are written without capitals.
struct LexiconMaker {
  private var small: [UInt32: Int] = [:]
  private var capital: [UInt32: Int] = [:]
  private var tags: [UInt32: [UInt8: Int]] = [:]
  private var names: [UInt32: Int] = [:]
  private let none = Lexicon([])

  /// Counts the words of a treebank, with their tags.
  mutating func add(_ sentences: [TaggedSentence]) {
    let proper: Set<UInt8> = [Tag.nnp.number, Tag.nnps.number, Tag.fw.number]
    for sentence in sentences {
      for (token, tag) in zip(sentence.tokens, sentence.gold) {
        if token.text == token.lower {
          tags[key(of: token), default: [:]][tag, default: 0] += 1
        } else if proper.contains(tag) {
          names[Lexicon.key(of: WordLook.hash(of: token.lower)), default: 0] += 1
        }
      }
    }
  }

  /// Counts the words of other texts.
  mutating func add(_ text: TrainingText) {
    for sentence in text.sentences {
      for index in sentence.tokens {
        let token = text.tokens[index]
        if token.text == token.lower {
          small[key(of: token), default: 0] += 1
        } else if index > sentence.tokens.lowerBound {
          capital[Lexicon.key(of: WordLook.hash(of: token.lower)), default: 0] += 1
        }
      }
    }
  }

  private func key(of token: Token) -> UInt32 {
    Lexicon.key(of: WordLook(token, lexicon: none).hash)
  }

  /// The words that are no names.
  ///
  /// They are those seen twice or more without capitals in treebanks, with their most frequent tag, and
  /// five times if they are seen with a capital as well; those seen five times or more in other texts, and more often without a capital than with one; and
  /// the days and months. A name that some write without capitals is no ordinary word.
  func lexicon() -> Lexicon {
    var words: [UInt32: UInt8] = [:]
    let proper: Set<UInt8> = [Tag.nnp.number, Tag.nnps.number, Tag.fw.number]
    for (key, count) in small where count >= 5 && count > capital[key, default: 0] {
      words[key] = Lexicon.untold
    }
    for (key, tags) in tags {
      let total = tags.values.reduce(0, +)
      guard let best = tags.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        !proper.contains(best.key), total > 1, names[key, default: 0] <= total,
        total >= 5 || names[key, default: 0] + capital[key, default: 0] == 0
      else { continue }
      words[key] = best.key
    }
    for word in Self.calendar {
      words[Lexicon.key(of: WordLook.hash(of: word))] = Tag.nnp.number
    }
    return Lexicon(words.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 })
  }

  private static let calendar = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.",
    "oct.", "nov.", "dec.",
  ]
}
