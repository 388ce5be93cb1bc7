import Model

/// How many keys two statements share that are not common.
struct SharedKeys: Sendable, Hashable {
  /// Of whatever sort.
  var count = 0
  /// Of deeds.
  var deeds = 0

  /// The key of a deed is worth so many more where both pass on one story.
  private static let worthOfStory = 2

  /// What they are worth together.
  func worth(isOneStory: Bool) -> Int { count + (isOneStory ? deeds * Self.worthOfStory : 0) }
}

/// Which stored statements share keys with those of a new document.
struct KeyLookUp {
  /// For each new statement what each stored one shares with it.
  private(set) var shared: [[Int64: SharedKeys]]
  /// Keys that the new document makes common.
  private(set) var crossed: [Crossed] = []

  /// A key that becomes common.
  struct Crossed {
    /// The stored statements that have it.
    var owners: [Int64]
    /// Whether it is of a deed.
    var isDeed: Bool
  }

  /// Looks up the keys of the statements that `profiles` are of.
  init(_ profiles: [StatementProfile], _ store: some ClaimStore) throws {
    shared = [[Int64: SharedKeys]](repeating: [:], count: profiles.count)
    var statements: [UInt64: [Int]] = [:]
    var deeds: Set<UInt64> = []
    for (index, profile) in profiles.enumerated() {
      for key in MatchingKeys.keys(of: profile) { statements[key, default: []].append(index) }
      deeds.formUnion(MatchingKeys.deeds(of: profile))
    }
    let limit = ClaimMatcher.commonAbove
    for (key, indices) in statements {
      let owners = try store.statements(with: key, limit: limit + 1)
      guard !owners.isEmpty, owners.count <= limit else { continue }
      let isDeed = deeds.contains(key)
      if owners.count + indices.count > limit {
        crossed.append(Crossed(owners: owners, isDeed: isDeed))
        continue
      }
      for index in indices {
        for owner in owners {
          shared[index][owner, default: SharedKeys()].count += 1
          if isDeed { shared[index][owner, default: SharedKeys()].deeds += 1 }
        }
      }
    }
  }
}
