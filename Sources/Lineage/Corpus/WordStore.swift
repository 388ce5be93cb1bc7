#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The words of many texts: in memory up to a size, then in a file that has no name.
struct WordStore: Sendable {
  /// Where the words of a text are kept.
  struct Place: Sendable {
    /// The piece of memory, or -1 for the file.
    var segment: Int32
    /// How many words there are.
    var wordCount: UInt32
    /// How many bytes their places take.
    var placeByteCount: UInt32
    /// Where they begin.
    var offset: Int
  }

  private let folder: String
  private let memoryLimit: Int
  private var segments: [PostingBytes] = []
  private var used = 0
  private var total = 0
  private var file: PostingFile?
  private var unwritten: [UInt8] = []
  private var written = 0

  private static let segmentSize = 8 << 20

  /// A store that keeps so many bytes in memory, and what is more in a file in `folder`.
  init(folder: String, memoryLimit: Int) {
    self.folder = folder
    self.memoryLimit = memoryLimit
  }

  /// Keeps the words of `text`.
  mutating func append(_ text: CorpusText) throws(PostingIndexError) -> Place {
    let wordBytes = text.tokens.count * 4
    let size = (wordBytes + text.places.bytes.count + 3) & ~3
    var place = Place(
      segment: -1, wordCount: UInt32(truncatingIfNeeded: text.tokens.count),
      placeByteCount: UInt32(truncatingIfNeeded: text.places.bytes.count), offset: 0)
    guard total + size <= memoryLimit else {
      place.offset = written + unwritten.count
      unsafe text.tokens.withUnsafeBytes { unsafe unwritten.append(contentsOf: $0) }
      unwritten.append(contentsOf: text.places.bytes)
      while unwritten.count % 4 != 0 { unwritten.append(0) }
      if unwritten.count >= 1 << 20 { try write() }
      return place
    }
    if segments.isEmpty || used + size > segments[segments.count - 1].count {
      segments.append(PostingBytes(count: max(Self.segmentSize, size)))
      used = 0
    }
    let base = unsafe segments[segments.count - 1].base + used
    unsafe text.tokens.withUnsafeBytes { words in
      if let start = words.baseAddress { unsafe base.copyMemory(from: start, byteCount: wordBytes) }
    }
    unsafe text.places.bytes.withUnsafeBytes { places in
      guard let start = places.baseAddress else { return }
      unsafe (base + wordBytes).copyMemory(from: start, byteCount: places.count)
    }
    place.segment = Int32(truncatingIfNeeded: segments.count - 1)
    place.offset = used
    used += size
    total += size
    return place
  }

  /// Makes everything readable.
  mutating func finish() throws(PostingIndexError) {
    if !unwritten.isEmpty { try write() }
    unwritten = []
  }

  private mutating func write() throws(PostingIndexError) {
    if file == nil { file = try PostingFile(unnamedIn: folder) }
    try file?.write(unwritten, at: written)
    written += unwritten.count
    unwritten.removeAll(keepingCapacity: true)
  }

  /// Calls `body` with the words kept at `place` and with their places; `scratch` is overwritten.
  @inline(__always)
  func read<Result>(
    _ place: Place, _ scratch: inout [UInt8],
    _ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt8>) -> Result
  ) throws(PostingIndexError) -> Result {
    let wordBytes = Int(place.wordCount) * 4
    let size = wordBytes + Int(place.placeByteCount)
    if place.segment >= 0 {
      let segment = segments[Int(place.segment)]
      precondition(place.offset + size <= segment.count)
      return unsafe Self.call(body, segment.base + place.offset, place)
    }
    if scratch.count < max(size, 8) { scratch = [UInt8](repeating: 0, count: max(size, 8)) }
    guard let file, file.read(&scratch, count: size, at: place.offset) else {
      throw .unusable(path: folder, reason: "a temporary file in it cannot be read back")
    }
    return unsafe scratch.withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress else { preconditionFailure("there are bytes") }
      return unsafe Self.call(body, base, place)
    }
  }

  private static func call<Result>(
    _ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt8>) -> Result,
    _ base: UnsafeMutableRawPointer, _ place: Place
  ) -> Result {
    let wordCount = Int(place.wordCount)
    let words = unsafe UnsafeBufferPointer(
      start: UnsafePointer(base.assumingMemoryBound(to: UInt32.self)), count: wordCount)
    let places = unsafe UnsafeBufferPointer(
      start: UnsafePointer((base + wordCount * 4).assumingMemoryBound(to: UInt8.self)),
      count: Int(place.placeByteCount))
    return unsafe body(words, places)
  }
}
