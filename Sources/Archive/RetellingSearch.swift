import Claims
import GRDB
import Lineage
import Model

/// Finds who in the archive retells a new document or is retold by it.
struct RetellingSearch {
  /// The documents of the transaction.
  let documents: StoredDocuments

  /// What became of the retellings of the archive.
  struct Result {
    /// Those of the new document, in order of the other's name.
    var found: [FoundRetelling] = []
    /// Stored documents that a retelling no longer joins.
    var parted: [DocumentPair] = []
  }

  /// How many keys of one sort the new document shares with each stored one.
  private struct Counts {
    /// Of keys that are not common.
    var uncommon: [Int64: Int] = [:]
    /// Of common keys, where they were looked up.
    var common: [Int64: Int] = [:]
    /// How many keys are common.
    var commonKeys = 0
    /// The owners of each key that the new document makes common.
    var crossed: [[Int64]] = []
  }

  /// The retellings that join `new` to the archive, which must not hold it yet; and those that hold no
  /// longer, now that `new` has made some keys common.
  func run(_ new: NewDocument) throws -> Result {
    let keys = new.lineageKeys
    let fingerprints = counts(
      try documents.cache.index.index(.fingerprints, for: documents), keys.fingerprints,
      commonAbove: LineageKeys.commonAbove, looksUpCommon: keys.looksUpCommon)
    let events = counts(
      try documents.cache.index.index(.events, for: documents), keys.events,
      commonAbove: LineageKeys.commonEventsAbove, looksUpCommon: { _ in false })
    var result = Result()
    for number in candidates(keys, fingerprints, events) {
      guard let other = try documents.prepared(number: number),
        let found = FoundRetelling(
          between: other, and: new.prepared,
          sharedFingerprints: fingerprints.uncommon[number] ?? 0,
          sharedEvents: events.uncommon[number] ?? 0)
      else { continue }
      result.found.append(found)
    }
    result.found.sort {
      ($0.retelling.from, $0.retelling.to) < ($1.retelling.from, $1.retelling.to)
    }
    result.parted = try RetellingRows(documents: documents)
      .loosen(fingerprints: fingerprints.crossed, events: events.crossed)
    return result
  }

  private func counts(
    _ index: PostingIndex, _ keys: [UInt64], commonAbove limit: Int, looksUpCommon: (Int) -> Bool
  ) -> Counts {
    var counts = Counts()
    var common: [UInt64] = []
    for key in keys {
      let owners = index.owners(of: key, limit: limit + 1)
      // The new document is one more.
      guard owners.count >= limit else {
        for owner in owners { counts.uncommon[owner, default: 0] += 1 }
        continue
      }
      common.append(key)
      if owners.count == limit { counts.crossed.append(owners) }
    }
    counts.commonKeys = common.count
    if looksUpCommon(common.count) {
      for key in common {
        for owner in index.owners(of: key, limit: LineageKeys.mostOwners) {
          counts.common[owner, default: 0] += 1
        }
      }
    }
    return counts
  }

  /// The documents to look at closely, in order of adding.
  private func candidates(
    _ keys: LineageKeys, _ fingerprints: Counts, _ events: Counts
  ) -> [Int64] {
    var numbers = Set(events.uncommon.keys)
    for number in Set(fingerprints.uncommon.keys).union(fingerprints.common.keys) {
      let uncommon = fingerprints.uncommon[number] ?? 0
      let common =
        fingerprints.common[number] ?? min(uncommon > 0 ? fingerprints.commonKeys : 0, 1 << 20)
      if uncommon >= LineageKeys.leastSharedFingerprints
        || keys.mayResemble(sharedFingerprints: uncommon + common)
      {
        numbers.insert(number)
      }
    }
    return numbers.sorted()
  }
}
