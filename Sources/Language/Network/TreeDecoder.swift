/// The best dependency tree under scores for single arcs.
///
/// It is a maximum spanning tree with one root (Chu and Liu 1965, Edmonds 1967; McDonald and others
/// 2005, "Non-projective Dependency Parsing using Spanning Tree Algorithms").
package enum TreeDecoder {
  /// The head of each of `count` words, -1 for the root.
  ///
  /// `scores` holds for each word a row of `count + 1`: the root as its head, then each word.
  package static func heads(_ scores: [Float], count: Int) -> [Int] {
    let width = count + 1
    var heads = (0..<count).map { word in
      var best = word == 0 ? 0 : 1
      for head in 0..<width
      where head != word + 1 && scores[word * width + head] > scores[word * width + best] {
        best = head
      }
      return best
    }
    if count == 1 { return [-1] }
    if heads.count(where: { $0 == 0 }) == 1, !hasCycle(heads) { return heads.map { $0 - 1 } }
    // One root: the word that loses least by it; the others may not hang from the root.
    var root = 0
    var most = -Float.infinity
    for word in 0..<count {
      var best = -Float.infinity
      for head in 1..<width where head != word + 1 { best = max(best, scores[word * width + head]) }
      if scores[word * width] - best > most {
        most = scores[word * width] - best
        root = word
      }
    }
    var limited = scores
    for word in 0..<count where word != root { limited[word * width] = -1e9 }
    for head in 1..<width { limited[root * width + head] = -1e9 }
    heads = spanning(limited, width: width)
    return heads.map { $0 - 1 }
  }

  private static func hasCycle(_ heads: [Int]) -> Bool {
    !cycle(in: heads).isEmpty
  }

  /// The words of a cycle, or none; heads count from 1, 0 is the root.
  private static func cycle(in heads: [Int]) -> [Int] {
    var state = [Int](repeating: 0, count: heads.count)
    for start in heads.indices where state[start] == 0 {
      var word = start
      while state[word] == 0 {
        state[word] = start + 1
        guard heads[word] > 0 else { break }
        word = heads[word] - 1
      }
      guard heads[word] > 0, state[word] == start + 1 else { continue }
      var members = [word]
      var next = heads[word] - 1
      while next != word {
        members.append(next)
        next = heads[next] - 1
      }
      return members
    }
    return []
  }

  /// The heads of a maximum spanning tree: cycles are broken one by one where that costs least.
  ///
  /// Greedy contraction without recursion: the arc that breaks a cycle is the best from without; words
  /// that are bound so keep their head. Each round binds a word, so there are at most `count` rounds.
  private static func spanning(_ scores: [Float], width: Int) -> [Int] {
    let count = width - 1
    func best(_ word: Int) -> Int {
      var best = 0
      for head in 1..<width
      where head != word + 1 && scores[word * width + head] > scores[word * width + best] {
        best = head
      }
      return best
    }
    var heads = (0..<count).map(best)
    for _ in 0..<(count * 2) {
      let members = cycle(in: heads)
      guard !members.isEmpty else { return heads }
      let inside = Set(members)
      // The word of the cycle that changes its head to one without at the least cost. A head below
      // the cycle would close another one, so it must not hang from the cycle.
      var choice: (word: Int, head: Int)?
      var least = Float.infinity
      for word in members.sorted() {
        for head in 0..<width where head == 0 || !hangs(head - 1, from: inside, heads) {
          let cost = scores[word * width + heads[word]] - scores[word * width + head]
          if cost < least {
            least = cost
            choice = (word, head)
          }
        }
      }
      guard let choice else { return chain(count) }
      heads[choice.word] = choice.head
    }
    return hasCycle(heads) ? chain(count) : heads
  }

  private static func hangs(_ word: Int, from members: Set<Int>, _ heads: [Int]) -> Bool {
    var word = word
    for _ in 0...heads.count {
      if members.contains(word) { return true }
      guard heads[word] > 0 else { return false }
      word = heads[word] - 1
    }
    return true
  }

  private static func chain(_ count: Int) -> [Int] { Array(0..<count) }
}
