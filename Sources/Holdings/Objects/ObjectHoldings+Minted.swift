extension ObjectHoldings {
  /// The entries of these keys that there are.
  public func minted(_ keys: [String]) async throws -> [String: MintedObject] {
    let keys = keys.filter(\.isFit)
    return try await look { connection in
      var entries: [String: MintedObject] = [:]
      try connection.rows(
        MintedObject.columns + " WHERE key = {1}", [], forEach: [.texts(keys)]
      ) { index, row in entries[keys[index]] = MintedObject(row) }
      return entries
    }
  }

  /// Every entry that is not revoked, in order of key.
  public func allMinted() async throws -> [MintedObject] {
    try await look { connection in
      var entries: [MintedObject] = []
      try connection.rows(
        MintedObject.columns + " WHERE is_revoked = 0 ORDER BY key", []
      ) { row in entries.append(MintedObject(row)) }
      return entries
    }
  }

  /// The latest `created` or `modified` of all that Hearsay made, in milliseconds since 1970.
  public func lastMinted() async throws -> Int64? {
    try await look { connection in
      let times = try ["created", "modified"].compactMap { column in
        try connection.first(
          "SELECT \(column) FROM minted ORDER BY \(column) DESC LIMIT 1", []
        ) { row in row.integer(0) }
      }
      return times.max()
    }
  }

  /// Publishes objects that Hearsay made, each to its collections, in one transaction with their
  /// entries.
  ///
  /// An object is in those of Hearsay's own collections that are told now: it is taken out of the
  /// others. What was published with the same bytes before stays where it stands.
  /// - Throws: `HoldingsError.mintedElsewhere` where another process has given a key another
  ///   identifier, or the same time to another object: read `minted(_:)` and `lastMinted()` anew.
  public func publish(_ objects: [PublishedObject]) async throws {
    guard !objects.isEmpty else { return }
    let digested = Intake(objects.map(\.object))
    let departed = try await write { connection in
      try Publishing(connection: connection, objects: objects).run(digested)
    }
    await settleNames()
    // In a transaction of its own: nobody else may add meanwhile.
    if departed.isEmpty { return }
    try await write(.removing) { connection in
      try MemberRemoval.forget(
        departed.map(\.place), of: Set(departed.map(\.name)), connection)
    }
  }
}

extension MintedObject {
  static let columns = "SELECT key, id, created, modified, digest, is_revoked FROM minted"

  init(_ row: Row) {
    self.init(
      key: row.text(0), id: row.text(1), created: row.integer(2), modified: row.integer(3),
      digest: row.bytes(4), isRevoked: row.integer(5) == 1)
  }
}
