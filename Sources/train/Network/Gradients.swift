import Language

/// Where the gradients of one part of a batch are gathered, with all that is kept of the way forward.
final class Shard: @unchecked Sendable {
  /// How many words it takes.
  static let capacity = 1024
  let shape: NetworkShape
  let layout: NetworkShape.Layout
  /// The gradients of all weights but the table's, as the layout orders them behind the table.
  let gradients: Floats
  /// The gradients of the sums of rows, a row for each word.
  let table: Floats
  /// The rows of the table that each word adds up.
  var rows: [Int32] = []
  var windows: [TrainingWindow] = []
  var random = SplitMix(state: 0)
  /// The loss of each kind, summed, with the number of words.
  var losses: [String: (sum: Double, count: Int)] = [:]

  private let inputs: [Floats]  // of each layer, then the output
  private let masked: [Floats]
  private let masks: [Floats]
  private let gates: [Floats]
  private let cells: [Floats]
  private let gateGradient: Floats
  private let turned: Floats
  private let top: Floats  // the gradient of the output
  private let syntaxGradient: Floats
  private let scores: Floats
  private let scoreGradient: Floats
  private let dropped: Floats
  private let work: [Floats]

  init(shape: NetworkShape) {
    self.shape = shape
    layout = shape.layout
    let size = Self.capacity
    let dimension = shape.dimension
    func block(_ width: Int) -> Floats { Floats(zeros: size * width) }
    gradients = Floats(zeros: layout.count - shape.rows * dimension)
    table = block(dimension)
    inputs = (0...shape.layers).map { _ in block(dimension) }
    masked = (0..<shape.layers).map { _ in block(dimension) }
    masks = (0..<shape.layers).map { _ in block(dimension) }
    gates = (0..<shape.layers).map { _ in block(3 * dimension) }
    cells = (0..<shape.layers).map { _ in block(dimension) }
    gateGradient = block(3 * dimension)
    turned = Floats(zeros: 4 * dimension * dimension)
    top = block(dimension)
    syntaxGradient = block(dimension)
    scores = block(64)
    scoreGradient = block(64)
    dropped = block(dimension)
    work = (0..<10).map { _ in block(max(shape.arc, shape.relation, dimension)) }
  }

  /// The loss and its gradients for the windows that were given, under `parameters`.
  func run(_ parameters: Floats, dropout: Float, rowWeight: Float = 1) {
    losses = [:]
    gradients.clear(gradients.count)
    let count = windows.reduce(0) { $0 + $1.count }
    guard count > 0 else { return }
    forward(parameters, dropout: dropout, count: count)
    top.clear(count * shape.dimension)
    syntaxGradient.clear(count * shape.dimension)
    for task in NetworkTask.allCases { label(task, parameters, dropout) }
    parse(parameters, dropout)
    backward(parameters, count: count)
  }

  // MARK: - The layers

  private func weight(_ parameters: Floats, _ place: Int, _ count: Int) -> Floats {
    parameters.from(place, count: count)
  }

  private func gradient(_ place: Int, _ count: Int) -> Floats {
    gradients.from(place - shape.rows * shape.dimension, count: count)
  }

  private func forward(_ parameters: Floats, dropout: Float, count: Int) {
    let dimension = shape.dimension
    let width = 3 * dimension
    for place in 0..<count {
      for unit in 0..<dimension { inputs[0][place * dimension + unit] = 0 }
      for slot in 0..<NetworkWord.rowCount {
        let row = Int(rows[place * NetworkWord.rowCount + slot])
        guard row >= 0 else { continue }
        var unit = 0
        while unit < dimension {
          let at = place * dimension + unit
          inputs[0].setEight(at, inputs[0].eight(at) + parameters.eight(row * dimension + unit))
          unit += 8
        }
      }
    }
    for layer in 0..<shape.layers {
      fillMasks(masks[layer], dropout)
      let input = inputs[layer]
      var index = 0
      while index < count * dimension {
        masked[layer].setEight(index, input.eight(index) * masks[layer].eight(index))
        index += 8
      }
      let place = layout.layers[layer]
      FloatProduct.multiply(
        masked[layer], weight(parameters, place.matrix, dimension * width), into: gates[layer],
        rows: count, inner: dimension, columns: width)
      scan(layer, parameters)
    }
  }

  /// One mask for each window: a unit is dropped for all its words.
  private func fillMasks(_ mask: Floats, _ dropout: Float) {
    var start = 0
    for window in windows {
      for unit in 0..<shape.dimension {
        let value: Float = random.unit() < dropout ? 0 : 1 / (1 - dropout)
        for word in start..<(start + window.count) { mask[word * shape.dimension + unit] = value }
      }
      start += window.count
    }
  }

  private func scan(_ layer: Int, _ parameters: Floats) {
    let dimension = shape.dimension
    let width = 3 * dimension
    let place = layout.layers[layer]
    let state = weight(parameters, place.state, 2 * dimension)
    let bias = weight(parameters, place.bias, 2 * dimension)
    let (gate, cells, input, output) = (
      gates[layer], cells[layer], inputs[layer], inputs[layer + 1]
    )
    var start = 0
    for window in windows {
      var unit = 0
      while unit < dimension {
        let isForward = unit < dimension / 2
        var cell = SIMD8<Float>.zero
        for step in 0..<window.count {
          let word = start + (isForward ? step : window.count - 1 - step)
          let at = word * width + unit
          let candidate = gate.eight(at)
          let forget = logistic(
            gate.eight(at + dimension) + state.eight(unit) * cell + bias.eight(unit))
          let reset = logistic(
            gate.eight(at + 2 * dimension) + state.eight(dimension + unit) * cell
              + bias.eight(dimension + unit))
          cell = candidate + forget * (cell - candidate)
          gate.setEight(at + dimension, forget)
          gate.setEight(at + 2 * dimension, reset)
          let own = word * dimension + unit
          cells.setEight(own, cell)
          let before = input.eight(own)
          output.setEight(own, before + reset * (cell - before))
        }
        unit += 8
      }
      start += window.count
    }
  }

  private func backward(_ parameters: Floats, count: Int) {
    let dimension = shape.dimension
    let width = 3 * dimension
    for layer in stride(from: shape.layers - 1, through: 0, by: -1) {
      if layer + 1 == shape.syntaxLayer { add(syntaxGradient, to: top, count * dimension) }
      unscan(layer, parameters)  // `top` becomes the highway's gradient, `gateGradient` is filled
      let place = layout.layers[layer]
      FloatProduct.multiply(
        masked[layer], rowStep: 1, columnStep: dimension, gateGradient, rightWidth: width,
        into: gradient(place.matrix, dimension * width), sumWidth: width, rows: dimension,
        inner: count, columns: width, adds: true)
      turn(weight(parameters, place.matrix, dimension * width), dimension, width)
      FloatProduct.multiply(
        gateGradient, turned, into: work[0], rows: count, inner: width, columns: dimension)
      var index = 0
      while index < count * dimension {
        top.setEight(index, top.eight(index) + work[0].eight(index) * masks[layer].eight(index))
        index += 8
      }
    }
    table.copy(top, count: count * dimension)
  }

  private func unscan(_ layer: Int, _ parameters: Floats) {
    let dimension = shape.dimension
    let width = 3 * dimension
    let place = layout.layers[layer]
    let state = weight(parameters, place.state, 2 * dimension)
    let stateGradient = gradient(place.state, 2 * dimension)
    let biasGradient = gradient(place.bias, 2 * dimension)
    let (gate, cells, input) = (gates[layer], cells[layer], inputs[layer])
    var start = 0
    for window in windows {
      var unit = 0
      while unit < dimension {
        let isForward = unit < dimension / 2
        let forgetState = state.eight(unit)
        let resetState = state.eight(dimension + unit)
        var carried = SIMD8<Float>.zero
        var forgetStateSum = SIMD8<Float>.zero
        var resetStateSum = SIMD8<Float>.zero
        var forgetBiasSum = SIMD8<Float>.zero
        var resetBiasSum = SIMD8<Float>.zero
        for step in stride(from: window.count - 1, through: 0, by: -1) {
          let word = start + (isForward ? step : window.count - 1 - step)
          let previous = isForward ? word - 1 : word + 1
          let at = word * width + unit
          let own = word * dimension + unit
          let before = step > 0 ? cells.eight(previous * dimension + unit) : .zero
          let candidate = gate.eight(at)
          let forget = gate.eight(at + dimension)
          let reset = gate.eight(at + 2 * dimension)
          let out = top.eight(own)
          let cell = cells.eight(own)
          let resetGradient = out * (cell - input.eight(own)) * reset * (1 - reset)
          let cellGradient = out * reset + carried
          let forgetGradient = cellGradient * (before - candidate) * forget * (1 - forget)
          top.setEight(own, out * (1 - reset))
          gateGradient.setEight(at, cellGradient * (1 - forget))
          gateGradient.setEight(at + dimension, forgetGradient)
          gateGradient.setEight(at + 2 * dimension, resetGradient)
          carried =
            cellGradient * forget + forgetGradient * forgetState + resetGradient * resetState
          forgetStateSum += forgetGradient * before
          resetStateSum += resetGradient * before
          forgetBiasSum += forgetGradient
          resetBiasSum += resetGradient
        }
        stateGradient.setEight(unit, stateGradient.eight(unit) + forgetStateSum)
        stateGradient.setEight(
          dimension + unit, stateGradient.eight(dimension + unit) + resetStateSum)
        biasGradient.setEight(unit, biasGradient.eight(unit) + forgetBiasSum)
        biasGradient.setEight(dimension + unit, biasGradient.eight(dimension + unit) + resetBiasSum)
        unit += 8
      }
      start += window.count
    }
  }

  private func add(_ source: Floats, to target: Floats, _ count: Int) {
    for index in 0..<count { target[index] += source[index] }
  }

  /// `turned` becomes the transpose of `matrix`.
  private func turn(_ matrix: Floats, _ rows: Int, _ columns: Int) {
    for row in 0..<rows {
      for column in 0..<columns { turned[column * rows + row] = matrix[row * columns + column] }
    }
  }

  // MARK: - Linear layers

  private func linear(
    _ input: Floats, _ parameters: Floats, _ matrix: Int, _ bias: Int?, into output: Floats,
    count: Int, inner: Int, columns: Int
  ) {
    FloatProduct.multiply(
      input, weight(parameters, matrix, inner * columns), into: output, rows: count, inner: inner,
      columns: columns)
    guard let bias else { return }
    let bias_ = weight(parameters, bias, columns)
    for word in 0..<count {
      for column in 0..<columns { output[word * columns + column] += bias_[column] }
    }
  }

  /// Adds the gradients of a linear layer; that of its input goes to `inputGradient`, added.
  private func unlinear(
    _ input: Floats, _ outputGradient: Floats, _ parameters: Floats, _ matrix: Int, _ bias: Int?,
    inputGradient: Floats, count: Int, inner: Int, columns: Int
  ) {
    FloatProduct.multiply(
      input, rowStep: 1, columnStep: inner, outputGradient, rightWidth: columns,
      into: gradient(matrix, inner * columns), sumWidth: columns, rows: inner, inner: count,
      columns: columns, adds: true)
    if let bias {
      let sums = gradient(bias, columns)
      for word in 0..<count {
        for column in 0..<columns { sums[column] += outputGradient[word * columns + column] }
      }
    }
    turn(weight(parameters, matrix, inner * columns), inner, columns)
    FloatProduct.multiply(
      outputGradient, rowStep: columns, columnStep: 1, turned, rightWidth: inner,
      into: inputGradient, sumWidth: inner, rows: count, inner: columns, columns: inner, adds: true)
  }

  // MARK: - Labels

  private func label(_ task: NetworkTask, _ parameters: Floats, _ dropout: Float) {
    let told = windows.reduce(0) { $0 + ($1.labels[task.rawValue] == nil ? 0 : $1.count) }
    guard told > 0 else { return }
    let dimension = shape.dimension
    let labels = shape.labels[task.rawValue]
    let place = layout.labels[task.rawValue]
    let isSyntax = task == .tag || task == .wordClass
    let source = inputs[isSyntax ? shape.syntaxLayer : shape.layers]
    let target = isSyntax ? syntaxGradient : top
    let scale = 1 / Float(told)
    var start = 0
    var loss = 0.0
    for window in windows {
      defer { start += window.count }
      guard let gold = window.labels[task.rawValue] else { continue }
      let count = window.count
      // The output is masked again, word by word.
      for index in 0..<(count * dimension) {
        let mask: Float = random.unit() < dropout ? 0 : 1 / (1 - dropout)
        work[1][index] = mask
        dropped[index] = source[start * dimension + index] * mask
      }
      linear(
        dropped, parameters, place.matrix, place.bias, into: scores, count: count,
        inner: dimension, columns: labels)
      if task.isChain {
        loss += ChainLoss.loss(
          scores, gold, labels: labels,
          transitions: weight(parameters, place.transitions, (labels + 1) * labels),
          gradient: scoreGradient,
          transitionGradient: gradient(place.transitions, (labels + 1) * labels),
          scale: scale)
      } else {
        loss += ChainLoss.single(
          scores, gold, labels: labels, gradient: scoreGradient, scale: scale)
      }
      work[0].clear(count * dimension)
      unlinear(
        dropped, scoreGradient, parameters, place.matrix, place.bias, inputGradient: work[0],
        count: count, inner: dimension, columns: labels)
      for index in 0..<(count * dimension) {
        target[start * dimension + index] += work[0][index] * work[1][index]
      }
    }
    losses["\(task)"] = (loss, told)
  }

  // MARK: - Trees

  private func parse(_ parameters: Floats, _ dropout: Float) {
    let told = windows.reduce(0) { $0 + ($1.heads == nil ? 0 : $1.count) }
    guard told > 0 else { return }
    let (dimension, arc) = (shape.dimension, shape.arc)
    let scale = 1 / Float(told)
    var start = 0
    var arcLoss = 0.0
    var relationLoss = 0.0
    for window in windows {
      defer { start += window.count }
      guard let heads = window.heads else { continue }
      let count = window.count
      let source = inputs[shape.syntaxLayer].from(start * dimension, count: count * dimension)
      let target = syntaxGradient.from(start * dimension, count: count * dimension)
      let (asDependent, asHead, formed) = (work[2], work[3], work[4])
      let (dependentGradient, headGradient, formedGradient) = (work[5], work[6], work[7])
      linear(
        source, parameters, layout.dependent, layout.dependentBias, into: asDependent,
        count: count, inner: dimension, columns: arc)
      linear(
        source, parameters, layout.head, layout.headBias, into: asHead, count: count,
        inner: dimension, columns: arc)
      rectify(asDependent, work[8], count * arc, dropout)
      rectify(asHead, work[9], count * arc, dropout)
      linear(
        asDependent, parameters, layout.bilinear, nil, into: formed, count: count, inner: arc,
        columns: arc)
      let prior = weight(parameters, layout.headPrior, arc)
      let priorGradient = gradient(layout.headPrior, arc)
      let root = weight(parameters, layout.root, arc)
      let rootGradient = gradient(layout.root, arc)
      formedGradient.clear(count * arc)
      headGradient.clear(count * arc)
      for sentence in window.window.sentences {
        let length = sentence.count
        var row = [Float](repeating: 0, count: length + 1)
        for word in sentence where heads[word] > -2 {
          let gold = heads[word] < 0 ? 0 : heads[word] - sentence.lowerBound + 1
          guard gold >= 0, gold <= length else { continue }
          for other in 0...length {
            let head =
              other == 0 ? root : asHead.from((sentence.lowerBound + other - 1) * arc, count: arc)
            var sum = SIMD8<Float>.zero
            var unit = 0
            while unit < arc {
              sum += (formed.eight(word * arc + unit) + prior.eight(unit)) * head.eight(unit)
              unit += 8
            }
            row[other] = sum.sum()
          }
          arcLoss += ChainLoss.softmax(&row, gold: gold, scale: scale)
          for other in 0...length {
            let share = row[other]
            guard abs(share) > 1e-9 else { continue }
            let at = (sentence.lowerBound + other - 1) * arc
            let head = other == 0 ? root : asHead.from(at, count: arc)
            let slope = other == 0 ? rootGradient : headGradient.from(at, count: arc)
            var unit = 0
            while unit < arc {
              let own = word * arc + unit
              let given = share * head.eight(unit)
              formedGradient.setEight(own, formedGradient.eight(own) + given)
              priorGradient.setEight(unit, priorGradient.eight(unit) + given)
              slope.setEight(
                unit, slope.eight(unit) + share * (formed.eight(own) + prior.eight(unit)))
              unit += 8
            }
          }
        }
      }
      dependentGradient.clear(count * arc)
      unlinear(
        asDependent, formedGradient, parameters, layout.bilinear, nil,
        inputGradient: dependentGradient, count: count, inner: arc, columns: arc)
      for index in 0..<(count * arc) {
        dependentGradient[index] *= work[8][index]
        headGradient[index] *= work[9][index]
      }
      unlinear(
        source, dependentGradient, parameters, layout.dependent, layout.dependentBias,
        inputGradient: target, count: count, inner: dimension, columns: arc)
      unlinear(
        source, headGradient, parameters, layout.head, layout.headBias, inputGradient: target,
        count: count, inner: dimension, columns: arc)
      relationLoss += relate(window, source, target, parameters, dropout, scale)
    }
    losses["arc"] = (arcLoss, told)
    losses["relation"] = (relationLoss, told)
  }

  private func relate(
    _ window: TrainingWindow, _ source: Floats, _ target: Floats, _ parameters: Floats,
    _ dropout: Float, _ scale: Float
  ) -> Double {
    let (dimension, relation, count) = (shape.dimension, shape.relation, window.count)
    guard let heads = window.heads else { return 0 }
    let (own, other, hidden, mask) = (work[2], work[3], work[4], work[8])
    linear(
      source, parameters, layout.relationDependent, layout.relationBias, into: own, count: count,
      inner: dimension, columns: relation)
    linear(
      source, parameters, layout.relationHead, nil, into: other, count: count, inner: dimension,
      columns: relation)
    let root = weight(parameters, layout.relationRoot, relation)
    for word in 0..<count {
      for unit in 0..<relation {
        let from = heads[word] < 0 ? root[unit] : other[heads[word] * relation + unit]
        hidden[word * relation + unit] = own[word * relation + unit] + from
      }
    }
    rectify(hidden, mask, count * relation, dropout)
    linear(
      hidden, parameters, layout.relationOutput, layout.relationOutputBias, into: scores,
      count: count, inner: relation, columns: shape.relations)
    let loss = ChainLoss.single(
      scores, window.relations, labels: shape.relations, gradient: scoreGradient, scale: scale,
      isTold: { heads[$0] > -2 })
    let hiddenGradient = work[5]
    hiddenGradient.clear(count * relation)
    unlinear(
      hidden, scoreGradient, parameters, layout.relationOutput, layout.relationOutputBias,
      inputGradient: hiddenGradient, count: count, inner: relation, columns: shape.relations)
    let otherGradient = work[6]
    otherGradient.clear(count * relation)
    let rootGradient = gradient(layout.relationRoot, relation)
    for word in 0..<count {
      for unit in 0..<relation {
        let value = hiddenGradient[word * relation + unit] * mask[word * relation + unit]
        hiddenGradient[word * relation + unit] = value
        if heads[word] < 0 {
          rootGradient[unit] += value
        } else {
          otherGradient[heads[word] * relation + unit] += value
        }
      }
    }
    unlinear(
      source, hiddenGradient, parameters, layout.relationDependent, layout.relationBias,
      inputGradient: target, count: count, inner: dimension, columns: relation)
    unlinear(
      source, otherGradient, parameters, layout.relationHead, nil, inputGradient: target,
      count: count, inner: dimension, columns: relation)
    return loss
  }

  /// Sets negative numbers to zero and drops some; `mask` keeps by what each was multiplied.
  private func rectify(_ values: Floats, _ mask: Floats, _ count: Int, _ dropout: Float) {
    for index in 0..<count {
      let isKept = values[index] > 0 && random.unit() >= dropout
      mask[index] = isKept ? 1 / (1 - dropout) : 0
      values[index] *= mask[index]
    }
  }
}
