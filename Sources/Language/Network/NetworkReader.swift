/// Runs a network over windows, with a place to work in that is used again.
package final class NetworkReader {
  private let network: Network
  private let shape: NetworkShape
  private let layout: NetworkShape.Layout
  private let input: Floats
  private let gates: Floats
  private let syntax: Floats
  private let scores: Floats
  private let arcs: [Floats]
  private let packed: PackedRows

  /// A reader that runs `network`.
  package init(_ network: Network) {
    self.network = network
    shape = network.shape
    layout = network.layout
    let most = NetworkWindow.most
    input = Floats(zeros: most * shape.dimension)
    gates = Floats(zeros: most * 3 * shape.dimension)
    syntax = Floats(zeros: most * shape.dimension)
    scores = Floats(zeros: most * max(shape.labels.max() ?? 0, shape.relations))
    packed = PackedRows(rows: most, width: max(shape.dimension, shape.arc, shape.relation))
    arcs = (0..<5).map { [shape] _ in
      Floats(zeros: (most + 1) * max(shape.arc, shape.relation, most + 1))
    }
  }

  deinit {
    for place in [input, gates, syntax, scores] + arcs { place.free() }
  }

  /// What the network says of the words of a window.
  package struct Reading: Sendable {
    /// The labels of each task, by `NetworkTask`.
    package var labels: [[UInt8]] = []
    /// The head of each word in the window, or -1.
    package var heads: [Int] = []
    /// The number of each word's relation in `Relation.names`.
    package var relations: [UInt8] = []
  }

  /// Reads `window`.
  package func read(_ window: NetworkWindow) -> Reading {
    let count = window.words.count
    var reading = Reading()
    guard count > 0, count <= NetworkWindow.most else { return reading }
    embed(window.words)
    for layer in 0..<shape.layers {
      run(layer, count)
      if layer + 1 == shape.syntaxLayer { syntax.copy(input, count: count * shape.dimension) }
    }
    reading.labels = NetworkTask.allCases.map { _ in [] }
    packed.fill(syntax, count: count, width: shape.dimension)
    for task in NetworkTask.allCases where !task.isChain {
      reading.labels[task.rawValue] = label(task, count)
    }
    parse(window, &reading)
    packed.fill(input, count: count, width: shape.dimension)
    for task in NetworkTask.allCases where task.isChain {
      reading.labels[task.rawValue] = label(task, count)
    }
    return reading
  }

  private func embed(_ words: [NetworkWord]) {
    let dimension = shape.dimension
    for (place, word) in words.enumerated() {
      let target = place * dimension
      add(network.row(of: word.key), target, sets: true)
      for bucket in word.buckets.indices {
        add(shape.words + 1 + Int(word.buckets[bucket]), target, sets: false)
      }
    }
  }

  @inline(__always)
  private func add(_ row: Int, _ target: Int, sets: Bool) {
    let scale = network.scales[row]
    let source = row * shape.dimension
    var index = 0
    while index < shape.dimension {
      let value = SIMD8<Float>(network.eight(of: source + index)) * scale
      input.setEight(target + index, sets ? value : input.eight(target + index) + value)
      index += 8
    }
  }

  /// One layer: `input` becomes its output.
  private func run(_ layer: Int, _ count: Int) {
    let dimension = shape.dimension
    let width = 3 * dimension
    let place = layout.layers[layer]
    packed.fill(input, count: count, width: dimension)
    network.matrix(place.matrix).multiply(packed, count: count, into: gates, sumWidth: width)
    let state = network.part(place.state, 2 * dimension)
    let bias = network.part(place.bias, 2 * dimension)
    var unit = 0
    while unit < dimension {
      let isForward = unit < dimension / 2
      let forgetState = state.eight(unit)
      let resetState = state.eight(dimension + unit)
      let forgetBias = bias.eight(unit)
      let resetBias = bias.eight(dimension + unit)
      var cell = SIMD8<Float>.zero
      for step in 0..<count {
        let word = isForward ? step : count - 1 - step
        let at = word * width + unit
        let candidate = gates.eight(at)
        let forget = logistic(gates.eight(at + dimension) + forgetState * cell + forgetBias)
        let reset = logistic(gates.eight(at + 2 * dimension) + resetState * cell + resetBias)
        cell = candidate + forget * (cell - candidate)
        let before = input.eight(word * dimension + unit)
        input.setEight(word * dimension + unit, before + reset * (cell - before))
      }
      unit += 8
    }
  }

  private func label(_ task: NetworkTask, _ count: Int) -> [UInt8] {
    let labels = shape.labels[task.rawValue]
    let place = layout.labels[task.rawValue]
    network.matrix(place.matrix).multiply(packed, count: count, into: scores, sumWidth: labels)
    let bias = network.part(place.bias, labels)
    for word in 0..<count {
      for label in 0..<labels { scores[word * labels + label] += bias[label] }
    }
    guard task.isChain else { return LabelChain.single(scores, length: count, count: labels) }
    return LabelChain.best(
      scores, length: count, count: labels,
      transitions: network.part(place.transitions, (labels + 1) * labels))
  }

  private func parse(_ window: NetworkWindow, _ reading: inout Reading) {
    let count = window.words.count
    let (arc, relation) = (shape.arc, shape.relation)
    let (dependents, heads, formed, sums, headSums) = (arcs[0], arcs[1], arcs[2], arcs[3], arcs[4])
    project(layout.dependent, layout.dependentBias, arc, dependents, count)
    project(layout.head, layout.headBias, arc, heads, count)
    // A dependent's row times the bilinear form, plus what speaks for a head.
    multiply(layout.relationDependent, into: sums, relation, count)
    multiply(layout.relationHead, into: headSums, relation, count)
    packed.fill(dependents, count: count, width: arc)
    multiply(layout.bilinear, into: formed, arc, count)
    let prior = network.part(layout.headPrior, arc)
    let root = network.part(layout.root, arc)
    reading.heads = [Int](repeating: -1, count: count)
    for sentence in window.sentences {
      let length = sentence.count
      var table = [Float](repeating: 0, count: length * (length + 1))
      for word in 0..<length {
        let row = (sentence.lowerBound + word) * arc
        table[word * (length + 1)] = dot(formed, row, prior, root, 0)
        for other in 0..<length {
          table[word * (length + 1) + other + 1] = dot(
            formed, row, prior, heads, (sentence.lowerBound + other) * arc)
        }
      }
      for (word, head) in TreeDecoder.heads(table, count: length).enumerated() where head >= 0 {
        reading.heads[sentence.lowerBound + word] = sentence.lowerBound + head
      }
    }
    let bias = network.part(layout.relationBias, relation)
    let rootRelation = network.part(layout.relationRoot, relation)
    for word in 0..<count {
      let head = reading.heads[word]
      var unit = 0
      while unit < relation {
        let from = head < 0 ? rootRelation.eight(unit) : headSums.eight(head * relation + unit)
        let sum = sums.eight(word * relation + unit) + from + bias.eight(unit)
        formed.setEight(
          word * relation + unit,
          sum.replacing(with: SIMD8<Float>.zero, where: sum .< SIMD8<Float>.zero))
        unit += 8
      }
    }
    packed.fill(formed, count: count, width: relation)
    multiply(layout.relationOutput, into: scores, shape.relations, count)
    let outputBias = network.part(layout.relationOutputBias, shape.relations)
    reading.relations = (0..<count).map { word in
      guard reading.heads[word] >= 0 else { return 0 }
      var best = 1
      for other in 1..<shape.relations
      where scores[word * shape.relations + other] + outputBias[other]
        > scores[word * shape.relations + best] + outputBias[best]
      {
        best = other
      }
      return UInt8(best)
    }
  }

  private func multiply(_ matrix: Int, into target: Floats, _ width: Int, _ count: Int) {
    network.matrix(matrix).multiply(packed, count: count, into: target, sumWidth: width)
  }

  private func project(_ matrix: Int, _ bias: Int, _ width: Int, _ target: Floats, _ count: Int) {
    multiply(matrix, into: target, width, count)
    let bias = network.part(bias, width)
    for word in 0..<count {
      var unit = 0
      while unit < width {
        let sum = target.eight(word * width + unit) + bias.eight(unit)
        target.setEight(
          word * width + unit,
          sum.replacing(with: SIMD8<Float>.zero, where: sum .< SIMD8<Float>.zero))
        unit += 8
      }
    }
  }

  @inline(__always)
  private func dot(_ left: Floats, _ row: Int, _ prior: Floats, _ right: Floats, _ other: Int)
    -> Float
  {
    var sum = SIMD8<Float>.zero
    var unit = 0
    while unit < shape.arc {
      sum += (left.eight(row + unit) + prior.eight(unit)) * right.eight(other + unit)
      unit += 8
    }
    return sum.sum()
  }
}
