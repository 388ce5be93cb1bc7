/// The newest postings: a table in memory, by open addressing.
struct PostingTable: Sendable {
  /// A key with the chain of its owners.
  private struct Slot {
    var key: UInt64 = 0
    /// The first and the last posting of the key, counted from one; 0 in a slot that is free.
    var first: UInt32 = 0
    var last: UInt32 = 0
    /// How many owners the key has.
    var count: UInt32 = 0
  }

  /// Where a key is looked for hangs on this, so that no text can be written whose keys crowd.
  private static let seed = UInt64.random(in: .min ... .max)

  private var slots: [Slot] = []
  private var keyCount = 0
  /// The owner of each posting, as difference from the first, and the posting of its key after it.
  private var owners: [UInt32] = []
  private var next: [UInt32] = []
  /// The least owner, from which the others are counted.
  private(set) var firstOwner: Int64 = 0
  /// The greatest owner.
  private(set) var lastOwner: Int64 = 0

  /// How many postings there are.
  var count: Int { owners.count }

  /// Whether `owner` can be kept beside those that are here.
  func hasRoom(for owner: Int64) -> Bool {
    let (gap, overflow) = owner.subtractingReportingOverflow(firstOwner)
    return owners.isEmpty || (!overflow && gap <= PostingRun.Shape.mostOwnerDifference)
  }

  /// Makes `owner`, which is greater than any before, an owner of each of `keys`.
  mutating func insert(_ keys: [UInt64], owner: Int64) {
    if owners.isEmpty { firstOwner = owner }
    lastOwner = owner
    let difference = UInt32(truncatingIfNeeded: owner - firstOwner)
    for key in keys {
      if keyCount * 2 >= slots.count { grow() }
      let posting = UInt32(truncatingIfNeeded: owners.count + 1)
      let at = place(of: key)
      if slots[at].count == 0 {
        slots[at] = Slot(key: key, first: posting, last: posting, count: 1)
        keyCount += 1
      } else {
        let last = Int(slots[at].last) - 1
        if owners[last] == difference { continue }
        next[last] = posting
        slots[at].last = posting
        slots[at].count += 1
      }
      owners.append(difference)
      next.append(0)
    }
  }

  /// How many owners `key` has.
  func count(of key: UInt64) -> Int {
    slots.isEmpty ? 0 : Int(slots[place(of: key)].count)
  }

  /// Calls `body` with the owners of `key`, rising, at most `limit` of them.
  func forEachOwner(of key: UInt64, limit: Int, _ body: (Int64) -> Void) {
    guard !slots.isEmpty else { return }
    var posting = slots[place(of: key)].first
    var left = limit
    while posting > 0, left > 0 {
      let at = Int(posting) - 1
      body(firstOwner + Int64(owners[at]))
      posting = next[at]
      left -= 1
    }
  }

  /// Calls `body` with each key and the difference of each of its owners, keys in order, owners
  /// rising.
  func forEachInOrder<Failure: Error>(
    _ body: (UInt64, UInt32) throws(Failure) -> Void
  ) throws(Failure) {
    var entries: [HashedEntry] = []
    entries.reserveCapacity(keyCount)
    for slot in slots where slot.count > 0 {
      entries.append(HashedEntry(key: slot.key, value: slot.first))
    }
    for entry in entries.sortedByHash() {
      var posting = entry.value
      while posting > 0 {
        try body(entry.key, owners[Int(posting) - 1])
        posting = next[Int(posting) - 1]
      }
    }
  }

  /// Forgets everything, and keeps the room.
  mutating func removeAll() {
    for at in slots.indices { slots[at] = Slot() }
    keyCount = 0
    owners.removeAll(keepingCapacity: true)
    next.removeAll(keepingCapacity: true)
  }

  /// The slot of `key`, or the free one where it belongs.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    let (high, low) = (key ^ Self.seed).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    var at = Int(truncatingIfNeeded: high ^ low) & mask
    while slots[at].count > 0, slots[at].key != key { at = (at + 1) & mask }
    return at
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: max(1024, old.count * 2))
    for slot in old where slot.count > 0 { slots[place(of: slot.key)] = slot }
  }
}

/// Something that is ordered by a hash.
struct HashedEntry: Sendable {
  /// The hash, all of whose bits are used.
  var key: UInt64
  /// What belongs to it.
  var value: UInt32
}

extension [HashedEntry] {
  /// The entries in order of their keys.
  ///
  /// One distribution by the first bits, and insertion into the few that are alike there.
  func sortedByHash() -> [HashedEntry] {
    guard count > 64 else { return sorted { $0.key < $1.key } }
    let bits = Swift.min(20, Int.bitWidth - (count / 4).leadingZeroBitCount)
    let shift = UInt64(64 - bits)
    var starts = [Int](repeating: 0, count: (1 << bits) + 1)
    for entry in self { starts[Int(truncatingIfNeeded: entry.key &>> shift) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var places = starts
    var result = self
    for entry in self {
      let bucket = Int(truncatingIfNeeded: entry.key &>> shift)
      result[places[bucket]] = entry
      places[bucket] += 1
    }
    for bucket in 0..<(starts.count - 1) {
      let range = starts[bucket]..<starts[bucket + 1]
      if range.count > 24 {
        result[range].sort { $0.key < $1.key }
      } else if range.count > 1 {
        for from in (range.lowerBound + 1)..<range.upperBound {
          let entry = result[from]
          var to = from
          while to > range.lowerBound, result[to - 1].key > entry.key {
            result[to] = result[to - 1]
            to -= 1
          }
          result[to] = entry
        }
      }
    }
    return result
  }
}
