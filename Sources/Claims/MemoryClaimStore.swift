public import Model

/// The claims of a small set of documents, kept in memory.
public struct MemoryClaimStore: ClaimStore, Sendable {
  private var documents: [DocumentID: AnalysedDocument] = [:]
  private var statements: [StatementID: Statement] = [:]
  private var claims: [StatementID: ClaimID] = [:]
  private var membersByClaim: [ClaimID: Set<StatementID>] = [:]
  private var byKey: [UInt64: [StatementID]] = [:]
  /// Pairs of claims that contest each other.
  public private(set) var contradictions: Set<ClaimStep.Contradiction> = []
  /// What changed on the way, in order of finding.
  public private(set) var discrepancies: [Discrepancy] = []

  /// The statements that were read already; copies of the store share them.
  public let readStatements: ReadStatements? = ReadStatements()

  /// A store without documents.
  public init() {}

  /// The names of all claims, in order.
  public var claimNames: [ClaimID] { membersByClaim.keys.sorted() }

  /// Stores `document` and does what `step` says.
  public mutating func apply(_ step: ClaimStep, adding document: AnalysedDocument) {
    for merge in step.merges {
      for statement in membersByClaim.removeValue(forKey: merge.gone) ?? [] {
        claims[statement] = merge.into
        membersByClaim[merge.into, default: []].insert(statement)
      }
      for index in discrepancies.indices where discrepancies[index].claim == merge.gone {
        discrepancies[index].claim = merge.into
      }
      contradictions = Set(
        contradictions.map { pair in
          let first = pair.first == merge.gone ? merge.into : pair.first
          let second = pair.second == merge.gone ? merge.into : pair.second
          return ClaimStep.Contradiction(first: min(first, second), second: max(first, second))
        })
    }
    documents[document.document.id] = document
    for statement in document.statements {
      statements[statement.id] = statement
      let profile = readStatements?.profile(of: statement) ?? StatementProfile(statement)
      for key in MatchingKeys.keys(of: profile) {
        // What is common already is not looked up: how common it is need not be known.
        if byKey[key].map({ $0.count > ClaimMatcher.commonAbove }) ?? false { continue }
        byKey[key, default: []].append(statement.id)
      }
    }
    for placement in step.placements {
      claims[placement.statement] = placement.claim
      membersByClaim[placement.claim, default: []].insert(placement.statement)
    }
    discrepancies += step.discrepancies
    contradictions.formUnion(step.contradictions)
  }

  /// The stored statements that share a key with `keys`.
  public func candidates(for keys: [UInt64], limit: Int) -> [Statement] {
    var shared: [StatementID: Int] = [:]
    for key in keys {
      guard let sharing = byKey[key], sharing.count <= ClaimMatcher.commonAbove else { continue }
      for id in sharing { shared[id, default: 0] += 1 }
    }
    // Only those that can be among the first `limit` are put in order.
    guard !shared.isEmpty, limit > 0 else { return [] }
    let least = shared.values.sorted(by: >)[min(limit, shared.count) - 1]
    return shared.filter { $0.value >= least }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(limit).compactMap { statements[$0.key] }
  }

  /// The claim that a stored statement belongs to.
  public func claim(of statement: StatementID) -> ClaimID? { claims[statement] }

  /// The statements of a stored claim by name, at most `limit`.
  public func members(of claim: ClaimID, limit: Int) -> [Statement] {
    (membersByClaim[claim] ?? []).sorted().prefix(limit).compactMap { statements[$0] }
  }

  /// A stored statement.
  public func statement(_ id: StatementID) -> Statement? { statements[id] }

  /// A stored document with its statements in text order.
  public func document(_ id: DocumentID) -> AnalysedDocument? { documents[id] }
}
