/// The owners of some keys in all parts of an index.
struct PostingLookUp {
  private let state: PostingState
  private let keys: [UInt64]
  private let runs: [PostingRun]
  /// For each key, where it stands in each of the runs.
  private var places: [Range<UInt32>]

  /// Looks `keys` up.
  init(_ state: borrowing PostingState, _ keys: [UInt64]) {
    self.state = copy state
    self.keys = keys
    runs = state.runs.map(\.run)
    places = [Range<UInt32>](repeating: 0..<0, count: keys.count * runs.count)
    for (index, run) in runs.enumerated() {
      run.find(keys, into: &places, at: index, stride: runs.count)
    }
  }

  /// How many owners the key at `index` has.
  func ownerCount(at index: Int) -> Int {
    var count = state.table.count(of: keys[index])
    for run in runs.indices { count += places[index * runs.count + run].count }
    return count
  }

  /// Calls `body` with the owners of the key at `index`, rising, at most `limit` of them.
  @inline(__always)
  func forEachOwner(at index: Int, limit: Int, _ body: (Int64) -> Void) {
    var left = limit
    for run in runs.indices {
      let range = places[index * runs.count + run]
      for place in range.prefix(left) { body(runs[run].owner(at: Int(place))) }
      left -= min(left, range.count)
    }
    if left > 0 { state.table.forEachOwner(of: keys[index], limit: left, body) }
  }

  /// The owners of the key at `index`, rising, at most `limit` of them.
  func owners(at index: Int, limit: Int) -> [Int64] {
    var owners: [Int64] = []
    forEachOwner(at: index, limit: limit) { owners.append($0) }
    return owners
  }

  /// What shares the keys; see `PostingIndex.shared`.
  func shared(
    commonAbove limit: Int, looksUpCommon: (Int) -> Bool, mostOwners: Int
  ) -> SharedKeys {
    var shared = SharedKeys()
    var counts = OwnerCounts()
    var common: [Int] = []
    for index in keys.indices {
      let count = ownerCount(at: index)
      guard count <= limit else {
        common.append(index)
        continue
      }
      if count == limit { shared.crossing.append(keys[index]) }
      forEachOwner(at: index, limit: limit) { counts.add($0) }
    }
    shared.counts = counts.dictionary
    guard !common.isEmpty, looksUpCommon(common.count) else { return shared }
    counts.removeAll()
    for index in common { forEachOwner(at: index, limit: mostOwners) { counts.add($0) } }
    shared.commonCounts = counts.dictionary
    return shared
  }
}
