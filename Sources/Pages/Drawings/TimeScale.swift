import Model

/// Maps days to places on a line, with long empty stretches shortened.
struct TimeScale: Sendable {
  /// The days that are told of, in order.
  private let days: [Int]
  private let offsets: [Int]
  /// Where the line starts and how long it is.
  let start: Int
  let length: Int
  /// The days before which a stretch is shortened.
  let breaks: [Int]

  init(days allDays: [Int], start: Int, length: Int) {
    let days = Array(Set(allDays)).sorted()
    let gaps = zip(days.dropFirst(), days).map { $0 - $1 }
    let middle = gaps.sorted()[safe: gaps.count / 2] ?? 1
    let limit = max(5, middle * 4)
    var breaks: [Int] = []
    var reached = 0
    var reaches = [0]
    for (index, gap) in gaps.enumerated() {
      if gap > limit { breaks.append(days[index + 1]) }
      reached += min(gap, limit)
      reaches.append(reached)
    }
    self.days = days
    self.start = start
    self.length = length
    self.breaks = breaks
    offsets = days.indices.map { index in
      reached == 0 ? length / 2 : length * reaches[index] / reached
    }
  }

  /// Where a day stands; days that are not told of stand at the next that is.
  func x(_ day: Int) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    guard !days.isEmpty else { return start }
    return start + offsets[min(low, days.count - 1)]
  }

  /// The last day that is told of before `day`, or `day` itself where there is none.
  func day(before day: Int) -> Int {
    days.last { $0 < day } ?? day
  }

  /// The days to name on the axis, at least `distance` apart, the first and the last among them.
  func ticks(distance: Int) -> [Int] {
    guard let first = days.first, let last = days.last else { return [] }
    var ticks = [first]
    for day in days.dropFirst()
    where x(day) - x(ticks[ticks.count - 1]) >= distance
      && (day == last || x(last) - x(day) >= distance)
    {
      ticks.append(day)
    }
    return ticks
  }
}

extension Array {
  /// The element at `index`, or `nil` past either end.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
