#if canImport(Glibc)
import CDispatch
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What the file system says of a file, links followed.
///
/// In a file of its own: beside the packages of HTTP the compiler takes the C library's `stat` for a part of `CDispatch`,
/// or not, after the order in which it meets them.
struct FileStatus {
  /// What kind of file it is.
  enum Kind {
    /// A file with bytes in it.
    case regular
    /// A folder.
    case folder
    /// A pipe, a socket or a device.
    case stream
    /// Something else.
    case other
  }

  /// The device that it lies on.
  var device: UInt64
  /// Its number on that device.
  var number: UInt64
  /// What kind of file it is.
  var kind: Kind
  /// How many bytes it has.
  var byteCount: Int
  /// When it was last written to, in nanoseconds since 1970.
  var modified: Int64

  /// The status of the file at `path`, or `nil` with `errno` set.
  init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
    byteCount = Int(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    case S_IFIFO, S_IFSOCK, S_IFCHR, S_IFBLK: kind = .stream
    default: kind = .other
    }
  }
}
