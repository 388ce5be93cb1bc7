import Claims
import FoundationEssentials
import GRDB
import Lineage
import Model
import Synchronization

/// What documents and statements are looked up by when another may tell the same: three indexes of
/// keys in a folder beside the archive.
///
/// Everything in them follows from the archive, and is read from it where it is missing. They are
/// brought up to date at the beginning of a write, which other processes wait for; what they hold
/// beyond that is never more than what is committed.
final class ArchiveIndex: Sendable {
  /// Which indexes there are.
  enum Keys: String, CaseIterable {
    /// Documents by fingerprints.
    case fingerprints
    /// Documents by events.
    case events
    /// Statements by what they say.
    case statements
  }

  private struct State {
    var indexes: [Keys: PostingIndex] = [:]
    /// What the indexes are made of; another number after everything was found anew.
    var epoch: Int64 = 0
    /// How often any process wrote to the files.
    var generation: Int64 = 0
    /// The last document that all of them hold.
    var last: Int64 = 0
    /// The keys of documents that were just written, by number.
    var pending: [Int64: DocumentKeys] = [:]
  }

  /// What a document is looked up by, with the numbers of its statements.
  struct DocumentKeys {
    var lineage: LineageKeys
    var statements: [(number: Int64, keys: [UInt64])]
  }

  private let folder: String
  private let state = Mutex(State())

  /// The index of the archive at `path`.
  init(archive path: String) {
    folder = path + "-index"
  }

  /// Makes the folder, so that whoever walks the folders beside the archive can pass it over.
  func makeFolder() {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false)
  }

  /// An index of keys, up to date for the transaction of `documents`.
  func index(_ keys: Keys, for documents: StoredDocuments) throws -> PostingIndex {
    try state.withLock { state in
      guard let index = state.indexes[keys] else {
        try update(&state, documents)
        return state.indexes[keys] ?? PostingIndex()
      }
      return index
    }
  }

  /// Brings the indexes up to what is in the archive, at the beginning of a write; while documents
  /// are analysed anew, only up to those `before` the next.
  func update(for documents: StoredDocuments, before next: Int64 = .max) throws {
    try state.withLock { try update(&$0, documents, before: next) }
  }

  private func update(
    _ state: inout State, _ documents: StoredDocuments, before next: Int64 = .max
  ) throws {
    let database = documents.database
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT epoch, generation FROM key_index"))
    let epoch: Int64 = row?[0] ?? 0
    let generation: Int64 = row?[1] ?? 0
    if state.indexes.isEmpty || state.epoch != epoch || state.generation != generation {
      try open(&state, epoch: epoch, documents)
      state.generation = generation
    }
    let before = byteCount(state)
    let numbers = try Int64.fetchAll(
      database.cachedStatement(
        sql: "SELECT number FROM document WHERE number > ? AND number < ? ORDER BY number"),
      arguments: [state.last, next])
    for number in numbers {
      guard let keys = try state.pending[number] ?? Self.keys(ofDocument: number, documents) else {
        continue
      }
      insert(keys, ofDocument: number, into: state)
      state.last = number
    }
    state.pending.removeAll()
    if byteCount(state) != before { try noteWrite(&state, database) }
  }

  private func insert(_ keys: DocumentKeys, ofDocument number: Int64, into state: State) {
    state.indexes[.fingerprints]?.insert(keys.lineage.fingerprints, owner: number)
    state.indexes[.events]?.insert(keys.lineage.events, owner: number)
    for statement in keys.statements {
      state.indexes[.statements]?.insert(statement.keys, owner: statement.number)
    }
  }

  private static func keys(
    ofDocument number: Int64, _ documents: StoredDocuments
  ) throws -> DocumentKeys? {
    guard let stored = try documents.document(number: number) else { return nil }
    let statements = zip(stored.statementNumbers, stored.analysed.statements)
    return DocumentKeys(
      lineage: LineageKeys(stored.analysed),
      statements: statements.map { ($0, ClaimMatcher.keys(of: $1)) })
  }

  private func byteCount(_ state: State) -> Int {
    state.indexes.values.reduce(0) { $0 + $1.byteCount }
  }

  private func noteWrite(_ state: inout State, _ database: Database) throws {
    state.generation += 1
    try database.cachedStatement(sql: "UPDATE key_index SET generation = ?")
      .execute(arguments: [state.generation])
  }

  private func open(_ state: inout State, epoch: Int64, _ documents: StoredDocuments) throws {
    state.epoch = epoch
    let name = String(UInt64(bitPattern: epoch), radix: 16)
    for keys in Keys.allCases {
      state.indexes[keys] = try PostingIndex(folder: folder, name: "\(name)-\(keys.rawValue)")
    }
    let database = documents.database
    let most = try Int64.fetchOne(database, sql: "SELECT max(number) FROM document") ?? 0
    let mostStatement = try Int64.fetchOne(database, sql: "SELECT max(number) FROM statement") ?? 0
    let covered = Keys.allCases.map { state.indexes[$0]?.coveredThrough ?? 0 }
    // An archive that was put back from a copy is behind its index.
    if covered[0] > most || covered[1] > most || covered[2] > mostStatement {
      for index in state.indexes.values { try index.removeAll() }
      state.last = 0
      return
    }
    let ofStatements = try Int64.fetchOne(
      database,
      sql: """
        SELECT document FROM statement WHERE number <= ? ORDER BY number DESC LIMIT 1
        """, arguments: [covered[2]])
    // The last document may lack a statement; what an index holds already it leaves out.
    state.last = max(0, min(covered[0], covered[1], (ofStatements ?? 1) - 1))
  }

  /// Keeps the keys of a document that is being written, until the next write.
  func add(_ keys: DocumentKeys, ofDocument number: Int64) {
    state.withLock { $0.pending[number] = keys }
  }

  /// Forgets what was being written, after a write that failed.
  func forget() {
    state.withLock { state in
      state.pending.removeAll()
      state.indexes.removeAll()
    }
  }

  /// Puts what is in memory into the files, within a write.
  ///
  /// Should that fail, nothing is lost: it is read from the archive the next time.
  func flush(for documents: StoredDocuments) throws {
    try state.withLock { state in
      guard !state.indexes.isEmpty else { return }
      try update(&state, documents)
      let before = byteCount(state)
      for keys in Keys.allCases { try? state.indexes[keys]?.flush() }
      if byteCount(state) != before { try noteWrite(&state, documents.database) }
    }
  }

  /// Begins anew with nothing, within the write that takes all findings away.
  func restart(_ database: Database) throws {
    let epoch = Int64.random(in: 1 ... .max)
    try database.execute(sql: "UPDATE key_index SET epoch = ?, generation = 0", arguments: [epoch])
    state.withLock { $0 = State() }
  }

  /// Takes away the files of other epochs than that of the archive.
  func removeOthers() {
    let epoch = state.withLock { $0.epoch }
    let name = String(UInt64(bitPattern: epoch), radix: 16) + "-"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for file in files where !file.hasPrefix(name) {
      try? FileManager.default.removeItem(atPath: folder + "/" + file)
    }
  }
}
