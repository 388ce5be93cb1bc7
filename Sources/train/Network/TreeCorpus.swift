import Language

extension TrainingText {
  /// The sentences of a treebank, a paragraph a block; those with a tag that we do not know are left out.
  init(_ corpus: Treebank, casing: TaggedSentence.Casing? = nil, each step: Int = 1) {
    tokens = []
    sentences = []
    var tags: [UInt8] = []
    var classes: [UInt8] = []
    var heads: [Int] = []
    var block = 0
    for (number, words) in corpus.sentences.enumerated() {
      if corpus.beginsParagraph[number] { block += 1 }
      guard number % step == 0, var sentence = TaggedSentence(words) else { continue }
      if let casing { sentence = sentence.copy(casing) }
      let start = tokens.count
      tokens += sentence.tokens
      tags += sentence.gold
      for word in words {
        let known = WordClass.allCases.firstIndex { $0 == word.wordClass }
        classes.append(UInt8(known ?? WordClass.allCases.count - 1))
        heads.append(word.head == 0 ? -1 : start + word.head - 1)
        relations.append(UInt8(Relation.names.firstIndex(of: word.relation) ?? 0))
      }
      sentences.append(Sentence(tokens: start..<tokens.count, block: block))
    }
    self.heads = heads
    labels = [.tag: tags, .wordClass: classes]
  }
}
