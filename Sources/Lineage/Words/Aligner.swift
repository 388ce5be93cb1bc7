/// Aligns one text, the second, with many others, each in turn the first.
///
/// What it needs is kept from one pair to the next, so that a pair costs hardly any memory of its own.
struct Aligner: Sendable {
  /// The runs of the second text.
  private(set) var table = GramTable()
  /// The runs of three words of the second text.
  private(set) var filter = TrigramFilter()
  private var second: [UInt32] = []
  /// Stretches of runs that both texts have, in order of the first.
  private var stretches: [Stretch] = []

  /// Runs in a row that both texts have.
  private struct Stretch {
    var first: Int
    var second: Int
    var count: Int
  }

  /// For each run of the second text the number of the pair in which it was last found.
  private var found: [UInt32] = []
  private var pairNumber: UInt32 = 0

  /// How many words were compared for passages so far: what their cost grows with.
  private(set) var comparedWordCount = 0

  /// Takes the second text in.
  mutating func take(second words: UnsafeBufferPointer<UInt32>) {
    second.removeAll(keepingCapacity: true)
    unsafe second.append(contentsOf: words)
    unsafe table.fill(words)
    unsafe filter.fill(words)
  }

  /// Aligns `first` with the second text, or returns `nil` when they share fewer than `leastShared`
  /// different runs.
  ///
  /// `firstGrams` is how many different runs the first text has; without it they are counted.
  mutating func alignment(
    first: UnsafeBufferPointer<UInt32>, firstGrams: Int?, leastShared: Int
  ) -> Alignment? {
    let count = first.isEmpty ? 0 : max(1, first.count - WordGrams.width + 1)
    let runCount = unsafe match(first, count)
    guard runCount >= leastShared else { return nil }
    var alignment = Alignment()
    alignment.words = (first.count, second.count)
    alignment.sharedGrams =
      firstGrams == count && !table.isRepetitive ? runCount : differentRunCount()
    guard alignment.sharedGrams >= leastShared else { return nil }
    if let firstGrams {
      alignment.grams.first = firstGrams
    } else {
      var own = GramTable()
      unsafe own.fill(first)
      alignment.grams.first = own.distinctCount
    }
    alignment.grams.second = table.distinctCount
    unsafe second.withUnsafeBufferPointer { second in
      unsafe filter.withView { filter in
        var pair = unsafe WordPair(first: first, second: second, filter: filter)
        unsafe findPassages(&pair, into: &alignment)
      }
    }
    alignment.covered.first = alignment.passages.reduce(0) { $0 + $1.first.count }
    alignment.covered.second = Self.secondUnion(alignment.passages)
    return alignment
  }

  /// Finds the stretches of runs that the first text, which has `count` of them, shares with the
  /// second, and returns how many runs they have.
  ///
  /// Where a run is found, the words behind it are compared as long as they agree, which takes less
  /// than looking up each run.
  private mutating func match(_ first: UnsafeBufferPointer<UInt32>, _ count: Int) -> Int {
    stretches.removeAll(keepingCapacity: true)
    guard first.count >= WordGrams.width else { return unsafe matchShort(first) }
    let width = WordGrams.width
    var shared = 0
    unsafe second.withUnsafeBufferPointer { second in
      unsafe table.withView { table in
        unsafe filter.withView { filter in
          let pair = unsafe WordPair(first: first, second: second, filter: filter)
          var at = 0
          while at < count {
            // The run here and the next two have these three words.
            guard unsafe filter.mayHave(first, at &+ 2) else {
              at &+= 3
              continue
            }
            let end = min(at &+ 3, count)
            var run = at
            at &+= 3
            while run < end {
              if unsafe filter.mayHave(first, run) && filter.mayHave(first, run &+ 1) {
                let place = unsafe table.firstPlace(
                  of: WordGrams.state(of: first, at: run, length: width))
                if place >= 0 {
                  let runs = unsafe 1 + pair.agreement(first: run + width, second: place + width)
                  stretches.append(Stretch(first: run, second: place, count: runs))
                  shared += runs
                  at = run + runs
                  break
                }
              }
              run &+= 1
            }
          }
        }
      }
    }
    return shared
  }

  /// Does the same for a text that is one run, and shorter than others.
  private mutating func matchShort(_ first: UnsafeBufferPointer<UInt32>) -> Int {
    guard first.count > 0, first.count == second.count else { return 0 }
    for at in second.indices where unsafe first[at] != second[at] { return 0 }
    stretches.append(Stretch(first: 0, second: 0, count: 1))
    return 1
  }

  /// How many different runs there are in the stretches.
  private mutating func differentRunCount() -> Int {
    pairNumber &+= 1
    if found.count < table.count || pairNumber == 0 {
      found = [UInt32](repeating: 0, count: max(found.count, table.count))
      pairNumber = 1
    }
    let pairNumber = pairNumber
    var count = 0
    unsafe found.withUnsafeMutableBufferPointer { found in
      unsafe table.withView { table in
        for stretch in stretches {
          for place in stretch.second..<(stretch.second + stretch.count) {
            let run = unsafe Int(table.firstPlaces[place])
            if unsafe found[run] != pairNumber {
              unsafe found[run] = pairNumber
              count += 1
            }
          }
        }
      }
    }
    return count
  }

  /// Grows passages from the stretches.
  private mutating func findPassages(_ pair: inout WordPair, into alignment: inout Alignment) {
    var claimed = 0
    var lastEnd = 0
    for stretch in stretches {
      let end = stretch.first + stretch.count
      while true {
        let at = max(stretch.first, claimed)
        guard at < end else { break }
        var place = stretch.second + at - stretch.first
        var known = unsafe min(end - at + WordGrams.width, pair.first.count - at + 1) - 1
        if table.isRepetitive {
          place = unsafe bestPlace(of: at, place, after: lastEnd, &pair)
          known = 0
        }
        let passage = unsafe pair.extended(
          first: at, second: place, known: known, claimed: claimed)
        if passage.alike >= Alignment.leastWords {
          alignment.passages.append(passage)
          lastEnd = passage.second.upperBound
        }
        claimed = max(passage.first.upperBound, at + 1)
      }
    }
    comparedWordCount += unsafe pair.comparedCount
  }

  /// Where in the second text the run at `at`, which stands there at `place`, goes on longest; of
  /// equals the next after `lastEnd`.
  private func bestPlace(
    of at: Int, _ place: Int, after lastEnd: Int, _ pair: inout WordPair
  ) -> Int {
    let first = table.firstPlace(at: place)
    let places = table.places(of: first)
    guard places.count > 1 else { return first }
    // Binary search finds the next place after `lastEnd`.
    var low = places.startIndex
    var high = places.endIndex
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle]) < lastEnd { low = middle + 1 } else { high = middle }
    }
    var best = (place: first, length: 0)
    let most = Alignment.mostPlaces / 2
    for range in [low..<min(low + most, places.endIndex), places.indices.prefix(most)] {
      for index in range {
        let length = unsafe pair.run(first: at, second: Int(places[index]))
        if length > best.length { best = (Int(places[index]), length) }
      }
    }
    return best.place
  }

  /// How many words of the second text lie in at least one passage.
  private static func secondUnion(_ passages: [Alignment.WordPassage]) -> Int {
    var total = 0
    var end = 0
    for passage in passages {
      // Mostly they come in the same order in both texts.
      guard passage.second.lowerBound >= end else {
        return union(passages.map(\.second))
      }
      total += passage.second.count
      end = passage.second.upperBound
    }
    return total
  }

  /// How many numbers lie in at least one of `ranges`.
  private static func union(_ ranges: [Range<Int>]) -> Int {
    var total = 0
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      total += max(0, range.upperBound - max(end, range.lowerBound))
      end = max(end, range.upperBound)
    }
    return total
  }
}
