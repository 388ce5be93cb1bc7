/// The words of two texts, side by side.
struct WordPair {
  /// The words of the first text.
  let first: [UInt64]
  /// The words of the second text.
  let second: [UInt64]

  /// How many words agree from the two places on.
  func run(first start: Int, second otherStart: Int) -> Int {
    var length = 0
    while start + length < first.count, otherStart + length < second.count,
      first[start + length] == second[otherStart + length]
    {
      length += 1
    }
    return length
  }

  /// The passage around the two places, which agree: it grows both ways over small edits, in the
  /// first text no further back than `claimed`.
  func extended(first start: Int, second otherStart: Int, claimed: Int) -> Alignment.WordPassage {
    let before = grown(-1, start - 1, otherStart - 1, claimed)
    let after = grown(1, start, otherStart, claimed)
    return Alignment.WordPassage(
      first: (before.mine + 1)..<after.mine, second: (before.theirs + 1)..<after.theirs,
      alike: before.alike + after.alike)
  }

  /// Walks from the two places by `step` as long as the texts agree but for small edits, and
  /// returns the first places that no longer belong, and how many words agreed.
  private func grown(
    _ step: Int, _ start: Int, _ otherStart: Int, _ claimed: Int
  ) -> (mine: Int, theirs: Int, alike: Int) {
    var mine = start
    var theirs = otherStart
    var alike = 0
    while true {
      while agree(mine, theirs, claimed) {
        mine += step
        theirs += step
        alike += 1
      }
      guard let leap = leap(step, mine, theirs, claimed) else { break }
      mine += step * leap.mine
      theirs += step * leap.theirs
    }
    return (mine, theirs, alike)
  }

  private func agree(_ mine: Int, _ theirs: Int, _ claimed: Int) -> Bool {
    mine >= claimed && theirs >= 0 && mine < first.count && theirs < second.count
      && first[mine] == second[theirs]
  }

  /// The least leap over words that differ after which some words agree again.
  private func leap(
    _ step: Int, _ mine: Int, _ theirs: Int, _ claimed: Int
  ) -> (mine: Int, theirs: Int)? {
    for total in 1...Alignment.largestGap {
      for skipped in 0...total {
        let at = mine + step * skipped
        let otherAt = theirs + step * (total - skipped)
        if (0..<Alignment.leastAgreement).allSatisfy({
          agree(at + step * $0, otherAt + step * $0, claimed)
        }) {
          return (skipped, total - skipped)
        }
      }
    }
    return nil
  }
}
