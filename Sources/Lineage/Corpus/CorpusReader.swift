internal import Model

/// Finds the keys of texts and the retellings among them; each thread has one of its own.
public struct CorpusReader: Sendable {
  private let corpus: TextCorpus
  private var aligner = Aligner()
  private var table = GramTable()
  /// Where the words of the second text stand.
  private var places: [UInt8] = []
  private var scratch: [UInt8] = []
  private var otherScratch: [UInt8] = []
  private var fingerprints: [UInt64] = []
  private var candidates: CorpusCandidates

  /// A reader of `corpus`, whose texts are in order.
  public init(_ corpus: TextCorpus) {
    self.corpus = corpus
    candidates = CorpusCandidates(textCount: corpus.count)
  }

  /// The keys of a text.
  public mutating func keys(of text: Int) throws -> CorpusKeys {
    try unsafe corpus.words.read(corpus.rows[text].words, &scratch) { words, _ in
      unsafe table.fill(words)
    }
    table.pickFingerprints(into: &fingerprints)
    return CorpusKeys(text: text, fingerprints: fingerprints, gramCount: table.distinctCount)
  }

  /// Calls `body` with the retellings between a text and those before it, in order of those.
  public mutating func forEachRetelling(
    of text: Int, _ body: (CorpusRetelling) throws -> Void
  ) throws {
    let row = corpus.rows[text]
    candidates.find(
      before: text, fingerprintCount: Int(corpus.counts[text].fingerprints), by: corpus.links)
    guard !candidates.found.isEmpty else { return }
    try unsafe corpus.words.read(row.words, &scratch) { words, places in
      unsafe aligner.take(second: words)
      self.places.removeAll(keepingCapacity: true)
      unsafe self.places.append(contentsOf: places)
    }
    for candidate in candidates.found {
      if let retelling = try retelling(candidate, text) { try body(retelling) }
    }
  }

  private mutating func retelling(
    _ candidate: CorpusCandidates.Candidate, _ text: Int
  ) throws -> CorpusRetelling? {
    let row = corpus.rows[candidate.text]
    let second = corpus.rows[text]
    let grams = (
      first: Int(corpus.counts[candidate.text].grams), second: aligner.table.distinctCount
    )
    let sharedFingerprints = candidate.uncommon + candidate.common
    guard
      let least = TextVerdict.leastSharedGrams(
        grams.first, grams.second, sharedFingerprints: sharedFingerprints,
        uncommon: candidate.uncommon),
      unsafe aligner.filter.withView({
        unsafe corpus.sketches.mostShared(row.sketch, $0) >= least
      })
    else { return nil }
    return try unsafe corpus.words.read(row.words, &otherScratch) { words, places in
      guard
        let alignment = unsafe aligner.alignment(
          first: words, firstGrams: grams.first, leastShared: least),
        let wanted = TextVerdict.leastUncommonFingerprints(
          alignment, sharedFingerprints: sharedFingerprints),
        candidate.uncommon >= wanted
      else { return nil }
      let passages = unsafe CorpusPlaces.passages(alignment, first: places, second: self.places)
      return CorpusRetelling(
        alignment, passages: passages, first: (candidate.text, row), second: (text, second))
    }
  }
}
