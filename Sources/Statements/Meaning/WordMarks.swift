/// What the tables of this room tell of a word, as bits that are cheap to test.
///
/// A bit says no more than that the word may begin something; whoever asks then looks closer.
struct WordMarks: OptionSet, Sendable {
  var rawValue: UInt8

  /// Begins a hedge.
  static let hedge = Self(rawValue: 1 << 0)
  /// Tells of a kind of operation.
  static let kind = Self(rawValue: 1 << 1)
  /// Speaks ill of somebody.
  static let grave = Self(rawValue: 1 << 2)
  /// Leads to the name of a target.
  static let target = Self(rawValue: 1 << 3)
  /// Denies.
  static let denial = Self(rawValue: 1 << 4)

  /// The bits of the word that stands as `lower` and whose dictionary form is `lemma`.
  static func of(_ lower: String, lemma: String) -> WordMarks {
    var marks = ofWords[lower] ?? []
    marks.formUnion(ofLemmas[lemma] ?? [])
    if !marks.contains(.kind), KindWords.mayTellByLooks(lower) { marks.insert(.kind) }
    return marks
  }

  private static let ofWords = table([
    (HedgeWords.starts, .hedge), (KindWords.starts, .kind), (KindWords.grave, .grave),
    (AccusedFinder.targetWords, .target), (StanceReader.denyingWords, .denial),
  ])

  private static let ofLemmas = table([
    (KindWords.starts, .kind), (KindWords.grave, .grave), (AccusedFinder.targetLemmas, .target),
  ])

  private static func table(_ words: [(Set<String>, WordMarks)]) -> [String: WordMarks] {
    var table: [String: WordMarks] = [:]
    for (words, mark) in words {
      for word in words { table[word, default: []].insert(mark) }
    }
    return table
  }
}
