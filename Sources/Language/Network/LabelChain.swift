/// The best sequence of labels under scores for single labels and for neighbours: the decoding of a
/// linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by Viterbi's algorithm.
package enum LabelChain {
  /// The best labels of `length` words.
  ///
  /// `scores` holds a row of `count` for each word, `transitions` a row of `count` for the start, then
  /// one for each label before.
  package static func best(
    _ scores: Floats, length: Int, count: Int, transitions: Floats
  ) -> [UInt8] {
    guard length > 0 else { return [] }
    var sums = (0..<count).map { scores[$0] + transitions[$0] }
    var next = sums
    var origins = [UInt8](repeating: 0, count: length * count)
    for place in 1..<max(1, length) {
      for label in 0..<count {
        var best = 0
        var most = sums[0] + transitions[count + label]
        for before in 1..<count {
          let sum = sums[before] + transitions[(before + 1) * count + label]
          if sum > most {
            most = sum
            best = before
          }
        }
        origins[place * count + label] = UInt8(best)
        next[label] = most + scores[place * count + label]
      }
      swap(&sums, &next)
    }
    var label = 0
    for other in 1..<count where sums[other] > sums[label] { label = other }
    var labels = [UInt8](repeating: 0, count: length)
    for place in stride(from: length - 1, through: 0, by: -1) {
      labels[place] = UInt8(label)
      label = Int(origins[place * count + label])
    }
    return labels
  }

  /// The best label of each word by itself.
  package static func single(_ scores: Floats, length: Int, count: Int) -> [UInt8] {
    (0..<length).map { place in
      var best = 0
      for label in 1..<count where scores[place * count + label] > scores[place * count + best] {
        best = label
      }
      return UInt8(best)
    }
  }
}
