public import STIX

extension ObjectHoldings {
  /// Adds objects to a collection, in one transaction that is on the disk when this returns.
  ///
  /// The same bytes again are a success, and nothing is done; other bytes under an identifier and
  /// version that the collection has are not added. An object without a version has the time of its
  /// arrival for one; it comes anew where its bytes are others than the last time.
  ///
  /// `status` makes what is to be kept of the request of what became of each object, in order; it
  /// is kept in the same transaction. It may be asked more than once, where the transaction has to
  /// be done again.
  /// - Returns: what was kept.
  public func add(
    _ objects: [STIXObject], to collection: HeldCollection,
    status: @escaping @Sendable ([Arrival]) throws -> KeptStatus
  ) async throws -> KeptStatus {
    try await add(objects, to: collection) { arrivals, connection in
      let status = try status(arrivals)
      try Self.keep(status, connection)
      return status
    }
  }

  /// The same, with whatever else is to be done in the transaction.
  func add<Result: Sendable>(
    _ objects: [STIXObject], to collection: HeldCollection,
    finish: @escaping @Sendable ([Arrival], any Connection) throws -> Result
  ) async throws -> Result {
    let digested = Intake(objects)
    let result = try await write { connection in
      guard let row = try CollectionRow.lock(collection.number, connection) else {
        throw HoldingsError.noSuchCollection(title: collection.title)
      }
      var intake = digested
      try intake.resolve(connection)
      var adding = CollectionIntake(row: row, connection: connection)
      return try finish(try adding.add(Array(objects.indices), of: &intake), connection)
    }
    await settleNames()
    return result
  }

  /// Moves the names that are new to the others, where they have become many.
  ///
  /// What was added before is kept whatever becomes of this; it is tried again with the next.
  func settleNames(_ limit: Int64 = ObjectNames.settleCount) async {
    guard (try? await look({ try ObjectNames($0).areManyNew(limit) })) == true else { return }
    // Whoever removes is alone: nobody adds meanwhile.
    _ = try? await write(.removing) { connection in
      let names = ObjectNames(connection)
      if try names.areManyNew(limit) { try names.settle() }
    }
  }

  private static func keep(_ status: KeptStatus, _ connection: any Connection) throws {
    let texts = [status.id, status.root, status.account].compactMap(\.self)
    guard texts.allSatisfy(\.isFit) else { throw HoldingsError.unfitText }
    try connection.change(
      """
      INSERT INTO status (id, root, account, resource, kept) VALUES (?1, ?2, ?3, ?4, ?5)
      """,
      [
        .text(status.id), .text(status.root), .text(orNull: status.account),
        .bytes(status.resource), .integer(millisecondsNow()),
      ])
  }

  /// What is kept of an earlier request, or `nil`; it is kept for 30 days.
  public func status(_ id: String, root: String) async throws -> KeptStatus? {
    guard id.isFit, root.isFit else { return nil }
    return try await look { connection in
      try connection.first(
        "SELECT account, resource FROM status WHERE id = ?1 AND root = ?2",
        [.text(id), .text(root)]
      ) { row in
        KeptStatus(id: id, root: root, account: row.optionalText(0), resource: row.bytes(1))
      }
    }
  }
}
