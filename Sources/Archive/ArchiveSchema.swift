import GRDB

/// The tables of an archive and how they came to be.
///
/// The schema is public: any SQLite tool reads it, and the comments within the statements below stay
/// in `sqlite_master` for whoever looks there. A change is a new migration; a migration that has
/// been released is never edited. Version 4 finds other things than those before it and keeps them
/// otherwise: an archive of an earlier version is analysed anew.
enum ArchiveSchema {
  /// What `PRAGMA application_id` says of an archive: "Hsay".
  static let applicationID: Int32 = 0x4873_6179
  /// What `PRAGMA user_version` says: how many migrations the archive has gone through.
  static let version: Int32 = 5

  /// The least version whose findings are those of today.
  static let leastVersion: Int32 = 4

  /// The migrations, the first first.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 documents and findings") { database in
      try database.execute(sql: documentTables)
      try database.execute(sql: statementTables)
      try database.execute(sql: indexTables)
      try database.execute(sql: claimTables)
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2 retrievals and feeds") { database in
      try database.execute(sql: retrievalTables)
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3 what feeds say") { database in
      try database.execute(sql: listingTables)
      try database.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4 links and differences") { database in
      try database.execute(sql: linkTables)
      try database.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("5 why a telling departs") { database in
      try database.execute(sql: departureColumns)
      try database.execute(sql: "PRAGMA user_version = 5")
    }
    return migrator
  }

  /// Whether the archive holds reports in which an earlier version found other things.
  static func isOld(_ database: Database) throws -> Bool {
    guard try database.tableExists("document") else { return false }
    let version = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    // All reports are analysed anew at once: the first tells of all.
    let first = try String.fetchOne(
      database, sql: "SELECT analyser FROM document ORDER BY number LIMIT 1")
    return first.map { (1..<leastVersion).contains(version) || $0.isEmpty } ?? false
  }
}
