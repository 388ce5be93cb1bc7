import Language

/// Learns the weights of the tagger: an averaged perceptron (Collins 2002).
struct PerceptronTrainer {
  /// How often a feature must be seen to be learned.
  var leastCount = 2
  /// By how much the right tag must lead, or there is an update all the same.
  var margin: Float = 0
  /// The part of the features, of 256, that is hidden at random from each token in training.
  var dropout: UInt64 = 0
  /// Averaged weights are kept in steps of one sixteenth.
  static let scale = 16.0

  private let lexicon: [(key: UInt32, tag: UInt8)]
  private let model: TaggerModel
  private var table = FeatureTable(bits: 23)
  private var weights: [Float] = []
  private var sums: [Float] = []
  private var step: Float = 1
  private let tagCount = TaggerModel.tags.count

  /// A trainer whose lexicon is that of `sentences`.
  init(sentences: [TaggedSentence]) {
    lexicon = Self.lexicon(of: sentences)
    model = TaggerModel(features: [], lexicon: lexicon)
  }

  /// The words seen twice or more without capitals, with their most frequent tag; certain where
  /// seen thirty times and almost never with another.
  ///
  /// A name that some write without capitals is no ordinary word.
  private static func lexicon(of sentences: [TaggedSentence]) -> [(key: UInt32, tag: UInt8)] {
    var counts: [UInt32: [UInt8: Int]] = [:]
    var names: [UInt32: Int] = [:]
    let empty = TaggerModel(features: [], lexicon: [])
    let proper: Set<UInt8> = [Tag.nnp.number, Tag.nnps.number, Tag.fw.number]
    for sentence in sentences {
      for (token, tag) in zip(sentence.tokens, sentence.gold)
      where token.text != token.lower && proper.contains(tag) {
        let key = TaggerModel.lexiconKey(of: TaggerWord.hash(of: token.lower))
        names[key, default: 0] += 1
      }
    }
    for sentence in sentences {
      for (token, tag) in zip(sentence.tokens, sentence.gold) where token.text == token.lower {
        let key = TaggerModel.lexiconKey(of: TaggerWord(token, model: empty).hash)
        counts[key, default: [:]][tag, default: 0] += 1
      }
    }
    var lexicon: [(key: UInt32, tag: UInt8)] = []
    for (key, tags) in counts {
      let total = tags.values.reduce(0, +)
      guard let best = tags.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        !proper.contains(best.key), total > 1, names[key, default: 0] <= total
      else { continue }
      let isCertain = total >= 30 && best.value * 1000 >= total * 997
      lexicon.append((key, best.key | (isCertain ? 0x80 : 0)))
    }
    return lexicon.sorted { $0.key < $1.key }
  }

  /// Learns from `sentences` in `rounds` rounds, in an order that `seed` fixes.
  mutating func learn(_ sentences: [TaggedSentence], rounds: Int, seed: UInt64) {
    let lines = sentences.map { sentence in
      var line = TaggerSentence()
      line.read(sentence.tokens, sentence.tokens.indices, model: model)
      return line
    }
    count(lines, sentences)
    weights = [Float](repeating: 0, count: table.featureCount * tagCount)
    sums = weights
    var order = Array(sentences.indices)
    var random = SplitMix(state: seed)
    for round in 1...rounds {
      order.shuffle(using: &random)
      var errors = 0
      var total = 0
      for index in order {
        errors += learn(lines[index], sentences[index], &random)
        total += lines[index].words.count
      }
      print("round \(round): \(errors) errors in \(total) words, runs of names as one")
    }
  }

  private mutating func count(_ lines: [TaggerSentence], _ sentences: [TaggedSentence]) {
    var keys = [UInt32](repeating: 0, count: TaggerFeatures.most)
    for (line, sentence) in zip(lines, sentences) {
      var past = TaggerFeatures.Past()
      for index in line.words.indices {
        let word = line.words[index]
        if !isDecided(word, sentence) {
          let count = TaggerFeatures.write(line, index, after: past, to: &keys)
          for place in 0..<count { table.count(keys[place]) }
        }
        past.append(word.isName ? Tag.nnp.number : sentence.gold[word.first], word)
      }
    }
    table.number(atLeast: leastCount)
  }

  /// Whether `word` is tagged without features.
  private func isDecided(_ word: TaggerWord, _ sentence: TaggedSentence) -> Bool {
    word.isName || word.isCertain || sentence.tokens[word.first].isTaggedMark
  }

  private mutating func learn(
    _ line: TaggerSentence, _ sentence: TaggedSentence, _ random: inout SplitMix
  ) -> Int {
    var errors = 0
    var keys = [UInt32](repeating: 0, count: TaggerFeatures.most)
    var rows: [Int] = []
    var scores = [Float](repeating: 0, count: tagCount)
    var past = TaggerFeatures.Past()
    for index in line.words.indices {
      let word = line.words[index]
      let gold = sentence.gold[word.first]
      var tag = gold
      if word.isName {
        tag = Tag.nnp.number
      } else if !isDecided(word, sentence) {
        let count = TaggerFeatures.write(line, index, after: past, to: &keys)
        rows.removeAll(keepingCapacity: true)
        var bits: UInt64 = 0
        for place in 0..<count {
          if place % 8 == 0 { bits = random.next() }
          let isHidden = bits & 0xFF < dropout
          bits >>= 8
          if !isHidden, let row = table.number(of: keys[place]) { rows.append(row * tagCount) }
        }
        tag = best(rows, &scores)
        if tag != gold { errors += 1 }
        let rival = tag == gold ? rival(of: gold, scores) : tag
        if scores[Int(gold)] < scores[Int(rival)] + margin || tag != gold {
          for row in rows {
            weights[row + Int(gold)] += 1
            sums[row + Int(gold)] += step
            weights[row + Int(rival)] -= 1
            sums[row + Int(rival)] -= step
          }
        }
        step += 0x1p-16
      } else if word.isCertain, !sentence.tokens[word.first].isTaggedMark {
        tag = word.lexicalTag
      }
      past.append(tag, word)
    }
    return errors
  }

  private func best(_ rows: [Int], _ scores: inout [Float]) -> UInt8 {
    for tag in 0..<tagCount { scores[tag] = 0 }
    for row in rows {
      for tag in 0..<tagCount { scores[tag] += weights[row + tag] }
    }
    var best = 0
    for tag in 1..<tagCount where scores[tag] > scores[best] { best = tag }
    return UInt8(best)
  }

  /// The best tag but for `gold`.
  private func rival(of gold: UInt8, _ scores: [Float]) -> UInt8 {
    var best = gold == 0 ? 1 : 0
    for tag in 0..<tagCount where tag != Int(gold) && scores[tag] > scores[best] { best = tag }
    return UInt8(best)
  }

  /// The model with averaged weights; those under `threshold` are left out.
  func model(threshold: Float) -> TaggerModel {
    var features: [(key: UInt32, weights: [(tag: UInt8, weight: Int8)])] = []
    for (key, number) in table.numbered() {
      var row: [(tag: UInt8, weight: Int8)] = []
      for tag in 0..<tagCount {
        let place = number * tagCount + tag
        let average = weights[place] - sums[place] / step
        guard abs(average) >= threshold else { continue }
        let rounded = (Double(average) * Self.scale).rounded()
        row.append((UInt8(tag), Int8(max(-127, min(127, rounded)))))
      }
      if !row.isEmpty { features.append((key, row)) }
    }
    return TaggerModel(features: features.sorted { $0.key < $1.key }, lexicon: lexicon)
  }
}

/// Steele, Lea and Flood's SplitMix64: the order of training is the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
