import Model

/// What the whole of a document tells about its words, before any name is read.
struct NameFacts: Sendable {
  /// The style of each sentence.
  var styles: [CaseStyle] = []
  /// What is known of each token's word.
  private(set) var traits: [WordTraits] = []
  /// The states and capitals that only the document tells of, by their word in lower case.
  var states: [String: Gazetteer.Entry] = [:]
  /// The last words of the outlets that published the document or are credited in it.
  var outletEndings: Set<String> = []
  /// Whether the tokens have been tagged.
  var isTagged = false

  init(
    _ tokens: [Token], _ vocabulary: Vocabulary, _ sentences: [Sentence], _ document: Document
  ) {
    isTagged = tokens.contains { $0.tag == .dt || $0.tag == .in || $0.tag == .nnp }
    for outlet in document.credits + (document.publisher.map { [$0] } ?? []) {
      if let last = outlet.split(separator: " ").last { outletEndings.insert(last.lowercased()) }
    }
    // What the document tells of each word, by its number.
    var told = vocabulary.tables
    traits = tokens.indices.map { vocabulary.letters(at: $0).union(vocabulary.tables(at: $0)) }
    readStyles(tokens, vocabulary, sentences, document, &told)
    dropMonths(tokens)
    for index in traits.indices { traits[index].formUnion(told[vocabulary.word(at: index)]) }
    states = DocumentStates.states(in: tokens, facts: self, document: document)
    guard !states.isEmpty else { return }
    for word in states.keys {
      if let number = vocabulary.number(of: word) { told[number].insert(.documentState) }
    }
    for index in traits.indices { traits[index].formUnion(told[vocabulary.word(at: index)]) }
  }

  /// Finds how each sentence uses capitals, and which words stand without one.
  private mutating func readStyles(
    _ tokens: [Token], _ vocabulary: Vocabulary, _ sentences: [Sentence], _ document: Document,
    _ told: inout [WordTraits]
  ) {
    for sentence in sentences {
      let kind =
        document.blocks.indices.contains(sentence.block)
        ? document.blocks[sentence.block].kind : .paragraph
      let style = CaseStyle(
        of: tokens, vocabulary, in: sentence.tokens,
        isHeading: kind == .headline || kind == .subheading)
      styles.append(style)
      guard style == .sentence else { continue }
      var isFirst = true
      for index in sentence.tokens where traits[index].contains(.word) {
        let word = vocabulary.word(at: index)
        if traits[index].contains(.capital) {
          if !isFirst, !Self.opensQuotation(tokens, index) {
            told[word].insert(.capitalInside)
          }
        } else {
          told[word].insert(.small)
        }
        isFirst = false
      }
    }
  }

  /// Takes the months out of the parts of names; "Jun" and "Jan" are given names too, unless a
  /// number stands behind them.
  private mutating func dropMonths(_ tokens: [Token]) {
    for index in traits.indices where traits[index].isSuperset(of: [.month, .nameLike]) {
      let isShort = tokens[index].lower.utf8.count == 3 && tokens[index].lower != "may"
      let isDated = index + 1 < traits.count && traits[index + 1].contains(.number)
      if !isShort || isDated { traits[index].remove(.nameLike) }
    }
  }

  /// Whether the word of token `index` has any of `wanted`.
  func has(_ index: Int, _ wanted: WordTraits) -> Bool {
    !traits[index].isDisjoint(with: wanted)
  }

  /// Whether a mark that opens quoted speech, or a colon, stands before `index`.
  static func opensQuotation(_ tokens: [Token], _ index: Int) -> Bool {
    guard index > 0 else { return true }
    guard !tokens[index - 1].startsWithLetter else { return false }
    switch tokens[index - 1].text {
    // One that hangs on the words before it closes: `… the law," Tarnow said`.
    case "\"", "'":
      return index < 2 || tokens[index - 2].span.end < tokens[index - 1].span.start
        || tokens[index - 1].span.end == tokens[index].span.start
    case "``", "“", "‘", "`", "«", "„", ":", "•", "-", "—", "–", "*": return true
    default: return false
    }
  }
}
