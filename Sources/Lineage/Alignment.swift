internal import Algorithms
internal import Model

/// The passages that two texts share, and how much of each that is.
///
/// Seed and extend, as in sequence alignment (Altschul et al. 1990) and text reuse (Smith, Cordell
/// and Dillon 2013): a shared run of five words is a seed; it grows word by word both ways, over
/// small edits too. Each step claims words of the first text for good, so the cost is linear in the
/// two lengths, whatever they repeat.
struct Alignment: Sendable {
  /// A passage as ranges of words.
  struct WordPassage: Sendable, Hashable {
    /// Its words in the first text.
    var first: Range<Int>
    /// Its words in the second text.
    var second: Range<Int>
    /// How many words the two have alike and in the same order.
    var alike: Int
  }

  /// The passages, in order of the first text.
  private(set) var passages: [WordPassage] = []
  /// How many different runs of five words both texts have.
  private(set) var sharedGrams = 0
  /// How many different runs of five words each text has.
  private(set) var grams = (first: 0, second: 0)
  /// How many words of each text stand in a passage.
  private(set) var covered = (first: 0, second: 0)

  /// A passage has at least so many words alike.
  static let leastWords = 8
  /// Up to so many words, both sides together, may differ in one place within a passage.
  static let largestGap = 8
  /// After a difference so many words must agree.
  static let leastAgreement = 3
  /// Of a seed that stands in the second text more often, so many places are tried.
  static let mostPlaces = 8

  /// Aligns two documents.
  init(_ first: PreparedDocument, _ second: PreparedDocument) {
    let matches = join(first.ordered, second.ordered, count: first.grams.count)
    guard sharedGrams > 0 else { return }
    let pair = WordPair(first: first.words.hashes, second: second.words.hashes)
    var at = 0
    var claimed = 0
    var lastEnd = 0
    while at < matches.count {
      guard matches[at] >= 0 else {
        at += 1
        continue
      }
      let place = bestPlace(
        of: at, among: second.ordered, from: matches[at], after: lastEnd, pair)
      let passage = pair.extended(first: at, second: place, claimed: claimed)
      if passage.alike >= Self.leastWords {
        passages.append(passage)
        lastEnd = passage.second.upperBound
      }
      claimed = max(passage.first.upperBound, at + 1)
      at = claimed
    }
    covered.first = passages.reduce(0) { $0 + $1.first.count }
    covered.second = Self.union(passages.map(\.second))
  }

  /// How many words alike the longest passage has.
  var longest: Int { passages.map(\.alike).max() ?? 0 }

  /// The Jaccard similarity of the two sets of runs of five words.
  var resemblance: Double {
    let all = grams.first + grams.second - sharedGrams
    return all == 0 ? 0 : Double(sharedGrams) / Double(all)
  }

  /// Which share of the runs of the first text the second has too, and the other way about.
  var containment: (first: Double, second: Double) {
    (
      grams.first == 0 ? 0 : Double(sharedGrams) / Double(grams.first),
      grams.second == 0 ? 0 : Double(sharedGrams) / Double(grams.second)
    )
  }

  /// For each run of the first text the index in `theirs` of the first equal one, or -1.
  private mutating func join(
    _ ours: [PreparedDocument.PlacedGram], _ theirs: [PreparedDocument.PlacedGram], count: Int
  ) -> [Int] {
    var matches = [Int](repeating: -1, count: count)
    var their = 0
    var our = 0
    while our < ours.count {
      let gram = ours[our].gram
      while their < theirs.count, theirs[their].gram < gram {
        their = Self.skip(theirs, their)
        grams.second += 1
      }
      let found = their < theirs.count && theirs[their].gram == gram
      if found { sharedGrams += 1 }
      grams.first += 1
      while our < ours.count, ours[our].gram == gram {
        if found { matches[ours[our].place] = their }
        our += 1
      }
    }
    while their < theirs.count {
      their = Self.skip(theirs, their)
      grams.second += 1
    }
    return matches
  }

  private static func skip(_ list: [PreparedDocument.PlacedGram], _ start: Int) -> Int {
    var at = start + 1
    while at < list.count, list[at].gram == list[start].gram { at += 1 }
    return at
  }

  /// Where in the second text the run at `at` goes on longest; of equals the next after `lastEnd`.
  private func bestPlace(
    of at: Int, among list: [PreparedDocument.PlacedGram], from match: Int, after lastEnd: Int,
    _ pair: WordPair
  ) -> Int {
    let gram = list[match].gram
    guard match + 1 < list.count, list[match + 1].gram == gram else { return list[match].place }
    // The list is ordered by hash and place: binary search finds the next place after `lastEnd`.
    let next = list[match...].partitioningIndex {
      $0.gram > gram || ($0.gram == gram && $0.place >= lastEnd)
    }
    var best = (place: list[match].place, length: 0)
    let later = next..<min(next + Self.mostPlaces / 2, list.count)
    let early = match..<min(match + Self.mostPlaces / 2, list.count)
    for index in chain(later, early) where list[index].gram == gram {
      let length = pair.run(first: at, second: list[index].place)
      if length > best.length { best = (list[index].place, length) }
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
