internal import Synchronization

/// Which owners have a key: an inverted index that grows by whole owners.
///
/// Keys are well-mixed hashes; owners are numbers that only rise. What is newest stands in a table
/// in memory; from time to time it becomes a sorted run, which never changes, and runs of like size
/// are merged (O'Neil et al., "The Log-Structured Merge-Tree", 1996). Runs on disk are mapped, so
/// memory is bounded whatever the size: some 30 MiB for the table, and pages that the system may
/// take back at any time. A posting has 12 bytes on disk, and an eighth to a quarter of a byte
/// more for the fences by which it is found.
///
/// What is on disk is at any moment the state after some flush: runs are written under new names,
/// and the manifest that lists them, with their checksums, is put in place last.
public final class PostingIndex: Sendable {
  private let state: Mutex<PostingState>

  /// An index in memory.
  public init() {
    state = Mutex(PostingState())
  }

  /// Opens the index `name` in the folder at `folder`, or makes both; several indexes can share a
  /// folder.
  ///
  /// Every byte is checked, but for those of a large run whose file nobody has touched since it was
  /// checked last. What is damaged or no index is thrown away: `coveredThrough` is 0 then. Throws
  /// where the folder cannot be made or read.
  public init(folder: String, name: String) throws {
    state = Mutex(try PostingState(folder: try PostingFolder(path: folder, name: name)))
  }

  /// Every owner up to this number is in the index, or 0 where nobody is; what was inserted after
  /// the last flush is lost by a kill.
  public var coveredThrough: Int64 { state.withLock { $0.coveredThrough } }

  /// How many postings there are.
  public var postingCount: Int { state.withLock { $0.postingCount } }

  /// How many bytes the runs have, on disk or in memory.
  public var byteCount: Int { state.withLock { $0.byteCount } }

  /// Makes `owner` an owner of each of `keys`; it must be greater than any before, and an owner that
  /// is not is left out, as what is covered already.
  ///
  /// When the table in memory is full, it is flushed; should that fail, the postings stay in memory,
  /// and the next `flush()` says why.
  public func insert(_ keys: [UInt64], owner: Int64) {
    state.withLock { $0.insert(keys, owner: owner) }
  }

  /// What shares any of `keys`, each of which is given once.
  ///
  /// A key with more than `limit` owners is common. Common keys are left out, unless `looksUpCommon`,
  /// asked with how many of `keys` are common, says otherwise; then they are counted apart, each for
  /// the `mostOwners` owners of least number.
  public func shared(
    with keys: [UInt64], commonAbove limit: Int, looksUpCommon: (Int) -> Bool = { _ in false },
    mostOwners: Int = 1000
  ) -> SharedKeys {
    state.withLock {
      PostingLookUp($0, keys).shared(
        commonAbove: limit, looksUpCommon: looksUpCommon, mostOwners: mostOwners)
    }
  }

  /// The owners of `key`, rising, no more than `limit` of them.
  public func owners(of key: UInt64, limit: Int) -> [Int64] {
    state.withLock { PostingLookUp($0, [key]).owners(at: 0, limit: limit) }
  }

  /// Makes all that was inserted durable; an index in memory is put in order.
  public func flush() throws {
    try state.withLock { try $0.flush() }
  }

  /// Forgets everything, on disk, too.
  public func removeAll() throws {
    try state.withLock { try $0.removeAll() }
  }
}
