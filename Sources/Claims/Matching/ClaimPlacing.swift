import Model

/// Finds the claims that a new document's statements belong to.
struct ClaimPlacing {
  /// Claims by statement, for the new document, and what becomes of stored claims.
  struct Claims {
    var placements: [ClaimStep.Placement] = []
    var merges: [ClaimStep.Merge] = []
    /// The claim of each new statement.
    var byStatement: [StatementID: ClaimID] = [:]
    /// Where the stored claims went that are gone.
    var moved: [ClaimID: ClaimID] = [:]
  }

  /// A stored statement that asserts what a new one asserts.
  struct Match {
    var new: Int
    var stored: Statement
  }

  /// The new statements, read for comparison, in text order.
  let profiles: [StatementProfile]
  /// Stored statements that assert the same as new ones.
  private(set) var matches: [Match] = []
  /// Stored statements that contest new ones.
  private var contests: [Match] = []
  /// For each new statement the first of those that it belongs with.
  private var parents: [Int]

  /// The stored statements that were read.
  let read: ReadStatements

  private static let candidateLimit = 24
  private static let joinedLimit = 4
  private static let statementLimit = 96

  init(_ document: AnalysedDocument, _ read: ReadStatements) {
    self.read = read
    profiles = document.statements.map { StatementProfile($0) }
    parents = Array(profiles.indices)
  }

  /// Looks every statement up among the stored ones and among those before it.
  mutating func join(_ store: some ClaimStore) throws {
    var byKey: [UInt64: [Int]] = [:]
    for index in profiles.indices {
      let keys = MatchingKeys.keys(of: profiles[index])
      for candidate in try store.candidates(for: keys, limit: Self.candidateLimit) {
        let profile = read.profile(of: candidate)
        if Likeness(profiles[index], profile).isSame {
          matches.append(Match(new: index, stored: candidate))
        } else if Contest.isContest(profiles[index], profile) {
          contests.append(Match(new: index, stored: candidate))
        }
      }
      for other in Self.sharing(keys, byKey) where Likeness(profiles[index], profiles[other]).isSame
      {
        let (root, otherRoot) = (root(of: index), root(of: other))
        parents[max(root, otherRoot)] = min(root, otherRoot)
      }
      for key in keys { byKey[key, default: []].append(index) }
    }
  }

  /// Looks every statement up among those of the documents that the new one belongs with: there
  /// less must be shared, and no key is too common.
  mutating func join(_ documents: [JoinedDocument]) {
    var known = Set(matches.map { Pair(new: $0.new, stored: $0.stored.id) })
    for joined in documents.prefix(Self.joinedLimit) {
      let theirs = joined.document.statements.prefix(Self.statementLimit)
        .map { read.profile(of: $0) }
      for (index, profile) in profiles.prefix(Self.statementLimit).enumerated() {
        for other in theirs where Likeness(profile, other, areJoined: true).isSame {
          guard known.insert(Pair(new: index, stored: other.statement.id)).inserted else {
            continue
          }
          matches.append(Match(new: index, stored: other.statement))
        }
      }
    }
  }

  private struct Pair: Hashable {
    var new: Int
    var stored: StatementID
  }

  /// Earlier statements of the document that share a key, those with most shared keys first.
  private static func sharing(_ keys: [UInt64], _ byKey: [UInt64: [Int]]) -> [Int] {
    var counts: [Int: Int] = [:]
    for key in keys {
      for index in (byKey[key] ?? []).suffix(candidateLimit) { counts[index, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(candidateLimit).map(\.key)
  }

  private func root(of index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }

  /// The claim of each statement: the stored one of least name, or one named after the statement.
  func claims(_ store: some ClaimStore) throws -> Claims {
    // Two groups that match one stored claim are one; union the stored names by group.
    var groups = Array(profiles.indices.map { root(of: $0) })
    var storedOf: [Int: Set<ClaimID>] = [:]
    for match in matches {
      if let claim = try store.claim(of: match.stored.id) {
        storedOf[groups[match.new], default: []].insert(claim)
      }
    }
    var ownerOf: [ClaimID: Int] = [:]
    for group in storedOf.keys.sorted() {
      var target = group
      for claim in (storedOf[group] ?? []).sorted() {
        if let owner = ownerOf[claim] { target = min(target, Self.final(owner, groups)) }
      }
      let owners = (storedOf[group] ?? []).compactMap { ownerOf[$0] }.map { Self.final($0, groups) }
      for gone in Set(owners + [group]) where gone != target {
        for index in groups.indices where groups[index] == gone { groups[index] = target }
      }
      for claim in storedOf[group] ?? [] { ownerOf[claim] = target }
    }
    var names: [Int: Set<ClaimID>] = [:]
    for (group, stored) in storedOf { names[groups[group], default: []].formUnion(stored) }

    var claims = Claims()
    for (index, profile) in profiles.enumerated() {
      let group = groups[index]
      let name = names[group]?.min() ?? Self.name(after: profiles[group].statement)
      claims.placements.append(
        ClaimStep.Placement(statement: profile.statement.id, claim: name))
      claims.byStatement[profile.statement.id] = name
    }
    for stored in names.values {
      guard let into = stored.min() else { continue }
      for gone in stored where gone != into {
        claims.merges.append(ClaimStep.Merge(gone: gone, into: into))
        claims.moved[gone] = into
      }
    }
    claims.merges.sort { $0.gone < $1.gone }
    return claims
  }

  private static func final(_ group: Int, _ groups: [Int]) -> Int { groups[group] }

  private static func name(after statement: Statement) -> ClaimID {
    ClaimID("cl:" + StableHash.hexadecimal(statement.id.description))
  }

  /// Claims that contest each other through a statement of the new document.
  func contradictions(
    _ claims: Claims, _ store: some ClaimStore
  ) throws -> [ClaimStep.Contradiction] {
    var found: Set<ClaimStep.Contradiction> = []
    func note(_ first: ClaimID?, _ second: ClaimID?) {
      guard let first, let second else { return }
      found.insert(
        ClaimStep.Contradiction(first: min(first, second), second: max(first, second)))
    }
    for contest in contests {
      let stored = try store.claim(of: contest.stored.id)
      note(
        claims.byStatement[profiles[contest.new].statement.id],
        stored.map { claims.moved[$0] ?? $0 })
    }
    // A denial meets what stands before it, whether or not they share words.
    for (index, profile) in profiles.enumerated() {
      for other in profiles[..<index].suffix(12) where Contest.isContest(profile, other) {
        note(claims.byStatement[profile.statement.id], claims.byStatement[other.statement.id])
      }
    }
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}
