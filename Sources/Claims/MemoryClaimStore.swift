public import Model

/// The claims of a small set of documents, kept in memory.
public struct MemoryClaimStore: ClaimStore, Sendable {
  private var documents: [DocumentID: NumberedDocument] = [:]
  private var places: [(document: DocumentID, position: Int)] = []
  private var founders: [Int64: ClaimFounder] = [:]
  private var membersByClaim: [ClaimID: Set<Int64>] = [:]
  private var byKey: [UInt64: [Int64]] = [:]
  private var linksByStatement: [Int64: [Int64: StatementLink]] = [:]
  private var joined: [DocumentID: Set<DocumentID>] = [:]
  private var compared: [DocumentPair: [Difference]] = [:]

  /// The statements that were read already; copies of the store share them.
  public let readStatements: ReadStatements? = ReadStatements()

  /// A store without documents.
  public init() {}

  /// The names of all claims, in order.
  public var claimNames: [ClaimID] { membersByClaim.keys.sorted() }

  /// All that two documents, or one with itself, disagree in, in a stable order.
  public var differences: [Difference] {
    compared.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// `document` with the numbers that it will have here.
  public func numbered(_ document: AnalysedDocument) -> NumberedDocument {
    let first = Int64(places.count)
    return NumberedDocument(
      document, numbers: document.statements.indices.map { first + Int64($0) })
  }

  /// Stores `document` and does what `step` says.
  public mutating func apply(
    _ step: ClaimStep, adding document: NumberedDocument, retellings: [Retelling]
  ) {
    let analysed = document.analysed
    documents[analysed.document.id] = document
    for (position, statement) in analysed.statements.enumerated() {
      places.append((analysed.document.id, position))
      let profile = readStatements?.profile(of: statement) ?? StatementProfile(statement)
      for key in MatchingKeys.keys(of: profile) {
        byKey[key, default: []].append(document.numbers[position])
      }
    }
    for retelling in retellings {
      joined[retelling.from, default: []].insert(retelling.to)
      joined[retelling.to, default: []].insert(retelling.from)
    }
    for link in step.lostLinks {
      linksByStatement[link.first]?[link.second] = nil
      linksByStatement[link.second]?[link.first] = nil
    }
    for link in step.links {
      linksByStatement[link.first, default: [:]][link.second] = link
      linksByStatement[link.second, default: [:]][link.first] = link
    }
    for merge in step.merges {
      for statement in membersByClaim.removeValue(forKey: merge.gone) ?? [] {
        place(statement, in: merge.into)
      }
    }
    for placement in step.placements {
      if let old = founders[placement.statement]?.claim {
        membersByClaim[old]?.remove(placement.statement)
        if membersByClaim[old]?.isEmpty ?? false { membersByClaim[old] = nil }
      }
      place(placement.statement, in: placement.claim)
    }
    for pair in step.differences {
      compared[DocumentPair(pair.first, pair.second)] =
        pair.differences.isEmpty ? nil : pair.differences
    }
  }

  private mutating func place(_ statement: Int64, in claim: ClaimFounder) {
    founders[statement] = claim
    membersByClaim[claim.claim, default: []].insert(statement)
  }

  /// The stored statements that have `key`.
  public func statements(with key: UInt64, limit: Int) -> [Int64] {
    Array((byKey[key] ?? []).prefix(limit))
  }

  /// A stored statement.
  public func statement(_ number: Int64) -> Statement? {
    guard places.indices.contains(Int(number)) else { return nil }
    let place = places[Int(number)]
    return documents[place.document]?.analysed.statements[place.position]
  }

  /// A stored document with its statements in text order.
  public func document(_ id: DocumentID) -> NumberedDocument? { documents[id] }

  /// Every link of a stored statement.
  public func links(of statement: Int64) -> [StatementLink] {
    Array((linksByStatement[statement] ?? [:]).values)
  }

  /// The founder of the claim that a stored statement belongs to.
  public func founder(ofClaimWith statement: Int64) -> ClaimFounder? { founders[statement] }

  /// The statements of a stored claim, in rising order.
  public func members(of claim: ClaimID) -> [Int64] { (membersByClaim[claim] ?? []).sorted() }

  /// Whether a retelling joins two stored documents.
  public func areJoined(_ first: DocumentID, _ second: DocumentID) -> Bool {
    joined[first]?.contains(second) ?? false
  }

  /// The stored documents that a retelling joins to a stored one, unless they are too few.
  public func joined(to document: DocumentID, least: Int) -> [DocumentOrder]? {
    let others = joined[document] ?? []
    guard others.count >= least else { return nil }
    return others.compactMap { documents[$0] }.map { DocumentOrder($0.analysed.document) }
  }

  /// Whether a statement of another denies one of the claim's.
  func isContested(_ claim: ClaimID) -> Bool {
    members(of: claim).contains { links(of: $0).contains { $0.kind == .contests } }
  }
}
