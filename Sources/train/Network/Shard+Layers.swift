import Language

// The recurrent layers, forward and backward.
extension Shard {
  func weight(_ parameters: Floats, _ place: Int, _ count: Int) -> Floats {
    parameters.from(place, count: count)
  }

  func gradient(_ place: Int, _ count: Int) -> Floats {
    gradients.from(place - shape.rows * shape.dimension, count: count)
  }

  func forward(_ parameters: Floats, dropout: Float, count: Int) {
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
  func fillMasks(_ mask: Floats, _ dropout: Float) {
    var start = 0
    for window in windows {
      for unit in 0..<shape.dimension {
        let value: Float = random.unit() < dropout ? 0 : 1 / (1 - dropout)
        for word in start..<(start + window.count) { mask[word * shape.dimension + unit] = value }
      }
      start += window.count
    }
  }

  func scan(_ layer: Int, _ parameters: Floats) {
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

  func backward(_ parameters: Floats, count: Int) {
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

  func unscan(_ layer: Int, _ parameters: Floats) {
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

  func add(_ source: Floats, to target: Floats, _ count: Int) {
    for index in 0..<count { target[index] += source[index] }
  }

  /// `turned` becomes the transpose of `matrix`.
  func turn(_ matrix: Floats, _ rows: Int, _ columns: Int) {
    for row in 0..<rows {
      for column in 0..<columns { turned[column * rows + row] = matrix[row * columns + column] }
    }
  }
}
