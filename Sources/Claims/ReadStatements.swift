import Model
import Synchronization

/// Statements and sentences that were read for comparison already, so that each is read but once.
///
/// A store that keeps one makes adding faster; what is found is the same without it.
public final class ReadStatements: Sendable {
  private let profiles = Mutex<[StatementID: StatementProfile]>([:])
  private let free = Mutex<[DocumentID: [FreeSentence]]>([:])
  private let sentences = Mutex<[DocumentID: DocumentSentences]>([:])
  private let limit: Int

  /// Keeps at most `limit` statements, and begins anew when there are more.
  public init(limit: Int = 16_384) {
    self.limit = limit
  }

  /// Forgets everything: a document that is analysed anew may give an old name to another statement.
  public func removeAll() {
    profiles.withLock { $0.removeAll() }
    free.withLock { $0.removeAll() }
    sentences.withLock { $0.removeAll() }
  }

  /// `statement` read for comparison.
  func profile(of statement: Statement) -> StatementProfile {
    if let known = profile(statement.id) { return known }
    let profile = StatementProfile(statement)
    profiles.withLock {
      if $0.count >= limit { $0.removeAll(keepingCapacity: true) }
      $0[statement.id] = profile
    }
    return profile
  }

  private func profile(_ id: StatementID) -> StatementProfile? { profiles.withLock { $0[id] } }

  /// The sentences of `analysed` that nobody is said to have said.
  func freeSentences(of analysed: AnalysedDocument) -> [FreeSentence] {
    let id = analysed.document.id
    if let known = free.withLock({ $0[id] }) { return known }
    let read = LostAttribution.freeSentences(of: analysed)
    free.withLock {
      if $0.count >= Self.documentLimit { $0.removeAll(keepingCapacity: true) }
      $0[id] = read
    }
    return read
  }

  /// The sentences of `document` as they stand, whoever says them.
  func sentences(of document: Document) -> DocumentSentences {
    if let known = sentences.withLock({ $0[document.id] }) { return known }
    let read = DocumentSentences(document)
    sentences.withLock {
      if $0.count >= Self.documentLimit { $0.removeAll(keepingCapacity: true) }
      $0[document.id] = read
    }
    return read
  }

  private static let documentLimit = 128
}
