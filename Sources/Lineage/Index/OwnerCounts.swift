/// How often each owner was counted.
struct OwnerCounts: Sendable {
  private var owners: [Int64]
  private var counts: [UInt32]
  private var used: [Int] = []

  /// Nobody yet.
  init() {
    owners = [Int64](repeating: 0, count: 256)
    counts = [UInt32](repeating: 0, count: 256)
  }

  /// Counts `owner` once more.
  @inline(__always)
  mutating func add(_ owner: Int64) {
    let at = place(of: owner)
    if counts[at] == 0 {
      owners[at] = owner
      used.append(at)
      counts[at] = 1
      if used.count * 2 >= owners.count { grow() }
    } else {
      counts[at] += 1
    }
  }

  /// Calls `body` with each owner and its count, in the order in which they were first counted.
  func forEach(_ body: (Int64, Int) -> Void) {
    for at in used { body(owners[at], Int(counts[at])) }
  }

  /// The counts by owner.
  var dictionary: [Int64: Int] {
    var result: [Int64: Int] = [:]
    result.reserveCapacity(used.count)
    forEach { result[$0] = $1 }
    return result
  }

  /// Forgets everybody.
  mutating func removeAll() {
    for at in used { counts[at] = 0 }
    used.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private func place(of owner: Int64) -> Int {
    let mask = owners.count - 1
    let hash = UInt64(bitPattern: owner) &* 0x9E37_79B9_7F4A_7C15
    var at = Int(truncatingIfNeeded: hash &>> 20) & mask
    while counts[at] > 0, owners[at] != owner { at = (at + 1) & mask }
    return at
  }

  private mutating func grow() {
    let old = used.map { (owners[$0], counts[$0]) }
    owners = [Int64](repeating: 0, count: owners.count * 2)
    counts = [UInt32](repeating: 0, count: owners.count)
    used.removeAll(keepingCapacity: true)
    for (owner, count) in old {
      let at = place(of: owner)
      owners[at] = owner
      counts[at] = count
      used.append(at)
    }
  }
}
