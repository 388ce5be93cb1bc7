import Claims
import Model
import Synchronization

/// The documents looked at last, so that near neighbours are not read from the disk again and again.
///
/// It holds at most so many bytes of text and statements, whatever the archive's size; it is
/// emptied by a write that fails, because it may then hold what was never written.
final class DocumentCache: Sendable {
  private struct State {
    var entries: [Int64: Entry] = [:]
    /// The document of each statement of those.
    var owners: [Int64: Int64] = [:]
    /// The places of documents among all others.
    var orders: [Int64: DocumentOrder] = [:]
    var byteCount = 0
    var clock = 0

    mutating func forget(_ entry: Entry) {
      for statement in entry.document.statementNumbers { owners[statement] = nil }
    }
  }

  private struct Entry {
    var document: ArchivedDocument
    var lastUse: Int
    var byteCount: Int
  }

  /// The statements that were read for comparison lately.
  let readStatements = ReadStatements()

  /// What documents are looked up by.
  let index: ArchiveIndex

  private static let mostOrders = 65_536

  private let byteLimit: Int
  private let state = Mutex(State())

  /// A cache of at most `byteLimit` bytes, for the archive at `path`, which is not looked up where
  /// there is none.
  init(byteLimit: Int, archive path: String = "") {
    self.byteLimit = byteLimit
    index = ArchiveIndex(archive: path)
  }

  /// The document of that number, if it is at hand.
  func document(_ number: Int64) -> ArchivedDocument? {
    state.withLock { state in
      state.clock += 1
      state.entries[number]?.lastUse = state.clock
      return state.entries[number]?.document
    }
  }

  /// The document that tells the statement of that number, if it is at hand.
  func document(ofStatement number: Int64) -> ArchivedDocument? {
    state.withLock { state in
      guard let owner = state.owners[number] else { return nil }
      state.clock += 1
      state.entries[owner]?.lastUse = state.clock
      return state.entries[owner]?.document
    }
  }

  /// The place among all others of the document of that number, if it is at hand.
  func order(_ number: Int64) -> DocumentOrder? { state.withLock { $0.orders[number] } }

  /// Keeps the place of a document among all others.
  func insert(_ order: DocumentOrder, ofDocument number: Int64) {
    state.withLock { state in
      if state.orders.count >= Self.mostOrders { state.orders.removeAll(keepingCapacity: true) }
      state.orders[number] = order
    }
  }

  /// Keeps `document`, and lets go of the half not used for longest where that is too much.
  func insert(_ document: ArchivedDocument) {
    // Measured on reports of some 370 words: the words read for a comparison take ten times the text.
    let textFactor = document.prepared == nil ? 2 : 12
    let byteCount =
      document.analysed.document.text.utf8.count * textFactor + 512
      + document.analysed.statements.count * 1024
    state.withLock { state in
      state.clock += 1
      // A document that was analysed anew may have another place.
      state.orders[document.number] = nil
      let entry = Entry(document: document, lastUse: state.clock, byteCount: byteCount)
      if let old = state.entries.updateValue(entry, forKey: document.number) {
        state.byteCount -= old.byteCount
        state.forget(old)
      }
      state.byteCount += byteCount
      for statement in document.statementNumbers { state.owners[statement] = document.number }
      guard state.byteCount > byteLimit else { return }
      let uses = state.entries.values.map(\.lastUse).sorted()
      let limit = uses[uses.count / 2]
      for (number, entry) in state.entries where entry.lastUse <= limit {
        state.entries[number] = nil
        state.byteCount -= entry.byteCount
        state.forget(entry)
      }
    }
  }

  /// Forgets everything.
  func removeAll() {
    state.withLock { $0 = State() }
    readStatements.removeAll()
    index.forget()
  }
}
