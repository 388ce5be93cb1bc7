/// The words of two texts, side by side.
@unsafe
struct WordPair {
  /// The words of the first text.
  let first: UnsafeBufferPointer<UInt32>
  /// The words of the second text.
  let second: UnsafeBufferPointer<UInt32>
  /// Which runs of three words the second text may have.
  let filter: TrigramView
  /// How many words were compared.
  private(set) var comparedCount = 0

  init(
    first: UnsafeBufferPointer<UInt32>, second: UnsafeBufferPointer<UInt32>, filter: TrigramView
  ) {
    unsafe self.first = unsafe first
    unsafe self.second = unsafe second
    unsafe self.filter = unsafe filter
  }

  /// How many words agree from the two places on, two at a time.
  @inline(__always)
  func agreement(first start: Int, second otherStart: Int) -> Int {
    let most = unsafe min(first.count &- start, second.count &- otherStart)
    guard most > 0, let mine = unsafe first.baseAddress, let theirs = unsafe second.baseAddress
    else { return 0 }
    let (mineRaw, theirsRaw) = unsafe (
      UnsafeRawPointer(mine + start), UnsafeRawPointer(theirs + otherStart)
    )
    var length = 0
    while length &+ 2 <= most {
      let one = unsafe mineRaw.loadUnaligned(fromByteOffset: 4 &* length, as: UInt64.self)
      let other = unsafe theirsRaw.loadUnaligned(fromByteOffset: 4 &* length, as: UInt64.self)
      let difference = one.littleEndian ^ other.littleEndian
      if difference != 0 { return length &+ difference.trailingZeroBitCount &>> 5 }
      length &+= 2
    }
    if length < most, unsafe mine[start &+ length] == theirs[otherStart &+ length] { length &+= 1 }
    return length
  }

  /// How many words agree from the two places on.
  mutating func run(first start: Int, second otherStart: Int) -> Int {
    var length = 0
    let most = unsafe min(first.count - start, second.count - otherStart)
    while length < most, unsafe first[start + length] == second[otherStart + length] {
      length += 1
    }
    unsafe comparedCount += length + 1
    return length
  }

  /// The passage around the two places, from which on at least `known` words agree: it grows both
  /// ways over small edits, in the first text no further back than `claimed`.
  mutating func extended(
    first start: Int, second otherStart: Int, known: Int, claimed: Int
  ) -> Alignment.WordPassage {
    let before = unsafe grown(-1, start - 1, otherStart - 1, known: 0, claimed)
    let after = unsafe grown(1, start, otherStart, known: known, claimed)
    return Alignment.WordPassage(
      first: (before.mine + 1)..<after.mine, second: (before.theirs + 1)..<after.theirs,
      alike: before.alike + after.alike)
  }

  /// Walks from the two places by `step` as long as the texts agree but for small edits, and
  /// returns the first places that no longer belong, and how many words agreed.
  @inline(__always)
  private mutating func grown(
    _ step: Int, _ start: Int, _ otherStart: Int, known: Int, _ claimed: Int
  ) -> (mine: Int, theirs: Int, alike: Int) {
    var mine = start &+ known
    var theirs = otherStart &+ known
    var alike = known
    while true {
      if step > 0 {
        let length = unsafe agreement(first: mine, second: theirs)
        mine &+= length
        theirs &+= length
        alike &+= length
      } else {
        while unsafe agree(mine, theirs, claimed) {
          mine &-= 1
          theirs &-= 1
          alike &+= 1
        }
      }
      guard let leap = unsafe leap(step, mine, theirs, claimed) else { break }
      mine &+= step &* leap.mine
      theirs &+= step &* leap.theirs
    }
    unsafe comparedCount += alike + 1
    return (mine, theirs, alike)
  }

  /// Whether the words at two places before the ends of the texts agree.
  @inline(__always)
  private func agree(_ mine: Int, _ theirs: Int, _ claimed: Int) -> Bool {
    unsafe mine >= claimed && theirs >= 0 && first[mine] == second[theirs]
  }

  /// The least leap over words that differ after which some words agree again.
  @inline(__always)
  private func leap(
    _ step: Int, _ mine: Int, _ theirs: Int, _ claimed: Int
  ) -> (mine: Int, theirs: Int)? {
    // How far either side can leap so that enough words follow.
    let beyond = Alignment.leastAgreement - 1
    let myMost = unsafe (step > 0 ? first.count - mine : mine - claimed + 1) - beyond - 1
    let theirMost = unsafe (step > 0 ? second.count - theirs : theirs + 1) - beyond - 1
    guard myMost >= 0, theirMost >= 0 else { return nil }
    // After which leaps in the first text do words follow that the second may have? It is asked
    // once the least leaps have failed, which most succeed.
    var landings: UInt32 = .max
    var total = 1
    while total <= Alignment.largestGap {
      if total == 3 {
        landings = unsafe self.landings(step, mine, most: min(Alignment.largestGap, myMost))
        if landings == 0 { return nil }
      }
      var skipped = max(0, total &- theirMost)
      let most = min(total, myMost)
      while skipped <= most {
        if landings &>> UInt32(truncatingIfNeeded: skipped) & 1 != 0 {
          let at = mine &+ step &* skipped
          let otherAt = theirs &+ step &* (total &- skipped)
          if unsafe first[at] == second[otherAt] && first[at &+ step] == second[otherAt &+ step]
            && first[at &+ 2 &* step] == second[otherAt &+ 2 &* step]
          {
            return (skipped, total &- skipped)
          }
        }
        skipped &+= 1
      }
      total &+= 1
    }
    return nil
  }

  /// A bit for each leap in the first text, up to `most`, after which words follow that the second
  /// may have.
  private func landings(_ step: Int, _ mine: Int, most: Int) -> UInt32 {
    let start = step > 0 ? mine : mine &- Alignment.leastAgreement &+ 1
    var landings: UInt32 = 0
    var skipped = 0
    while skipped <= most {
      if unsafe filter.mayHave(first, start &+ step &* skipped) {
        landings |= 1 &<< UInt32(truncatingIfNeeded: skipped)
      }
      skipped &+= 1
    }
    return landings
  }
}
