import Model

/// Which words of two sentences stand for each other: a longest common subsequence of concepts.
struct WordAlignment {
  /// Words that only the first has, in text order.
  var onlyFirst: [ContentWord] = []
  /// Words that only the second has, in text order.
  var onlySecond: [ContentWord] = []
  /// Whether somewhere telling words of the first stand in place of telling words of the second.
  var replaces = false

  /// At most this many words of a side are aligned: the table has as many squared cells.
  private static let limit = 200

  /// Aligns two sequences of words; `byKin` lays words of one kin side by side, too.
  init(_ first: [ContentWord], _ second: [ContentWord], byKin: Bool = false) {
    let a = Array(first.prefix(Self.limit))
    let b = Array(second.prefix(Self.limit))
    let (keys, others) = (Self.keys(of: a, byKin), Self.keys(of: b, byKin))
    let width = b.count + 1
    var length = [Int](repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        length[i * width + j] =
          keys[i] == others[j]
          ? length[(i + 1) * width + j + 1] + 1
          : max(length[(i + 1) * width + j], length[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    var (gapFirst, gapSecond) = (0.0, 0.0)
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, keys[i] == others[j] {
        replaces = replaces || gapFirst >= 0.5 && gapSecond >= 0.5
        (gapFirst, gapSecond) = (0, 0)
        (i, j) = (i + 1, j + 1)
      } else if j == b.count
        || i < a.count && length[(i + 1) * width + j] >= length[i * width + j + 1]
      {
        onlyFirst.append(a[i])
        if !a[i].traits.contains(.name) { gapFirst += a[i].weight }
        i += 1
      } else {
        onlySecond.append(b[j])
        if !b[j].traits.contains(.name) { gapSecond += b[j].weight }
        j += 1
      }
    }
    replaces = replaces || gapFirst >= 0.5 && gapSecond >= 0.5
  }

  private static func keys(of words: [ContentWord], _ byKin: Bool) -> [UInt64] {
    words.map { byKin ? WordKin.kin(of: $0.concept) : $0.concept }
  }

  /// How much of two sentences stands in both in one order, the words that hold them together as
  /// well, from 0 to 1: two renderings of one sentence have one frame.
  static func frame(_ first: [ContentWord], _ second: [ContentWord]) -> Double {
    let count = min(first.count, limit) + min(second.count, limit)
    guard count > 0 else { return 0 }
    let alignment = WordAlignment(first, second, byKin: true)
    return 1 - Double(alignment.onlyFirst.count + alignment.onlySecond.count) / Double(count)
  }
}
