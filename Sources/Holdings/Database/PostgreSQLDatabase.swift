/// A PostgreSQL database, opened and made ready.
struct PostgreSQLDatabase {
  /// Where it is.
  let address: PostgreSQLAddress

  /// A connection to the database, with what our statements rely on.
  func connect() throws -> PostgreSQLConnection {
    let connection = try PostgreSQLConnection(address)
    // A commit is on the disk when it returns. Each statement is planned once: it asks for a short
    // range of one index, however many rows there are, and is never better served by reading a
    // whole table or by sorting. Who hangs within a transaction does not stop the others for ever.
    try connection.run(
      script: """
        SET search_path = hearsay;
        SET synchronous_commit = on;
        SET standard_conforming_strings = on;
        SET plan_cache_mode = force_generic_plan;
        SET enable_seqscan = off;
        SET enable_bitmapscan = off;
        SET enable_hashjoin = off;
        SET enable_mergejoin = off;
        SET jit = off;
        SET lock_timeout = '60s';
        SET idle_in_transaction_session_timeout = '60s'
        """)
    return connection
  }

  /// Makes the tables where they are missing.
  func prepare() throws {
    let connection = try connect()
    defer { connection.close() }
    if try version(connection) == HoldingsSchema.version { return }
    try connection.run(script: "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
    defer { connection.rollBack() }
    // Another process may make them at the same time.
    try connection.run(script: "SELECT pg_advisory_xact_lock(\(HoldingsSchema.applicationID))")
    let version = try version(connection)
    guard version < HoldingsSchema.version else {
      if version == HoldingsSchema.version { return }
      throw HoldingsError.tooNew(address: address.shown)
    }
    guard version == 0 || version >= HoldingsSchema.firstVersion else {
      throw HoldingsError.tooOld(address: address.shown)
    }
    // Where somebody has made the schema for us, we need not be allowed to.
    let isThere = try connection.first(
      "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = 'hearsay'", []
    ) { _ in true }
    if isThere == nil { try connection.run(script: "CREATE SCHEMA hearsay") }
    for migration in HoldingsSchema.migrations(after: version) {
      try connection.run(script: HoldingsSchema.postgresql(migration))
    }
    // Objects are read far more often than written: packing them would cost more than the room.
    try connection.run(
      script: """
        ALTER TABLE piece ALTER COLUMN bytes SET STORAGE EXTERNAL;
        UPDATE exchange SET version = \(HoldingsSchema.version)
        """)
    try connection.commit()
  }

  /// The version of the database's tables; 0 where there is nothing of ours.
  private func version(_ connection: PostgreSQLConnection) throws -> Int64 {
    let encoding = try connection.first("SHOW server_encoding", []) { row in row.text(0) }
    guard encoding == "UTF8" else {
      throw HoldingsError.cannotOpen(
        address: address.shown,
        reason: "its texts are in \(encoding ?? "no encoding"), not in UTF8")
    }
    let tables = try connection.first(
      """
      SELECT count(*), count(*) FILTER (WHERE relname = 'exchange') FROM pg_catalog.pg_class
      WHERE relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = 'hearsay')
      """, []
    ) { row in (all: row.integer(0), exchange: row.integer(1)) }
    guard let tables, tables.all > 0 else { return 0 }
    guard tables.exchange == 1 else {
      throw HoldingsError.notAnExchange(address: address.shown)
    }
    return try connection.first("SELECT version FROM exchange", []) { row in row.integer(0) } ?? 0
  }
}
