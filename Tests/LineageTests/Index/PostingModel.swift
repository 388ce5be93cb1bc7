import HearsayTesting
import Lineage

/// What an index of keys should say, by a dictionary.
struct PostingModel {
  private(set) var owners: [UInt64: [Int64]] = [:]

  /// Makes `owner` an owner of each of `keys`.
  mutating func insert(_ keys: [UInt64], owner: Int64) {
    for key in Set(keys) { owners[key, default: []].append(owner) }
  }

  /// What shares `keys`, by counting.
  func shared(
    with keys: [UInt64], commonAbove limit: Int, looksUpCommon: (Int) -> Bool, mostOwners: Int
  ) -> SharedKeys {
    var shared = SharedKeys()
    let common = keys.filter { (owners[$0] ?? []).count > limit }
    for key in keys where !common.contains(key) {
      for owner in owners[key] ?? [] { shared.counts[owner, default: 0] += 1 }
    }
    if !common.isEmpty, looksUpCommon(common.count) {
      for key in common {
        for owner in (owners[key] ?? []).prefix(mostOwners) {
          shared.commonCounts[owner, default: 0] += 1
        }
      }
    }
    shared.crossing = keys.filter { (owners[$0] ?? []).count == limit }
    return shared
  }

  /// Keys for one owner, drawn so that some have many owners and most have few.
  static func keys(_ random: inout SplitMix64, most: Int = 40) -> [UInt64] {
    let count = Int.random(in: 0...most, using: &random)
    var keys: Set<UInt64> = []
    for _ in 0..<count {
      let bound = UInt64(1) << UInt64.random(in: 0...16, using: &random)
      let number = UInt64.random(in: 0..<bound, using: &random)
      keys.insert(number == 0 ? .max : number &* 0x9E37_79B9_7F4A_7C15)
    }
    return keys.sorted()
  }
}

extension PostingModel {
  /// The places where the index says something else, asked with `keys`.
  func differences(from index: PostingIndex, keys: [UInt64], limit: Int) -> [String] {
    var differences: [String] = []
    for looksUp in [false, true] {
      let expected = shared(
        with: keys, commonAbove: limit, looksUpCommon: { _ in looksUp }, mostOwners: 7)
      let found = index.shared(
        with: keys, commonAbove: limit, looksUpCommon: { _ in looksUp }, mostOwners: 7)
      if found != expected { differences.append("shared, \(looksUp): \(found) for \(expected)") }
    }
    for key in keys {
      for most in [0, 1, 5, 1000] {
        let expected = Array((owners[key] ?? []).prefix(most))
        let found = index.owners(of: key, limit: most)
        if found != expected { differences.append("\(key): \(found) for \(expected)") }
      }
    }
    return differences
  }
}
