public import Model

/// Makes a claim of its tellings.
public enum ClaimBuilder {
  /// The claim called `id` whose statements are `members`, of which there is at least one.
  ///
  /// `retellings` are those among their documents, and `isContested` says whether a
  /// `ClaimStep.Contradiction` names the claim. The order of `members` does not matter.
  public static func claim(
    id: ClaimID, members: [StatementInContext], retellings: [Retelling],
    isContested: Bool = false
  ) -> Claim {
    let retold = Set(retellings.filter { $0.kind != .sameEvent }.map(\.to))
    // Who passes on what a named party says is further from it than that party.
    let outer = Set(
      members.compactMap { $0.statement.source?.party == nil ? nil : $0.statement.nestedIn })
    let ranked = members.map { (rank: TellingRank($0, retold: retold, outer: outer), telling: $0) }
      .sorted { $0.rank < $1.rank }.map(\.telling)
    guard let origin = ranked.first else {
      preconditionFailure("a claim has a telling")
    }
    let rest = ranked.dropFirst().sorted { isEarlier($0, $1) }
    let ordered = [origin] + rest
    let documents = Set(members.map(\.document.id))
    return Claim(
      id: id, summary: ClaimSummary.text(of: ranked.map(\.statement)),
      kinds: byMajority(ordered.map { $0.statement.kinds }),
      accused: byMajority(ordered.map { $0.statement.accused }),
      origin: origin.statement.id,
      tellings: ordered.map {
        Telling(statement: $0.statement.id, document: $0.document.id, time: time(of: $0))
      },
      documentCount: documents.count,
      independentCount: independentCount(documents, retellings),
      isContested: isContested,
      firstSaid: members.compactMap { $0.statement.saidOn }.min(),
      lastTold: members.compactMap { $0.document.published ?? $0.statement.saidOn }.max())
  }

  /// When it was said, or else when the document was published.
  private static func time(of telling: StatementInContext) -> PartialDate? {
    telling.statement.saidOn ?? telling.document.published
  }

  /// By the day on which it was told, undated ones last, then by document and place.
  private static func isEarlier(_ first: StatementInContext, _ second: StatementInContext) -> Bool {
    let (time, other) = (time(of: first)?.withoutTime, time(of: second)?.withoutTime)
    if let time, let other, time != other { return time < other }
    if (time == nil) != (other == nil) { return time != nil }
    if first.document.id != second.document.id {
      return DocumentOrder(first.document) < DocumentOrder(second.document)
    }
    return (first.statement.cue.span, first.statement.id)
      < (second.statement.cue.span, second.statement.id)
  }

  /// Each value once, the most frequent first, of equals the one told first; those that fewer than
  /// a third of the tellings have are left out.
  private static func byMajority<Value: Hashable>(_ lists: [[Value]]) -> [Value] {
    var counts: [Value: (count: Int, first: Int)] = [:]
    var position = 0
    for list in lists {
      for value in list {
        counts[value, default: (0, position)].count += 1
        position += 1
      }
    }
    let filled = lists.count { !$0.isEmpty }
    return counts.filter { $0.value.count * 3 >= filled }
      .sorted { ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first) }
      .map(\.key)
  }

  /// The groups of documents that no retelling joins; two tellings of one event are two.
  private static func independentCount(
    _ documents: Set<DocumentID>, _ retellings: [Retelling]
  ) -> Int {
    var parent = Dictionary(uniqueKeysWithValues: documents.map { ($0, $0) })
    func root(_ id: DocumentID) -> DocumentID {
      var id = id
      while let next = parent[id], next != id { id = next }
      return id
    }
    var count = documents.count
    for retelling in retellings where retelling.kind != .sameEvent {
      guard documents.contains(retelling.from), documents.contains(retelling.to) else { continue }
      let (from, to) = (root(retelling.from), root(retelling.to))
      guard from != to else { continue }
      parent[to] = from
      count -= 1
    }
    return count
  }
}

/// How near a telling is to the primary source: the least is the origin.
private struct TellingRank: Comparable {
  private let key: [Int]
  private let name: StatementID

  /// `retold` are the documents that retell others, `outer` the statements that others stand in.
  init(_ telling: StatementInContext, retold: Set<DocumentID>, outer: Set<StatementID>) {
    let statement = telling.statement
    let said = statement.saidOn?.dayNumber
    let time = said ?? telling.document.published?.dayNumber ?? Int.max / 2
    let mode =
      switch statement.mode {
      case .direct: 0
      case .mixed: 1
      case .indirect: 2
      }
    // A headline, one who passes it on, a nameless source and a retelling are further from the
    // source than a quotation.
    key = [
      statement.part == .headline ? 1 : 0,
      outer.contains(statement.id) ? 1 : 0,
      retold.contains(telling.document.id) ? 1 : 0,
      statement.source?.party == nil ? 1 : 0,
      time,
      mode,
      telling.document.published?.dayNumber ?? Int.max / 2,
      statement.cue.span.start,
    ]
    name = statement.id
  }

  static func < (lhs: TellingRank, rhs: TellingRank) -> Bool {
    if lhs.key != rhs.key { return lhs.key.lexicographicallyPrecedes(rhs.key) }
    return lhs.name < rhs.name
  }
}
