import Model

/// What the whole of a document tells about its words, before any name is read.
struct NameFacts: Sendable {
  /// The style of each sentence.
  var styles: [CaseStyle] = []
  /// The words that stand in small letters somewhere.
  var smallWords: Set<String> = []
  /// The words that stand with a capital inside a sentence that has few of them.
  var capitalWords: Set<String> = []
  /// The states and capitals that only the document tells of, by their word in lower case.
  var states: [String: Gazetteer.Entry] = [:]
  /// Whether the tokens have been tagged.
  var isTagged = false

  init(_ tokens: [Token], _ sentences: [Sentence], _ document: Document) {
    isTagged = tokens.contains { $0.tag == .dt || $0.tag == .in || $0.tag == .nnp }
    for sentence in sentences {
      let kind =
        document.blocks.indices.contains(sentence.block)
        ? document.blocks[sentence.block].kind : .paragraph
      let style = CaseStyle(
        of: tokens, in: sentence.tokens, isHeading: kind == .headline || kind == .subheading)
      styles.append(style)
      guard style == .sentence else { continue }
      var isFirst = true
      for index in sentence.tokens {
        let token = tokens[index]
        guard token.isWord else { continue }
        if token.hasCapital {
          if !isFirst, !Self.opensQuotation(tokens, index) { capitalWords.insert(token.lower) }
        } else {
          smallWords.insert(token.lower)
        }
        isFirst = false
      }
    }
    states = DocumentStates.states(in: tokens, facts: self, document: document)
  }

  /// Whether a mark that opens quoted speech, or a colon, stands before `index`.
  static func opensQuotation(_ tokens: [Token], _ index: Int) -> Bool {
    guard index > 0 else { return true }
    switch tokens[index - 1].text {
    case "\"", "``", "“", "‘", "'", "`", "«", "„", ":", "•", "-", "—", "–", "*": return true
    default: return false
    }
  }
}
