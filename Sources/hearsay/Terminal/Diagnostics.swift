#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What is told to the user on standard error.
enum Diagnostics {
  /// Says what went wrong: `hearsay: …`, every line of it fit for a terminal.
  static func report(_ message: String) {
    writeLines("hearsay: " + message)
  }

  /// Writes lines, each made fit for a terminal.
  static func writeLines(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    writeRaw(lines.map { TerminalText.sanitised(String($0)) + "\n" }.joined())
  }

  /// Writes `text` as it is.
  static func writeRaw(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          STDERR_FILENO, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      guard count > 0 || errno == EINTR else { return }
      start += max(0, count)
    }
  }
}
