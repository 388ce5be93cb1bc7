#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Reads a file, or bytes at hand, piece by piece, and decompresses them where they are gzip.
struct ChunkSource {
  private enum Origin {
    case file(OpenFile)
    case bytes([UInt8], position: Int)
    case stream(any ByteStream)
  }

  private var origin: Origin
  private var inflater: Inflater?
  private var isFirst = true
  private var compressed: [UInt8] = []
  private var start: [UInt8] = []

  private static let chunkSize = 1 << 18

  init(contentsOfFile path: String) throws(ReadingError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(reason: OpenFile.reason(errno)) }
    origin = .file(OpenFile(descriptor: descriptor, isOwned: true))
  }

  /// The bytes of the file that is open already, after those of `start`, which were read from it.
  init(fileDescriptor: Int32, start: [UInt8] = []) {
    origin = .file(OpenFile(descriptor: fileDescriptor, isOwned: false))
    self.start = start
  }

  init(bytes: [UInt8]) {
    origin = .bytes(bytes, position: 0)
  }

  /// What `stream` holds.
  init(_ stream: any ByteStream) {
    origin = .stream(stream)
  }

  /// The next bytes, never none; `nil` at the end.
  mutating func next() throws(ReadingError) -> [UInt8]? {
    while true {
      if let inflater {
        let output = try inflater.next()
        if !output.isEmpty { return output }
        guard let more = try raw() else {
          try inflater.finish()
          return nil
        }
        inflater.feed(more)
        continue
      }
      guard let chunk = try raw() else { return nil }
      if isFirst {
        isFirst = false
        if chunk.starts(with: [0x1F, 0x8B]) {
          let inflater = try Inflater()
          inflater.feed(chunk)
          self.inflater = inflater
          continue
        }
      }
      return chunk
    }
  }

  private mutating func raw() throws(ReadingError) -> [UInt8]? {
    if !start.isEmpty {
      defer { start = [] }
      return start
    }
    switch origin {
    case .file(let file): return try file.read(upTo: Self.chunkSize)
    case .stream(let stream): return try stream.next()
    case .bytes(let bytes, let position):
      guard position < bytes.count else { return nil }
      let end = min(bytes.count, position + Self.chunkSize)
      origin = .bytes(bytes, position: end)
      return Array(bytes[position..<end])
    }
  }
}

/// A file that is closed when nobody needs it any more.
final class OpenFile {
  private let descriptor: Int32
  private let isOwned: Bool

  init(descriptor: Int32, isOwned: Bool) {
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// The next bytes, at most `count`; `nil` at the end.
  func read(upTo count: Int) throws(ReadingError) -> [UInt8]? {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while true {
        let result = unsafe systemRead(descriptor, buffer.baseAddress, count)
        if result < 0, errno == EINTR { continue }
        if result < 0 { failure = errno }
        initialized = max(0, result)
        return
      }
    }
    guard failure == 0 else { throw .unreadable(reason: Self.reason(failure)) }
    return bytes.isEmpty ? nil : bytes
  }

  /// The system's words for an error number.
  static func reason(_ number: Int32) -> String {
    unsafe String(cString: strerror(number))
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int)
  -> Int
{
  unsafe read(descriptor, buffer, count)
}
