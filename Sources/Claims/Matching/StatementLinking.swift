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
  /// Stored documents that a retelling no longer joins.
  private let parted: [DocumentPair]
  /// Stored pairs of documents to compare anew.
  private var unsettled: Set<DocumentPair> = []

  private let profiles: [StatementProfile]
  private let read: ReadStatements

  /// Statements of documents that nothing joins must share so many keys that are not common: a pair
  /// of words or a sum of money that two reports have does not make their matter one.
  private static let leastShared = 3
  /// No more statements of a document than this are laid beside those of another.
  private static let statementLimit = 96
  init(
    _ document: NumberedDocument, _ retellings: [Retelling], _ parted: [DocumentPair],
    _ store: some ClaimStore
  ) throws {
    let read = store.readStatements ?? ReadStatements()
    let own = document.analysed.document.id
    self.document = document
    self.parted = parted
    self.read = read
    profiles = document.analysed.statements.map { read.profile(of: $0) }
    joined = try Set(retellings.map { $0.from == own ? $0.to : $0.from })
      .compactMap { try store.document($0) }
      .sorted { DocumentOrder($0.analysed.document) < DocumentOrder($1.analysed.document) }
    let keys = try KeyLookUp(profiles, store)
    linkJoined(keys.shared)
    try linkOthers(keys.shared, store)
    linkWithin()
    try loosen(keys.crossed, store)
    links.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    lost.sort { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// What joins two statements that share such keys, if anything does.
  private static func link(
    _ first: (number: Int64, profile: StatementProfile),
    _ second: (number: Int64, profile: StatementProfile), areJoined: Bool, shared: SharedKeys
  ) -> StatementLink? {
    guard shared.count > 0 || areJoined else { return nil }
    let likeness = Likeness(first.profile, second.profile, areJoined: areJoined)
    // What holds by the retelling alone holds as long as there is one.
    let isOneStory =
      likeness.isSame && shared.deeds > 0
      && (areJoined ? Likeness(first.profile, second.profile) : likeness).isOneStory
    let worth = shared.worth(isOneStory: isOneStory)
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
  private mutating func linkJoined(_ shared: [[Int64: SharedKeys]]) {
    for other in joined {
      let theirs = other.analysed.statements.prefix(Self.statementLimit)
        .map { read.profile(of: $0) }
      for (index, profile) in profiles.prefix(Self.statementLimit).enumerated() {
        for (position, partner) in theirs.enumerated() {
          let number = other.numbers[position]
          note(
            Self.link(
              (document.numbers[index], profile), (number, partner), areJoined: true,
              shared: shared[index][number] ?? SharedKeys()),
            index, partner.statement)
        }
      }
    }
  }

  private mutating func linkOthers(
    _ shared: [[Int64: SharedKeys]], _ store: some ClaimStore
  ) throws {
    let done = Set(joined.flatMap(\.numbers))
    for (index, profile) in profiles.enumerated() {
      // Nothing is one story that tells no deed of anybody's.
      let others = shared[index].filter {
        $0.value.worth(isOneStory: !profile.deedKeys.isEmpty) >= Self.leastShared
          && !done.contains($0.key)
      }
      for (number, keys) in others.sorted(by: { $0.key < $1.key }) {
        guard let statement = try store.statement(number) else { continue }
        note(
          Self.link(
            (document.numbers[index], profile), (number, read.profile(of: statement)),
            areJoined: false, shared: keys),
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
    _ crossed: [KeyLookUp.Crossed], _ store: some ClaimStore
  ) throws {
    var remaining: [StatementLink.Ends: StatementLink] = [:]
    for key in crossed {
      let among = Set(key.owners)
      for owner in key.owners {
        for link in try store.links(of: owner)
        where link.first == owner && among.contains(link.second) && link.shared > 0 {
          let isOneStory = try key.isDeed && isOneStory(link, store)
          remaining[link.ends, default: link].shared -=
            SharedKeys(count: 1, deeds: key.isDeed ? 1 : 0).worth(isOneStory: isOneStory)
        }
      }
    }
    let apart = Set(parted)
    for link in remaining.values {
      guard let pair = try documents(of: link, store), !apart.contains(pair) else { continue }
      let isEnough = link.shared >= Self.leastShared
      if try isEnough || link.kind == .same && store.areJoined(pair.first, pair.second) {
        links.append(link)
      } else {
        lost.append(link)
        if link.kind == .same { unsettled.insert(pair) }
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

  private func isOneStory(_ link: StatementLink, _ store: some ClaimStore) throws -> Bool {
    guard let first = try store.statement(link.first), let second = try store.statement(link.second)
    else { return false }
    return Likeness(read.profile(of: first), read.profile(of: second)).isOneStory
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
    let choice = try ComparedPairs(document, joined: joined, parted: parted, store)
    for other in choice.compared {
      add(
        DocumentPair(own.document.id, other.analysed.document.id),
        comparing.retold(own, other.analysed))
    }
    for pair in choice.displaced { add(pair, []) }
    for pair in choice.regained {
      guard let first = try store.document(pair.first), let second = try store.document(pair.second)
      else { continue }
      add(pair, comparing.retold(first.analysed, second.analysed))
    }
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
