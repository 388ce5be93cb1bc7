import Model

/// Where two sentences differ that are one but for some words.
struct WordEdits: Sendable, Hashable {
  /// Words of the one that stand in the place of words of the other; one of the two may be none.
  struct Place: Sendable, Hashable {
    var first: Range<Int>
    var second: Range<Int>
  }

  /// The places in text order.
  var places: [Place] = []
  /// How many words stand in both, in one order.
  var commonCount = 0

  private static let limit = 160

  /// Aligns `first` with `second` by a longest common subsequence (Hunt and Szymanski 1977 compare
  /// lines so), once what both begin and end with is off.
  init(_ first: [ContentWord], _ second: [ContentWord]) {
    var start = 0
    while start < min(first.count, second.count), Self.areOne(first[start], second[start]) {
      start += 1
    }
    var tail = 0
    while tail < min(first.count, second.count) - start,
      Self.areOne(first[first.count - 1 - tail], second[second.count - 1 - tail])
    {
      tail += 1
    }
    commonCount = start + tail
    let a = Array(first[start..<(first.count - tail)])
    let b = Array(second[start..<(second.count - tail)])
    guard a.count <= Self.limit, b.count <= Self.limit else {
      places = [Place(first: start..<(start + a.count), second: start..<(start + b.count))]
      return
    }
    align(a, b, start)
  }

  private mutating func align(_ a: [ContentWord], _ b: [ContentWord], _ offset: Int) {
    let width = b.count + 1
    var length = [Int](repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        length[i * width + j] =
          Self.areOne(a[i], b[j])
          ? length[(i + 1) * width + j + 1] + 1
          : max(length[(i + 1) * width + j], length[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    var (from, fromOther) = (0, 0)
    func close(_ i: Int, _ j: Int) -> Place? {
      guard i > from || j > fromOther else { return nil }
      return Place(
        first: (offset + from)..<(offset + i), second: (offset + fromOther)..<(offset + j))
    }
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, Self.areOne(a[i], b[j]) {
        if let place = close(i, j) { places.append(place) }
        commonCount += 1
        (i, j) = (i + 1, j + 1)
        (from, fromOther) = (i, j)
      } else if j == b.count
        || i < a.count && length[(i + 1) * width + j] >= length[i * width + j + 1]
      {
        i += 1
      } else {
        j += 1
      }
    }
    if let place = close(a.count, b.count) { places.append(place) }
  }

  private static func areOne(_ word: ContentWord, _ other: ContentWord) -> Bool {
    word.stem == other.stem
  }
}
