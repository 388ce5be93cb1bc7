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

  /// Aligns two sequences of words.
  init(_ first: [ContentWord], _ second: [ContentWord]) {
    let a = Array(first.prefix(Self.limit))
    let b = Array(second.prefix(Self.limit))
    let width = b.count + 1
    var length = [Int](repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        length[i * width + j] =
          a[i].concept == b[j].concept
          ? length[(i + 1) * width + j + 1] + 1
          : max(length[(i + 1) * width + j], length[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    var (gapFirst, gapSecond) = (0.0, 0.0)
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, a[i].concept == b[j].concept {
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
}
