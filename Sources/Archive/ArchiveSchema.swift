import GRDB

/// The tables of an archive and how they came to be.
///
/// The schema is public: any SQLite tool reads it, and the comments within the statements below stay
/// in `sqlite_master` for whoever looks there. A change is a new migration; a migration that has
/// been released is never edited.
enum ArchiveSchema {
  /// What `PRAGMA application_id` says of an archive: "Hsay".
  static let applicationID: Int32 = 0x4873_6179
  /// What `PRAGMA user_version` says: how many migrations the archive has gone through.
  static let version: Int32 = 3

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
    return migrator
  }
}
