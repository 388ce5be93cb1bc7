import Language

// Trees: arcs and relations.
extension Shard {
  func parse(_ parameters: Floats, _ dropout: Float) {
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

  func relate(
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
  func rectify(_ values: Floats, _ mask: Floats, _ count: Int, _ dropout: Float) {
    for index in 0..<count {
      let isKept = values[index] > 0 && random.unit() >= dropout
      mask[index] = isKept ? 1 / (1 - dropout) : 0
      values[index] *= mask[index]
    }
  }
}
