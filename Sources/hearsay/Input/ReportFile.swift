#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// An open file, read from its start to its end.
struct ReportFile: ~Copyable {
  /// Why a file could not be read.
  struct Failure: Error {
    /// In words, with what to do.
    var reason: String
  }

  /// How many bytes it had when it was opened; 0 for a pipe.
  let size: Int
  private let descriptor: Int32
  private let isOwned: Bool

  /// Opens the file at `path`; never waits for a pipe that somebody put in its place.
  init(path: String) throws(Failure) {
    descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    isOwned = true
    guard descriptor >= 0 else {
      size = 0
      throw Failure(reason: FileWalk.reason(errno))
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      size = 0
      throw Failure(reason: "it is no longer a file")
    }
    size = Int(status.st_size)
  }

  /// Standard input.
  static var standardInput: ReportFile { ReportFile(descriptor: STDIN_FILENO) }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
    size = 0
  }

  deinit {
    if isOwned, descriptor >= 0 { close(descriptor) }
  }

  /// The next bytes, at most `limit`; none at the end.
  func read(atMost limit: Int) throws(Failure) -> [UInt8] {
    var count = 0
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, initializedCount in
      repeat {
        count = unsafe Glibc.read(descriptor, buffer.baseAddress, limit)
        code = errno
      } while count < 0 && code == EINTR
      initializedCount = max(0, count)
    }
    guard count >= 0 else { throw Failure(reason: FileWalk.reason(code)) }
    return bytes
  }

  /// All that is left, or `nil` when it is more than `limit` bytes.
  func readAll(limit: Int) throws(Failure) -> [UInt8]? {
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
