#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The parts of an index: its runs, the oldest first, and the table of what is newest.
struct PostingState: Sendable {
  /// A run with its place in the folder.
  struct StoredRun: Sendable {
    /// The postings.
    var run: PostingRun
    /// Its file, or `nil` where it is in memory only.
    var entry: PostingManifest.Entry?
  }

  /// Where a run is written.
  private enum Target {
    case memory
    case file(PostingFolder)
  }

  private(set) var runs: [StoredRun] = []
  private(set) var table = PostingTable()
  private(set) var coveredThrough: Int64 = 0
  private var folder: PostingFolder?
  /// The manifest as we read or wrote it last; another process may have written another.
  private var manifest: [UInt8]?
  /// Why the last flush that nobody asked for failed.
  private var failure: PostingIndexError?

  /// The table is flushed when it has so many postings, some 30 MiB: the words of five thousand
  /// reports.
  static let mostTablePostings = 1 << 19
  /// A run with fewer bytes is checked whenever it is opened, which takes a millisecond or two.
  static let mostAlwaysChecked = 4 << 20
  /// So many runs of like size become one.
  static let fanIn = 4

  /// Nothing, in memory.
  init() {}

  /// What the folder holds; see `mostAlwaysChecked` and `PostingStamp`.
  init(
    folder: PostingFolder, mostAlwaysChecked: Int = mostAlwaysChecked,
    leastAge: UInt64 = PostingStamp.leastAge
  ) throws(PostingIndexError) {
    self.folder = folder
    guard let bytes = try folder.manifestBytes() else {
      folder.removeRuns(but: [])
      return
    }
    manifest = bytes
    if let known = PostingManifest(bytes),
      let runs = Self.runs(
        of: known, in: folder, mostAlwaysChecked: mostAlwaysChecked, leastAge: leastAge)
    {
      self.runs = runs
      coveredThrough = known.coveredThrough
    } else {
      try removeAll()
    }
  }

  /// How many postings there are.
  var postingCount: Int { runs.reduce(table.count) { $0 + $1.run.shape.count } }

  /// How many bytes the runs have.
  var byteCount: Int { runs.reduce(0) { $0 + $1.run.shape.byteCount } }

  /// The runs that a manifest lists, or `nil` where one is missing or damaged.
  private static func runs(
    of manifest: PostingManifest, in folder: PostingFolder, mostAlwaysChecked: Int,
    leastAge: UInt64
  ) -> [StoredRun]? {
    var runs: [StoredRun] = []
    for entry in manifest.entries {
      guard let file = try? PostingFile(opening: folder.runPath(entry.number)),
        file.byteCount == entry.shape.byteCount
      else { return nil }
      var entry = entry
      let stamp = PostingStamp(of: file, leastAge: leastAge)
      if stamp == nil || entry.stamp != stamp || entry.shape.byteCount < mostAlwaysChecked {
        guard PostingRunWriter.checksum(of: entry.shape, in: file) == entry.checksum else {
          return nil
        }
        entry.stamp = stamp
      }
      guard
        let bytes = try? PostingBytes(
          mapping: file.descriptor, count: entry.shape.byteCount, path: file.path)
      else { return nil }
      runs.append(StoredRun(run: PostingRun(entry.shape, bytes: bytes), entry: entry))
    }
    return runs
  }

  /// Makes `owner` an owner of each of `keys`, unless it is covered already.
  mutating func insert(_ keys: [UInt64], owner: Int64) {
    guard owner > coveredThrough else { return }
    if table.count > 0,
      table.count + keys.count > Self.mostTablePostings || !table.hasRoom(for: owner)
    {
      do throws(PostingIndexError) {
        try flush()
      } catch {
        failure = error
        settleInMemory()
      }
    }
    table.insert(keys, owner: owner)
    coveredThrough = owner
  }

  /// Makes everything durable where there is a folder.
  mutating func flush() throws(PostingIndexError) {
    guard let folder else {
      try settle(in: .memory)
      return
    }
    let lock = try PostingFolderLock(folder)
    let present = try folder.manifestBytes()
    let isOurs = present == manifest
    // Another process has written: our files may be gone, so all is written anew.
    if !isOurs { for at in runs.indices { runs[at].entry = nil } }
    try settle(in: .file(folder))
    for at in runs.indices where runs[at].entry == nil {
      runs[at] = try Self.merged([runs[at].run], shape: runs[at].run.shape, in: .file(folder))
    }
    let entries = runs.compactMap(\.entry)
    let bytes = PostingManifest(coveredThrough: coveredThrough, entries: entries).bytes
    if bytes != manifest || !isOurs {
      try folder.synchronise()
      try folder.replaceManifest(with: bytes)
      manifest = bytes
    }
    folder.removeRuns(but: entries.map(\.number))
    failure = nil
    _ = consume lock
  }

  /// Forgets everything.
  mutating func removeAll() throws(PostingIndexError) {
    runs = []
    table.removeAll()
    coveredThrough = 0
    failure = nil
    guard let folder else { return }
    let bytes = PostingManifest(coveredThrough: 0, entries: []).bytes
    try folder.replaceManifest(with: bytes)
    manifest = bytes
    folder.removeRuns(but: [])
  }

  /// Makes the table a run in memory.
  private mutating func settleInMemory() {
    do throws(PostingIndexError) {
      try settle(in: .memory)
    } catch {
      preconditionFailure("memory can be written")
    }
  }

  /// The table as a run in memory.
  private func sealed() -> PostingRun? {
    guard table.count > 0 else { return nil }
    let shape = PostingRun.Shape(
      count: table.count, firstOwner: table.firstOwner, lastOwner: table.lastOwner)
    var writer = PostingRunWriter(shape)
    do throws(PostingIndexError) {
      try table.forEachInOrder { (key, owner) throws(PostingIndexError) in
        try writer.append(key, owner)
      }
      return PostingRun(shape, bytes: try writer.finish().bytes)
    } catch {
      preconditionFailure("memory can be written")
    }
  }

  /// Makes the table a run, together with the runs that it is time to merge with it.
  private mutating func settle(in target: Target) throws(PostingIndexError) {
    guard let newest = sealed() else { return }
    var first = runs.count
    var merged = [newest]
    var count = newest.shape.count
    while first > 0 {
      // The newest runs that are no larger than what there is to merge, by powers of the fan-in.
      var start = first
      while start > 0, Self.level(runs[start - 1].run.shape.count) <= Self.level(count) {
        start -= 1
      }
      guard merged.count + first - start >= Self.fanIn else { break }
      let more = runs[start..<first].map(\.run)
      guard PostingMerge.shape(of: more + merged) != nil else { break }
      merged = more + merged
      count = merged.reduce(0) { $0 + $1.shape.count }
      guard start < first else { break }
      first = start
    }
    let shape = PostingMerge.shape(of: merged) ?? newest.shape
    runs.replaceSubrange(first..., with: [try Self.merged(merged, shape: shape, in: target)])
    table.removeAll()
  }

  /// Runs of one level are of like size.
  private static func level(_ count: Int) -> Int {
    (Int.bitWidth - (count / 4096).leadingZeroBitCount + 1) / 2
  }

  /// The run that `runs` make together.
  private static func merged(
    _ runs: [PostingRun], shape: PostingRun.Shape, in target: Target
  ) throws(PostingIndexError) -> StoredRun {
    switch target {
    case .memory:
      if runs.count == 1 { return StoredRun(run: runs[0], entry: nil) }
      var writer = PostingRunWriter(shape)
      return StoredRun(run: try written(runs, shape, &writer).run, entry: nil)
    case .file(let folder):
      // The names of files hang on chance, so that two processes do not take the same.
      let number = UInt64.random(in: 1...UInt64.max)
      let path = folder.runPath(number)
      let file = try PostingFile(creating: folder.unfinishedPath(path))
      var writer = PostingRunWriter(shape, file: file)
      let (run, checksum) = try written(runs, shape, &writer)
      try folder.rename(folder.unfinishedPath(path), to: path)
      return StoredRun(
        run: run, entry: .init(number: number, shape: shape, checksum: checksum))
    }
  }

  private static func written(
    _ runs: [PostingRun], _ shape: PostingRun.Shape, _ writer: inout PostingRunWriter
  ) throws(PostingIndexError) -> (run: PostingRun, checksum: UInt64) {
    try PostingMerge.write(runs, shape: shape, to: &writer)
    let (bytes, checksum) = try writer.finish()
    return (PostingRun(shape, bytes: bytes), checksum)
  }
}

/// While it lives, no other process writes to the folder.
struct PostingFolderLock: ~Copyable {
  private let descriptor: Int32

  /// Waits until nobody else writes.
  init(_ folder: PostingFolder) throws(PostingIndexError) {
    descriptor = unsafe open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .unusable(path: folder.path, reason: PostingFolder.reason(errno))
    }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
