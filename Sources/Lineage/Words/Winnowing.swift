/// Chooses some of a text's runs as its fingerprints (Schleimer, Wilkerson and Aiken, SIGMOD 2003).
enum Winnowing {
  /// Calls `body` with the places of those hashes that are the least of a window, the rightmost of
  /// equals, in order; what `WordGrams.forEachPick` does, over flat memory.
  @inline(__always)
  static func forEachPick(
    _ hashes: UnsafeBufferPointer<UInt64>, window: Int, _ body: (Int) -> Void
  ) {
    guard !hashes.isEmpty else { return }
    let width = min(window, hashes.count)
    var least = 0
    var value = unsafe hashes[0]
    var last = -1
    for right in 0..<hashes.count {
      let left = right &- width &+ 1
      if least < left {
        least = left
        value = unsafe hashes[left]
        var at = left &+ 1
        while at <= right {
          let other = unsafe hashes[at]
          if other <= value {
            least = at
            value = other
          }
          at &+= 1
        }
      } else {
        let other = unsafe hashes[right]
        if other <= value {
          least = right
          value = other
        }
      }
      if left >= 0, least != last {
        body(least)
        last = least
      }
    }
  }
}
