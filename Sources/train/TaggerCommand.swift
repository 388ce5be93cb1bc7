import ArgumentParser
import Foundation
import Language

/// `train tagger`: learns the weights of the tagger.
struct TaggerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger", abstract: "Learns the weights of the part-of-speech tagger.")

  @Option(help: "The folder of the UD files.")
  var corpus: String

  @Option(help: "Where to write the weights.")
  var output: String

  @Option(help: "How often to go through the sentences.")
  var rounds = 10

  @Option(help: "The least averaged weight that is kept.")
  var threshold = 0.25

  @Option(help: "By how much the right tag must lead in training.")
  var margin = 4.0

  @Option(help: "The part of the features, of 256, that is hidden from each token in training.")
  var dropout = 80

  @Option(help: "How often a feature must be seen to be learned.")
  var least = 2

  func run() throws {
    let corpora = Corpora(folder: URL(fileURLWithPath: corpus, isDirectory: true))
    print("UD English EWT 2.16, train: annotations CC BY-SA 4.0 (Silveira et al. 2014)")
    print("UD English GUM 2.16, open part, train: CC BY 4.0 and open texts (Zeldes 2017)")
    let plain = try ["en_ewt-train", "en_gum_open-train"]
      .flatMap { try corpora.treebank($0).sentences }.compactMap(TaggedSentence.init)
    var random = SplitMix(state: 20)
    var sentences = plain
    for sentence in plain {
      switch random.next() % 20 {
      case 0..<4: sentences.append(sentence.copy(.title))
      case 4: sentences.append(sentence.copy(.upper))
      case 5: sentences.append(sentence.copy(.lower))
      default: break
      }
    }
    print(plain.count, "sentences,", sentences.count - plain.count, "copies in other cases")
    var trainer = PerceptronTrainer(sentences: plain)
    trainer.margin = Float(margin)
    trainer.dropout = UInt64(max(0, dropout))
    trainer.leastCount = least
    trainer.learn(sentences, rounds: rounds, seed: 7)
    let model = trainer.model(threshold: Float(threshold))
    let bytes = model.bytes()
    try Data(bytes).write(to: URL(fileURLWithPath: output))
    print(output, bytes.count, "bytes,", model.featureCount, "features")
    let tagger = Tagger(model: model)
    for name in ["en_ewt-dev", "en_gum_open-dev"] {
      let sentences = try corpora.treebank(name).sentences.compactMap(TaggedSentence.init)
      report(tagger, name, sentences)
      for casing in TaggedSentence.Casing.allCases {
        report(tagger, "\(name) in \(casing) case", sentences.map { $0.copy(casing) })
      }
    }
  }

  private func report(_ tagger: Tagger, _ name: String, _ sentences: [TaggedSentence]) {
    let tokens = sentences.flatMap(\.tokens)
    let gold = sentences.flatMap(\.gold)
    var start = 0
    let ranges = sentences.map { sentence in
      start += sentence.tokens.count
      return Sentence(tokens: (start - sentence.tokens.count)..<start, block: 0)
    }
    let clock = ContinuousClock()
    var tagged: [Token] = []
    let time = clock.measure { tagged = tagger.tagged(tokens, in: ranges) }
    let right = zip(tagged, gold).count { $0.tag.number == $1 }
    let accuracy = Double(right) / Double(max(1, gold.count))
    print(name, "accuracy", (accuracy * 10_000).rounded() / 10_000, tokens.count, "tokens in", time)
  }
}
