import Language

// Linear layers, and labels.
extension Shard {
  func linear(
    _ input: Floats, _ parameters: Floats, _ matrix: Int, _ bias: Int?, into output: Floats,
    count: Int, inner: Int, columns: Int
  ) {
    FloatProduct.multiply(
      input, weight(parameters, matrix, inner * columns), into: output, rows: count, inner: inner,
      columns: columns)
    guard let bias else { return }
    let biases = weight(parameters, bias, columns)
    for word in 0..<count {
      for column in 0..<columns { output[word * columns + column] += biases[column] }
    }
  }

  /// Adds the gradients of a linear layer; that of its input goes to `inputGradient`, added.
  func unlinear(
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

  func label(_ task: NetworkTask, _ parameters: Floats, _ dropout: Float) {
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
}
