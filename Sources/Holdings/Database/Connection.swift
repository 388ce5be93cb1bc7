import NIOCore

/// A connection to the database, of either kind: used by one thread at a time.
///
/// SQL is written once for both. `?1` is the first value; `{1}`, `{2}` are of the columns that a
/// statement is done for row by row; `{lock}` stands at the end of a query whose rows are locked to
/// the end of the transaction, and `{by INDEX}` behind a table names the index to use where the
/// database would have to guess.
protocol Connection: AnyObject, Sendable {
  /// Begins a transaction.
  func begin(_ purpose: TransactionPurpose) throws
  /// Ends it; when this returns what was written is on the disk.
  func commit() throws
  /// Ends it as though it had never been.
  func rollBack()
  /// Whether one transaction writes at a time in the whole database.
  var writesAlone: Bool { get }
  /// Whether the connection can be used again.
  var isUsable: Bool { get }
  /// Closes it.
  func close()

  /// Runs statements without values or results.
  func run(script: String) throws
  /// Runs a statement, and gives how many rows it changed.
  @discardableResult
  func change(_ sql: String, _ values: [Value]) throws -> Int
  /// Runs a statement that has one key, `{1}`, for each of `keys`, and gives how many rows it
  /// changed.
  @discardableResult
  func change(_ sql: String, _ values: [Value], forEach keys: Column) throws -> Int
  /// Hands on the rows of a query.
  func rows(_ sql: String, _ values: [Value], _ body: (Row) throws -> Void) throws
  /// Hands on the rows of a query for each row of `keys`, in order, with its index.
  func rows(
    _ sql: String, _ values: [Value], forEach keys: [Column], _ body: (Int, Row) throws -> Void
  ) throws
  /// Writes runs of the bytes of objects behind a buffer, with a comma between two.
  func write(_ runs: [ObjectPieces.Run], to buffer: inout ByteBuffer) throws
  /// Numbers for rows that are about to be inserted into a table, rising.
  func newNumbers(_ count: Int, for table: String) throws -> [Int64]
  /// Inserts rows made of columns.
  ///
  /// Rows that are there already are left out where `ifNew`, and otherwise an error. Gives how many
  /// rows are new.
  @discardableResult
  func insert(
    into table: String, ifNew: Bool, _ columns: [(name: String, values: Column)]
  ) throws -> Int
}

/// What a transaction is for.
enum TransactionPurpose: Sendable {
  /// To read one state of the database.
  case reading
  /// To write.
  case writing
  /// To write while nobody else adds: to take away bytes that no collection has any more, or to move
  /// names.
  case removing
}

/// A value in a statement.
enum Value: Sendable {
  case integer(Int64)
  case text(String)
  case bytes([UInt8])
  case null

  /// A text, or nothing.
  static func text(orNull text: String?) -> Value {
    text.map { .text($0) } ?? .null
  }
}

/// The values of one column, a row each.
enum Column: Sendable {
  case integers([Int64])
  case texts([String?])
  case bytes([[UInt8]])

  /// How many rows there are.
  var count: Int {
    switch self {
    case .integers(let values): values.count
    case .texts(let values): values.count
    case .bytes(let values): values.count
    }
  }

  /// The value of a row.
  subscript(index: Int) -> Value {
    switch self {
    case .integers(let values): .integer(values[index])
    case .texts(let values): .text(orNull: values[index])
    case .bytes(let values): .bytes(values[index])
    }
  }
}

extension Connection {
  /// Runs `body` in a transaction, which is undone where `body` throws.
  func transaction<Result>(
    _ purpose: TransactionPurpose, _ body: () throws -> Result
  ) throws -> Result {
    try begin(purpose)
    do {
      let result = try body()
      try commit()
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// The first row of a query, as `body` reads it.
  func first<Result>(
    _ sql: String, _ values: [Value], _ body: (Row) throws -> Result
  ) throws -> Result? {
    var result: Result?
    try rows(sql, values) { row in
      if result == nil { result = try body(row) }
    }
    return result
  }
}
