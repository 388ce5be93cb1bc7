import Language

/// An analysed text as CoNLL-U has it: hyphenated words in parts, contractions as ranges.
struct ConlluText {
  /// The tagged tokens.
  var tokens: [Token]
  /// The sentences.
  var sentences: [Sentence]
  /// What the network says of each token.
  var reading: TextReading
  /// Whether hyphenated words are cut as in UD.
  var cutsHyphens = true

  init(tokens: [Token], sentences: [Sentence], reading: TextReading) {
    self.tokens = tokens
    self.sentences = sentences
    self.reading = reading
  }

  /// What `analysis` says.
  init(_ analysis: Analysis) {
    self.init(
      tokens: analysis.tokens, sentences: analysis.sentences, reading: analysis.reading)
  }

  /// A word of the output.
  private struct Word {
    var form: String
    var lemma: String
    var wordClass: String
    var tag: String
    /// The token it is part of.
    var token: Int
    /// The word in the same token that it hangs on, counted from it.
    var step = 0
    var relation = ""
  }

  /// The lines of all sentences.
  func conllu() -> String {
    var text = ""
    for sentence in sentences { write(sentence, to: &text) }
    return text
  }

  private func write(_ sentence: Sentence, to text: inout String) {
    var words: [Word] = []
    var first: [Int] = []
    var last: [Int] = []
    for token in sentence.tokens {
      first.append(words.count)
      words += self.words(of: token)
      last.append(words.count - 1)
    }
    let base = sentence.tokens.lowerBound
    for token in sentence.tokens {
      let place = token - base
      if !isJoined(token, in: sentence) {
        // The last part of a hyphenated word may begin a contraction.
        for word in first[place]..<last[place] { writeLine(words, word, last, base, to: &text) }
        var end = token
        while end + 1 < sentence.tokens.upperBound, isJoined(end + 1, in: sentence) { end += 1 }
        if end > token {
          let form = words[last[place]...last[end - base]].map(\.form).joined()
          text += "\(last[place] + 1)-\(last[end - base] + 1)\t\(form)"
          text += String(repeating: "\t_", count: 8) + "\n"
        }
        writeLine(words, last[place], last, base, to: &text)
      } else {
        for word in first[place]...last[place] { writeLine(words, word, last, base, to: &text) }
      }
    }
    text += "\n"
  }

  /// The one place where a line is written.
  private func writeLine(
    _ words: [Word], _ index: Int, _ last: [Int], _ base: Int, to text: inout String
  ) {
    let word = words[index]
    var head = String(index + 1 + word.step)
    var relation = word.relation
    if word.step == 0 {
      let place = reading.heads[word.token] - base
      let isRoot = !last.indices.contains(place)
      head = isRoot ? "0" : String(last[place] + 1)
      relation = isRoot ? "root" : reading.relation(of: word.token) ?? "dep"
    }
    text += "\(index + 1)\t\(word.form)\t\(word.lemma)\t\(word.wordClass)\t\(word.tag)\t_"
    text += "\t\(head)\t\(relation)\t_\t_\n"
  }

  /// Whether `token` is the second part of a contraction: "n't", "'s", "not" of "cannot".
  private func isJoined(_ token: Int, in sentence: Sentence) -> Bool {
    let word = tokens[token]
    guard token > sentence.tokens.lowerBound, !word.followsSpace, word.tag != .closeQuote,
      let end = tokens[token - 1].text.unicodeScalars.last,
      end.properties.isAlphabetic || end.properties.numericType != nil || end == "."
    else { return false }
    switch word.lower {
    case "n't", "'s", "'m", "'re", "'ve", "'ll", "'d": return true
    case "'": return word.tag == .pos
    case "not": return tokens[token - 1].lower == "can"
    case "na": return tokens[token - 1].lower == "gon" || tokens[token - 1].lower == "wan"
    case "ta": return tokens[token - 1].lower == "got"
    default: return false
    }
  }

  /// The words of a token: three for "state-owned", else one.
  private func words(of token: Int) -> [Word] {
    let whole = tokens[token]
    let parts = cutsHyphens ? HyphenParts.parts(of: whole.text) : [whole.text]
    var words: [Word] = []
    for (number, part) in parts.dropLast().enumerated() {
      let tag = HyphenParts.tag(of: part, in: whole)
      let lower = part.lowercased()
      // Each part hangs on the last, and each hyphen on the part before it.
      words.append(
        Word(
          form: part, lemma: Lemma.dictionaryForm(of: part, lower: lower, tag: tag),
          wordClass: UniversalTag.name(of: lower, tag), tag: tag.rawValue, token: token,
          step: 2 * (parts.count - 1 - number), relation: HyphenParts.relation(of: tag)))
      words.append(
        Word(
          form: "-", lemma: "-", wordClass: "PUNCT", tag: Tag.hyphen.rawValue, token: token,
          step: -1, relation: "punct"))
    }
    let last = parts.last ?? whole.text
    let lower = parts.count > 1 ? last.lowercased() : whole.lower
    words.append(
      Word(
        form: last, lemma: Lemma.dictionaryForm(of: last, lower: lower, tag: whole.tag),
        wordClass: reading.wordClasses[token].rawValue,
        tag: whole.tag.rawValue, token: token))
    return words
  }
}
