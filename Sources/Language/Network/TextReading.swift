/// What the network says of a text, for each of its tokens.
public struct TextReading: Sendable {
  /// The universal parts of speech.
  public private(set) var wordClasses: [WordClass]
  /// The head of each token in its sentence, or -1 for a root.
  public private(set) var heads: [Int]
  /// What each token is to its head, as a number of `Relation.names`.
  package private(set) var relations: [UInt8]
  /// The labels of each task, as `NetworkTask` numbers them.
  package private(set) var labels: [[UInt8]]

  /// Nothing said of `count` tokens.
  init(count: Int) {
    wordClasses = Array(repeating: .x, count: count)
    heads = Array(repeating: -1, count: count)
    relations = Array(repeating: 0, count: count)
    labels = NetworkTask.allCases.map { _ in Array(repeating: 0, count: count) }
  }

  /// Reads `tokens`, which it tags; marks that the tokeniser has tagged keep their tags.
  package static func read(
    _ tokens: inout [Token], sentences: [Sentence], quotations: [Quotation], network: Network
  ) -> TextReading {
    var text = TextReading(count: tokens.count)
    let reader = NetworkReader(network)
    for window in NetworkWindow.windows(
      of: tokens, sentences: sentences, quotations: quotations, lexicon: network.lexicon)
    {
      text.add(reader.read(window), window, &tokens)
    }
    return text
  }

  private mutating func add(
    _ reading: NetworkReader.Reading, _ window: NetworkWindow, _ tokens: inout [Token]
  ) {
    let tags = reading.labels[NetworkTask.tag.rawValue]
    let classes = reading.labels[NetworkTask.wordClass.rawValue]
    for (place, word) in window.words.enumerated() {
      let last = word.first + word.count - 1
      for token in word.first...last {
        let isLast = token == last
        if !tokens[token].isTaggedMark {
          tokens[token].tag =
            isLast ? Lexicon.tags[Int(tags[place])] : Self.tag(within: tokens[token])
        }
        wordClasses[token] = isLast ? WordClass.allCases[Int(classes[place])] : .propn
        heads[token] = last
        relations[token] = Relation.compound
        for task in NetworkTask.allCases where task.isChain {
          let label = reading.labels[task.rawValue][place]
          labels[task.rawValue][token] =
            token == word.first || label & 1 == 0 ? label : label + 1
        }
      }
      let head = reading.heads[place]
      heads[last] = head < 0 ? -1 : window.words[head].first + window.words[head].count - 1
      relations[last] = reading.relations[place]
    }
  }

  /// The tag of a word in a name of several words.
  private static func tag(within token: Token) -> Tag {
    guard token.text == token.lower else { return .nnp }
    return token.lower == "and" ? .cc : token.lower == "of" ? .in : .dt
  }

  /// Whether the relation of `token` to its head is `name` or a kind of it: "nsubj" is also "nsubj:pass".
  public func isRelation(_ token: Int, _ name: String) -> Bool {
    guard let relation = relation(of: token) else { return false }
    return relation == name || relation.hasPrefix(name + ":")
  }

  /// The relation of `token` to its head, as UD English names it, or `nil` where there is no such token.
  public func relation(of token: Int) -> String? {
    guard relations.indices.contains(token), Int(relations[token]) < Relation.names.count else {
      return nil
    }
    return Relation.names[Int(relations[token])]
  }
}

extension Relation {
  /// The number of "compound".
  static let compound = UInt8(names.firstIndex(of: "compound") ?? 0)
}
