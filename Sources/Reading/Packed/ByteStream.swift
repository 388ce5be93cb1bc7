#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Bytes that come piece by piece: a file, bytes at hand, or what is unpacked from another stream.
protocol ByteStream: AnyObject {
  /// The next bytes, never none; `nil` at the end.
  ///
  /// After an error, a stream that can go on behind the damage does so when it is asked again.
  func next() throws(ReadingError) -> [UInt8]?
  /// How many bytes there are in all, where that is known.
  var byteCount: Int? { get }
  /// Which member of a gzip file the last bytes are of; pieces do not go beyond one.
  var memberNumber: Int { get }
  /// Goes on at `offset` from the start; `false` where the stream only goes forward.
  func seek(to offset: Int) -> Bool
}

extension ByteStream {
  var byteCount: Int? { nil }

  var memberNumber: Int { 0 }

  func seek(to offset: Int) -> Bool { false }

  /// All that is left; throws where it is more than `limit` bytes.
  func readAll(limit: Int) throws(ReadingError) -> [UInt8] {
    if let byteCount, byteCount > limit { throw .tooLarge(limit: limit) }
    var bytes: [UInt8] = []
    while let piece = try next() {
      guard piece.count <= limit - bytes.count else { throw .tooLarge(limit: limit) }
      // The first piece is often all there is.
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    return bytes
  }
}

/// Bytes at hand.
final class BytesStream: ByteStream {
  private let bytes: [UInt8]
  private var position = 0

  private static let pieceSize = 1 << 18

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var byteCount: Int? { bytes.count }

  func next() -> [UInt8]? {
    guard position < bytes.count else { return nil }
    let end = min(bytes.count, position + Self.pieceSize)
    defer { position = end }
    return position == 0 && end == bytes.count ? bytes : Array(bytes[position..<end])
  }

  func seek(to offset: Int) -> Bool {
    guard offset >= 0, offset <= bytes.count else { return false }
    position = offset
    return true
  }
}

/// An open file or pipe.
final class FileStream: ByteStream {
  let byteCount: Int?
  private let descriptor: Int32
  private let file: OpenFile
  private var start: [UInt8]
  private var isBroken = false

  private static let pieceSize = 1 << 18

  /// Reads what `descriptor` is open on, after the bytes `start`, which were read from it already;
  /// closes it at the end where it `isOwned`.
  init(descriptor: Int32, isOwned: Bool, start: [UInt8] = []) {
    self.descriptor = descriptor
    self.start = start
    file = OpenFile(descriptor: descriptor, isOwned: isOwned)
    var status = stat()
    let isFile =
      unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && start.isEmpty && lseek(descriptor, 0, SEEK_CUR) == 0
    byteCount = isFile ? Int(status.st_size) : nil
  }

  func next() throws(ReadingError) -> [UInt8]? {
    if !start.isEmpty {
      defer { start = [] }
      return start
    }
    guard !isBroken else { return nil }
    do throws(ReadingError) {
      return try file.read(upTo: Self.pieceSize)
    } catch {
      isBroken = true
      throw error
    }
  }

  func seek(to offset: Int) -> Bool {
    byteCount != nil && lseek(descriptor, off_t(offset), SEEK_SET) == off_t(offset)
  }
}
