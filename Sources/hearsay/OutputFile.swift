#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A file that is written piece by piece, and takes its name only when it is whole.
final class OutputFile {
  private let path: String
  private let draftPath: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isFinished = false

  /// Begins the file at `path`.
  init(path: String) throws {
    self.path = path
    draftPath = path + ".part"
    descriptor = unsafe open(draftPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.failure(path) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if !isFinished { unsafe _ = unlink(draftPath) }
  }

  /// Writes `bytes`.
  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= 1 << 18 { try flush() }
  }

  /// Ends the file, and gives it its name.
  func finish() throws {
    try flush()
    guard fsync(descriptor) == 0, unsafe rename(draftPath, path) == 0 else {
      throw Self.failure(path)
    }
    isFinished = true
  }

  private func flush() throws {
    var start = 0
    while start < buffer.count {
      let count = unsafe buffer.withUnsafeBytes { bytes in
        unsafe Glibc.write(
          descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        throw Self.failure(path)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func failure(_ path: String) -> OutputFailure {
    OutputFailure(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
