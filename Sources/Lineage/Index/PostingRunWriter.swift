/// Writes a run, posting by posting, to memory or to a file.
struct PostingRunWriter {
  private let shape: PostingRun.Shape
  private let file: PostingFile?
  private let memory: PostingBytes?
  private let shift: UInt64
  private var fences: [UInt32] = []
  private var keys: [UInt64] = []
  private var owners: [UInt32] = []
  private var written = 0
  private var keySum = PostingChecksum(seed: 1)
  private var ownerSum = PostingChecksum(seed: 2)

  private static let pieceCount = 1 << 13

  /// A run of that shape in memory.
  init(_ shape: PostingRun.Shape) {
    self.shape = shape
    file = nil
    memory = PostingBytes(count: shape.byteCount)
    shift = UInt64(64 - shape.fenceBits)
    reserve()
  }

  /// A run of that shape in an empty file.
  init(_ shape: PostingRun.Shape, file: PostingFile) {
    self.shape = shape
    self.file = file
    memory = nil
    shift = UInt64(64 - shape.fenceBits)
    reserve()
  }

  private mutating func reserve() {
    fences.reserveCapacity(shape.fenceCount)
    keys.reserveCapacity(Self.pieceCount)
    owners.reserveCapacity(Self.pieceCount)
  }

  /// Writes the next posting; keys come in order, and of one key the owners rise.
  @inline(__always)
  mutating func append(_ key: UInt64, _ owner: UInt32) throws(PostingIndexError) {
    let bucket = Int(truncatingIfNeeded: key &>> shift)
    while fences.count <= bucket { fences.append(UInt32(truncatingIfNeeded: written + keys.count)) }
    keys.append(key)
    owners.append(owner)
    keySum.add(key)
    ownerSum.add(UInt64(owner))
    if keys.count == Self.pieceCount { try writePiece() }
  }

  private mutating func writePiece() throws(PostingIndexError) {
    try write(keys, at: written * 8)
    try write(owners, at: shape.ownerOffset + written * 4)
    written += keys.count
    keys.removeAll(keepingCapacity: true)
    owners.removeAll(keepingCapacity: true)
  }

  private func write<Element: BitwiseCopyable>(
    _ elements: [Element], at offset: Int
  ) throws(PostingIndexError) {
    guard !elements.isEmpty else { return }
    if let memory {
      precondition(offset + elements.count * MemoryLayout<Element>.stride <= memory.count)
      unsafe elements.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        unsafe (memory.base + offset).copyMemory(from: start, byteCount: bytes.count)
      }
    } else {
      try file?.write(elements, at: offset)
    }
  }

  /// Ends the run, of which as many postings were written as its shape says, and returns the bytes
  /// with their checksum; a file is durable then.
  mutating func finish() throws(PostingIndexError) -> (bytes: PostingBytes, checksum: UInt64) {
    try writePiece()
    precondition(written == shape.count)
    while fences.count < shape.fenceCount { fences.append(UInt32(truncatingIfNeeded: written)) }
    try write(fences, at: shape.fenceOffset)
    let checksum = Self.checksum(keySum, ownerSum, fences)
    if let memory { return (memory, checksum) }
    guard let file else { preconditionFailure("a run is written to memory or to a file") }
    try file.synchronise()
    return (
      try PostingBytes(mapping: file.descriptor, count: shape.byteCount, path: file.path), checksum
    )
  }

  private static func checksum(
    _ keys: PostingChecksum, _ owners: PostingChecksum, _ fences: [UInt32]
  ) -> UInt64 {
    var sum = PostingChecksum(seed: 3)
    for fence in fences { sum.add(UInt64(fence)) }
    sum.add(keys.value)
    sum.add(owners.value)
    return sum.value
  }

  /// The checksum of the run in a file, or `nil` where the file has another size.
  ///
  /// It is read piece by piece rather than through a mapping, so that it does not stay in memory.
  static func checksum(of shape: PostingRun.Shape, in file: PostingFile) -> UInt64? {
    guard file.byteCount == shape.byteCount else { return nil }
    var keySum = PostingChecksum(seed: 1)
    var ownerSum = PostingChecksum(seed: 2)
    var at = 0
    while at < shape.count {
      let count = min(1 << 16, shape.count - at)
      var keys = [UInt64](repeating: 0, count: count)
      var owners = [UInt32](repeating: 0, count: count)
      guard file.read(&keys, at: at * 8), file.read(&owners, at: shape.ownerOffset + at * 4) else {
        return nil
      }
      for key in keys { keySum.add(key) }
      for owner in owners { ownerSum.add(UInt64(owner)) }
      at += count
    }
    var fences = [UInt32](repeating: 0, count: shape.fenceCount)
    guard file.read(&fences, at: shape.fenceOffset) else { return nil }
    return checksum(keySum, ownerSum, fences)
  }
}
