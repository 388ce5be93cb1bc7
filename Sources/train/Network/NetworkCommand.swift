import ArgumentParser
import Foundation
import Language
import Model
import Statements

/// `train network`: learns the weights of the network.
struct NetworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "network", abstract: "Learns the weights of the network that reads English.")

  @Option(help: "The folder that holds the corpora's folders.")
  var corpora: String

  @Option(help: "Where to write the weights.")
  var output: String?

  @Option(help: "How many steps to take.")
  var steps = 10_000

  @Option(help: "How many numbers stand for a word.")
  var dimension = 128

  @Option(help: "How many layers there are.")
  var layers = 4

  @Option(help: "The layer that tags and trees are read from.")
  var syntaxLayer = 3

  @Option(help: "The part of the units that is dropped in training.")
  var dropout = 0.25

  @Option(help: "The rate of learning at its highest.")
  var rate = 0.002

  @Option(help: "The seed of the order and of the first weights.")
  var seed: UInt64 = 1

  @Option(help: "After how many steps to measure.")
  var every = 2_500

  @Option(help: "Where to write the attributions found in PolNeAR's development part.")
  var predictions: String?

  func run() throws {
    print(
      """
      Learned from the train parts of:
      PolNeAR 1.0.0: research data, its package declares MIT (Newell, Margolin and Ruths 2018)
      UD English EWT 2.16: annotations CC BY-SA 4.0 (Silveira et al. 2014)
      UD English GUM 2.16, open part: CC BY 4.0 and open texts (Zeldes 2017)
      AnnoCTR: CC BY-SA 4.0 (Lange et al. 2024)
      """)
    let folder = URL(fileURLWithPath: corpora, isDirectory: true)
    let trees = Corpora(folder: folder.appendingPathComponent("ud"))
    let news = try NewsCorpus(lines: Corpora.text(folder, "polnear/train.jsonl.gz"))
    let development = try NewsCorpus(lines: Corpora.text(folder, "polnear/dev.jsonl.gz"))
    let corpora = try [("train", true), ("ext", false)].map { name, hasCyber in
      try ReportCorpus(
        lines: Corpora.text(folder, "annoctr/\(name).jsonl.gz"), hasCyber: hasCyber)
    }
    let reports = try ReportCorpus(
      lines: Corpora.text(folder, "annoctr/dev.jsonl.gz"), hasCyber: true)
    let treebanks = try ["en_ewt-train", "en_gum_open-train"].map { try trees.treebank($0) }
    let wholes = try ["en_ewt-train", "en_gum_open-train"].map { try trees.words($0) }
    let articles = news.articles.map { NewsCorpus.text(of: $0) }
    let texts = corpora.map { corpus in corpus.reports.map { corpus.text(of: $0) } }
    var maker = LexiconMaker()
    for treebank in treebanks { maker.add(treebank.sentences.compactMap(TaggedSentence.init)) }
    for text in articles + texts.flatMap({ $0 }) { maker.add(text) }
    let lexicon = maker.lexicon()
    var parts: [[TrainingWindow]] = [[], [], []]
    for article in articles { parts[0] += article.windows(lexicon: lexicon) }
    for (treebank, whole) in zip(treebanks, wholes) {
      parts[1] += TrainingText(treebank).windows(lexicon: lexicon)
      // Some as UD cuts them, at hyphens too.
      parts[1] += TrainingText(whole, each: 5).windows(lexicon: lexicon)
      for (number, casing) in TaggedSentence.Casing.allCases.enumerated() {
        parts[1] += TrainingText(treebank, casing: casing, each: number == 0 ? 8 : 20)
          .windows(lexicon: lexicon)
      }
    }
    // The fully annotated reports are fewer: they are read twice as often.
    for text in texts[0] + texts[0] + texts[1] { parts[2] += text.windows(lexicon: lexicon) }
    print("windows", parts.map(\.count), "words", parts.map { $0.reduce(0) { $0 + $1.count } })
    var shape = NetworkShape(words: 0)
    shape.dimension = dimension
    shape.layers = layers
    shape.syntaxLayer = syntaxLayer
    let trainer = NetworkTrainer(
      shape: shape, lexicon: lexicon, windows: parts.flatMap { $0 }, least: 3, shards: 4, seed: seed
    )
    trainer.dropout = Float(dropout)
    print("vocabulary", trainer.keys.count, "weights", trainer.shape.layout.count)
    var feeds = parts.enumerated().map { Feed(windows: $1, seed: seed &+ UInt64($0) &* 77) }
    let plan = [0, 0, 1, 2]
    var losses: [String: (sum: Double, count: Int)] = [:]
    let clock = ContinuousClock()
    var start = clock.now
    for step in 1...steps {
      let progress = Double(step) / Double(steps)
      let warm = min(1, Double(step) / 300)
      let batch = plan.map { feeds[$0].next(words: $0 == 1 ? 700 : $0 == 2 ? 350 : 450) }
      for (name, loss) in trainer.learn(batch, rate: Float(rate * warm * max(0.02, 1 - progress))) {
        let before = losses[name] ?? (0, 0)
        losses[name] = (before.sum + loss.sum, before.count + loss.count)
      }
      guard step % every == 0 || step == steps else {
        if step % 500 == 0 { print(step, clock.now - start) }
        continue
      }
      let told = losses.sorted { $0.key < $1.key }
        .map { "\($0.key) \(Self.rounded($0.value.sum / Double(max(1, $0.value.count))))" }
      print("step", step, clock.now - start, told.joined(separator: " "))
      losses = [:]
      let network = trainer.network()
      try measure(network, trees, lexicon)
      measure(network, reports, lexicon)
      if let predictions {
        let text = try development.articles.map { try Prediction.line(of: $0, network, lexicon) }
        try Data((text.joined(separator: "\n") + "\n").utf8)
          .write(to: URL(fileURLWithPath: predictions))
      }
      if let output { try Data(network.bytes()).write(to: URL(fileURLWithPath: output)) }
      start = clock.now
    }
  }

  private func measure(_ network: Network, _ trees: Corpora, _ lexicon: Lexicon) throws {
    let reader = NetworkReader(network)
    for name in ["en_ewt-dev", "en_gum_open-dev"] {
      var (words, tags, classes, arcs, labelled) = (0, 0, 0, 0, 0)
      for window in TrainingText(try trees.treebank(name)).windows(lexicon: lexicon) {
        let reading = reader.read(window.window)
        let gold = (window.labels[0] ?? [], window.labels[1] ?? [], window.heads ?? [])
        for place in window.window.words.indices {
          words += 1
          if reading.labels[0][place] == gold.0[place] { tags += 1 }
          if reading.labels[1][place] == gold.1[place] { classes += 1 }
          if reading.heads[place] == gold.2[place] {
            arcs += 1
            if reading.relations[place] == window.relations[place] { labelled += 1 }
          }
        }
      }
      let shares = [tags, classes, arcs, labelled].map { Self.rounded(Double($0) / Double(words)) }
      print(name, "XPOS UPOS UAS LAS", shares)
    }
  }

  private func measure(_ network: Network, _ corpus: ReportCorpus, _ lexicon: Lexicon) {
    let reader = NetworkReader(network)
    for (task, names) in [
      (NetworkTask.general, EntityLabel.general), (.cyber, EntityLabel.cyber),
    ] {
      var scores = names.map { _ in SpanScore() }
      var all = SpanScore()
      for window in corpus.reports.flatMap({ corpus.text(of: $0).windows(lexicon: lexicon) }) {
        let found = reader.read(window.window).labels[task.rawValue]
        let gold = window.labels[task.rawValue] ?? []
        all.add(found, gold)
        for kind in names.indices { scores[kind].add(found, gold, kind: kind) }
      }
      let told = zip(names, scores).map { "\($0) \(Self.rounded($1.f1)) of \($1.wanted)" }
      print("annoctr dev", task, Self.rounded(all.f1), told.joined(separator: ", "))
    }
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
