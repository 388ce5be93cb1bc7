/// The fingerprints of many texts in parts by their first bits, so that each part fits a cache: in
/// memory up to a size, then in a file that has no name.
struct CorpusKeyStore: Sendable {
  /// A fingerprint and the text that has it, in twelve bytes.
  struct Entry: Sendable, BitwiseCopyable {
    private var high: UInt32
    private var low: UInt32
    /// The text.
    let text: UInt32

    /// The fingerprint.
    var key: UInt64 { UInt64(high) << 32 | UInt64(low) }

    /// A fingerprint of a text.
    init(_ key: UInt64, text: UInt32) {
      high = UInt32(truncatingIfNeeded: key >> 32)
      low = UInt32(truncatingIfNeeded: key)
      self.text = text
    }
  }

  /// Entries that are put away.
  private enum Chunk: Sendable {
    case memory([Entry])
    case file(offset: Int)
  }

  /// The entries that share their first bits.
  private struct Part: Sendable {
    var chunks: [Chunk] = []
    var newest: [Entry] = []
  }

  private let folder: String
  private let memoryLimit: Int
  private var parts: [Part]
  private var file: PostingFile?
  private var inMemory = 0
  private var written = 0
  private var failure: PostingIndexError?

  private static let partBits: UInt64 = 9
  private static let chunkCount = 1024
  private static let chunkSize = chunkCount * MemoryLayout<Entry>.stride

  /// A store that keeps so many bytes in memory, and what is more in a file in `folder`.
  init(folder: String, memoryLimit: Int) {
    self.folder = folder
    self.memoryLimit = memoryLimit
    parts = [Part](repeating: Part(), count: 1 << Int(Self.partBits))
  }

  /// How many parts there are.
  var partCount: Int { parts.count }

  /// Keeps the fingerprints of a text; texts come in order.
  ///
  /// Should writing fail, `take` says why.
  mutating func insert(_ keys: [UInt64], text: Int) {
    let text = UInt32(truncatingIfNeeded: text)
    for key in keys {
      let part = Int(truncatingIfNeeded: key &>> (64 &- Self.partBits))
      parts[part].newest.append(Entry(key, text: text))
      if parts[part].newest.count == Self.chunkCount { putAway(part) }
    }
  }

  private mutating func putAway(_ part: Int) {
    if inMemory + Self.chunkSize <= memoryLimit || failure != nil {
      parts[part].chunks.append(.memory(parts[part].newest))
      inMemory += Self.chunkSize
      parts[part].newest = []
      parts[part].newest.reserveCapacity(Self.chunkCount)
      return
    }
    do throws(PostingIndexError) {
      if file == nil { file = try PostingFile(unnamedIn: folder) }
      try file?.write(parts[part].newest, at: written)
      parts[part].chunks.append(.file(offset: written))
      written += Self.chunkSize
      parts[part].newest.removeAll(keepingCapacity: true)
    } catch {
      failure = error
      putAway(part)
    }
  }

  /// Puts the entries of a part into `entries`, in order of their texts, and forgets them.
  mutating func take(_ part: Int, into entries: inout [Entry]) throws(PostingIndexError) {
    if let failure { throw failure }
    entries.removeAll(keepingCapacity: true)
    let all = parts[part]
    parts[part] = Part()
    entries.reserveCapacity(all.chunks.count * Self.chunkCount + all.newest.count)
    var buffer: [Entry] = []
    for chunk in all.chunks {
      switch chunk {
      case .memory(let chunk): entries.append(contentsOf: chunk)
      case .file(let offset):
        if buffer.isEmpty {
          buffer = [Entry](repeating: Entry(0, text: 0), count: Self.chunkCount)
        }
        guard let file, file.read(&buffer, at: offset) else {
          throw .unusable(path: folder, reason: "a temporary file in it cannot be read back")
        }
        entries.append(contentsOf: buffer)
      }
    }
    entries.append(contentsOf: all.newest)
  }
}
