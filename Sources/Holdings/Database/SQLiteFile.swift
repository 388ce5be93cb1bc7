#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The file of an exchange, opened and made ready.
struct SQLiteFile {
  /// Where it lies.
  var path: String

  /// Makes the file where it is missing, and its tables where they are.
  ///
  /// Nothing is written to a file that is something else.
  func prepare() throws {
    try makeFile()
    let connection = try SQLiteConnection(path: path, mayCreate: true)
    defer { connection.close() }
    let version = try Self.version(connection, path: path)
    guard version <= HoldingsSchema.version else { throw HoldingsError.tooNew(address: path) }
    guard version == 0 || version >= HoldingsSchema.firstVersion else {
      throw HoldingsError.tooOld(address: path)
    }
    guard unsafe access(path, W_OK) == 0 else { throw HoldingsError.readOnly(address: path) }
    try switchToLog(connection)
    guard version < HoldingsSchema.version else { return }
    try connection.transaction(.writing) {
      // Another process may have been first.
      let version = try Self.version(connection, path: path)
      guard version < HoldingsSchema.version else { return }
      for migration in HoldingsSchema.migrations(after: version) {
        try connection.run(script: HoldingsSchema.sqlite(migration))
      }
      try connection.run(
        script: """
          PRAGMA application_id = \(HoldingsSchema.applicationID);
          PRAGMA user_version = \(HoldingsSchema.version);
          UPDATE exchange SET version = \(HoldingsSchema.version);
          """)
    }
  }

  /// A connection to the file, which was prepared before.
  func connect() throws -> SQLiteConnection {
    let connection = try SQLiteConnection(path: path, mayCreate: false)
    // A commit is on the disk when it returns. Pages are read from the system's own copy of the
    // file, so that connections need little room each.
    try connection.run(
      script: """
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -16384;
        PRAGMA mmap_size = 2147418112;
        PRAGMA journal_size_limit = 67108864;
        """)
    return connection
  }

  /// The version of the file's tables; 0 for an empty file.
  private static func version(_ connection: SQLiteConnection, path: String) throws -> Int64 {
    func number(_ sql: String) throws -> Int64 {
      try connection.first(sql, []) { row in row.integer(0) } ?? 0
    }
    let application = try number("PRAGMA application_id")
    let tableCount = try number("SELECT count(*) FROM sqlite_master")
    if application == 0, tableCount == 0 { return 0 }
    guard application == HoldingsSchema.applicationID else {
      throw HoldingsError.notAnExchange(address: path)
    }
    return try number("PRAGMA user_version")
  }

  /// Makes an empty file that only its owner may read, for it will hold hashes of passwords.
  private func makeFile() throws {
    let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
      syncFolder()
      return
    }
    switch errno {
    case EEXIST: return
    case EACCES, EROFS, EPERM: throw HoldingsError.readOnly(address: path)
    default:
      throw HoldingsError.cannotOpen(
        address: path, reason: unsafe String(cString: strerror(errno)))
    }
  }

  /// Forces the folder's entry for the file to the disk, where the file system can.
  private func syncFolder() {
    let folder: String
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = slash == path.startIndex ? "/" : String(path[..<slash])
    } else {
      folder = "."
    }
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Turns on the write-ahead log, for which SQLite wants the file for itself for a moment and does
  /// not wait.
  private func switchToLog(_ connection: SQLiteConnection) throws {
    for attempt in 1... {
      do {
        return try connection.run(script: "PRAGMA journal_mode = WAL")
      } catch HoldingsError.busy where attempt < 500 {
        pause(milliseconds: 10)
      }
    }
  }
}
