import FoundationEssentials
import GRDB
import Lineage
import Model
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Where documents and findings are kept: one SQLite file.
///
/// Everything that belongs to a document goes in with it, in one transaction: killed at any moment,
/// the archive holds whole documents only. While documents are added, a commit is not yet forced to
/// the disk (`synchronous = NORMAL` in WAL mode: a power cut may lose the last commits, but never
/// tears the file); `acknowledge()` forces it, and only what came before it may be called done.
public final class ReportArchive: Sendable {
  /// Where the archive lies.
  public let path: String
  let database: any DatabaseWriter
  let cache: DocumentCache
  /// How many documents were added since claims were made anew.
  let unsettledCount = Atomic(0)
  /// How many discrepancies there were when the archive was opened to write.
  private let discrepancyCountBefore: Int

  /// Opens the archive at `path` to add to it, and makes it where there is none.
  public static func create(at path: String) throws -> ReportArchive {
    try ReportArchive(path: path, mayCreate: true, mayWrite: true)
  }

  /// Opens the archive at `path` to look into it; nothing is written.
  public static func open(at path: String) throws -> ReportArchive {
    try ReportArchive(path: path, mayCreate: false, mayWrite: false)
  }

  /// Opens the archive at `path`, which must be there, to change it.
  public static func openToWrite(at path: String) throws -> ReportArchive {
    try ReportArchive(path: path, mayCreate: false, mayWrite: true)
  }

  /// Opens the archive at `path`, which must be there and may be one of an earlier version, to find
  /// everything in it anew.
  public static func openToReanalyse(at path: String) throws -> ReportArchive {
    try ReportArchive(path: path, mayCreate: false, mayWrite: true, mayBeOld: true)
  }

  private init(
    path: String, mayCreate: Bool, mayWrite: Bool, mayBeOld: Bool = false
  ) throws {
    self.path = path
    cache = DocumentCache(byteLimit: 192 << 20, archive: path)
    let place = ArchiveFile(path: path)
    try place.verify(mayCreate: mayCreate, mayWrite: mayWrite)
    do {
      database = try Self.connect(place, mayWrite: mayWrite)
      if !mayBeOld, try database.read(ArchiveSchema.isOld) {
        throw ArchiveError.tooOld(path: path)
      }
      if mayWrite {
        try ArchiveSchema.migrator.migrate(database)
        try place.syncFolder()
        cache.index.makeFolder()
      }
      discrepancyCountBefore = mayWrite ? try database.read(Self.discrepancyCount) : 0
      if place.mayBeWritten { settleAll() }
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: path)
    }
  }

  private static func connect(
    _ place: ArchiveFile, mayWrite: Bool
  ) throws -> any DatabaseWriter {
    var configuration = Configuration()
    configuration.label = "archive"
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = 4
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -65536")
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
      if !database.configuration.readonly {
        try database.execute(sql: "PRAGMA synchronous = NORMAL")
        // The keys of a document lie all over their index: a page that is written many times goes
        // to the archive once for each so many pages of the WAL, 16 MiB.
        try database.execute(sql: "PRAGMA wal_autocheckpoint = 4096")
      }
    }
    if mayWrite || place.mayBeWritten {
      return try DatabasePool(path: place.path, configuration: configuration)
    }
    // In a folder that may not be written SQLite cannot make the files that go with WAL mode; a file
    // that nobody can change may be read without them.
    configuration.readonly = true
    return try DatabaseQueue(path: place.immutableAddress, configuration: configuration)
  }

  /// Forces all that was added to the disk: what was committed before survives a power cut; and makes
  /// the claims anew whose tellings changed.
  public func acknowledge() throws {
    unsettledCount.store(0, ordering: .relaxed)
    try write { database in
      let documents = StoredDocuments(database: database, cache: cache)
      try ClaimSettling.run(documents)
      try cache.index.flush(for: documents)
    }
    try withDatabaseErrors {
      try database.writeWithoutTransaction { database in
        _ = try database.checkpoint(.full)
        // Where nobody else is reading, the archive is left as one file.
        _ = try? database.checkpoint(.truncate)
      }
    }
  }

  /// Closes the archive; it cannot be used afterwards.
  public func close() throws {
    try withDatabaseErrors { try database.close() }
  }

  /// Runs `body`, and says what its database errors mean for the archive.
  func withDatabaseErrors<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: path)
    } catch let error as PostingIndexError {
      throw ArchiveError.cannotOpen(path: path, reason: error.description)
    }
  }

  /// How many discrepancies more there are than when the archive was opened to write.
  public func newDiscrepancyCount() throws -> Int {
    settle()
    return try read(Self.discrepancyCount) - discrepancyCountBefore
  }

  private static func discrepancyCount(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM discrepancy") ?? 0
  }

  /// Makes the claims anew whose tellings changed, where documents were added since that was done last.
  func settle() {
    guard unsettledCount.load(ordering: .relaxed) > 0 else { return }
    settleAll()
  }

  /// Makes the claims anew whose tellings changed; another run that was killed may have left them so.
  ///
  /// While another process writes, that one will do it.
  private func settleAll() {
    unsettledCount.store(0, ordering: .relaxed)
    _ = try? database.writeWithoutTransaction { database in
      guard try ClaimSettling.isNeeded(database) else { return }
      try database.inTransaction(.immediate) {
        try ClaimSettling.run(StoredDocuments(database: database, cache: cache))
        return .commit
      }
    }
  }

  /// Reads in one snapshot of the archive; a read within a read sees the same snapshot.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try withDatabaseErrors {
      try database.unsafeReentrantRead { database in
        if database.isInsideTransaction { return try body(database) }
        try database.beginTransaction(.deferred)
        defer { try? database.commit() }
        return try body(database)
      }
    }
  }

  /// Writes in one transaction.
  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try withDatabaseErrors { try database.write(body) }
  }
}
