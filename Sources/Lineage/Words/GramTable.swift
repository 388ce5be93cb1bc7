/// The runs of words of one text, to be looked up many times.
///
/// A table by open addressing in flat memory that is used again for the next text.
struct GramTable: Sendable {
  /// The state of the rolling hash of the run that starts at each word.
  private(set) var states: [UInt64] = []
  /// For each run the first place where the same one starts.
  private(set) var firstPlaces: [UInt32] = []
  /// How many different runs there are.
  private(set) var distinctCount = 0

  /// Places by the first bits of the state, counted from one.
  private var slots: [UInt32] = []
  private var shift: UInt64 = 63
  /// Where the places of each run begin in `places`, by its first place; empty where none is repeated.
  private var starts: [UInt32] = []
  private var places: [UInt32] = []

  /// A table of nothing.
  init() {}

  /// Takes in the runs of `words` in place of those that were there.
  mutating func fill(_ words: UnsafeBufferPointer<UInt32>) {
    states.removeAll(keepingCapacity: true)
    states.reserveCapacity(words.count)
    unsafe WordGrams.forEachState(of: words) { states.append($1) }
    fill()
  }

  private mutating func fill() {
    let bits = Int.bitWidth - (max(states.count, 256) * 2 - 1).leadingZeroBitCount
    let wanted = 1 << bits
    shift = UInt64(64 - bits)
    if slots.count != wanted {
      slots = [UInt32](repeating: 0, count: wanted)
    } else {
      for at in slots.indices { slots[at] = 0 }
    }
    firstPlaces.removeAll(keepingCapacity: true)
    firstPlaces.reserveCapacity(states.count)
    distinctCount = 0
    let mask = wanted - 1
    for place in states.indices {
      let state = states[place]
      var at = Int(truncatingIfNeeded: state &>> shift)
      while slots[at] != 0, states[Int(slots[at]) - 1] != state { at = (at + 1) & mask }
      if slots[at] == 0 {
        slots[at] = UInt32(truncatingIfNeeded: place + 1)
        distinctCount += 1
      }
      firstPlaces.append(slots[at] - 1)
    }
    starts.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    if distinctCount < states.count { listPlaces() }
  }

  private mutating func listPlaces() {
    starts = [UInt32](repeating: 0, count: states.count + 1)
    for place in firstPlaces { starts[Int(place) + 1] += 1 }
    for at in 1..<starts.count { starts[at] += starts[at - 1] }
    var next = starts
    places = [UInt32](repeating: 0, count: states.count)
    for place in firstPlaces.indices {
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
            GramView(slots: slots, states: states, firstPlaces: firstPlaces, shift: shift))
        }
      }
    }
  }

  /// Puts the text's fingerprints into `picked`, each once, in the order in which they stand.
  func pickFingerprints(into picked: inout [UInt64]) {
    picked.removeAll(keepingCapacity: true)
    var grams: [UInt64] = []
    grams.reserveCapacity(states.count)
    for state in states { grams.append(WordGrams.mixed(state)) }
    guard distinctCount < states.count else {
      WordGrams.forEachPick(grams) { picked.append(grams[$0]) }
      return
    }
    var isPicked = [Bool](repeating: false, count: states.count)
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

  /// The first place of a run, or -1.
  @inline(__always)
  func firstPlace(of state: UInt64) -> Int {
    if unsafe states.isEmpty { return -1 }
    var at = unsafe Int(truncatingIfNeeded: state &>> shift)
    while true {
      let slot = unsafe slots[at]
      if slot == 0 { return -1 }
      if unsafe states[Int(slot) - 1] == state { return Int(slot) - 1 }
      at = unsafe (at + 1) & (slots.count - 1)
    }
  }
}
