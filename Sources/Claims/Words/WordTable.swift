/// A table from hashes to values that is made once and read often.
///
/// The keys are well-mixed hashes already (`StableHash`), so their own bits find the place: open
/// addressing, no second hash.
struct WordTable<Value: Sendable>: Sendable {
  private let slots: [(key: UInt64, value: Value)?]
  private let mask: Int

  /// A table of `entries`.
  init(_ entries: [UInt64: Value]) {
    var count = 16
    while count < entries.count * 3 { count *= 2 }
    var slots = [(key: UInt64, value: Value)?](repeating: nil, count: count)
    let mask = count - 1
    for (key, value) in entries {
      var place = Int(truncatingIfNeeded: key) & mask
      while slots[place] != nil { place = (place + 1) & mask }
      slots[place] = (key, value)
    }
    self.slots = slots
    self.mask = mask
  }

  /// The value of `key`, or `nil`.
  subscript(key: UInt64) -> Value? {
    var place = Int(truncatingIfNeeded: key) & mask
    while let slot = slots[place] {
      if slot.key == key { return slot.value }
      place = (place + 1) & mask
    }
    return nil
  }
}
