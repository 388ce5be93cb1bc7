#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Tells whether a file is still the one that was checked, without reading it.
///
/// Whatever writes to a file, or puts another in its place, changes its number or the times that
/// the file system keeps of it, as `git` relies on, too. Damage that a disk does to a file that
/// nobody touches is not noticed so, as little as it is in the archive beside it.
struct PostingStamp: Sendable, Hashable {
  private let number: UInt64
  private let modified: UInt64
  private let changed: UInt64

  /// A change within the same tick of the clock would not be told, so that a file that is younger
  /// has no stamp.
  static let leastAge: UInt64 = 2_000_000_000

  /// The stamp of an open file, or `nil` where it has none yet: while it is younger than so many
  /// nanoseconds.
  init?(of file: PostingFile, leastAge: UInt64 = leastAge) {
    var status = stat()
    var now = timespec()
    guard unsafe fstat(file.descriptor, &status) == 0,
      unsafe clock_gettime(CLOCK_REALTIME, &now) == 0
    else { return nil }
    number = UInt64(status.st_ino)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
    let latest = max(modified, changed)
    let (age, isAhead) = Self.nanoseconds(now).subtractingReportingOverflow(latest)
    guard !isAhead, age >= leastAge else { return nil }
  }

  /// Reads a stamp, or `nil` where there is none.
  init?(_ words: ArraySlice<UInt64>) {
    guard words.count == 3, words.contains(where: { $0 != 0 }) else { return nil }
    number = words[words.startIndex]
    modified = words[words.startIndex + 1]
    changed = words[words.startIndex + 2]
  }

  /// The stamp as it is written.
  var words: [UInt64] { [number, modified, changed] }

  private static func nanoseconds(_ time: timespec) -> UInt64 {
    UInt64(truncatingIfNeeded: time.tv_sec) &* 1_000_000_000
      &+ UInt64(truncatingIfNeeded: time.tv_nsec)
  }
}
