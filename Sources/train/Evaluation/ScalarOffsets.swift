/// Where the code points of a text start, in bytes: corpora count code points.
struct ScalarOffsets {
  private var starts: [Int] = []

  init(_ text: String) {
    starts.reserveCapacity(text.utf8.count + 1)
    for (offset, byte) in text.utf8.enumerated() where byte & 0xC0 != 0x80 {
      starts.append(offset)
    }
    starts.append(text.utf8.count)
  }

  /// The bytes of the code points `span`, a start and an end, or `nil` where it is no span.
  func bytes(_ span: [Int]) -> Range<Int>? {
    guard span.count == 2, span[0] >= 0, span[0] < span[1], span[1] < starts.count else {
      return nil
    }
    return starts[span[0]]..<starts[span[1]]
  }

  /// The number of the code point that starts at `byte`, or of the first behind it.
  func number(_ byte: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
