import CPostgreSQL
import NIOCore

/// A connection to a PostgreSQL server.
///
/// libpq lets any thread use it as long as it is one at a time, and the pool lends it to one: hence
/// `@unchecked Sendable`.
@safe
final class PostgreSQLConnection: Connection, @unchecked Sendable {
  private let address: PostgreSQLAddress
  private let handle: OpaquePointer
  /// The names of the prepared statements.
  private var names: [String: String] = [:]
  private var isClosed = false

  /// Connects.
  init(_ address: PostgreSQLAddress) throws {
    self.address = address
    // What the address says counts for more than what comes before it.
    let parameters = [
      ("connect_timeout", "10"), ("keepalives_idle", "30"), ("tcp_user_timeout", "60000"),
      ("application_name", "hearsay"), ("dbname", address.address), ("client_encoding", "UTF8"),
    ]
    let found = unsafe Self.withCStrings(parameters.map(\.0)) { keywords in
      unsafe Self.withCStrings(parameters.map(\.1)) { values in
        unsafe PQconnectdbParams(keywords, values, 1)
      }
    }
    guard let handle = unsafe found else {
      throw HoldingsError.unreachable(address: address.shown, reason: "there is no memory")
    }
    unsafe self.handle = handle
    guard unsafe PQstatus(handle) == CONNECTION_OK else {
      let reason = address.cleaned(unsafe String(cString: PQerrorMessage(handle)))
      unsafe PQfinish(handle)
      isClosed = true
      throw HoldingsError.unreachable(address: address.shown, reason: reason)
    }
    unsafe PQsetNoticeProcessor(handle, { _, _ in }, nil)
  }

  deinit {
    close()
  }

  var writesAlone: Bool { false }
  var isUsable: Bool { unsafe !isClosed && PQstatus(handle) == CONNECTION_OK }

  func close() {
    guard !isClosed else { return }
    isClosed = true
    unsafe PQfinish(handle)
  }

  // MARK: Transactions

  private static let beginWriting = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; "

  func begin(_ purpose: TransactionPurpose) throws {
    switch purpose {
    case .reading: try run(script: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    case .writing:
      // Bytes that are found to be kept already stay as long as this lasts, and names stay where
      // they are; see `removing`.
      try run(script: Self.beginWriting + "LOCK TABLE object IN ROW EXCLUSIVE MODE")
    case .removing:
      try run(script: Self.beginWriting + "LOCK TABLE object IN SHARE ROW EXCLUSIVE MODE")
    }
  }

  func commit() throws {
    let result = unsafe PQexec(handle, "COMMIT")
    defer { unsafe PQclear(result) }
    if unsafe PQresultStatus(result) == PGRES_COMMAND_OK { return }
    guard isUsable else {
      throw HoldingsError.interrupted(
        address: address.shown,
        reason: address.cleaned(unsafe String(cString: PQerrorMessage(handle))))
    }
    throw unsafe error(of: result)
  }

  func rollBack() {
    guard isUsable, unsafe PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
    unsafe PQclear(PQexec(handle, "ROLLBACK"))
  }

  // MARK: Statements

  func run(script: String) throws {
    let result = unsafe PQexec(handle, script)
    defer { unsafe PQclear(result) }
    switch unsafe PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
    default: throw unsafe error(of: result)
    }
  }

  func change(_ sql: String, _ values: [Value]) throws -> Int {
    let result = try unsafe execute(sql, .plain, values, [])
    defer { unsafe PQclear(result) }
    return unsafe Self.changeCount(result)
  }

  func change(_ sql: String, _ values: [Value], forEach keys: Column) throws -> Int {
    if keys.count == 0 { return 0 }
    let result = try unsafe execute(sql, .change(key: keys.arrayType), values, [keys])
    defer { unsafe PQclear(result) }
    return unsafe Self.changeCount(result)
  }

  func rows(_ sql: String, _ values: [Value], _ body: (Row) throws -> Void) throws {
    let result = try unsafe execute(sql, .plain, values, [])
    defer { unsafe PQclear(result) }
    for row in 0..<(unsafe PQntuples(result)) { try body(unsafe Row(result: result, row: row)) }
  }

  func rows(
    _ sql: String, _ values: [Value], forEach keys: [Column], _ body: (Int, Row) throws -> Void
  ) throws {
    if keys.isEmpty || keys[0].count == 0 { return }
    let result = try unsafe execute(sql, .query(keys: keys.map(\.arrayType)), values, keys)
    defer { unsafe PQclear(result) }
    let placeColumn = unsafe PQnfields(result) - 1
    let places = (0..<(unsafe PQntuples(result))).map { row in
      (row: row, place: Int(unsafe Row(result: result, row: row).integer(placeColumn)) - 1)
    }
    // The server goes through the keys from first to last, but nowhere says so.
    let isInOrder = zip(places, places.dropFirst()).allSatisfy { $0.place <= $1.place }
    let ordered =
      isInOrder ? places : places.sorted { ($0.place, $0.row) < ($1.place, $1.row) }
    for (row, place) in ordered { try body(place, unsafe Row(result: result, row: row)) }
  }

  func write(_ runs: [ObjectPieces.Run], to buffer: inout ByteBuffer) throws {
    try rows(
      """
      SELECT substr(bytes, {2}::integer + 1, {3}::integer) FROM piece WHERE number = {1}
      """, [],
      forEach: [
        .integers(runs.map(\.piece)), .integers(runs.map(\.offset)), .integers(runs.map(\.count)),
      ]
    ) { index, row in
      if index > 0 { buffer.writeInteger(UInt8(ascii: ",")) }
      unsafe row.withBytes(0) { bytes in _ = unsafe buffer.writeBytes(bytes) }
    }
  }

  func newNumbers(_ count: Int, for table: String) throws -> [Int64] {
    var numbers: [Int64] = []
    try rows(
      "SELECT nextval(pg_get_serial_sequence('\(table)', 'number')) FROM generate_series(1, ?1::bigint)",
      [.integer(Int64(count))]
    ) { row in numbers.append(row.integer(0)) }
    return numbers
  }

  func insert(
    into table: String, ifNew: Bool, _ columns: [(name: String, values: Column)]
  ) throws -> Int {
    if columns.isEmpty || columns[0].values.count == 0 { return 0 }
    let names = columns.map(\.name).joined(separator: ", ")
    let arrays = columns.enumerated().map { "?\($0 + 1)::\($1.values.arrayType)" }
    let sql = """
      INSERT INTO \(table) (\(names)) SELECT * FROM unnest(\(arrays.joined(separator: ", ")))
      """
    let result = try unsafe execute(
      sql + (ifNew ? " ON CONFLICT DO NOTHING" : ""), .plain, [], columns.map(\.values))
    defer { unsafe PQclear(result) }
    return unsafe Self.changeCount(result)
  }

  // MARK: PostgreSQL's own

  private func execute(
    _ sql: String, _ form: PostgreSQLStatement.Form, _ values: [Value], _ columns: [Column]
  ) throws -> OpaquePointer {
    let name = try prepared(sql, form, valueCount: values.count)
    var parameters = PostgreSQLParameters()
    for value in values { parameters.append(value) }
    for column in columns { parameters.append(column) }
    let lengths = parameters.ranges.map { Int32(clamping: $0?.count ?? 0) }
    let formats = [Int32](repeating: 1, count: lengths.count)
    // An empty value has an address too: without one it would be NULL.
    let bytes = parameters.bytes + [0]
    let result = unsafe bytes.withUnsafeBufferPointer { buffer in
      let pointers = unsafe parameters.ranges.map { range -> UnsafePointer<CChar>? in
        guard let range, let base = buffer.baseAddress else { return nil }
        return unsafe UnsafeRawPointer(base + range.lowerBound).assumingMemoryBound(to: CChar.self)
      }
      return unsafe PQexecPrepared(
        handle, name, Int32(pointers.count), pointers, lengths, formats, 1)
    }
    switch unsafe PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
      if let result = unsafe result { return unsafe result }
    default: break
    }
    let error = unsafe error(of: result)
    unsafe PQclear(result)
    throw error
  }

  private func prepared(
    _ sql: String, _ form: PostgreSQLStatement.Form, valueCount: Int
  ) throws -> String {
    if let name = names[sql] { return name }
    let statement = PostgreSQLStatement(sql, valueCount: valueCount, form)
    let name = "hearsay\(names.count)"
    let result = unsafe PQprepare(handle, name, statement.text, 0, nil)
    defer { unsafe PQclear(result) }
    guard unsafe PQresultStatus(result) == PGRES_COMMAND_OK else {
      throw unsafe error(of: result)
    }
    names[sql] = name
    return name
  }

  private static func changeCount(_ result: OpaquePointer) -> Int {
    unsafe Int(String(cString: PQcmdTuples(result))) ?? 0
  }

  /// What went wrong, and whether it is worth another try.
  private func error(of result: OpaquePointer?) -> any Error {
    let state =
      unsafe PQresultErrorField(result, 67).map { unsafe String(cString: $0) } ?? ""
    let reason = address.cleaned(unsafe String(cString: PQerrorMessage(handle)))
    let fault = HoldingsError(postgresql: state, reason: reason, address: address.shown)
    if !isUsable || PostgreSQLStatement.isPassing(state) { return PassingFault(error: fault) }
    return fault
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
  ) -> Result {
    let bytes = strings.map { Array($0.utf8CString) }
    var flat: [CChar] = []
    var starts: [Int] = []
    for string in bytes {
      starts.append(flat.count)
      flat += string
    }
    return unsafe flat.withUnsafeBufferPointer { buffer in
      var pointers = unsafe starts.map { start in
        unsafe buffer.baseAddress.map { unsafe $0 + start }
      }
      unsafe pointers.append(nil)
      return unsafe pointers.withUnsafeBufferPointer { pointers in
        // It has an end at least, and so an address.
        unsafe body(pointers.baseAddress.unsafelyUnwrapped)
      }
    }
  }
}

extension PostgreSQLStatement {
  /// Whether a fault (by its SQLSTATE) comes from others who write, or from the server's being
  /// started anew.
  static func isPassing(_ state: String) -> Bool {
    switch state {
    case "40001", "40P01", "23505": true  // serialization, deadlock, a row that another inserted
    case "57P01", "57P02", "57P03", "25P03": true  // the server stops or starts; idle for too long
    default: false
    }
  }
}
