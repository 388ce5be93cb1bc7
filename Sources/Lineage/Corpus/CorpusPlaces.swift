/// Where the passages of an alignment stand in the two texts, in code points.
enum CorpusPlaces {
  /// The passages in order of the first text; `firstPlaces` are those of its words, and the second
  /// text's are read from the store.
  static func passages(
    _ alignment: Alignment, _ firstPlaces: UnsafeBufferPointer<UInt8>, second: WordPlaceList
  ) -> [CorpusRetelling.Passage] {
    var walk = unsafe WordPlaces.Walk(firstPlaces)
    var passages: [CorpusRetelling.Passage] = []
    passages.reserveCapacity(alignment.passages.count)
    for passage in alignment.passages {
      let start = unsafe walk.place(of: passage.first.lowerBound).start
      let end = unsafe walk.place(of: passage.first.upperBound - 1).end
      passages.append(
        CorpusRetelling.Passage(
          from: start..<end,
          to: second.start(passage.second.lowerBound)..<second.end(passage.second.upperBound - 1)))
    }
    return passages
  }
}

/// Where the words of a text stand, at hand for any word.
struct WordPlaceList: Sendable {
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  /// Takes in the places of a text's words in place of those that were there.
  mutating func fill(_ places: UnsafeBufferPointer<UInt8>, wordCount: Int) {
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    var walk = unsafe WordPlaces.Walk(places)
    for word in 0..<wordCount {
      let place = unsafe walk.place(of: word)
      starts.append(Int32(truncatingIfNeeded: place.start))
      ends.append(Int32(truncatingIfNeeded: place.end))
    }
  }

  /// Where a word starts.
  func start(_ word: Int) -> Int { Int(starts[word]) }

  /// Where a word ends.
  func end(_ word: Int) -> Int { Int(ends[word]) }
}
