/// For each text of a corpus the fingerprints that others share, and who does.
///
/// The texts that have a fingerprint are listed together, and the lists stand in order of the first
/// of them: those of a text that retells another stand where those of the other do, so that looking
/// them up stays in a cache.
struct CorpusLinks: Sendable {
  /// Each list with its length before it.
  private let lists: CorpusNumbers
  /// For each text the places in `lists` where those begin that it is in, rising.
  private let links: CorpusNumbers
  /// For each text where its places end in `links`.
  private let ends: [Int]

  /// The links among no texts.
  init() {
    lists = CorpusNumbers()
    links = CorpusNumbers()
    ends = [0]
  }

  /// The links among so many texts, whose fingerprints are taken out of `store`; what has more than
  /// `memoryLimit` bytes goes to files without a name in `folder`.
  init(
    _ store: inout CorpusKeyStore, textCount: Int, folder: String, memoryLimit: Int
  ) throws(PostingIndexError) {
    // How much room the lists take that begin with a text, and how many lists it is in.
    var sizes = [Int](repeating: 0, count: textCount + 1)
    var ends = [Int](repeating: 0, count: textCount + 1)
    var parts = CorpusListStore(folder: folder, memoryLimit: memoryLimit)
    var entries: [CorpusKeyStore.Entry] = []
    var groups = CorpusGroups()
    for part in 0..<store.partCount {
      try store.take(part, into: &entries)
      groups.group(entries)
      Self.forEachList(groups.lists) { range in
        sizes[Int(groups.lists[range.lowerBound]) + 1] += range.count + 1
        for text in groups.lists[range] { ends[Int(text) + 1] += 1 }
      }
      try parts.append(groups.lists)
    }
    for text in 0..<textCount {
      sizes[text + 1] += sizes[text]
      ends[text + 1] += ends[text]
    }
    guard sizes[textCount] <= Int(UInt32.max) else {
      throw .unusable(path: folder, reason: "so many texts cannot be compared at once")
    }
    lists = try CorpusNumbers(
      count: sizes[textCount], folder: folder, memoryLimit: memoryLimit)
    links = try CorpusNumbers(count: ends[textCount], folder: folder, memoryLimit: memoryLimit)
    let placed = unsafe lists.numbers
    for part in 0..<parts.count {
      let some = try parts.take(part)
      Self.forEachList(some) { range in
        let first = Int(some[range.lowerBound])
        for (offset, at) in ((range.lowerBound - 1)..<range.upperBound).enumerated() {
          unsafe placed[sizes[first] + offset] = some[at]
        }
        sizes[first] += range.count + 1
      }
    }
    // `ends[text]` is where the links of the text begin, and is moved to their end as they come.
    let linked = unsafe links.numbers
    var at = 0
    while at < placed.count {
      let next = unsafe at + 1 + Int(placed[at])
      for member in (at + 1)..<next {
        let text = unsafe Int(placed[member])
        unsafe linked[ends[text]] = UInt32(truncatingIfNeeded: at)
        ends[text] += 1
      }
      at = next
    }
    self.ends = ends
  }

  /// How many links there are.
  var count: Int { links.count }

  /// Calls `body` with where each list of a text begins and with all lists.
  @inline(__always)
  func forEachLink(of text: Int, _ body: (Int, UnsafeMutableBufferPointer<UInt32>) -> Void) {
    let lists = unsafe lists.numbers
    let links = unsafe links.numbers
    let start = text == 0 ? 0 : ends[text - 1]
    for link in start..<ends[text] { unsafe body(Int(links[link]), lists) }
  }

  /// Calls `body` with the texts in the list that begins at a place, rising, at most `limit` of them.
  @inline(__always)
  func forEachMember(ofListAt place: Int, limit: Int, _ body: (Int) -> Void) {
    let lists = unsafe lists.numbers
    let count = unsafe min(Int(lists[place]), limit)
    for member in (place + 1)..<(place + 1 + count) { unsafe body(Int(lists[member])) }
  }

  /// Whether a text is in the list that begins at a place.
  func has(_ text: Int, at place: Int) -> Bool {
    let lists = unsafe lists.numbers
    var low = place + 1
    let end = unsafe low + Int(lists[place])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if unsafe Int(lists[middle]) < text { low = middle + 1 } else { high = middle }
    }
    return unsafe low < end && Int(lists[low]) == text
  }

  private static func forEachList(_ lists: [UInt32], _ body: (Range<Int>) -> Void) {
    var at = 0
    while at < lists.count {
      let next = at + 1 + Int(lists[at])
      body((at + 1)..<next)
      at = next
    }
  }
}
