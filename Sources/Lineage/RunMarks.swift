/// Which runs of words of one text another has too, summed up.
struct RunMarks: Sendable {
  /// How many runs the text has.
  let count: Int
  /// How many of them the other has too.
  private(set) var shared = 0
  /// How many it lacks between the first and the last that it has.
  private(set) var within = 0
  /// How many it lacks before the first.
  private(set) var before = 0
  /// How many it lacks behind the last.
  private(set) var behind = 0
  /// How many stretches that it lacks are followed by one that it has.
  private(set) var stretches = 0

  /// Looks up each of `runs` among `others`; the cost grows with both.
  init(of runs: [UInt64], in others: [UInt64]) {
    count = runs.count
    // Open addressing over places, counted from one.
    let size = 1 << (Int.bitWidth - (max(others.count, 32) * 2 - 1).leadingZeroBitCount)
    var slots = [UInt32](repeating: 0, count: size)
    for place in others.indices {
      var at = Int(truncatingIfNeeded: others[place]) & (size - 1)
      while slots[at] != 0, others[Int(slots[at]) - 1] != others[place] {
        at = (at + 1) & (size - 1)
      }
      if slots[at] == 0 { slots[at] = UInt32(truncatingIfNeeded: place + 1) }
    }
    var missing = 0
    for run in runs {
      var at = Int(truncatingIfNeeded: run) & (size - 1)
      while slots[at] != 0, others[Int(slots[at]) - 1] != run { at = (at + 1) & (size - 1) }
      guard slots[at] != 0 else {
        missing += 1
        continue
      }
      if missing > 0 {
        stretches += 1
        if shared == 0 { before = missing } else { within += missing }
        missing = 0
      }
      shared += 1
    }
    behind = shared == 0 ? 0 : missing
  }
}
