/// Makes one run of several.
enum PostingMerge {
  /// The shape of the run that `runs` make together, or `nil` where it would be too large.
  static func shape(of runs: [PostingRun]) -> PostingRun.Shape? {
    guard let first = runs.map(\.shape.firstOwner).min(),
      let last = runs.map(\.shape.lastOwner).max()
    else { return nil }
    let count = runs.reduce(0) { $0 + $1.shape.count }
    let (gap, overflow) = last.subtractingReportingOverflow(first)
    guard count <= PostingRun.Shape.mostPostings, !overflow,
      gap <= PostingRun.Shape.mostOwnerDifference
    else { return nil }
    return PostingRun.Shape(count: count, firstOwner: first, lastOwner: last)
  }

  /// Writes the postings of `runs`, the oldest first, in order; of one key the owners of older runs
  /// come before those of newer ones.
  static func write(
    _ runs: [PostingRun], shape: PostingRun.Shape, to writer: inout PostingRunWriter
  ) throws(PostingIndexError) {
    var places = [Int](repeating: 0, count: runs.count)
    /// The next key of each run; a run that is at its end has none, and is left out of `open`.
    var heads = runs.map { unsafe $0.keys.first ?? .max }
    var open = runs.indices.filter { runs[$0].shape.count > 0 }
    let shifts = runs.map { UInt32(truncatingIfNeeded: $0.shape.firstOwner - shape.firstOwner) }
    while var least = open.first {
      for run in open where heads[run] < heads[least] { least = run }
      let keys = unsafe runs[least].keys
      let owners = unsafe runs[least].owners
      let key = heads[least]
      var at = places[least]
      repeat {
        try unsafe writer.append(key, owners[at] &+ shifts[least])
        at += 1
      } while unsafe at < keys.count && keys[at] == key
      places[least] = at
      if at < keys.count {
        heads[least] = unsafe keys[at]
      } else {
        open.removeAll { $0 == least }
      }
    }
  }
}
