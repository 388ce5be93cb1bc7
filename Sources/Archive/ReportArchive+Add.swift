import GRDB
public import Model
import Synchronization

/// What adding a report did.
public enum Addition: Sendable, Hashable {
  /// The report is new, and brought so many findings.
  case added(FindingCounts)
  /// The same bytes are in the archive already, under the path given.
  case alreadyThere(path: String)
}

/// How many findings of each sort there are.
public struct FindingCounts: Sendable, Hashable {
  /// Documents.
  public var documents = 0
  /// Statements.
  public var statements = 0
  /// Claims; negative when a document joins claims that were apart.
  public var claims = 0
  /// Retellings.
  public var retellings = 0
  /// Discrepancies.
  public var discrepancies = 0

  /// No findings.
  public init() {}

  /// Adds each sort to its like.
  public static func += (total: inout FindingCounts, part: FindingCounts) {
    total.documents += part.documents
    total.statements += part.statements
    total.claims += part.claims
    total.retellings += part.retellings
    total.discrepancies += part.discrepancies
  }
}

extension ReportArchive {
  /// After so many documents claims are made anew, so that a reader is never further behind.
  private static let mostUnsettled = 1000

  /// Adds `new` with all its findings in one transaction.
  ///
  /// The findings hang on which documents were added, and not on their order.
  ///
  /// Its discrepancies are not counted: they are known when claims are made anew, with the next
  /// `acknowledge()` or when somebody reads them.
  ///
  /// How its bytes were had is kept also where they are there already. With `entry` the entry of a
  /// feed that it is counts as read, in the same transaction.
  public func add(_ new: NewDocument, as entry: FeedEntryName? = nil) throws -> Addition {
    do {
      let addition = try write { database in
        let addition: Addition
        if let path = try Self.path(of: new.analysed.document.id, in: database) {
          try note(new.retrieval, of: new.analysed.document.id, in: database)
          addition = .alreadyThere(path: path)
        } else {
          let documents = StoredDocuments(database: database, cache: cache)
          addition = .added(try DocumentAdding(documents: documents).add(new))
        }
        if let entry {
          try FeedRows.finish(entry, document: new.analysed.document.id, in: database)
        }
        return addition
      }
      if case .added = addition,
        unsettledCount.add(1, ordering: .relaxed).newValue >= Self.mostUnsettled
      {
        settle()
      }
      return addition
    } catch {
      cache.removeAll()
      throw error
    }
  }

  /// Notes that the bytes of a document that is there already were had once more.
  ///
  /// With `entry` the entry of a feed that it is counts as read, in the same transaction.
  public func add(
    _ retrieval: Retrieval?, of id: DocumentID, as entry: FeedEntryName? = nil
  ) throws {
    guard retrieval != nil || entry != nil else { return }
    try write { database in
      try note(retrieval, of: id, in: database)
      if let entry { try FeedRows.finish(entry, document: id, in: database) }
    }
  }

  private func note(_ retrieval: Retrieval?, of id: DocumentID, in database: Database) throws {
    guard let retrieval,
      let number = try StoredDocuments(database: database, cache: cache).number(of: id)
    else { return }
    try RetrievalRow.insert(retrieval, document: number, brought: false, into: database)
  }

  /// The path under which the archive has the document of that name, or `nil` where it has not.
  public func path(of id: DocumentID) throws -> String? {
    try read { try Self.path(of: id, in: $0) }
  }

  private static func path(of id: DocumentID, in database: Database) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT path FROM document WHERE id = ?"),
      arguments: [id.description])
  }
}
