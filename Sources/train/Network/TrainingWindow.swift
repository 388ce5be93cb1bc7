import Language

/// A window of words with what the network should say of them.
struct TrainingWindow {
  /// The words.
  var window: NetworkWindow
  /// The right labels of each task that the corpus tells, by `NetworkTask`.
  var labels: [[UInt8]?] = NetworkTask.allCases.map { _ in nil }
  /// The right head of each word in the window, -1 for the root, -2 for one that is not told.
  var heads: [Int]?
  /// The number of each word's right relation.
  var relations: [UInt8] = []

  /// How many words it has.
  var count: Int { window.words.count }
}

/// The text of a corpus with labels for its tokens.
struct TrainingText {
  /// The tokens, with marks of quotation tagged.
  var tokens: [Token]
  /// The sentences.
  var sentences: [Sentence]
  /// The right labels of the tokens for each task that the corpus tells.
  var labels: [NetworkTask: [UInt8]] = [:]
  /// For a treebank, the head of each token in the text, -1 for the root, -2 for one that is not told.
  var heads: [Int]?
  /// For a treebank, the number of each token's relation.
  var relations: [UInt8] = []

  /// Its windows; the labels of a word of several tokens are those of its first token, and its head is
  /// what holds its last.
  func windows(lexicon: Lexicon) -> [TrainingWindow] {
    let quotations = Quotation.all(in: tokens, sentences: sentences)
    let windows = NetworkWindow.windows(
      of: tokens, sentences: sentences, quotations: quotations, lexicon: lexicon)
    return windows.map { window in
      var training = TrainingWindow(window: window)
      for (task, labels) in labels {
        training.labels[task.rawValue] = window.words.map { word in
          task.isChain ? labels[word.first] : labels[word.first + word.count - 1]
        }
      }
      guard let heads else { return training }
      var places: [Int: Int] = [:]
      for (place, word) in window.words.enumerated() {
        for token in word.first..<(word.first + word.count) { places[token] = place }
      }
      var found: [Int] = []
      for (place, word) in window.words.enumerated() {
        // The token of the word whose head stands without it.
        let tokens = word.first..<(word.first + word.count)
        let top = tokens.first { !tokens.contains(heads[$0]) } ?? word.first
        training.relations.append(relations[top])
        let head = heads[top]
        found.append(head < 0 ? head : places[head].flatMap { $0 == place ? nil : $0 } ?? -2)
      }
      training.heads = found
      return training
    }
  }
}
