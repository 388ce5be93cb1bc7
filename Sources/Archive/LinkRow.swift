import Claims
import GRDB

/// The links of an archive, as one transaction sees them.
struct LinkRows {
  /// The transaction.
  let database: Database

  /// Every link of the statement of that number, in order of the other's number.
  func links(of statement: Int64) throws -> [StatementLink] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT first, second, kind, shared FROM link WHERE first = ?1
          UNION ALL SELECT first, second, kind, shared FROM link WHERE second = ?1
          """), arguments: [statement])
    var links: [StatementLink] = []
    while let row = try rows.next() {
      guard let kind = StatementLink.Kind(rawValue: row[2]) else { continue }
      links.append(StatementLink(row[0], row[1], kind: kind, shared: row[3]))
    }
    return links
  }

  /// Writes `link` in the place of any that joins the same statements.
  func write(_ link: StatementLink) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO link (first, second, kind, shared) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [link.first, link.second, link.kind.rawValue, link.shared])
  }

  /// Takes `link` away.
  func delete(_ link: StatementLink) throws {
    try database.cachedStatement(sql: "DELETE FROM link WHERE first = ? AND second = ?")
      .execute(arguments: [link.first, link.second])
  }
}
