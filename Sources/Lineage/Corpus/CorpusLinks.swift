/// For each text of a corpus where in a run of postings its fingerprints stand that others share.
///
/// One walk through the run in its order takes the place of a look-up for each fingerprint of each
/// text, and what only one text has is left out.
struct CorpusLinks: Sendable {
  /// A key with several owners: where it begins in the run, and how many there are.
  struct Link: Sendable {
    var start: UInt32
    var count: UInt32
  }

  private var ends: [UInt32]
  private var links: [Link]

  /// The links of so many texts, whose numbers are the owners in `run` less one; `nil` where there
  /// would be more than `limit`.
  init?(_ run: PostingRun, textCount: Int, limit: Int) {
    guard run.shape.count <= limit else { return nil }
    ends = [UInt32](repeating: 0, count: textCount + 1)
    links = []
    var total = 0
    Self.forEachKey(run) { range in
      guard range.count > 1 else { return }
      total += range.count
      for place in range { ends[Int(run.owner(at: place))] += 1 }
    }
    for text in ends.indices.dropFirst() { ends[text] += ends[text - 1] }
    // `ends[text]` is where the links of the text begin, and is moved to their end as they are filled in.
    links = [Link](repeating: Link(start: 0, count: 0), count: total)
    var next = ends
    Self.forEachKey(run) { range in
      guard range.count > 1 else { return }
      let link = Link(
        start: UInt32(truncatingIfNeeded: range.lowerBound),
        count: UInt32(truncatingIfNeeded: range.count))
      for place in range {
        let text = Int(run.owner(at: place)) - 1
        links[Int(next[text])] = link
        next[text] += 1
      }
    }
  }

  /// The links of a text.
  func links(of text: Int) -> ArraySlice<Link> {
    links[Int(ends[text])..<Int(ends[text + 1])]
  }

  /// How many links there are.
  var count: Int { links.count }

  private static func forEachKey(_ run: PostingRun, _ body: (Range<Int>) -> Void) {
    let keys = unsafe run.keys
    var start = 0
    while start < keys.count {
      let key = unsafe keys[start]
      var end = start + 1
      while end < keys.count, unsafe keys[end] == key { end += 1 }
      body(start..<end)
      start = end
    }
  }
}
