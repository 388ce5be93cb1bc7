/// Every second run of three words of each text, in two bytes: enough to see of most texts that share
/// no passage that they do not, without reading their words.
struct CorpusSketches: Sendable {
  /// Where the sketch of a text is kept.
  struct Place: Sendable {
    /// The piece of memory, or -1 where it is not kept.
    var segment: Int32
    /// Where it begins, and how many numbers it has.
    var offset: UInt32
    var count: UInt32
  }

  private let memoryLimit: Int
  private var segments: [PostingBytes] = []
  private var used = 0
  private var total = 0

  private static let segmentSize = 4 << 20

  /// Room for so many bytes of sketches; texts that come later have none.
  init(memoryLimit: Int) {
    self.memoryLimit = memoryLimit
  }

  /// Keeps the sketch of a text of those words.
  mutating func append(_ words: [UInt32]) -> Place {
    let count = words.count < WordGrams.width ? 0 : (words.count - 3) / 2 + 1
    let size = count * 2
    guard count > 0, total + size <= memoryLimit else {
      return Place(segment: -1, offset: 0, count: 0)
    }
    if segments.isEmpty || used + size > segments[segments.count - 1].count {
      segments.append(PostingBytes(count: max(Self.segmentSize, size)))
      used = 0
    }
    let base = unsafe segments[segments.count - 1].base + used
    unsafe words.withUnsafeBufferPointer { words in
      for number in 0..<count {
        let hash = unsafe TrigramView.hash(words, 2 &* number)
        unsafe base.storeBytes(
          of: UInt16(truncatingIfNeeded: hash), toByteOffset: 2 &* number, as: UInt16.self)
      }
    }
    let place = Place(
      segment: Int32(truncatingIfNeeded: segments.count - 1),
      offset: UInt32(truncatingIfNeeded: used), count: UInt32(truncatingIfNeeded: count))
    used += size
    total += size
    return place
  }

  /// How many different runs of five words the text whose sketch is at `place` can share with the
  /// text of `filter` at most.
  ///
  /// Of the three runs of three in a run of five one or two are kept.
  @inline(__always)
  func mostShared(_ place: Place, _ filter: TrigramView) -> Int {
    guard place.segment >= 0, unsafe filter.bits.count == TrigramFilter.leastBits / 64 else {
      return .max
    }
    let segment = segments[Int(place.segment)]
    let count = Int(place.count)
    precondition(Int(place.offset) + 2 * count <= segment.count)
    let numbers = unsafe segment.base + Int(place.offset)
    var most: UInt64 = 0
    var before: UInt64 = 0
    for number in 0..<count {
      let hash = unsafe Int(numbers.load(fromByteOffset: 2 &* number, as: UInt16.self))
      let known = unsafe filter.bits[hash &>> 6] &>> UInt64(truncatingIfNeeded: hash & 63) & 1
      // The run of five that has this one in its middle, and that which ends with it.
      most &+= known &+ (known & before)
      before = known
    }
    return Int(truncatingIfNeeded: most)
  }
}
