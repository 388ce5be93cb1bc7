import Dispatch
import Foundation
import Language

/// Learns the weights of the network: Adam (Kingma and Ba 2015) over batches that hold some of each
/// corpus, with averaged weights at the end.
///
/// The same windows, sizes and seed give the same weights on one machine, with any number of threads.
final class NetworkTrainer {
  let shape: NetworkShape
  let keys: [UInt32]
  private let lexicon: Lexicon
  let parameters: Floats
  private let average: Floats
  private let first: Floats
  private let second: Floats
  private let tableGradient: Floats
  private var lastTouched: [Int32]
  private var touched: [Int] = []
  private var isTouched: [Bool]
  private var random: SplitMix
  private let shards: [Shard]
  private var step = 0
  var dropout: Float = 0.2
  private let decay: Float = 0.999
  private var wordCounts: [Float]
  private let rowOf: [UInt32: Int]

  /// A trainer whose vocabulary is that of `windows`: words seen `least` times or more.
  init(
    shape: NetworkShape, lexicon: Lexicon, windows: [TrainingWindow], least: Int, shards: Int,
    seed: UInt64
  ) {
    self.lexicon = lexicon
    var counts: [UInt32: Int] = [:]
    for window in windows {
      for word in window.window.words { counts[word.key, default: 0] += 1 }
    }
    keys = counts.filter { $0.value >= least }.keys.sorted()
    rowOf = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    wordCounts = keys.map { Float(counts[$0] ?? 0) }
    var shape = shape
    shape.words = keys.count
    self.shape = shape
    let layout = shape.layout
    parameters = Floats(zeros: layout.count)
    average = Floats(zeros: layout.count)
    first = Floats(zeros: layout.count)
    second = Floats(zeros: layout.count)
    tableGradient = Floats(zeros: shape.rows * shape.dimension)
    lastTouched = [Int32](repeating: 0, count: shape.rows)
    isTouched = [Bool](repeating: false, count: shape.rows)
    random = SplitMix(state: seed)
    self.shards = (0..<shards).map { [shape] _ in Shard(shape: shape) }
    fill(layout)
    average.copy(parameters, count: layout.count)
  }

  private func fill(_ layout: NetworkShape.Layout) {
    let dimension = shape.dimension
    func fill(_ place: Int, _ count: Int, _ bound: Float) {
      for index in place..<(place + count) { parameters[index] = (random.unit() * 2 - 1) * bound }
    }
    fill(layout.table, shape.rows * dimension, 0.3)
    let bound = (3 / Float(dimension)).squareRoot()
    for layer in layout.layers {
      fill(layer.matrix, dimension * 3 * dimension, bound)
      fill(layer.state, 2 * dimension, 0.3)
    }
    for (labels, count) in zip(layout.labels, shape.labels) {
      fill(labels.matrix, dimension * count, bound * 0.5)
    }
    fill(layout.dependent, dimension * shape.arc, bound)
    fill(layout.head, dimension * shape.arc, bound)
    fill(layout.root, shape.arc, 0.3)
    fill(layout.bilinear, shape.arc * shape.arc, 0.1)
    fill(layout.relationDependent, dimension * shape.relation, bound)
    fill(layout.relationHead, dimension * shape.relation, bound)
    fill(layout.relationRoot, shape.relation, 0.3)
    fill(layout.relationOutput, shape.relation * shape.relations, bound)
  }

  /// One step on a batch: a list of windows for each shard.
  func learn(_ batch: [[TrainingWindow]], rate: Float) -> [String: (sum: Double, count: Int)] {
    step += 1
    for (shard, windows) in zip(shards, batch) {
      shard.windows = windows
      shard.random = SplitMix(state: random.next())
      shard.rows = rows(of: windows, &shard.random)
    }
    let (parameters, dropout) = (parameters, dropout)
    let shards = shards
    DispatchQueue.concurrentPerform(iterations: shards.count) { index in
      shards[index].run(parameters, dropout: dropout)
    }
    update(rate)
    var losses: [String: (sum: Double, count: Int)] = [:]
    for shard in shards {
      for (name, loss) in shard.losses {
        let before = losses[name] ?? (0, 0)
        losses[name] = (before.sum + loss.sum, before.count + loss.count)
      }
    }
    return losses
  }

  /// The rows that each word adds up; words are hidden now and then, rare ones more often.
  private func rows(of windows: [TrainingWindow], _ random: inout SplitMix) -> [Int32] {
    var rows: [Int32] = []
    let base = shape.words + 1
    for window in windows {
      for word in window.window.words {
        var row = rowOf[word.key] ?? keys.count
        if row < keys.count, random.unit() < 0.08 + 0.5 / (0.5 + wordCounts[row]) {
          row = keys.count
        }
        rows.append(Int32(row))
        for bucket in word.buckets.indices {
          rows.append(Int32(base + Int(word.buckets[bucket])))
        }
      }
    }
    return rows
  }

  private func update(_ rate: Float) {
    let dimension = shape.dimension
    let start = shape.rows * dimension
    let rest = shape.layout.count - start
    // The sums over the shards, in their order.
    let sums = shards[0].gradients
    for shard in shards.dropFirst() where !shard.windows.isEmpty {
      var index = 0
      while index + 8 <= rest {
        sums.setEight(index, sums.eight(index) + shard.gradients.eight(index))
        index += 8
      }
      while index < rest {
        sums[index] += shard.gradients[index]
        index += 1
      }
    }
    touched.removeAll(keepingCapacity: true)
    for shard in shards where !shard.windows.isEmpty {
      for (slot, row) in shard.rows.enumerated() {
        let source = slot / NetworkWord.rowCount * dimension
        let target = Int(row) * dimension
        if !isTouched[Int(row)] {
          isTouched[Int(row)] = true
          touched.append(Int(row))
          var unit = 0
          while unit < dimension {
            tableGradient.setEight(target + unit, .zero)
            unit += 8
          }
        }
        var unit = 0
        while unit < dimension {
          tableGradient.setEight(
            target + unit, tableGradient.eight(target + unit) + shard.table.eight(source + unit))
          unit += 8
        }
      }
    }
    var square: Float = 0
    for index in 0..<rest { square += sums[index] * sums[index] }
    let norm = square.squareRoot()
    let clip: Float = norm > 5 ? 5 / norm : 1
    let adam = Adam(rate: rate, step: step, clip: clip)
    let keep = min(decay, Float(1 + step) / Float(10 + step))
    adam.update(
      parameters.from(start, count: rest), sums, first.from(start, count: rest),
      second.from(start, count: rest), count: rest)
    average(start, rest, keep: keep)
    for row in touched {
      isTouched[row] = false
      let place = row * dimension
      let missed = step - 1 - Int(lastTouched[row])
      if missed > 0 { average(place, dimension, keep: pow(keep, Float(missed))) }
      lastTouched[row] = Int32(step)
      adam.update(
        parameters.from(place, count: dimension), tableGradient.from(place, count: dimension),
        first.from(place, count: dimension), second.from(place, count: dimension), count: dimension)
      average(place, dimension, keep: keep)
    }
  }

  private func average(_ start: Int, _ count: Int, keep: Float) {
    average(into: average, start, count, keep: keep)
  }

  private func average(into sums: Floats, _ start: Int, _ count: Int, keep: Float) {
    for index in start..<(start + count) {
      sums[index] = parameters[index] + keep * (sums[index] - parameters[index])
    }
  }

  /// The network with the averaged weights; asking for it changes nothing in the training.
  func network() -> Network {
    let dimension = shape.dimension
    let averaged = Floats(zeros: shape.layout.count)
    averaged.copy(average, count: shape.layout.count)
    for row in 0..<shape.rows {
      let missed = step - Int(lastTouched[row])
      guard missed > 0 else { continue }
      average(into: averaged, row * dimension, dimension, keep: pow(decay, Float(missed)))
    }
    return Network(shape: shape, lexicon: lexicon, keys: keys, parameters: averaged)
  }
}

/// A step of Adam.
struct Adam {
  private let rate: Float
  private let clip: Float
  private let epsilon: Float = 1e-8

  init(rate: Float, step: Int, clip: Float) {
    let firstBias = 1 - pow(Float(0.9), Float(step))
    let secondBias = (1 - pow(Float(0.98), Float(step))).squareRoot()
    self.rate = rate * secondBias / firstBias
    self.clip = clip
  }

  func update(
    _ weights: Floats, _ gradient: Floats, _ first: Floats, _ second: Floats, count: Int
  ) {
    var index = 0
    while index + 8 <= count {
      let slope = gradient.eight(index) * clip
      let mean = first.eight(index) * 0.9 + slope * 0.1
      let square = second.eight(index) * 0.98 + slope * slope * 0.02
      first.setEight(index, mean)
      second.setEight(index, square)
      weights.setEight(
        index, weights.eight(index) - rate * mean / (square.squareRoot() + epsilon))
      index += 8
    }
    while index < count {
      let slope = gradient[index] * clip
      first[index] = first[index] * 0.9 + slope * 0.1
      second[index] = second[index] * 0.98 + slope * slope * 0.02
      weights[index] -= rate * first[index] / (second[index].squareRoot() + epsilon)
      index += 1
    }
  }
}
