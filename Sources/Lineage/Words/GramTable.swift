/// The runs of words of one text, to be looked up many times.
///
/// A table by open addressing in flat memory that is used again for the next text.
struct GramTable: Sendable {
  /// How many runs there are.
  private(set) var count = 0
  /// How many different runs there are.
  private(set) var distinctCount = 0

  /// The state of the rolling hash of the run that starts at each word.
  private var states: [UInt64] = []
  /// For each run the first place where the same one starts.
  private var firstPlaces: [UInt32] = []
  /// Places by the first bits of the state, counted from one.
  private var slots: [UInt32] = []
  private var shift: UInt64 = 63
  /// Where the places of each run begin in `places`, by its first place; empty where none is repeated.
  private var starts: [UInt32] = []
  private var places: [UInt32] = []
  /// Room for choosing fingerprints.
  private var hashes: [UInt64] = []

  /// A table of nothing.
  init() {}

  /// Takes in the runs of `words` in place of those that were there.
  mutating func fill(_ words: UnsafeBufferPointer<UInt32>) {
    count = words.isEmpty ? 0 : max(1, words.count - WordGrams.width + 1)
    distinctCount = 0
    if states.count < count {
      states = [UInt64](repeating: 0, count: count)
      firstPlaces = [UInt32](repeating: 0, count: count)
    }
    let bits = Int.bitWidth - (max(count, 256) * 2 - 1).leadingZeroBitCount
    shift = UInt64(64 - bits)
    if slots.count != 1 << bits { slots = [UInt32](repeating: 0, count: 1 << bits) }
    unsafe slots.withUnsafeMutableBufferPointer { slots in
      unsafe states.withUnsafeMutableBufferPointer { states in
        unsafe firstPlaces.withUnsafeMutableBufferPointer { firstPlaces in
          unsafe slots.update(repeating: 0)
          distinctCount = unsafe Self.fill(words, slots, states, firstPlaces, shift: shift)
        }
      }
    }
    starts.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    if distinctCount < count { listPlaces() }
  }

  /// Fills the columns, and returns how many different runs there are.
  private static func fill(
    _ words: UnsafeBufferPointer<UInt32>, _ slots: UnsafeMutableBufferPointer<UInt32>,
    _ states: UnsafeMutableBufferPointer<UInt64>,
    _ firstPlaces: UnsafeMutableBufferPointer<UInt32>, shift: UInt64
  ) -> Int {
    var distinctCount = 0
    let mask = slots.count - 1
    var place = 0
    unsafe WordGrams.forEachState(of: words) { _, state in
      unsafe states[place] = state
      var at = Int(truncatingIfNeeded: state &>> shift)
      while true {
        let slot = unsafe slots[at]
        if slot == 0 {
          unsafe slots[at] = UInt32(truncatingIfNeeded: place &+ 1)
          unsafe firstPlaces[place] = UInt32(truncatingIfNeeded: place)
          distinctCount &+= 1
          break
        }
        if unsafe states[Int(slot) &- 1] == state {
          unsafe firstPlaces[place] = slot &- 1
          break
        }
        at = (at &+ 1) & mask
      }
      place &+= 1
    }
    return distinctCount
  }

  private mutating func listPlaces() {
    starts = [UInt32](repeating: 0, count: count + 1)
    for place in firstPlaces[..<count] { starts[Int(place) + 1] += 1 }
    for at in 1..<starts.count { starts[at] += starts[at - 1] }
    var next = starts
    places = [UInt32](repeating: 0, count: count)
    for place in 0..<count {
      let first = Int(firstPlaces[place])
      places[Int(next[first])] = UInt32(truncatingIfNeeded: place)
      next[first] += 1
    }
  }

  /// Calls `body` with a view of the table for many look-ups.
  @inline(__always)
  func withView<Result>(_ body: (GramView) -> Result) -> Result {
    unsafe slots.withUnsafeBufferPointer { slots in
      unsafe states.withUnsafeBufferPointer { states in
        unsafe firstPlaces.withUnsafeBufferPointer { firstPlaces in
          unsafe body(
            GramView(
              slots: slots, states: states, firstPlaces: firstPlaces, shift: shift,
              isEmpty: count == 0))
        }
      }
    }
  }

  /// Puts the text's fingerprints into `picked`, each once, in the order in which they stand.
  mutating func pickFingerprints(into picked: inout [UInt64]) {
    picked.removeAll(keepingCapacity: true)
    picked.reserveCapacity(count * 2 / (WordGrams.window + 1) + 8)
    if hashes.count < count { hashes = [UInt64](repeating: 0, count: count) }
    for place in 0..<count { hashes[place] = WordGrams.mixed(states[place]) }
    let isRepetitive = isRepetitive
    var isPicked = [Bool](repeating: false, count: isRepetitive ? count : 0)
    unsafe hashes.withUnsafeBufferPointer { hashes in
      let hashes = unsafe UnsafeBufferPointer(rebasing: hashes[..<count])
      unsafe Winnowing.forEachPick(hashes, window: WordGrams.window) { place in
        if isRepetitive {
          let first = Int(firstPlaces[place])
          guard !isPicked[first] else { return }
          isPicked[first] = true
        }
        picked.append(unsafe hashes[place])
      }
    }
  }

  /// The first place of the run that starts at a place.
  func firstPlace(at place: Int) -> Int { Int(firstPlaces[place]) }

  /// All places of the run whose first place is `first`, in order.
  func places(of first: Int) -> ArraySlice<UInt32> {
    guard !starts.isEmpty else { return [UInt32(truncatingIfNeeded: first)] }
    return places[Int(starts[first])..<Int(starts[first + 1])]
  }

  /// Whether any run stands in more than one place.
  var isRepetitive: Bool { !starts.isEmpty }
}

/// A table of runs while it is looked at.
@unsafe
struct GramView {
  /// Places by the first bits of the state, counted from one.
  let slots: UnsafeBufferPointer<UInt32>
  /// The state of the rolling hash of the run that starts at each word.
  let states: UnsafeBufferPointer<UInt64>
  /// For each run the first place where the same one starts.
  let firstPlaces: UnsafeBufferPointer<UInt32>
  /// How many of a state's bits are not looked at.
  let shift: UInt64
  /// Whether the table has no runs.
  let isEmpty: Bool

  /// The first place of a run, or -1.
  @inline(__always)
  func firstPlace(of state: UInt64) -> Int {
    if unsafe isEmpty { return -1 }
    var at = unsafe Int(truncatingIfNeeded: state &>> shift)
    while true {
      let slot = unsafe slots[at]
      if slot == 0 { return -1 }
      if unsafe states[Int(slot) &- 1] == state { return Int(slot) &- 1 }
      at = unsafe (at &+ 1) & (slots.count &- 1)
    }
  }
}
