#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// An open file of an index.
final class PostingFile: Sendable {
  /// Where it is.
  let path: String
  /// Its descriptor.
  let descriptor: Int32

  /// Makes an empty file.
  convenience init(creating path: String) throws(PostingIndexError) {
    try self.init(path, unsafe open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666))
  }

  /// Makes an empty file that is gone when nobody has it open any more.
  convenience init(unnamedIn folder: String) throws(PostingIndexError) {
    let path = folder + "/hearsay-\(UInt64.random(in: .min ... .max)).unfinished"
    try self.init(path, unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600))
    _ = unsafe unlink(path)
  }

  /// Opens a file that is there.
  convenience init(opening path: String) throws(PostingIndexError) {
    try self.init(path, unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK))
  }

  private init(_ path: String, _ descriptor: Int32) throws(PostingIndexError) {
    self.path = path
    self.descriptor = descriptor
    guard descriptor >= 0 else {
      throw .unusable(path: path, reason: PostingFolder.reason(errno))
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// How many bytes it has.
  var byteCount: Int {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : -1
  }

  /// Writes `bytes` at an offset.
  func write<Element: BitwiseCopyable>(
    _ elements: [Element], at offset: Int
  ) throws(PostingIndexError) {
    var failure: Int32 = 0
    unsafe elements.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = unsafe pwrite(
          descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done, offset + done)
        if count > 0 {
          done += count
        } else if count == 0 || errno != EINTR {
          failure = count == 0 ? ENOSPC : errno
          return
        }
      }
    }
    guard failure == 0 else {
      throw .unusable(path: path, reason: PostingFolder.reason(failure))
    }
  }

  /// Fills the first `count` of `elements`, or all, from an offset, and says whether there was
  /// enough to fill them.
  func read<Element: BitwiseCopyable>(
    _ elements: inout [Element], count: Int? = nil, at offset: Int
  ) -> Bool {
    let size = min(count ?? elements.count, elements.count) * MemoryLayout<Element>.stride
    return unsafe elements.withUnsafeMutableBytes { bytes in
      var done = 0
      while done < size {
        let count = unsafe pread(
          descriptor, bytes.baseAddress?.advanced(by: done), size - done, offset + done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }

  /// Makes what was written durable.
  func synchronise() throws(PostingIndexError) {
    guard fsync(descriptor) == 0 else {
      throw .unusable(path: path, reason: PostingFolder.reason(errno))
    }
  }
}
