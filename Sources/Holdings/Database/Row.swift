import CPostgreSQL
import GRDBSQLite

/// A row of a result, good until the next one is asked for.
@safe
struct Row {
  @safe
  private enum Source {
    case sqlite(OpaquePointer)
    case postgresql(OpaquePointer, row: Int32)
  }

  private let source: Source

  /// The row at which an SQLite statement stands.
  init(statement: OpaquePointer) {
    source = unsafe .sqlite(statement)
  }

  /// A row of a result of PostgreSQL, in its binary format.
  init(result: OpaquePointer, row: Int32) {
    source = unsafe .postgresql(result, row: row)
  }

  /// Whether a column has no value.
  func isNull(_ column: Int32) -> Bool {
    switch source {
    case .sqlite(let statement): unsafe sqlite3_column_type(statement, column) == SQLITE_NULL
    case .postgresql(let result, let row): unsafe PQgetisnull(result, row, column) == 1
    }
  }

  /// A number; 0 where there is none.
  func integer(_ column: Int32) -> Int64 {
    switch source {
    case .sqlite(let statement):
      return unsafe sqlite3_column_int64(statement, column)
    case .postgresql:
      return unsafe withBytes(column) { bytes in
        guard let first = unsafe bytes.first else { return 0 }
        // Two's complement, the highest byte first, in as many bytes as the type has.
        var number: Int64 = first >= 0x80 ? -1 : 0
        for index in bytes.indices { number = unsafe number << 8 | Int64(bytes[index]) }
        return number
      }
    }
  }

  /// A text; empty where there is none.
  func text(_ column: Int32) -> String {
    unsafe withBytes(column) { bytes in unsafe String(decoding: bytes, as: UTF8.self) }
  }

  /// A text, or `nil` where there is none.
  func optionalText(_ column: Int32) -> String? {
    isNull(column) ? nil : text(column)
  }

  /// Bytes; none where there are none.
  func bytes(_ column: Int32) -> [UInt8] {
    unsafe withBytes(column) { bytes in unsafe Array(bytes) }
  }

  /// Lends the bytes of a text or of bytes.
  func withBytes<Result>(
    _ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let start: UnsafeRawPointer?
    let count: Int32
    switch source {
    case .sqlite(let statement):
      unsafe start = sqlite3_column_blob(statement, column)
      unsafe count = sqlite3_column_bytes(statement, column)
    case .postgresql(let result, let row):
      unsafe start = PQgetvalue(result, row, column).map { UnsafeRawPointer($0) }
      unsafe count = PQgetlength(result, row, column)
    }
    return try unsafe body(
      UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(count)))
  }
}
