/// Aligns one text, the second, with many others, each in turn the first.
///
/// What it needs is kept from one pair to the next, so that a pair costs no memory of its own.
struct Aligner: Sendable {
  /// The runs of the second text.
  private(set) var table = GramTable()
  private var second: [UInt32] = []
  /// For each run of the first text the first place of the same one in the second, or -1.
  private var matches: [Int32] = []
  private var matchCount = 0
  /// Stretches of runs that both texts have, in order of the first, where neither repeats a run; then
  /// they take the place of `matches`.
  private var stretches: [Stretch] = []
  private var hasStretches = false

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
    for at in found.indices { found[at] = 0 }
    while found.count < table.states.count { found.append(0) }
    pairNumber = 0
  }

  /// Aligns `first` with the second text, or returns `nil` when they share fewer than `leastShared`
  /// different runs.
  ///
  /// `firstGrams` is how many different runs the first text has; without it they are counted.
  mutating func alignment(
    first: UnsafeBufferPointer<UInt32>, firstGrams: Int?, leastShared: Int
  ) -> Alignment? {
    var alignment = Alignment()
    alignment.words = (first.count, second.count)
    let count = first.isEmpty ? 0 : max(1, first.count - WordGrams.width + 1)
    hasStretches = !table.isRepetitive && firstGrams == count
    alignment.sharedGrams = hasStretches ? unsafe matchOnce(first) : unsafe match(first)
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
      let pair = unsafe WordPair(first: first, second: second)
      if hasStretches {
        unsafe findPassagesOfStretches(pair, into: &alignment)
      } else {
        unsafe findPassages(pair, into: &alignment)
      }
    }
    alignment.covered.first = alignment.passages.reduce(0) { $0 + $1.first.count }
    alignment.covered.second = Self.union(alignment.passages.map(\.second))
    return alignment
  }

  /// Looks up the runs of the first text, and counts how many different ones both have.
  ///
  /// Where a run is found, the words behind it are compared one by one as long as they agree, which
  /// takes less than looking up each run.
  private mutating func match(_ first: UnsafeBufferPointer<UInt32>) -> Int {
    pairNumber += 1
    let pairNumber = pairNumber
    let count = first.isEmpty ? 0 : max(1, first.count - WordGrams.width + 1)
    matchCount = count
    while matches.count < count { matches.append(-1) }
    let length = min(WordGrams.width, first.count)
    let greatest = WordGrams.power(length - 1)
    var shared = 0
    let second = second
    unsafe matches.withUnsafeMutableBufferPointer { matches in
      unsafe found.withUnsafeMutableBufferPointer { found in
        unsafe second.withUnsafeBufferPointer { second in
          unsafe table.withView { table in
            guard count > 0 else { return }
            var state = unsafe WordGrams.state(of: first, at: 0, length: length)
            var at = 0
            while true {
              var place = unsafe table.firstPlace(of: state)
              unsafe matches[at] = Int32(truncatingIfNeeded: place)
              if place >= 0 {
                let start = at
                while true {
                  let run = unsafe Int(table.firstPlaces[place])
                  unsafe matches[at] = Int32(truncatingIfNeeded: run)
                  if unsafe found[run] != pairNumber {
                    unsafe found[run] = pairNumber
                    shared += 1
                  }
                  guard at + 1 < count, place + length < second.count,
                    unsafe first[at + length] == second[place + length]
                  else { break }
                  at += 1
                  place += 1
                }
                at += 1
                guard at < count else { return }
                state =
                  at - start == 1
                  ? unsafe WordGrams.next(
                    state, leaving: first[at - 1], taking: first[at + length - 1], greatest)
                  : unsafe WordGrams.state(of: first, at: at, length: length)
              } else {
                at += 1
                guard at < count else { return }
                state = unsafe WordGrams.next(
                  state, leaving: first[at - 1], taking: first[at + length - 1], greatest)
              }
            }
          }
        }
      }
    }
    return shared
  }

  /// Does what `match` does for two texts neither of which repeats a run.
  private mutating func matchOnce(_ first: UnsafeBufferPointer<UInt32>) -> Int {
    stretches.removeAll(keepingCapacity: true)
    let length = min(WordGrams.width, first.count)
    let count = first.isEmpty ? 0 : first.count - length + 1
    guard count > 0 else { return 0 }
    let greatest = WordGrams.power(length - 1)
    var shared = 0
    unsafe second.withUnsafeBufferPointer { second in
      let pair = unsafe WordPair(first: first, second: second)
      unsafe table.withView { table in
        var state = unsafe WordGrams.state(of: first, at: 0, length: length)
        var at = 0
        while true {
          let place = unsafe table.firstPlace(of: state)
          if place < 0 {
            at += 1
            guard at < count else { return }
            state = unsafe WordGrams.next(
              state, leaving: first[at - 1], taking: first[at + length - 1], greatest)
          } else {
            let runs = unsafe 1 + pair.agreement(first: at + length, second: place + length)
            stretches.append(Stretch(first: at, second: place, count: runs))
            shared += runs
            at += runs
            guard at < count else { return }
            state = unsafe WordGrams.state(of: first, at: at, length: length)
          }
        }
      }
    }
    return shared
  }

  /// Grows passages from the stretches.
  private mutating func findPassagesOfStretches(
    _ pair: WordPair, into alignment: inout Alignment
  ) {
    var pair = unsafe pair
    var claimed = 0
    for stretch in stretches {
      let end = stretch.first + stretch.count
      while true {
        let at = max(stretch.first, claimed)
        guard at < end else { break }
        let passage = unsafe pair.extended(
          first: at, second: stretch.second + at - stretch.first, claimed: claimed)
        if passage.alike >= Alignment.leastWords { alignment.passages.append(passage) }
        claimed = max(passage.first.upperBound, at + 1)
      }
    }
    comparedWordCount += unsafe pair.comparedCount
  }

  private mutating func findPassages(_ pair: WordPair, into alignment: inout Alignment) {
    var pair = unsafe pair
    var at = 0
    var claimed = 0
    var lastEnd = 0
    while at < matchCount {
      guard matches[at] >= 0 else {
        at += 1
        continue
      }
      let place = unsafe bestPlace(of: at, after: lastEnd, &pair)
      let passage = unsafe pair.extended(first: at, second: place, claimed: claimed)
      if passage.alike >= Alignment.leastWords {
        alignment.passages.append(passage)
        lastEnd = passage.second.upperBound
      }
      claimed = max(passage.first.upperBound, at + 1)
      at = claimed
    }
    comparedWordCount += unsafe pair.comparedCount
  }

  /// Where in the second text the run at `at` goes on longest; of equals the next after `lastEnd`.
  private func bestPlace(of at: Int, after lastEnd: Int, _ pair: inout WordPair) -> Int {
    let first = Int(matches[at])
    guard table.isRepetitive else { return first }
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
