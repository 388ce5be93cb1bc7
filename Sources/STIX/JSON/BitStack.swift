/// Whether each of the containers that are open is an object, a bit each: a text of nothing but brackets costs an eighth
/// of its own size.
struct BitStack: Sendable {
  private var words: [UInt64] = []
  /// How many containers are open.
  private(set) var count = 0

  /// Opens a container.
  mutating func push(_ bit: Bool) {
    let place = count & 63
    if place == 0 { words.append(0) }
    if bit { words[words.count - 1] |= 1 << UInt64(place) }
    count += 1
  }

  /// Whether the innermost container is an object; false where none is open.
  var last: Bool {
    guard count > 0, let word = words.last else { return false }
    return word >> UInt64((count - 1) & 63) & 1 == 1
  }

  /// Closes the innermost container.
  mutating func pop() {
    guard count > 0 else { return }
    count -= 1
    if count & 63 == 0 {
      words.removeLast()
    } else {
      words[words.count - 1] &= ~(1 << UInt64(count & 63))
    }
  }

  /// Closes all.
  mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    count = 0
  }
}
