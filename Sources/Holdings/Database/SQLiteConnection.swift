import GRDBSQLite
import NIOCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A connection to an SQLite file.
///
/// It may go from thread to thread (`SQLITE_OPEN_NOMUTEX`), for the pool lends it to one at a time:
/// hence `@unchecked Sendable`.
@safe
final class SQLiteConnection: Connection, @unchecked Sendable {
  /// The path of the file.
  let path: String
  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]
  private var isClosed = false
  /// How long the write-ahead log may grow before it is begun anew, in bytes.
  var logLimit: Int64 = 256 << 20
  /// How much the log grows before it is copied, in pages of 4 KiB: a page that is written again and
  /// again is copied once.
  var copyLimit = 16_384
  /// The length at which that is tried again, where somebody did not stop reading the last time.
  private var nextLogLimit: Int64 = 0
  /// How many pages the write-ahead log had after the last commit.
  private var logPageCount = 0
  /// How many it had when it was last to be copied into the file.
  private var copiedPageCount = 0

  /// How long to wait for another process that writes, in milliseconds: for as long as a great many
  /// objects take.
  private static let patience: Int32 = 60_000

  /// A prepared statement, and its text with SQLite's marks.
  @safe
  private struct Statement {
    let pointer: OpaquePointer
  }

  /// Opens the file, and makes it where `mayCreate`.
  init(path: String, mayCreate: Bool) throws {
    self.path = path
    var pointer: OpaquePointer?
    let flags =
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (mayCreate ? SQLITE_OPEN_CREATE : 0)
    let code = unsafe sqlite3_open_v2(path, &pointer, flags, nil)
    guard let handle = unsafe pointer else {
      throw HoldingsError.cannotOpen(address: path, reason: "there is no memory")
    }
    unsafe self.handle = handle
    guard code == SQLITE_OK else {
      let error = unsafe Self.error(of: handle, code: code, path: path)
      unsafe sqlite3_close_v2(handle)
      isClosed = true
      throw error
    }
    unsafe sqlite3_extended_result_codes(handle, 1)
    unsafe sqlite3_busy_timeout(handle, Self.patience)
    // In place of what SQLite does itself: to copy the log within the commit that made it long.
    unsafe sqlite3_wal_hook(
      handle,
      { connection, _, _, pageCount in
        guard let connection = unsafe connection else { return SQLITE_OK }
        unsafe Unmanaged<SQLiteConnection>.fromOpaque(connection).takeUnretainedValue()
          .logPageCount = Int(pageCount)
        return SQLITE_OK
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit {
    close()
  }

  var writesAlone: Bool { true }
  var isUsable: Bool { !isClosed }

  func close() {
    guard !isClosed else { return }
    isClosed = true
    for statement in statements.values { unsafe sqlite3_finalize(statement.pointer) }
    statements = [:]
    unsafe sqlite3_close_v2(handle)
  }

  // MARK: Transactions

  func begin(_ purpose: TransactionPurpose) throws {
    switch purpose {
    case .reading: _ = try change("BEGIN", [])
    case .writing, .removing: _ = try change("BEGIN IMMEDIATE", [])
    }
  }

  func commit() throws {
    _ = try change("COMMIT", [])
  }

  func rollBack() {
    guard unsafe sqlite3_get_autocommit(handle) == 0 else { return }
    _ = try? change("ROLLBACK", [])
  }

  /// Whether the write-ahead log has grown so much, by `copyLimit`, that it is time to copy it into
  /// the file; told once of each growth.
  func takeLogIsLong() -> Bool {
    if logPageCount < copiedPageCount { copiedPageCount = 0 }
    guard logPageCount - copiedPageCount >= copyLimit else { return false }
    copiedPageCount = logPageCount
    return true
  }

  /// Copies what it can of the write-ahead log into the file, which keeps nobody else from reading
  /// and writing.
  func copyLog() {
    unsafe sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
  }

  /// Copies the write-ahead log into the file and begins it anew, once it has grown large.
  ///
  /// `copyLog()` copies what it can, but the log is begun anew only when nobody reads it; where
  /// somebody always does it would grow without end. This waits for the readers of the moment, who
  /// are soon done; where one is not, the log may grow to twice its length first.
  func shortenLog() {
    var status = stat()
    guard unsafe stat(path + "-wal", &status) == 0,
      Int64(status.st_size) > max(logLimit, nextLogLimit)
    else { return }
    unsafe sqlite3_busy_timeout(handle, 2_000)
    let code = unsafe sqlite3_wal_checkpoint_v2(
      handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    unsafe sqlite3_busy_timeout(handle, Self.patience)
    nextLogLimit = code == SQLITE_OK ? 0 : 2 * Int64(status.st_size)
  }

  // MARK: Statements

  func run(script: String) throws {
    let code = unsafe sqlite3_exec(handle, script, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code) }
  }

  func change(_ sql: String, _ values: [Value]) throws -> Int {
    let statement = try prepared(sql, valueCount: values.count)
    defer { unsafe sqlite3_reset(statement.pointer) }
    try bind(values, from: 1, to: statement)
    try finish(statement)
    return Int(unsafe sqlite3_changes64(handle))
  }

  func change(_ sql: String, _ values: [Value], forEach keys: Column) throws -> Int {
    let statement = try prepared(sql, valueCount: values.count)
    defer { unsafe sqlite3_reset(statement.pointer) }
    try bind(values, from: 1, to: statement)
    var changeCount = 0
    for index in 0..<keys.count {
      try bind(keys, index, at: values.count + 1, to: statement)
      try finish(statement)
      changeCount += Int(unsafe sqlite3_changes64(handle))
      unsafe sqlite3_reset(statement.pointer)
    }
    return changeCount
  }

  func rows(_ sql: String, _ values: [Value], _ body: (Row) throws -> Void) throws {
    let statement = try prepared(sql, valueCount: values.count)
    defer { unsafe sqlite3_reset(statement.pointer) }
    try bind(values, from: 1, to: statement)
    while try step(statement) { try body(unsafe Row(statement: statement.pointer)) }
  }

  func rows(
    _ sql: String, _ values: [Value], forEach keys: [Column], _ body: (Int, Row) throws -> Void
  ) throws {
    let statement = try prepared(sql, valueCount: values.count)
    defer { unsafe sqlite3_reset(statement.pointer) }
    try bind(values, from: 1, to: statement)
    for index in 0..<(keys.first?.count ?? 0) {
      for (offset, column) in keys.enumerated() {
        try bind(column, index, at: values.count + offset + 1, to: statement)
      }
      while try step(statement) { try body(index, unsafe Row(statement: statement.pointer)) }
      unsafe sqlite3_reset(statement.pointer)
    }
  }

  func write(_ runs: [ObjectPieces.Run], to buffer: inout ByteBuffer) throws {
    guard let first = runs.first else { return }
    // This goes from row to row without a statement's beginning and end, and copies once.
    var blob: OpaquePointer?
    var code = unsafe sqlite3_blob_open(handle, "main", "piece", "bytes", first.piece, 0, &blob)
    defer { unsafe sqlite3_blob_close(blob) }
    var piece = first.piece
    for (index, run) in runs.enumerated() {
      if index > 0 { buffer.writeInteger(UInt8(ascii: ",")) }
      if code == SQLITE_OK, run.piece != piece {
        piece = run.piece
        code = unsafe sqlite3_blob_reopen(blob, piece)
      }
      guard code == SQLITE_OK else { throw error(code) }
      unsafe buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: Int(run.count)) { bytes in
        unsafe code = sqlite3_blob_read(
          blob, bytes.baseAddress, Int32(run.count), Int32(run.offset))
        return code == SQLITE_OK ? Int(run.count) : 0
      }
    }
    guard code == SQLITE_OK else { throw error(code) }
  }

  func newNumbers(_ count: Int, for table: String) throws -> [Int64] {
    let last = try first("SELECT max(number) FROM \(table)", []) { row in row.integer(0) } ?? 0
    return (0..<Int64(count)).map { last + 1 + $0 }
  }

  func insert(
    into table: String, ifNew: Bool, _ columns: [(name: String, values: Column)]
  ) throws -> Int {
    let names = columns.map(\.name).joined(separator: ", ")
    let marks = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    let conflict = ifNew ? " ON CONFLICT DO NOTHING" : ""
    let statement = try prepared(
      "INSERT INTO \(table) (\(names)) VALUES (\(marks))" + conflict, valueCount: 0)
    defer { unsafe sqlite3_reset(statement.pointer) }
    var count = 0
    for index in 0..<(columns.first?.values.count ?? 0) {
      for (offset, column) in columns.enumerated() {
        try bind(column.values, index, at: offset + 1, to: statement)
      }
      try finish(statement)
      count += Int(unsafe sqlite3_changes64(handle))
      unsafe sqlite3_reset(statement.pointer)
    }
    return count
  }

  /// How many steps SQLite's machine has made for the statements so far: what they cost, whatever
  /// the machine that they run on.
  var stepCount: Int {
    statements.values.reduce(0) { count, statement in
      count + Int(unsafe sqlite3_stmt_status(statement.pointer, SQLITE_STMTSTATUS_VM_STEP, 0))
    }
  }

  // MARK: SQLite's own

  private func prepared(_ sql: String, valueCount: Int) throws -> Statement {
    if let statement = statements[sql] { return statement }
    var text = sql.replacing("{lock}", with: "")
    for key in 1...4 { text = text.replacing("{\(key)}", with: "?\(valueCount + key)") }
    text = text.replacing("{by ", with: "INDEXED BY ").replacing("}", with: "")
    var pointer: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(
      handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
    guard code == SQLITE_OK, let pointer = unsafe pointer else { throw error(code) }
    let statement = unsafe Statement(pointer: pointer)
    statements[sql] = statement
    return statement
  }

  private func bind(_ values: [Value], from first: Int, to statement: Statement) throws {
    for (offset, value) in values.enumerated() {
      try bind(value, at: first + offset, to: statement)
    }
  }

  private func bind(
    _ column: Column, _ index: Int, at place: Int, to statement: Statement
  ) throws {
    guard case .integers(let numbers) = column else {
      return try bind(column[index], at: place, to: statement)
    }
    let code = unsafe sqlite3_bind_int64(statement.pointer, Int32(place), numbers[index])
    guard code == SQLITE_OK else { throw error(code) }
  }

  private func bind(_ value: Value, at place: Int, to statement: Statement) throws {
    let place = Int32(place)
    let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let code =
      switch value {
      case .integer(let number): unsafe sqlite3_bind_int64(statement.pointer, place, number)
      case .text(var text):
        text.withUTF8 { bytes in
          unsafe bytes.withMemoryRebound(to: CChar.self) { letters in
            // An empty text has no address, and SQLite takes that for NULL.
            if letters.isEmpty {
              unsafe sqlite3_bind_text(statement.pointer, place, "", 0, copied)
            } else {
              unsafe sqlite3_bind_text64(
                statement.pointer, place, letters.baseAddress, UInt64(letters.count), copied,
                UInt8(SQLITE_UTF8))
            }
          }
        }
      case .bytes(let bytes):
        if bytes.isEmpty {
          unsafe sqlite3_bind_zeroblob(statement.pointer, place, 0)
        } else {
          unsafe bytes.withUnsafeBytes { bytes in
            unsafe sqlite3_bind_blob64(
              statement.pointer, place, bytes.baseAddress, UInt64(bytes.count), copied)
          }
        }
      case .null: unsafe sqlite3_bind_null(statement.pointer, place)
      }
    guard code == SQLITE_OK else { throw error(code) }
  }

  private func step(_ statement: Statement) throws -> Bool {
    switch unsafe sqlite3_step(statement.pointer) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    case let code: throw error(code)
    }
  }

  private func finish(_ statement: Statement) throws {
    while try step(statement) {}
  }

  private func error(_ code: Int32) -> HoldingsError {
    unsafe Self.error(of: handle, code: code, path: path)
  }

  private static func error(of handle: OpaquePointer, code: Int32, path: String) -> HoldingsError {
    let reason = unsafe String(cString: sqlite3_errmsg(handle))
    return HoldingsError(sqlite: code, reason: reason, path: path)
  }
}
