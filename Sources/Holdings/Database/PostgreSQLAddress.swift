import CPostgreSQL

/// Where a PostgreSQL database is: "postgresql://USER:PASSWORD@HOST:PORT/DATABASE", with whatever
/// parameters libpq knows behind a "?".
struct PostgreSQLAddress: Sendable {
  /// The address as it was given.
  let address: String
  /// The same without the password.
  let shown: String
  /// What must not be seen.
  private let password: String

  /// Whether an address is one of PostgreSQL.
  static func isMeant(by address: String) -> Bool {
    address.hasPrefix("postgresql://") || address.hasPrefix("postgres://")
  }

  /// Reads an address.
  init(_ address: String) throws {
    self.address = address
    guard address.isFit, let options = unsafe PQconninfoParse(address, nil) else {
      // libpq would say what it stumbled over, which may be the password.
      throw HoldingsError.unreachable(
        address: "postgresql://…", reason: "this is no address of a PostgreSQL database")
    }
    defer { unsafe PQconninfoFree(options) }
    var values: [String: String] = [:]
    var option = unsafe options
    while let keyword = unsafe option.pointee.keyword {
      if let value = unsafe option.pointee.val {
        unsafe values[String(cString: keyword)] = String(cString: value)
      }
      unsafe option += 1
    }
    password = values["password"] ?? ""
    var shown = "postgresql://"
    if let user = values["user"] { shown += user + "@" }
    shown += values["host"] ?? values["hostaddr"] ?? ""
    if let port = values["port"] { shown += ":" + port }
    shown += "/" + (values["dbname"] ?? "")
    self.shown = shown
  }

  /// A message of libpq or of the server in one line, without the password.
  func cleaned(_ message: String) -> String {
    var line = ""
    for part in message.split(whereSeparator: \.isNewline) {
      if !line.isEmpty { line += " " }
      line += part.drop { $0 == " " || $0 == "\t" }
    }
    return password.isEmpty ? line : line.replacing(password, with: "…")
  }
}
