/// Which statements of one document have a fellow in another.
enum StatementPairs {
  /// Of the lesser statement's words so large a share must stand in the other too.
  static let leastOverlap = 0.4
  /// So large a share of them makes a close pair.
  static let closeOverlap = 0.6
  /// So many words must be shared.
  static let leastWords = 4

  /// How many statements can be paired, each at most once, and how many of the pairs are close.
  ///
  /// The best pair is taken first (greedy matching); equals in order of the statements.
  static func count(_ first: [[UInt64]], _ second: [[UInt64]]) -> (pairs: Int, close: Int) {
    var scored: [(overlap: Double, mine: Int, theirs: Int)] = []
    for (mine, words) in first.enumerated() {
      for (theirs, others) in second.enumerated() {
        let shared = words.sharedCount(with: others)
        guard shared >= leastWords else { continue }
        let overlap = Double(shared) / Double(min(words.count, others.count))
        if overlap >= leastOverlap { scored.append((overlap, mine, theirs)) }
      }
    }
    scored.sort { ($1.overlap, $0.mine, $0.theirs) < ($0.overlap, $1.mine, $1.theirs) }
    var mineTaken = Set<Int>()
    var theirsTaken = Set<Int>()
    var pairs = 0
    var close = 0
    for pair in scored where !mineTaken.contains(pair.mine) && !theirsTaken.contains(pair.theirs) {
      mineTaken.insert(pair.mine)
      theirsTaken.insert(pair.theirs)
      pairs += 1
      if pair.overlap >= closeOverlap { close += 1 }
    }
    return (pairs, close)
  }
}
