import Foundation
import Language

/// Losses of labels, with their gradients.
enum ChainLoss {
  /// The negative log-likelihood of `gold` under a linear-chain conditional random field.
  ///
  /// `gradient` is set to the scores' gradient times `scale`; that of the transitions is added.
  static func loss(
    _ scores: Floats, _ gold: [UInt8], labels: Int, transitions: Floats, gradient: Floats,
    transitionGradient: Floats, scale: Float
  ) -> Double {
    let count = gold.count
    var forward = [Float](repeating: 0, count: count * labels)
    var backward = forward
    var terms = [Float](repeating: 0, count: labels)
    for label in 0..<labels { forward[label] = scores[label] + transitions[label] }
    for place in 1..<max(1, count) {
      for label in 0..<labels {
        for before in 0..<labels {
          terms[before] =
            forward[(place - 1) * labels + before] + transitions[(before + 1) * labels + label]
        }
        forward[place * labels + label] = sum(terms) + scores[place * labels + label]
      }
    }
    for place in stride(from: count - 2, through: 0, by: -1) {
      for label in 0..<labels {
        for after in 0..<labels {
          terms[after] =
            backward[(place + 1) * labels + after] + scores[(place + 1) * labels + after]
            + transitions[(label + 1) * labels + after]
        }
        backward[place * labels + label] = sum(terms)
      }
    }
    for label in 0..<labels { terms[label] = forward[(count - 1) * labels + label] }
    let total = sum(terms)
    var right: Float = 0
    for place in 0..<count {
      let own = Int(gold[place])
      right += scores[place * labels + own]
      for label in 0..<labels {
        let at = place * labels + label
        gradient[at] = scale * (exp(forward[at] + backward[at] - total) - (label == own ? 1 : 0))
        if place == 0 { transitionGradient[label] += gradient[at] }
      }
      guard place > 0 else {
        right += transitions[own]
        continue
      }
      let before = Int(gold[place - 1])
      right += transitions[(before + 1) * labels + own]
      transitionGradient[(before + 1) * labels + own] -= scale
      for first in 0..<labels {
        let base = forward[(place - 1) * labels + first] - total
        for label in 0..<labels {
          let at = place * labels + label
          let share = exp(
            base + transitions[(first + 1) * labels + label] + scores[at] + backward[at])
          transitionGradient[(first + 1) * labels + label] += scale * share
        }
      }
    }
    return Double(total - right)
  }

  /// The negative log-likelihood of `gold`, each word by itself.
  static func single(
    _ scores: Floats, _ gold: [UInt8], labels: Int, gradient: Floats, scale: Float,
    isTold: (Int) -> Bool = { _ in true }
  ) -> Double {
    var loss = 0.0
    var row = [Float](repeating: 0, count: labels)
    for place in gold.indices {
      guard isTold(place), Int(gold[place]) < labels else {
        for label in 0..<labels { gradient[place * labels + label] = 0 }
        continue
      }
      for label in 0..<labels { row[label] = scores[place * labels + label] }
      loss += softmax(&row, gold: Int(gold[place]), scale: scale)
      for label in 0..<labels { gradient[place * labels + label] = row[label] }
    }
    return loss
  }

  /// The negative log-likelihood of `gold`; `row` becomes its gradient times `scale`.
  static func softmax(_ row: inout [Float], gold: Int, scale: Float) -> Double {
    let most = row.max() ?? 0
    var total: Float = 0
    for index in row.indices {
      row[index] = exp(row[index] - most)
      total += row[index]
    }
    let loss = -log(max(row[gold] / total, 1e-30))
    for index in row.indices { row[index] = scale * (row[index] / total - (index == gold ? 1 : 0)) }
    return Double(loss)
  }

  /// The logarithm of the sum of exponentials.
  private static func sum(_ terms: [Float]) -> Float {
    let most = terms.max() ?? 0
    var total: Float = 0
    for term in terms { total += exp(term - most) }
    return most + log(total)
  }
}
