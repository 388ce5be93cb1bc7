/// A sorted list of postings that does not change.
///
/// Three columns follow one another: the keys, 8 bytes each, in order, and repeated where a key has
/// several owners; fences, 4 bytes for every 16 to 32 keys; and the owners, 4 bytes each, as
/// differences from the first. Of one key the owners rise.
struct PostingRun: Sendable {
  /// What the run holds and where.
  struct Shape: Sendable, Hashable {
    /// How many postings there are.
    var count: Int
    /// The least owner that a posting can have: the owners are kept as differences from it.
    var firstOwner: Int64
    /// The greatest owner.
    var lastOwner: Int64

    /// How many of a key's first bits the fences tell apart.
    var fenceBits: Int {
      max(1, Int.bitWidth - (count / 16).leadingZeroBitCount - 1)
    }
    /// How many fences there are.
    var fenceCount: Int { (1 << fenceBits) + 1 }
    /// Where the fences begin.
    var fenceOffset: Int { count * 8 }
    /// Where the owners begin.
    var ownerOffset: Int { fenceOffset + fenceCount * 4 }
    /// How many bytes the run has.
    var byteCount: Int { ownerOffset + count * 4 }
    /// How much room a run of this many postings has for owners.
    static let mostOwnerDifference = Int64(UInt32.max)
    /// No run has more postings than the fences can count.
    static let mostPostings = Int(UInt32.max)
  }

  /// What the run holds.
  let shape: Shape
  /// The columns.
  let bytes: PostingBytes

  /// The postings in `bytes`, which have that shape.
  init(_ shape: Shape, bytes: PostingBytes) {
    precondition(bytes.count >= shape.byteCount)
    self.shape = shape
    self.bytes = bytes
  }

  /// The keys, in order.
  var keys: UnsafeBufferPointer<UInt64> {
    unsafe UnsafeBufferPointer(
      start: bytes.base.assumingMemoryBound(to: UInt64.self), count: shape.count)
  }

  /// The differences of the owners from the first.
  var owners: UnsafeBufferPointer<UInt32> {
    unsafe UnsafeBufferPointer(
      start: (bytes.base + shape.ownerOffset).assumingMemoryBound(to: UInt32.self),
      count: shape.count)
  }

  private var fences: UnsafeBufferPointer<UInt32> {
    unsafe UnsafeBufferPointer(
      start: (bytes.base + shape.fenceOffset).assumingMemoryBound(to: UInt32.self),
      count: shape.fenceCount)
  }

  /// The owner at a place.
  func owner(at place: Int) -> Int64 {
    unsafe shape.firstOwner + Int64(owners[place])
  }

  /// Puts the places of each of `wanted` into `found`, at `stride` from one another.
  ///
  /// The look-ups do not wait for one another, so that their cache misses overlap.
  func find(_ wanted: [UInt64], into found: inout [Range<UInt32>], at first: Int, stride: Int) {
    let keys = unsafe keys
    let fences = unsafe fences
    let shift = UInt64(64 - shape.fenceBits)
    for index in wanted.indices {
      let key = wanted[index]
      let bucket = Int(truncatingIfNeeded: key &>> shift)
      // Whatever became of the file since it was checked, nothing is read beyond its end.
      let end = unsafe min(Int(fences[bucket + 1]), keys.count)
      var low = unsafe min(Int(fences[bucket]), end)
      if end - low > 64 {
        low = unsafe Self.firstPlace(of: key, in: keys, low, end)
      } else {
        // Keys are spread evenly, so the key is near where its further bits say.
        let start = low
        let within = (key &<< (64 &- shift)).multipliedFullWidth(by: UInt64(end - low)).high
        low += Int(truncatingIfNeeded: within)
        while low > start, unsafe keys[low - 1] >= key { low -= 1 }
        while low < end, unsafe keys[low] < key { low += 1 }
      }
      var high = low
      while high < end, high - low < 8, unsafe keys[high] == key { high += 1 }
      if high - low == 8 {
        high = unsafe Self.firstPlace(after: key, in: keys, high, end)
      }
      found[first + index * stride] =
        UInt32(
          truncatingIfNeeded: low)..<UInt32(
          truncatingIfNeeded: high)
    }
  }

  private static func firstPlace(
    of key: UInt64, in keys: UnsafeBufferPointer<UInt64>, _ start: Int, _ end: Int
  ) -> Int {
    var low = start
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if unsafe keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func firstPlace(
    after key: UInt64, in keys: UnsafeBufferPointer<UInt64>, _ start: Int, _ end: Int
  ) -> Int {
    var low = start
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if unsafe keys[middle] <= key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
