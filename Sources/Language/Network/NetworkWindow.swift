/// Words that the network reads at one go: a paragraph, or a part of a long one.
package struct NetworkWindow: Sendable {
  /// How many words a window has at most.
  package static let most = 192

  /// Its words.
  package var words: [NetworkWord] = []
  /// Its sentences, as ranges of `words`; one that is too long is cut into several.
  package var sentences: [Range<Int>] = []

  /// A window without words.
  package init() {}

  /// The windows of a text, in order.
  package static func windows(
    of tokens: [Token], sentences: [Sentence], quotations: [Quotation], lexicon: Lexicon
  ) -> [NetworkWindow] {
    let quotes = NetworkWord.quoteStates(quotations, count: tokens.count)
    var windows: [NetworkWindow] = []
    var window = NetworkWindow()
    var line = SentenceLook()
    var words: [NetworkWord] = []
    var block: Int?
    for sentence in sentences {
      words.removeAll(keepingCapacity: true)
      NetworkWord.append(
        tokens, sentence.tokens, quotes: quotes, lexicon: lexicon, sentence: &line, to: &words)
      if !window.words.isEmpty, sentence.block != block || window.words.count + words.count > most {
        windows.append(window)
        window = NetworkWindow()
      }
      block = sentence.block
      var start = 0
      while start < words.count {
        let end = min(words.count, start + most)
        if !window.words.isEmpty, window.words.count + (end - start) > most {
          windows.append(window)
          window = NetworkWindow()
        }
        let first = window.words.count
        window.words += words[start..<end]
        window.sentences.append(first..<window.words.count)
        start = end
      }
    }
    if !window.words.isEmpty { windows.append(window) }
    return windows
  }
}
