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
  var steps = 12_000

  @Option(help: "How many numbers stand for a word.")
  var dimension = 128

  @Option(help: "How many layers there are.")
  var layers = 4

  @Option(help: "The layer that tags and trees are read from.")
  var syntaxLayer = 3

  @Option(help: "The part of the units that is dropped in training.")
  var dropout = 0.2

  @Option(help: "The rate of learning at its highest.")
  var rate = 0.002

  @Option(help: "By how much more speaks for the beginning of a part of an attribution than was learned.")
  var begin = 0.3

  @Option(help: "The seed of the order and of the first weights.")
  var seed: UInt64 = 1

  @Option(help: "After how many steps to measure.")
  var every = 2_000

  @Option(help: "Where to write the attributions found in PolNeAR's development part.")
  var predictions: String?

  func run() throws {
    let folder = URL(fileURLWithPath: corpora, isDirectory: true)
    let trees = Corpora(folder: folder.appendingPathComponent("ud"))
    let model = Tagger.standard.model
    let news = try NewsCorpus(lines: Corpora.text(folder, "polnear/train.jsonl.gz"))
    let development = try NewsCorpus(lines: Corpora.text(folder, "polnear/dev.jsonl.gz"))
    var parts: [[TrainingWindow]] = [[], []]
    for article in news.articles { parts[0] += NewsCorpus.text(of: article).windows(model: model) }
    for name in ["en_ewt-train", "en_gum_open-train"] {
      let corpus = try trees.treebank(name)
      parts[1] += TrainingText(corpus).windows(model: model)
      for (number, casing) in TaggedSentence.Casing.allCases.enumerated() {
        parts[1] += TrainingText(corpus, casing: casing, each: number == 0 ? 8 : 20)
          .windows(model: model)
      }
    }
    parts.append([])
    for (name, hasCyber) in [("train", true), ("ext", false)] {
      let corpus = try ReportCorpus(
        lines: Corpora.text(folder, "annoctr/\(name).jsonl.gz"), hasCyber: hasCyber)
      for report in corpus.reports {
        let windows = corpus.text(of: report).windows(model: model)
        // The fully annotated reports are fewer: they are read twice as often.
        for _ in 0..<(hasCyber ? 2 : 1) { parts[2] += windows }
      }
    }
    let reports = try ReportCorpus(
      lines: Corpora.text(folder, "annoctr/dev.jsonl.gz"), hasCyber: true)
    print("windows", parts.map(\.count), "words", parts.map { $0.reduce(0) { $0 + $1.count } })
    var shape = NetworkShape(words: 0)
    shape.dimension = dimension
    shape.layers = layers
    shape.syntaxLayer = syntaxLayer
    let trainer = NetworkTrainer(
      shape: shape, windows: parts.flatMap { $0 }, least: 3, shards: 4, seed: seed)
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
      let network = trainer.network(begin: Float(begin))
      try measure(network, trees, model)
      measure(network, reports, model)
      if let predictions {
        for value in [0, 0.3, 0.6, 0.9] {
          let network = trainer.network(begin: Float(value))
          let text = try development.articles.map { try Prediction.line(of: $0, network, model) }
          try Data((text.joined(separator: "\n") + "\n").utf8)
            .write(to: URL(fileURLWithPath: predictions + "-\(value)"))
        }
      }
      if let output { try Data(network.bytes()).write(to: URL(fileURLWithPath: output)) }
      start = clock.now
    }
  }

  private func measure(_ network: Network, _ trees: Corpora, _ model: TaggerModel) throws {
    let reader = NetworkReader(network)
    for name in ["en_ewt-dev", "en_gum_open-dev"] {
      var (words, tags, classes, arcs, labelled) = (0, 0, 0, 0, 0)
      for window in TrainingText(try trees.treebank(name)).windows(model: model) {
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

  private func measure(_ network: Network, _ corpus: ReportCorpus, _ model: TaggerModel) {
    let reader = NetworkReader(network)
    for (task, names) in [
      (NetworkTask.general, EntityLabel.general), (.cyber, EntityLabel.cyber),
    ] {
      var scores = names.map { _ in SpanScore() }
      var all = SpanScore()
      for window in corpus.reports.flatMap({ corpus.text(of: $0).windows(model: model) }) {
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

/// Windows in an endless order that a seed fixes.
struct Feed {
  private let windows: [TrainingWindow]
  private var order: [Int]
  private var place = 0
  private var random: SplitMix

  init(windows: [TrainingWindow], seed: UInt64) {
    self.windows = windows
    order = Array(windows.indices)
    random = SplitMix(state: seed)
    order.shuffle(using: &random)
  }

  /// The next windows, of `words` words or a few more.
  mutating func next(words: Int) -> [TrainingWindow] {
    var found: [TrainingWindow] = []
    var count = 0
    while count < words, !order.isEmpty {
      if place == order.count {
        place = 0
        order.shuffle(using: &random)
      }
      found.append(windows[order[place]])
      count += windows[order[place]].count
      place += 1
    }
    return found
  }
}

/// What a network finds in an article, as the scorer of attributions wants it.
enum Prediction {
  private struct Row: Encodable {
    var id: String
    var attributions: [Parts]
  }
  private struct Parts: Encodable {
    var source: [[Int]]
    var cue: [[Int]]
    var content: [[Int]]
  }

  /// A line of JSON.
  static func line(of article: NewsCorpus.Article, _ network: Network, _ model: TaggerModel) throws
    -> String
  {
    let text = NewsCorpus.text(of: article)
    let reader = NetworkReader(network)
    let offsets = CodePoints(article.text)
    var parts: [Parts] = []
    for window in text.windows(model: model) {
      let labels = reader.read(window.window).labels[NetworkTask.attribution.rawValue]
      func span(_ words: Range<Int>) -> [Int] {
        let first = window.window.words[words.lowerBound]
        let last = window.window.words[words.upperBound - 1]
        return [
          offsets.number(text.tokens[first.first].span.start),
          offsets.number(text.tokens[last.first + last.count - 1].span.end),
        ]
      }
      for found in LabelLinker.attributions(labels) {
        parts.append(
          Parts(
            source: found.source.map { [span($0)] } ?? [], cue: [span(found.cue)],
            content: found.content.map(span)))
      }
    }
    return String(
      decoding: try JSONEncoder().encode(Row(id: article.id, attributions: parts)), as: UTF8.self)
  }
}
