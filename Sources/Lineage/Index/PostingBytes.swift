#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Bytes that do not change: a mapped file, or memory of our own.
///
/// `@unchecked Sendable`: whoever makes one has the only reference until it is filled, and nothing
/// writes to it afterwards.
@safe
final class PostingBytes: @unchecked Sendable {
  /// Where the bytes begin.
  let base: UnsafeMutableRawPointer
  /// How many there are.
  let count: Int
  private let isMapped: Bool

  /// Memory for so many bytes.
  init(count: Int) {
    unsafe base = UnsafeMutableRawPointer.allocate(byteCount: max(count, 8), alignment: 64)
    self.count = count
    isMapped = false
  }

  /// Maps the first `count` bytes of an open file.
  init(mapping descriptor: Int32, count: Int, path: String) throws(PostingIndexError) {
    guard count > 0, let mapped = unsafe mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0),
      unsafe mapped != MAP_FAILED
    else { throw .unusable(path: path, reason: PostingFolder.reason(errno)) }
    unsafe base = mapped
    self.count = count
    isMapped = true
  }

  /// Maps a file without a name in `folder` that has so many bytes, all zero, to be filled.
  init(unnamedIn folder: String, count: Int) throws(PostingIndexError) {
    let file = try PostingFile(unnamedIn: folder)
    // The room is taken at once, so that a disk that fills up is told here.
    let failure = posix_fallocate(file.descriptor, 0, off_t(count))
    guard failure == 0 else {
      throw .unusable(path: folder, reason: PostingFolder.reason(failure))
    }
    guard
      let mapped = unsafe mmap(
        nil, count, PROT_READ | PROT_WRITE, MAP_SHARED, file.descriptor, 0),
      unsafe mapped != MAP_FAILED
    else { throw .unusable(path: folder, reason: PostingFolder.reason(errno)) }
    unsafe base = mapped
    self.count = count
    isMapped = true
  }

  deinit {
    if isMapped {
      _ = unsafe munmap(base, count)
    } else {
      unsafe base.deallocate()
    }
  }
}
