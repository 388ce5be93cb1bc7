/// Gives tokens their parts of speech.
///
/// An averaged perceptron that goes from left to right and decides at once (Collins 2002, "Discriminative
/// Training Methods for Hidden Markov Models"), with a lexicon for words that have one tag only.
public struct Tagger: Sendable {
  /// The tagger whose weights ship with the program, read at its first use.
  ///
  /// Where they are missing or damaged, the program says so on standard error and ends: it is of
  /// no use without them. `init(contentsOfFile:)` throws instead.
  public static let standard = foundOrExit()

  /// Its weights and its lexicon.
  package let model: TaggerModel

  /// A tagger with the weights of `model`.
  package init(model: TaggerModel) {
    self.model = model
  }

  /// `tokens` with their tags.
  ///
  /// Marks that the tokeniser has tagged, such as those of quotation, keep their tags.
  public func tagged(_ tokens: [Token], in sentences: [Sentence]) -> [Token] {
    var tokens = tokens
    var line = TaggerSentence()
    var scores = [Int32](repeating: 0, count: TaggerModel.tags.count)
    var keys = [UInt32](repeating: 0, count: TaggerFeatures.most)
    for sentence in sentences {
      let range = sentence.tokens.clamped(to: tokens.indices)
      line.read(tokens, range, model: model)
      var past = TaggerFeatures.Past()
      for place in line.words.indices {
        let word = line.words[place]
        var tag = word.lexical
        if word.isName {
          for index in word.first..<(word.first + word.count) {
            tokens[index].tag = TaggerModel.tags[Int(line.nameTags[index - range.lowerBound])]
          }
        } else {
          if tokens[word.first].isTaggedMark {
            tag = tokens[word.first].tag.number
          } else if !word.isCertain {
            let count = TaggerFeatures.write(line, place, after: past, to: &keys)
            tag = best(keys, count, &scores)
            tag = TaggerRepair.tag(tag, of: tokens[word.first], in: line, place, after: past)
          }
          tokens[word.first].tag = TaggerModel.tags[Int(tag)]
        }
        past.append(tag, word)
      }
    }
    return tokens
  }

  @inline(__always)
  private func best(_ keys: [UInt32], _ count: Int, _ scores: inout [Int32]) -> UInt8 {
    for index in scores.indices { scores[index] = 0 }
    model.add(keys, count, to: &scores)
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return UInt8(best)
  }
}

extension Token {
  /// Whether the tokeniser has given it its tag already.
  package var isTaggedMark: Bool {
    switch tag {
    case .openQuote, .closeQuote: true
    case .pos, .sym: lower == "'" || lower == "\""
    default: false
    }
  }
}

extension Tag {
  /// Its place in `TaggerModel.tags`.
  package var number: UInt8 { Self.numbers[self] ?? 0 }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: TaggerModel.tags.enumerated().map { ($1, UInt8($0)) })
}
