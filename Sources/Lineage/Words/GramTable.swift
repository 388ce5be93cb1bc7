/// The runs of words of one text, to be looked up many times.
///
/// A table by open addressing in flat memory that is used again for the next text.
struct GramTable: Sendable {
  /// The hash of the run that starts at each word.
  private(set) var grams: [UInt64] = []
  /// For each run the first place where the same one starts.
  private(set) var firstPlaces: [UInt32] = []
  /// How many different runs there are.
  private(set) var distinctCount = 0

  /// Places by hash, counted from one.
  private var slots: [UInt32] = []
  /// Where the places of each run begin in `places`, by its first place; empty where none is repeated.
  private var starts: [UInt32] = []
  private var places: [UInt32] = []

  /// A table of nothing.
  init() {}

  /// Takes in the runs of `words` in place of those that were there.
  mutating func fill(_ words: UnsafeBufferPointer<UInt32>) {
    grams.removeAll(keepingCapacity: true)
    unsafe WordGrams.forEachHash(of: words) { grams.append($1) }
    fill()
  }

  private mutating func fill() {
    let wanted = 1 << (Int.bitWidth - (max(grams.count, 256) * 2 - 1).leadingZeroBitCount)
    if slots.count < wanted || slots.count > wanted * 64 {
      slots = [UInt32](repeating: 0, count: wanted)
    } else {
      for at in slots.indices { slots[at] = 0 }
    }
    firstPlaces.removeAll(keepingCapacity: true)
    distinctCount = 0
    let mask = slots.count - 1
    for place in grams.indices {
      let gram = grams[place]
      var at = Int(truncatingIfNeeded: gram) & mask
      while slots[at] != 0, grams[Int(slots[at]) - 1] != gram { at = (at + 1) & mask }
      if slots[at] == 0 {
        slots[at] = UInt32(truncatingIfNeeded: place + 1)
        distinctCount += 1
      }
      firstPlaces.append(slots[at] - 1)
    }
    starts.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    if distinctCount < grams.count { listPlaces() }
  }

  private mutating func listPlaces() {
    starts = [UInt32](repeating: 0, count: grams.count + 1)
    for place in firstPlaces { starts[Int(place) + 1] += 1 }
    for at in 1..<starts.count { starts[at] += starts[at - 1] }
    var next = starts
    places = [UInt32](repeating: 0, count: grams.count)
    for place in firstPlaces.indices {
      let first = Int(firstPlaces[place])
      places[Int(next[first])] = UInt32(truncatingIfNeeded: place)
      next[first] += 1
    }
  }

  /// The first place of a run, or -1.
  @inline(__always)
  func firstPlace(of gram: UInt64) -> Int {
    let mask = slots.count - 1
    guard mask >= 0 else { return -1 }
    var at = Int(truncatingIfNeeded: gram) & mask
    while slots[at] != 0 {
      let place = Int(slots[at]) - 1
      if grams[place] == gram { return place }
      at = (at + 1) & mask
    }
    return -1
  }

  /// Puts the text's fingerprints into `picked`, each once, in the order in which they stand.
  func pickFingerprints(into picked: inout [UInt64]) {
    picked.removeAll(keepingCapacity: true)
    guard distinctCount < grams.count else {
      WordGrams.forEachPick(grams) { picked.append(grams[$0]) }
      return
    }
    var isPicked = [Bool](repeating: false, count: grams.count)
    WordGrams.forEachPick(grams) { place in
      let first = Int(firstPlaces[place])
      guard !isPicked[first] else { return }
      isPicked[first] = true
      picked.append(grams[place])
    }
  }

  /// All places of the run whose first place is `first`, in order.
  func places(of first: Int) -> ArraySlice<UInt32> {
    guard !starts.isEmpty else { return [UInt32(truncatingIfNeeded: first)] }
    return places[Int(starts[first])..<Int(starts[first + 1])]
  }
}
