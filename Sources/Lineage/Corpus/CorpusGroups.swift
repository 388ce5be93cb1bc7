/// The texts that have a fingerprint, for each fingerprint that several have.
///
/// One list after another, each with its length before it, in no order that means anything.
struct CorpusGroups: Sendable {
  /// The lists.
  private(set) var lists: [UInt32] = []

  /// For each slot the group in it, counted from one.
  private var slots: [UInt32] = []
  /// The group of each entry.
  private var groups: [UInt32] = []
  /// For each group its first entry, and how many there are; then where the next goes in `lists`.
  private var firsts: [UInt32] = []
  private var counts: [UInt32] = []

  /// Where a fingerprint is looked for hangs on this, so that no text can be written whose
  /// fingerprints crowd.
  private static let seed = UInt64.random(in: .min ... .max)

  /// Lists of nothing.
  init() {}

  /// Makes the lists of `entries`, in which texts rise.
  mutating func group(_ entries: [CorpusKeyStore.Entry]) {
    lists.removeAll(keepingCapacity: true)
    firsts.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    guard entries.count > 1 else { return }
    let bits = Int.bitWidth - (entries.count * 2 - 1).leadingZeroBitCount
    if slots.count != 1 << bits {
      slots = [UInt32](repeating: 0, count: 1 << bits)
    } else {
      unsafe slots.withUnsafeMutableBufferPointer { unsafe $0.update(repeating: 0) }
    }
    if groups.count < entries.count { groups = [UInt32](repeating: 0, count: entries.count) }
    firsts.reserveCapacity(entries.count)
    counts.reserveCapacity(entries.count)
    unsafe entries.withUnsafeBufferPointer { entries in
      unsafe find(entries)
      unsafe list(entries)
    }
  }

  /// Finds the group of each entry.
  private mutating func find(_ entries: UnsafeBufferPointer<CorpusKeyStore.Entry>) {
    let mask = slots.count - 1
    unsafe slots.withUnsafeMutableBufferPointer { slots in
      unsafe groups.withUnsafeMutableBufferPointer { groups in
        for index in 0..<entries.count {
          let key = unsafe entries[index].key
          let (high, low) = (key ^ Self.seed).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
          var at = Int(truncatingIfNeeded: high ^ low) & mask
          while true {
            let slot = unsafe slots[at]
            if slot == 0 {
              firsts.append(UInt32(truncatingIfNeeded: index))
              counts.append(1)
              unsafe slots[at] = UInt32(truncatingIfNeeded: firsts.count)
              unsafe groups[index] = UInt32(truncatingIfNeeded: firsts.count - 1)
              break
            }
            let group = Int(slot) - 1
            if unsafe entries[Int(firsts[group])].key == key {
              counts[group] += 1
              unsafe groups[index] = UInt32(truncatingIfNeeded: group)
              break
            }
            at = (at + 1) & mask
          }
        }
      }
    }
  }

  /// Lists the texts of each group that has several.
  private mutating func list(_ entries: UnsafeBufferPointer<CorpusKeyStore.Entry>) {
    var size = 0
    for count in counts where count > 1 { size += Int(count) + 1 }
    lists.append(contentsOf: repeatElement(0, count: size))
    var next = 0
    unsafe lists.withUnsafeMutableBufferPointer { lists in
      for group in counts.indices {
        let count = counts[group]
        guard count > 1 else {
          counts[group] = 0
          continue
        }
        unsafe lists[next] = count
        counts[group] = UInt32(truncatingIfNeeded: next + 1)
        next += Int(count) + 1
      }
      for index in 0..<entries.count {
        let group = Int(groups[index])
        let place = counts[group]
        guard place > 0 else { continue }
        unsafe lists[Int(place)] = entries[index].text
        counts[group] = place + 1
      }
    }
  }
}
