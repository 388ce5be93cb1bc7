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

  deinit {
    if isMapped {
      _ = unsafe munmap(base, count)
    } else {
      unsafe base.deallocate()
    }
  }
}
