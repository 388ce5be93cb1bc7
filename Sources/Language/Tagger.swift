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

  private let model: TaggerModel

  /// A tagger with the weights of `model`.
  package init(model: TaggerModel) {
    self.model = model
  }

  /// `tokens` with their tags.
  ///
  /// Marks that the tokeniser has tagged, such as those of quotation, keep their tags.
  public func tagged(_ tokens: [Token], in sentences: [Sentence]) -> [Token] {
    var tokens = tokens
    var words: [TaggerWord] = []
    words.reserveCapacity(tokens.count)
    for token in tokens { words.append(TaggerWord(token, model: model)) }
    var scores = [Int32](repeating: 0, count: TaggerModel.tags.count)
    var keys = [UInt32](repeating: 0, count: TaggerFeatures.count)
    for sentence in sentences {
      let range = sentence.tokens.clamped(to: tokens.indices)
      let casing = TaggerWord.casing(of: words[range])
      var last: UInt8 = 255
      var secondLast: UInt8 = 255
      for index in range {
        let tag: UInt8
        if tokens[index].isTaggedMark {
          tag = tokens[index].tag.number
        } else if words[index].isCertain {
          tag = words[index].lexical
        } else {
          TaggerFeatures.write(
            words, index, in: range, casing: casing, last: last, secondLast: secondLast, to: &keys)
          tag = best(keys, &scores)
        }
        tokens[index].tag = TaggerModel.tags[Int(tag)]
        secondLast = last
        last = tag
      }
    }
    return tokens
  }

  @inline(__always)
  private func best(_ keys: [UInt32], _ scores: inout [Int32]) -> UInt8 {
    for index in scores.indices { scores[index] = 0 }
    for key in keys { model.add(key, to: &scores) }
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
