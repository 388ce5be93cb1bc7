import Model
import Synchronization

/// Stored statements that were read for comparison already, so that each is read but once.
///
/// A store that keeps one makes adding faster; what is found is the same without it.
public final class ReadStatements: Sendable {
  private let profiles = Mutex<[StatementID: StatementProfile]>([:])
  private let sentences = Mutex<[DocumentID: (analysed: AnalysedDocument, free: [TellingUnit])]>([:]
  )
  private let limit: Int

  /// Keeps at most `limit` statements, and begins anew when there are more.
  public init(limit: Int = 16_384) {
    self.limit = limit
  }

  /// `statement` read for comparison.
  func profile(of statement: Statement) -> StatementProfile {
    let known = profiles.withLock { $0[statement.id] }
    // A document that was analysed anew may give the old name to another statement.
    if let known, known.statement == statement { return known }
    let profile = StatementProfile(statement)
    profiles.withLock {
      if $0.count >= limit { $0.removeAll(keepingCapacity: true) }
      $0[statement.id] = profile
    }
    return profile
  }

  /// The sentences of `analysed` that nobody is said to have said.
  func freeSentences(of analysed: AnalysedDocument) -> [TellingUnit] {
    let known = sentences.withLock { $0[analysed.document.id] }
    if let known, known.analysed == analysed { return known.free }
    let free = LostAttribution.freeSentences(of: analysed)
    sentences.withLock {
      if $0.count >= 64 { $0.removeAll(keepingCapacity: true) }
      $0[analysed.document.id] = (analysed, free)
    }
    return free
  }
}
