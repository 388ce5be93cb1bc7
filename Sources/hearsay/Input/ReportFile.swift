import Reading

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// An open file, read from its start to its end.
struct ReportFile: ~Copyable {
  /// How many bytes it had when it was opened; 0 for a pipe.
  let size: Int
  private let descriptor: Int32
  private let isOwned: Bool

  /// Opens the file at `path`; never waits for a pipe that somebody put in its place.
  init(path: String) throws(ReadingError) {
    let (descriptor, status) = Self.open(path)
    self.descriptor = descriptor
    isOwned = true
    size = Int(status?.st_size ?? 0)
    guard descriptor >= 0 else { throw .unreadable(reason: FileWalk.reason(errno)) }
    guard let status, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(reason: "it is no longer a file")
    }
  }

  /// Standard input.
  static var standardInput: ReportFile { ReportFile(descriptor: STDIN_FILENO) }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
    size = 0
  }

  private static func open(_ path: String) -> (descriptor: Int32, status: stat?) {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, unsafe fstat(descriptor, &status) == 0 else {
      return (descriptor, nil)
    }
    return (descriptor, status)
  }

  deinit {
    if isOwned, descriptor >= 0 { close(descriptor) }
  }

  /// The next bytes, at most `limit`; none at the end.
  func read(atMost limit: Int) throws(ReadingError) -> [UInt8] {
    var count = 0
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, initializedCount in
      repeat {
        count = unsafe Glibc.read(descriptor, buffer.baseAddress, limit)
        code = errno
      } while count < 0 && code == EINTR
      initializedCount = max(0, count)
    }
    guard count >= 0 else { throw .unreadable(reason: FileWalk.reason(code)) }
    return bytes
  }

  /// All that is left, or `nil` when it is more than `limit` bytes.
  func readAll(limit: Int) throws(ReadingError) -> [UInt8]? {
    guard size <= limit else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    while true {
      let piece = try read(atMost: min(1 << 20, max(4096, size - bytes.count + 1)))
      if piece.isEmpty { return bytes }
      bytes += piece
      if bytes.count > limit { return nil }
    }
  }
}
