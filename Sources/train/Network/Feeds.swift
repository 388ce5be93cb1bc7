/// Windows in an endless order that a seed fixes.
struct Feed {
  private let windows: [TrainingWindow]
  private var order: [Int]
  private var place = 0
  private var random: SplitMix

  init(windows: [TrainingWindow], seed: UInt64) {
    self.windows = windows
    order = Array(windows.indices)
    random = SplitMix(state: seed)
    order.shuffle(using: &random)
  }

  /// The next windows, of `words` words or a few more.
  mutating func next(words: Int) -> [TrainingWindow] {
    var found: [TrainingWindow] = []
    var count = 0
    while count < words, !order.isEmpty {
      if place == order.count {
        place = 0
        order.shuffle(using: &random)
      }
      found.append(windows[order[place]])
      count += windows[order[place]].count
      place += 1
    }
    return found
  }
}

/// Steele, Lea and Flood's SplitMix64: the order of training is the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to 1.
  mutating func unit() -> Float { Float(next() >> 40) * 0x1p-24 }
}
