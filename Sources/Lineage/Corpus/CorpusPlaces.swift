/// Where the passages of an alignment stand in the two texts, in code points.
enum CorpusPlaces {
  /// The passages, in order of the first text.
  static func passages(
    _ alignment: Alignment, first: UnsafeBufferPointer<UInt8>, second: [UInt8]
  ) -> [CorpusRetelling.Passage] {
    unsafe second.withUnsafeBufferPointer { second in
      var mine = unsafe WordPlaceReader(first, wordCount: alignment.words.first)
      var theirs = unsafe WordPlaceReader(second, wordCount: alignment.words.second)
      var passages: [CorpusRetelling.Passage] = []
      passages.reserveCapacity(alignment.passages.count)
      for passage in alignment.passages {
        let start = unsafe mine.start(passage.first.lowerBound)
        let end = unsafe mine.end(passage.first.upperBound - 1)
        let otherStart = unsafe theirs.start(passage.second.lowerBound)
        let otherEnd = unsafe theirs.end(passage.second.upperBound - 1)
        passages.append(CorpusRetelling.Passage(from: start..<end, to: otherStart..<otherEnd))
      }
      return passages
    }
  }
}
