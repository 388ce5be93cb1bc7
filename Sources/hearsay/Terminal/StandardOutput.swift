import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Standard output, written in large pieces.
final class StandardOutput: Sendable {
  /// The one there is.
  static let shared = StandardOutput()

  /// Who read the output has closed it.
  struct ReaderIsGone: Error {}

  /// The output cannot be written.
  struct WriteFailure: Error, CustomStringConvertible {
    /// What happened.
    var description: String
  }

  private let buffer = Mutex<[UInt8]>([])

  /// Writes `text`.
  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// Writes `bytes`.
  func write(_ bytes: [UInt8]) throws {
    try buffer.withLock { buffer in
      buffer.append(contentsOf: bytes)
      if buffer.count >= 1 << 16 { try Self.empty(&buffer) }
    }
  }

  /// Hands on what is still held back.
  func flush() throws {
    try buffer.withLock { try Self.empty(&$0) }
  }

  private static func empty(_ buffer: inout [UInt8]) throws {
    var start = 0
    while start < buffer.count {
      let count = unsafe buffer.withUnsafeBytes { bytes in
        unsafe Glibc.write(
          STDOUT_FILENO, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count >= 0 {
        start += count
      } else if errno == EPIPE {
        buffer.removeAll()
        throw ReaderIsGone()
      } else if errno != EINTR {
        let reason = unsafe String(cString: strerror(errno))
        buffer.removeAll()
        throw WriteFailure(description: "standard output cannot be written: \(reason)")
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
