import Model

/// Finds what the statements of a new document have to do with stored ones, and which stored links
/// no longer hold because a key has become common.
struct StatementLinking {
  /// The new document.
  let document: NumberedDocument
  /// Links that are new or whose count changed.
  private(set) var links: [StatementLink] = []
  /// Links that no longer hold.
  private(set) var lost: [StatementLink] = []
  /// Stored documents that a retelling joins to the new one, in order of name.
  private let joined: [NumberedDocument]
  /// Stored documents of which some statement is linked to a new one, by name.
  private var partners: [DocumentID: [StatementPair]] = [:]
  /// Stored pairs of documents to compare anew.
  private var unsettled: Set<DocumentPair> = []

  private let profiles: [StatementProfile]
  private let read: ReadStatements

  /// Statements of documents that nothing joins must share so many keys that are not common: a pair
  /// of words or a sum of money that two reports have does not make their matter one.
  private static let leastShared = 3
  /// Two that pass on one story need share but one key.
  private static let worthOfStory = 2
  /// No more statements of a document than this are laid beside those of another.
  private static let statementLimit = 96
  init(
    _ document: NumberedDocument, _ retellings: [Retelling], _ parted: [DocumentPair],
    _ store: some ClaimStore
  ) throws {
    let read = store.readStatements ?? ReadStatements()
    let own = document.analysed.document.id
    self.document = document
    self.read = read
    profiles = document.analysed.statements.map { read.profile(of: $0) }
    joined = try Set(retellings.map { $0.from == own ? $0.to : $0.from })
      .compactMap { try store.document($0) }
      .sorted { DocumentOrder($0.analysed.document) < DocumentOrder($1.analysed.document) }
    let (shared, crossed) = try sharing(store)
    linkJoined(shared)
    try linkOthers(shared, store)
    linkWithin()
    try loosen(crossed, parted, store)
    links.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    lost.sort { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// For each new statement how many uncommon keys each stored one shares with it; and the owners of
  /// keys that the new document makes common.
  private func sharing(
    _ store: some ClaimStore
  ) throws -> (shared: [[Int64: Int]], crossed: [[Int64]]) {
    var owners: [UInt64: [Int]] = [:]
    for (index, profile) in profiles.enumerated() {
      for key in MatchingKeys.keys(of: profile) { owners[key, default: []].append(index) }
    }
    var shared = [[Int64: Int]](repeating: [:], count: profiles.count)
    var crossed: [[Int64]] = []
    let limit = ClaimMatcher.commonAbove
    for (key, indices) in owners {
      let stored = try store.statements(with: key, limit: limit + 1)
      guard !stored.isEmpty, stored.count <= limit else { continue }
      if stored.count + indices.count > limit {
        crossed.append(stored)
      } else {
        for index in indices {
          for number in stored { shared[index][number, default: 0] += 1 }
        }
      }
    }
    return (shared, crossed)
  }

  /// What joins two statements that share so many keys, if anything does.
  private static func link(
    _ first: (number: Int64, profile: StatementProfile),
    _ second: (number: Int64, profile: StatementProfile), areJoined: Bool, shared: Int
  ) -> StatementLink? {
    guard shared > 0 || areJoined else { return nil }
    let likeness = Likeness(first.profile, second.profile, areJoined: areJoined)
    // What holds by the retelling alone holds as long as there is one.
    let isOneStory =
      likeness.isSame && shared > 0
      && (areJoined ? Likeness(first.profile, second.profile) : likeness).isOneStory
    let worth = shared + (isOneStory ? worthOfStory : 0)
    if likeness.isSame, areJoined || worth >= leastShared {
      return StatementLink(first.number, second.number, kind: .same, shared: worth)
    }
    if !likeness.isSame, worth >= leastShared, Contest.isContest(first.profile, second.profile) {
      return StatementLink(first.number, second.number, kind: .contests, shared: worth)
    }
    return nil
  }

  private mutating func note(_ link: StatementLink?, _ index: Int, _ statement: Statement) {
    guard let link else { return }
    links.append(link)
    if link.kind == .same {
      partners[statement.document, default: []]
        .append(StatementPair(profiles[index].statement.id, statement.id))
    }
  }

  /// In documents that belong together less must be shared, and no key is too common.
  private mutating func linkJoined(_ shared: [[Int64: Int]]) {
    for other in joined {
      let theirs = other.analysed.statements.prefix(Self.statementLimit)
        .map { read.profile(of: $0) }
      for (index, profile) in profiles.prefix(Self.statementLimit).enumerated() {
        for (position, partner) in theirs.enumerated() {
          let number = other.numbers[position]
          note(
            Self.link(
              (document.numbers[index], profile), (number, partner), areJoined: true,
              shared: shared[index][number] ?? 0),
            index, partner.statement)
        }
      }
    }
  }

  private mutating func linkOthers(_ shared: [[Int64: Int]], _ store: some ClaimStore) throws {
    let done = Set(joined.flatMap(\.numbers))
    for (index, profile) in profiles.enumerated() {
      for (number, count) in shared[index].sorted(by: { $0.key < $1.key })
      where !done.contains(number) {
        guard count + Self.worthOfStory >= Self.leastShared,
          let statement = try store.statement(number)
        else { continue }
        note(
          Self.link(
            (document.numbers[index], profile), (number, read.profile(of: statement)),
            areJoined: false, shared: count),
          index, statement)
      }
    }
  }

  /// Links between statements of the document itself.
  private mutating func linkWithin() {
    for (index, profile) in profiles.enumerated() {
      for (position, other) in profiles[..<index].enumerated().suffix(Self.statementLimit) {
        let numbers = (document.numbers[index], document.numbers[position])
        if Likeness(profile, other).isSame {
          links.append(StatementLink(numbers.0, numbers.1, kind: .same, shared: 0))
        } else if index - position <= 12, Contest.isContest(profile, other) {
          // A denial meets what stands before it, whether or not they share words.
          links.append(StatementLink(numbers.0, numbers.1, kind: .contests, shared: 0))
        }
      }
    }
  }

  /// Takes back what held by keys that are common now, or by a retelling that is none.
  private mutating func loosen(
    _ crossed: [[Int64]], _ parted: [DocumentPair], _ store: some ClaimStore
  ) throws {
    var remaining: [StatementLink.Ends: StatementLink] = [:]
    for owners in crossed {
      let among = Set(owners)
      for owner in owners {
        for link in try store.links(of: owner)
        where link.first == owner && among.contains(link.second) && link.shared > 0 {
          remaining[link.ends, default: link].shared -= 1
        }
      }
    }
    let parted = Set(parted)
    for link in remaining.values {
      guard let pair = try documents(of: link, store) else { continue }
      if parted.contains(pair) { continue }
      let isEnough = link.shared >= Self.leastShared
      if try isEnough || link.kind == .same && store.areJoined(pair.first, pair.second) {
        links.append(link)
      } else {
        lost.append(link)
        unsettled.insert(pair)
      }
    }
    for pair in parted.sorted() {
      unsettled.insert(pair)
      for link in try Self.links(between: pair, store) {
        let link = remaining[link.ends] ?? link
        guard let first = try store.statement(link.first),
          let second = try store.statement(link.second),
          let kept = Self.unjoined(link, read.profile(of: first), read.profile(of: second))
        else {
          lost.append(link)
          continue
        }
        links.append(kept)
      }
    }
  }

  /// What is left of a link of documents that a retelling no longer joins.
  private static func unjoined(
    _ link: StatementLink, _ first: StatementProfile, _ second: StatementProfile
  ) -> StatementLink? {
    guard link.shared >= leastShared else { return nil }
    var link = link
    if Likeness(first, second).isSame {
      link.kind = .same
    } else if Contest.isContest(first, second) {
      link.kind = .contests
    } else {
      return nil
    }
    return link
  }

  private func documents(
    of link: StatementLink, _ store: some ClaimStore
  ) throws -> DocumentPair? {
    guard let first = try store.statement(link.first), let second = try store.statement(link.second)
    else { return nil }
    return DocumentPair(first.document, second.document)
  }

  private static func links(
    between pair: DocumentPair, _ store: some ClaimStore
  ) throws -> [StatementLink] {
    guard let first = try store.document(pair.first), let second = try store.document(pair.second)
    else { return [] }
    let others = Set(second.numbers)
    return try first.numbers.flatMap { number in
      try store.links(of: number).filter { others.contains($0.other(than: number)) }
    }
  }

  /// What the new document and the others disagree in, and what stored ones do that must be compared
  /// anew.
  func differences(_ store: some ClaimStore) throws -> [ClaimStep.Compared] {
    let comparing = DocumentComparing(read: read)
    let own = document.analysed
    var compared = [
      ClaimStep.Compared(
        first: own.document.id, second: own.document.id, differences: comparing.within(own))
    ]
    func add(_ pair: DocumentPair, _ differences: [Difference]) {
      compared.append(
        ClaimStep.Compared(first: pair.first, second: pair.second, differences: differences))
    }
    let choice = try ComparedPairs(document, joined: joined, store)
    for other in choice.compared {
      add(
        DocumentPair(own.document.id, other.analysed.document.id),
        comparing.retold(own, other.analysed))
    }
    for pair in choice.displaced { add(pair, []) }
    let done = Set(joined.map(\.analysed.document.id))
    for id in partners.keys.sorted() where !done.contains(id) {
      guard let other = try store.document(id) else { continue }
      add(
        DocumentPair(own.document.id, id),
        comparing.story(own, other.analysed, linked: partners[id] ?? []))
    }
    let gone = Set(lost.map(\.ends))
    let changed = Dictionary(links.map { ($0.ends, $0) }) { first, _ in first }
    for pair in unsettled.sorted() {
      guard let first = try store.document(pair.first), let second = try store.document(pair.second)
      else { continue }
      let linked = try Self.links(between: pair, store)
        .filter { !gone.contains($0.ends) && (changed[$0.ends] ?? $0).kind == .same }
        .compactMap { link -> StatementPair? in
          guard let a = try store.statement(link.first), let b = try store.statement(link.second)
          else { return nil }
          return StatementPair(a.id, b.id)
        }
      add(
        pair,
        linked.isEmpty
          ? [] : comparing.story(first.analysed, second.analysed, linked: linked))
    }
    return compared
  }
}
