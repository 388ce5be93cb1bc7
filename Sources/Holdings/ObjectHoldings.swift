import NIOCore

/// The objects, collections and accounts of the exchange, in one SQLite file or in PostgreSQL.
///
/// Any number of processes may use one database at a time. Within a collection `date_added` rises
/// strictly, a millisecond at least from one object to the next, and no reader ever sees an object
/// before one with an earlier `date_added`: who has read up to a place has read all that will ever
/// stand before it.
public final class ObjectHoldings: Sendable {
  /// Where the database is, without its password.
  public let address: String
  private let readers: ConnectionPool
  private let writers: ConnectionPool
  private let logCopier: LogCopier?
  let passwordHashing = PasswordHashing()

  /// How long a status is kept at least, in milliseconds.
  private static let statusLife: Int64 = 30 * 86_400_000

  private init(
    address: String, readers: ConnectionPool, writers: ConnectionPool,
    logCopier: LogCopier? = nil
  ) {
    self.address = address
    self.readers = readers
    self.writers = writers
    self.logCopier = logCopier
  }

  /// Opens the database at `address`, and makes what is missing in it.
  ///
  /// It is the path of an SQLite file, or "postgresql://USER:PASSWORD@HOST:PORT/DATABASE".
  public static func open(at address: String) async throws -> ObjectHoldings {
    if PostgreSQLAddress.isMeant(by: address) { return try await openServer(at: address) }
    let file = SQLiteFile(path: address)
    // SQLite writes once at a time. Its readers wait for nobody; more than there are processors would
    // only take turns.
    let writers = ConnectionPool(width: 1, address: address) { try file.connect() }
    let readerCount = min(max(System.coreCount, 2), 16)
    let readers = ConnectionPool(width: readerCount, address: address) { try file.connect() }
    let holdings = ObjectHoldings(
      address: address, readers: readers, writers: writers, logCopier: LogCopier(file))
    try await holdings.begin { try file.prepare() }
    return holdings
  }

  private static func openServer(at address: String) async throws -> ObjectHoldings {
    let database = PostgreSQLDatabase(address: try PostgreSQLAddress(address))
    let shown = database.address.shown
    // Each connection is a process of the server's, which lets in a hundred by default.
    let pool = ConnectionPool(width: 8, address: shown) { try database.connect() }
    let holdings = ObjectHoldings(address: shown, readers: pool, writers: pool)
    try await holdings.begin { try database.prepare() }
    return holdings
  }

  /// Prepares the database, and forgets what was kept long enough.
  private func begin(_ prepare: @escaping @Sendable () throws -> Void) async throws {
    do {
      try prepare()
      try await write { connection in
        try connection.change(
          "DELETE FROM status WHERE kept < ?1", [.integer(millisecondsNow() - Self.statusLife)])
      }
    } catch {
      try? await close()
      throw error
    }
  }

  /// Closes all connections; nothing can be asked afterwards.
  public func close() async throws {
    try await readers.close()
    if writers !== readers { try await writers.close() }
    try await logCopier?.close()
    try await passwordHashing.close()
  }

  /// Looks something up by statements that need not see the same state of the database.
  func look<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await readers.run(body)
  }

  /// Reads in one state of the database.
  func read<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await readers.run { connection in
      try connection.transaction(.reading) { try body(connection) }
    }
  }

  /// Writes in one transaction, which is on the disk when this returns.
  @discardableResult
  func write<Result: Sendable>(
    _ purpose: TransactionPurpose = .writing,
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await writers.run { connection in
      let result = try connection.transaction(purpose) { try body(connection) }
      if let connection = connection as? SQLiteConnection {
        connection.shortenLog()
        self.logCopier?.noteCommit(isLong: connection.takeLogIsLong())
      }
      return result
    }
  }
}
