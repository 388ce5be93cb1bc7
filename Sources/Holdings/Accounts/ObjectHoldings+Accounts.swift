import Crypto
import Foundation

extension ObjectHoldings {
  /// Makes an account, or changes it: it gets these rights, and this password where one is given.
  public func setAccount(_ name: String, password: String?, rightsEverywhere: Rights) async throws {
    guard name.isFit else { throw HoldingsError.unfitText }
    var hash: PasswordHash?
    if let password { hash = try await passwordHashing.hash(of: password) }
    let newHash = hash
    try await write { connection in
      try connection.insert(
        into: "account", ifNew: true,
        [("name", .texts([name])), ("rights", .integers([Int64(rightsEverywhere.rawValue)]))])
      try connection.change(
        "UPDATE account SET rights = ?1 WHERE name = ?2",
        [.integer(Int64(rightsEverywhere.rawValue)), .text(name)])
      guard let newHash else { return }
      try connection.change(
        "UPDATE account SET scheme = ?1, salt = ?2, hash = ?3 WHERE name = ?4",
        [.text(newHash.scheme), .bytes(newHash.salt), .bytes(newHash.bytes), .text(name)])
    }
  }

  /// Takes an account away, with its rights and its tokens.
  /// - Returns: whether there was one.
  public func removeAccount(_ name: String) async throws -> Bool {
    guard name.isFit else { return false }
    return try await write { connection in
      try connection.change("DELETE FROM account WHERE name = ?1", [.text(name)]) == 1
    }
  }

  /// Gives an account rights in a collection, in place of those that it had there.
  public func grant(_ rights: Rights, in collection: HeldCollection, to account: String)
    async throws
  {
    try await write { connection in
      let number = try Self.number(of: account, connection)
      let key: [Value] = [.integer(number), .integer(collection.number)]
      try connection.change(
        "DELETE FROM permission WHERE account = ?1 AND collection = ?2", key)
      if rights.isEmpty { return }
      try connection.change(
        """
        INSERT INTO permission (account, collection, rights) VALUES (?1, ?2, ?3)
        ON CONFLICT (account, collection) DO UPDATE SET rights = ?3
        """,
        key + [.integer(Int64(rights.rawValue))])
    }
  }

  /// Makes a token for an account; only its hash is kept.
  /// - Returns: the token, which is told this once.
  public func makeToken(for account: String) async throws -> String {
    let bits = unsafe SymmetricKey(size: .bits256).withUnsafeBytes { unsafe Data($0) }
    let letters = bits.base64EncodedString().compactMap { letter -> Character? in
      switch letter {
      case "+": "-"
      case "/": "_"
      case "=": nil
      default: letter
      }
    }
    let token = "hsy_" + String(letters)
    try await write { connection in
      let number = try Self.number(of: account, connection)
      try connection.change(
        "INSERT INTO token (hash, account, made) VALUES (?1, ?2, ?3)",
        [.bytes(Self.hash(ofToken: token)), .integer(number), .integer(millisecondsNow())])
    }
    return token
  }

  /// Makes the tokens of an account worthless.
  /// - Returns: how many there were.
  public func removeTokens(of account: String) async throws -> Int {
    try await write { connection in
      try connection.change(
        "DELETE FROM token WHERE account = ?1",
        [.integer(try Self.number(of: account, connection))])
    }
  }

  /// Every account, by name.
  public func accounts() async throws -> [Account] {
    try await read { connection in
      var names: [String] = []
      try connection.rows("SELECT name FROM account ORDER BY name", []) { row in
        names.append(row.text(0))
      }
      return try names.compactMap { try Self.account($0, connection)?.account }
    }
  }

  /// The account of that name whose password this is, or `nil`; takes the same time for both.
  public func account(_ name: String, password: String) async throws -> Account? {
    let known = name.isFit ? try await look { try Self.account(name, $0) } : nil
    return try await passwordHashing.verify(name, password, known?.hash) ? known?.account : nil
  }

  /// The account that a token was made for, or `nil`.
  public func account(token: String) async throws -> Account? {
    let hash = Self.hash(ofToken: token)
    return try await look { connection in
      let name = try connection.first(
        """
        SELECT account.name FROM token JOIN account ON account.number = token.account
        WHERE token.hash = ?1
        """,
        [.bytes(hash)]
      ) { row in row.text(0) }
      guard let name else { return nil }
      return try Self.account(name, connection)?.account
    }
  }

  // MARK: Rows

  private struct KnownAccount: Sendable {
    var account: Account
    var hash: PasswordHash?
  }

  private static func account(
    _ name: String, _ connection: any Connection
  ) throws -> KnownAccount? {
    let found = try connection.first(
      "SELECT number, rights, scheme, salt, hash FROM account WHERE name = ?1", [.text(name)]
    ) { row in
      let account = Account(
        name: name, rights: [:], rightsEverywhere: Rights(rawValue: Int(row.integer(1))))
      let hash = PasswordHash(
        scheme: row.optionalText(2), salt: row.bytes(3), bytes: row.bytes(4))
      return (number: row.integer(0), known: KnownAccount(account: account, hash: hash))
    }
    guard let number = found?.number, var known = found?.known else { return nil }
    try connection.rows(
      "SELECT collection, rights FROM permission WHERE account = ?1", [.integer(number)]
    ) { row in
      known.account.rights[row.integer(0)] = Rights(rawValue: Int(row.integer(1)))
    }
    return known
  }

  private static func number(of account: String, _ connection: any Connection) throws -> Int64 {
    guard account.isFit,
      let number = try connection.first(
        "SELECT number FROM account WHERE name = ?1", [.text(account)], { row in row.integer(0) })
    else { throw HoldingsError.noSuchAccount(name: account) }
    return number
  }

  /// The hash under which a token is looked up: whoever sees how long that takes learns nothing of
  /// the token.
  private static func hash(ofToken token: String) -> [UInt8] {
    Array(SHA256.hash(data: Array(token.utf8)))
  }
}
