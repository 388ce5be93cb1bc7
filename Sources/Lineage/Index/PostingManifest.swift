/// What an index on disk consists of: the file that is written last.
struct PostingManifest: Sendable, Hashable {
  /// A run in a file of its own.
  struct Entry: Sendable, Hashable {
    /// The number in the file's name.
    var number: UInt64
    /// What the run holds.
    var shape: PostingRun.Shape
    /// The checksum of the file.
    var checksum: UInt64
    /// What the file was when the checksum was last found to be right, where that is known.
    var stamp: PostingStamp?
  }

  /// Every owner up to this number is in one of the runs.
  var coveredThrough: Int64
  /// The runs, the oldest first.
  var entries: [Entry]

  /// "HSYPOST" and the version of the format.
  private static let magic: UInt64 = 0x4853_5950_4F53_5402
  /// No manifest is longer.
  static let mostBytes = 1 << 16

  /// A manifest.
  init(coveredThrough: Int64, entries: [Entry]) {
    self.coveredThrough = coveredThrough
    self.entries = entries
  }

  /// Reads a manifest, or returns `nil` where it is damaged or something else.
  init?(_ bytes: [UInt8]) {
    guard bytes.count % 8 == 0, bytes.count >= 32, bytes.count < Self.mostBytes else { return nil }
    let words = stride(from: 0, to: bytes.count, by: 8).map { start in
      (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[start + $1]) }
    }
    guard words[0] == Self.magic, words.count == 4 + Int(truncatingIfNeeded: words[2] & 0xFFFF) * 8,
      words[words.count - 1] == Self.checksum(words.dropLast())
    else { return nil }
    coveredThrough = Int64(bitPattern: words[1])
    entries = []
    for at in stride(from: 3, to: words.count - 1, by: 8) {
      guard let count = Int(exactly: words[at + 1]), count > 0,
        count <= PostingRun.Shape.mostPostings
      else { return nil }
      let shape = PostingRun.Shape(
        count: count, firstOwner: Int64(bitPattern: words[at + 2]),
        lastOwner: Int64(bitPattern: words[at + 3]))
      entries.append(
        Entry(
          number: words[at], shape: shape, checksum: words[at + 4],
          stamp: PostingStamp(words[(at + 5)..<(at + 8)])))
    }
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    var words = [Self.magic, UInt64(bitPattern: coveredThrough), UInt64(entries.count)]
    for entry in entries {
      words += [
        entry.number, UInt64(entry.shape.count), UInt64(bitPattern: entry.shape.firstOwner),
        UInt64(bitPattern: entry.shape.lastOwner), entry.checksum,
      ]
      words += entry.stamp?.words ?? [0, 0, 0]
    }
    words.append(Self.checksum(words[...]))
    return words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
    }
  }

  private static func checksum(_ words: ArraySlice<UInt64>) -> UInt64 {
    var sum = PostingChecksum(seed: 4)
    for word in words { sum.add(word) }
    return sum.value
  }
}
