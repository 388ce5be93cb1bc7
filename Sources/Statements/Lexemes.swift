import Language

/// The words of a text as parts of speech: what depends on a word and its tag alone is found once
/// for both, not for each token.
struct Lexemes {
  /// A word with a tag.
  private struct Lexeme {
    var tag: Tag
    var lemma: String
    var marks: WordMarks
    /// The next lexeme of the same word, or -1.
    var next: Int32
  }

  private var lexemes: [Lexeme] = []
  /// For each token, its lexeme.
  private var lexemeAt: [Int32] = []

  init(_ analysis: Analysis) {
    let tokens = analysis.tokens
    lexemeAt.reserveCapacity(tokens.count)
    lexemes.reserveCapacity(min(tokens.count / 2, 1 << 14))
    // The last lexeme of each word; few words have more than two.
    var latest = [Int32](repeating: -1, count: analysis.vocabulary.wordCount)
    for index in tokens.indices {
      let word = analysis.vocabulary.word(at: index)
      let tag = tokens[index].tag
      var place = latest[word]
      while place >= 0, lexemes[Int(place)].tag != tag { place = lexemes[Int(place)].next }
      if place < 0 {
        let lower = tokens[index].lower
        let lemma = Lemma.lemma(of: lower, tag: tag)
        place = Int32(lexemes.count)
        lexemes.append(
          Lexeme(tag: tag, lemma: lemma, marks: .of(lower, lemma: lemma), next: latest[word]))
        latest[word] = place
      }
      lexemeAt.append(place)
    }
  }

  /// The lemma of a verb or a noun, and the lower-case form of any other token; empty outside.
  func lemma(at index: Int) -> String {
    lexemeAt.indices.contains(index) ? lexemes[Int(lexemeAt[index])].lemma : ""
  }

  /// What the tables tell of the token.
  func marks(at index: Int) -> WordMarks {
    lexemeAt.indices.contains(index) ? lexemes[Int(lexemeAt[index])].marks : []
  }
}
