public import Model

/// Makes a claim of its tellings.
public enum ClaimBuilder {
  /// The claim called `id` whose statements are `members`, of which there is at least one.
  ///
  /// `retellings` are those among their documents, and `isContested` says whether another statement
  /// denies one of these or is denied by it. The order of `members` does not matter.
  public static func claim(
    id: ClaimID, members: [ClaimMember], retellings: [Retelling], isContested: Bool = false
  ) -> Claim {
    let retold = Set(retellings.filter { $0.kind != .sameEvent }.map(\.to))
    // Who passes on what a named party says is further from it than that party.
    let outer = Set(
      members.compactMap { $0.statement.source?.party == nil ? nil : $0.statement.nestedIn })
    let ranks = members.map { TellingRank($0, retold: retold, outer: outer) }
    // Members are put in order by their places: they are large.
    let ranked = members.indices.sorted { ranks[$0] < ranks[$1] }
    guard let origin = ranked.first else {
      preconditionFailure("a claim has a telling")
    }
    let ordered =
      [origin] + ranked.dropFirst().sorted { isEarlier(members[$0], members[$1]) }
    let documents = Set(members.map(\.documentID))
    return Claim(
      id: id, summary: ClaimSummary.text(of: ranked.lazy.map { members[$0].statement }),
      kinds: byMajority(ordered.map { members[$0].statement.kinds }),
      accused: byMajority(ordered.map { members[$0].statement.accused }),
      origin: members[origin].statement.id,
      tellings: ordered.map { place in
        let member = members[place]
        return Telling(
          statement: member.statement.id, document: member.documentID, time: member.time)
      },
      documentCount: documents.count,
      independentCount: independentCount(documents, retellings),
      isContested: isContested,
      firstSaid: members.compactMap(\.statement.saidOn).min(),
      lastTold: members.compactMap { $0.document.published ?? $0.statement.saidOn }.max())
  }

  /// By the day on which it was told, undated ones last, then by document and place.
  private static func isEarlier(_ first: ClaimMember, _ second: ClaimMember) -> Bool {
    let (time, other) = (first.time?.withoutTime, second.time?.withoutTime)
    if let time, let other, time != other { return time < other }
    if (time == nil) != (other == nil) { return time != nil }
    if first.document != second.document { return first.document < second.document }
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
  /// A headline, one who passes it on, a nameless source and a retelling are further from the source
  /// than a quotation; the first of these weighs most.
  private let distance: Int
  private let day: Int
  private let mode: Int
  private let published: Int
  private let place: Int
  private let name: StatementID

  /// `retold` are the documents that retell others, `outer` the statements that others stand in.
  init(_ telling: ClaimMember, retold: Set<DocumentID>, outer: Set<StatementID>) {
    let statement = telling.statement
    distance =
      (statement.part == .headline ? 8 : 0) + (outer.contains(statement.id) ? 4 : 0)
      + (retold.contains(telling.documentID) ? 2 : 0)
      + (statement.source?.party == nil ? 1 : 0)
    published = telling.document.published?.dayNumber ?? Int.max / 2
    day = statement.saidOn?.dayNumber ?? published
    mode =
      switch statement.mode {
      case .direct: 0
      case .mixed: 1
      case .indirect: 2
      }
    place = statement.cue.span.start
    name = statement.id
  }

  static func < (lhs: TellingRank, rhs: TellingRank) -> Bool {
    let (mine, theirs) = (
      (lhs.distance, lhs.day, lhs.mode, lhs.published, lhs.place),
      (rhs.distance, rhs.day, rhs.mode, rhs.published, rhs.place)
    )
    return mine == theirs ? lhs.name < rhs.name : mine < theirs
  }
}
