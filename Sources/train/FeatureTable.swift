/// Numbers the features that are seen often enough; open addressing over their keys.
struct FeatureTable {
  private var keys: [UInt32]
  private var values: [Int32]
  private let mask: Int
  private var used = 0
  /// How many features have a number.
  private(set) var featureCount = 0

  /// A table that starts with two to the power of `bits` places.
  init(bits: Int) {
    keys = [UInt32](repeating: 0, count: 1 << bits)
    values = [Int32](repeating: 0, count: 1 << bits)
    mask = 1 << bits - 1
  }

  private func place(of key: UInt32) -> Int {
    var place = Int(key &* 0x9E37_79B1) >> 4 & mask
    while values[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  /// Counts `key` once more; past seven eighths of the table new keys are left out.
  mutating func count(_ key: UInt32) {
    let place = place(of: key)
    if values[place] == 0 {
      guard used < keys.count / 8 * 7 else { return }
      used += 1
    }
    keys[place] = key
    values[place] += 1
  }

  /// Replaces the counts by numbers, one for each key counted `least` times or more.
  mutating func number(atLeast least: Int) {
    for place in keys.indices where values[place] != 0 {
      if values[place] >= Int32(least) {
        featureCount += 1
        values[place] = Int32(featureCount)
      } else {
        values[place] = -1
      }
    }
  }

  /// The number of `key`, from 0, or `nil`.
  func number(of key: UInt32) -> Int? {
    let value = values[place(of: key)]
    return value > 0 ? Int(value) - 1 : nil
  }

  /// All keys that have a number, with it.
  func numbered() -> [(key: UInt32, number: Int)] {
    keys.indices.filter { values[$0] > 0 }.map { (keys[$0], Int(values[$0]) - 1) }
  }
}
