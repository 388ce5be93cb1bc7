/// Many numbers, in memory or, where they are too many, in a file without a name that is mapped.
@safe
struct CorpusNumbers: Sendable {
  /// How many there are.
  let count: Int
  private let bytes: PostingBytes

  /// None.
  init() {
    count = 0
    bytes = PostingBytes(count: 0)
  }

  /// Room for so many numbers.
  init(count: Int, folder: String, memoryLimit: Int) throws(PostingIndexError) {
    self.count = count
    bytes =
      count * 4 <= memoryLimit
      ? PostingBytes(count: count * 4)
      : try PostingBytes(unnamedIn: folder, count: count * 4)
  }

  /// The numbers; only who made them writes to them.
  var numbers: UnsafeMutableBufferPointer<UInt32> {
    unsafe UnsafeMutableBufferPointer(
      start: bytes.base.assumingMemoryBound(to: UInt32.self), count: count)
  }
}

/// Lists of numbers that are read once again in the order in which they came: in memory up to a
/// size, then in a file that has no name.
struct CorpusListStore: Sendable {
  private enum Piece: Sendable {
    case memory([UInt32])
    case file(offset: Int, count: Int)
  }

  private let folder: String
  private let memoryLimit: Int
  private var pieces: [Piece] = []
  private var inMemory = 0
  private var file: PostingFile?
  private var written = 0

  /// A store that keeps so many bytes in memory, and what is more in a file in `folder`.
  init(folder: String, memoryLimit: Int) {
    self.folder = folder
    self.memoryLimit = memoryLimit
  }

  /// How many lists there are.
  var count: Int { pieces.count }

  /// Keeps a list.
  mutating func append(_ list: [UInt32]) throws(PostingIndexError) {
    let size = list.count * 4
    if inMemory + size <= memoryLimit {
      inMemory += size
      pieces.append(.memory([UInt32](list[...])))
      return
    }
    if file == nil { file = try PostingFile(unnamedIn: folder) }
    try file?.write(list, at: written)
    pieces.append(.file(offset: written, count: list.count))
    written += size
  }

  /// The list of that number, which is forgotten.
  mutating func take(_ number: Int) throws(PostingIndexError) -> [UInt32] {
    let piece = pieces[number]
    pieces[number] = .memory([])
    switch piece {
    case .memory(let list): return list
    case .file(let offset, let count):
      var list = [UInt32](repeating: 0, count: count)
      guard let file, file.read(&list, at: offset) else {
        throw .unusable(path: folder, reason: "a temporary file in it cannot be read back")
      }
      return list
    }
  }
}
