import Reading
import SystemPackage

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// An open file.
struct ReportFile: ~Copyable {
  private let descriptor: Int32

  /// Opens the file at `path`; never waits for a pipe that somebody put in its place.
  init(path: String) throws(ReadingError) {
    let (descriptor, status) = Self.open(path)
    self.descriptor = descriptor
    guard descriptor >= 0 else { throw .unreadable(reason: FileWalk.reason(errno)) }
    guard let status, status.type == .regular else {
      throw .unreadable(reason: "it is no longer a file")
    }
  }

  private static func open(_ path: String) -> (descriptor: Int32, status: Stat?) {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return (descriptor, nil) }
    return (descriptor, try? FileDescriptor(rawValue: descriptor).stat())
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Hands over the file's descriptor, which the caller closes.
  consuming func release() -> Int32 {
    let descriptor = descriptor
    discard self
    return descriptor
  }
}
