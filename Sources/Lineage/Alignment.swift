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
  var passages: [WordPassage] = []
  /// How many different runs of five words both texts have.
  var sharedGrams = 0
  /// How many different runs of five words each text has.
  var grams = (first: 0, second: 0)
  /// How many words each text has.
  var words = (first: 0, second: 0)
  /// How many words of each text stand in a passage.
  var covered = (first: 0, second: 0)

  /// A passage has at least so many words alike.
  static let leastWords = 8
  /// Up to so many words, both sides together, may differ in one place within a passage.
  static let largestGap = 8
  /// After a difference so many words must agree.
  static let leastAgreement = 3
  /// Of a seed that stands in the second text more often, so many places are tried.
  static let mostPlaces = 8

  /// Nothing in common.
  init() {}

  /// Aligns two documents.
  init(_ first: PreparedDocument, _ second: PreparedDocument) {
    var aligner = Aligner()
    self = unsafe second.tokens.withUnsafeBufferPointer { theirs in
      unsafe first.tokens.withUnsafeBufferPointer { ours in
        unsafe aligner.take(second: theirs)
        return unsafe aligner.alignment(first: ours, firstGrams: nil, leastShared: 1)
          ?? Alignment()
      }
    }
  }

  /// How many words alike the longest passage has.
  var longest: Int { passages.reduce(0) { max($0, $1.alike) } }

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

  /// Which share of each text's words stands in a passage.
  var shares: (first: Double, second: Double) {
    (
      Double(covered.first) / Double(max(1, words.first)),
      Double(covered.second) / Double(max(1, words.second))
    )
  }
}
