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

  /// How many words agree from the two places on, eight at a time.
  @inline(__always)
  func agreement(first start: Int, second otherStart: Int) -> Int {
    let most = unsafe min(first.count - start, second.count - otherStart)
    guard most > 0, let mine = unsafe first.baseAddress, let theirs = unsafe second.baseAddress
    else { return 0 }
    let (mineRaw, theirsRaw) = unsafe (
      UnsafeRawPointer(mine + start), UnsafeRawPointer(theirs + otherStart)
    )
    var length = 0
    while length + 8 <= most,
      unsafe mineRaw.loadUnaligned(fromByteOffset: 4 * length, as: SIMD8<UInt32>.self)
        == theirsRaw.loadUnaligned(fromByteOffset: 4 * length, as: SIMD8<UInt32>.self)
    {
      length += 8
    }
    while length < most, unsafe mine[start + length] == theirs[otherStart + length] {
      length += 1
    }
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

  /// The passage around the two places, which agree: it grows both ways over small edits, in the
  /// first text no further back than `claimed`.
  mutating func extended(
    first start: Int, second otherStart: Int, claimed: Int
  ) -> Alignment.WordPassage {
    let before = unsafe grown(-1, start - 1, otherStart - 1, claimed)
    let after = unsafe grown(1, start, otherStart, claimed)
    return Alignment.WordPassage(
      first: (before.mine + 1)..<after.mine, second: (before.theirs + 1)..<after.theirs,
      alike: before.alike + after.alike)
  }

  /// Walks from the two places by `step` as long as the texts agree but for small edits, and
  /// returns the first places that no longer belong, and how many words agreed.
  private mutating func grown(
    _ step: Int, _ start: Int, _ otherStart: Int, _ claimed: Int
  ) -> (mine: Int, theirs: Int, alike: Int) {
    var mine = start
    var theirs = otherStart
    var alike = 0
    while true {
      if step > 0 {
        let length = unsafe agreement(first: mine, second: theirs)
        mine += length
        theirs += length
        alike += length
      } else {
        while unsafe agree(mine, theirs, claimed) {
          mine += step
          theirs += step
          alike += 1
        }
      }
      guard let leap = unsafe leap(step, mine, theirs, claimed) else { break }
      mine += step * leap.mine
      theirs += step * leap.theirs
    }
    unsafe comparedCount += alike + 1
    return (mine, theirs, alike)
  }

  @inline(__always)
  private func agree(_ mine: Int, _ theirs: Int, _ claimed: Int) -> Bool {
    unsafe mine >= claimed && theirs >= 0 && mine < first.count && theirs < second.count
      && first[mine] == second[theirs]
  }

  /// The least leap over words that differ after which some words agree again.
  private func leap(
    _ step: Int, _ mine: Int, _ theirs: Int, _ claimed: Int
  ) -> (mine: Int, theirs: Int)? {
    // So many words there are ahead on either side.
    let myRoom = unsafe step > 0 ? first.count - mine : mine - claimed + 1
    let theirRoom = unsafe step > 0 ? second.count - theirs : theirs + 1
    let last = Alignment.leastAgreement - 1
    guard myRoom > last, theirRoom > last else { return nil }
    // After which leaps in the first text do words follow that the second may have?
    var landings: UInt32 = 0
    let start = step > 0 ? mine : mine - last
    for skipped in 0...min(Alignment.largestGap, myRoom - last - 1)
    where unsafe filter.mayHave(first, start + step * skipped) {
      landings |= 1 << UInt32(truncatingIfNeeded: skipped)
    }
    guard landings != 0 else { return nil }
    for total in 1...Alignment.largestGap {
      let least = max(0, total - theirRoom + last + 1)
      let most = min(total, myRoom - last - 1)
      guard least <= most else { continue }
      for skipped in least...most where landings & 1 << UInt32(truncatingIfNeeded: skipped) != 0 {
        let at = mine + step * skipped
        let otherAt = theirs + step * (total - skipped)
        if unsafe first[at] == second[otherAt] && first[at + step] == second[otherAt + step]
          && first[at + 2 * step] == second[otherAt + 2 * step]
        {
          return (skipped, total - skipped)
        }
      }
    }
    return nil
  }
}
