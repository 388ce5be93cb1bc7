extension JSONScanner {
  /// Notes a name that an object has twice: readers differ in which of the two values they take.
  mutating func checkNames(of object: Int, in bytes: Span<UInt8>) {
    let end = nodes[object].next
    var names: [Int] = []
    var hasEscapes = false
    var node = object + 1
    while node + 1 < end {
      names.append(node)
      if nodes[node].kind == .escapedString { hasEscapes = true }
      node = nodes[node + 1].next
    }
    guard names.count > 1 else { return }
    if names.count <= 40, !hasEscapes {
      for second in 1..<names.count {
        for first in 0..<second where isSame(names[first], names[second], in: bytes) {
          note("the same name twice", at: nodes[names[second]].start)
          return
        }
      }
      return
    }
    // Hashed with a seed of the process: nobody can make names that fall together.
    var seen: Set<[UInt8]> = []
    seen.reserveCapacity(names.count)
    for name in names {
      let range = nodes[name].start + 1..<nodes[name].end - 1
      let text = JSONText.unescaped(bytes, range, hasEscapes: nodes[name].kind == .escapedString)
      if !seen.insert(text).inserted {
        note("the same name twice", at: nodes[name].start)
        return
      }
    }
  }

  private func isSame(_ first: Int, _ second: Int, in bytes: Span<UInt8>) -> Bool {
    let (one, other) = (nodes[first], nodes[second])
    let length = one.end - one.start
    guard length == other.end - other.start else { return false }
    var place = 1
    while place < length {
      if bytes[one.start + place] != bytes[other.start + place] { return false }
      place += 1
    }
    return true
  }
}
