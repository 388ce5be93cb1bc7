import Model

/// Groups statements into claims: those that links join, directly or through others.
///
/// Only the claims that the new document's links reach, and those that lost a link, are looked at;
/// all others keep name and members.
struct ClaimGrouping {
  /// Stored claims that go on under another name, in order of name.
  private(set) var merges: [ClaimStep.Merge] = []
  /// Where new statements belong, and those of claims that fell apart.
  private(set) var placements: [ClaimStep.Placement] = []

  /// What is grouped: a statement, or a stored claim as a whole.
  private enum Node: Hashable {
    case statement(Int64)
    case claim(ClaimID)
  }

  private var places: [Node: Int] = [:]
  private var founders: [ClaimFounder] = []
  private var parents: [Int] = []
  /// Stored claims that lost a link: their statements are grouped one by one.
  private var broken: [ClaimID: [Int64]] = [:]
  private let linking: StatementLinking

  init(
    _ document: NumberedDocument, _ linking: StatementLinking, _ store: some ClaimStore
  ) throws {
    self.linking = linking
    for (position, number) in document.numbers.enumerated() {
      addNode(.statement(number), document.founder(at: position))
    }
    try breakUp(store)
    let own = Set(document.numbers)
    for link in linking.links where link.kind == .same {
      let first = try node(of: link.first, own, store)
      let second = try node(of: link.second, own, store)
      if let first, let second { union(first, second) }
    }
    collect()
  }

  private mutating func addNode(_ node: Node, _ founder: ClaimFounder) {
    guard places[node] == nil else { return }
    places[node] = founders.count
    parents.append(founders.count)
    founders.append(founder)
  }

  /// The node of a statement; a stored one stands for its whole claim, unless that lost a link.
  private mutating func node(
    of number: Int64, _ own: Set<Int64>, _ store: some ClaimStore
  ) throws -> Int? {
    if let place = places[.statement(number)] { return place }
    guard !own.contains(number), let founder = try store.founder(ofClaimWith: number) else {
      return nil
    }
    addNode(.claim(founder.claim), founder)
    return places[.claim(founder.claim)]
  }

  /// Makes each statement of a claim that lost a link a node of its own, and joins those that
  /// still belong together.
  private mutating func breakUp(_ store: some ClaimStore) throws {
    let gone = Set(linking.lost.map(\.ends))
    // A link that changed its kind is lost as far as claims go.
    let changed = linking.links.filter { $0.kind != .same }
    let no = gone.union(changed.map(\.ends))
    for link in linking.lost + changed {
      guard let founder = try store.founder(ofClaimWith: link.first),
        let other = try store.founder(ofClaimWith: link.second), founder == other,
        broken[founder.claim] == nil
      else { continue }
      broken[founder.claim] = try store.members(of: founder.claim)
    }
    for claim in broken.keys.sorted() {
      let members = broken[claim] ?? []
      for number in members {
        guard let statement = try store.statement(number),
          let stored = try store.document(statement.document),
          let position = stored.numbers.firstIndex(of: number)
        else { continue }
        addNode(.statement(number), stored.founder(at: position))
      }
      for number in members {
        for link in try store.links(of: number)
        where link.kind == .same && link.first == number
          && !no.contains(link.ends)
        {
          if let first = places[.statement(link.first)],
            let second = places[.statement(link.second)]
          {
            union(first, second)
          }
        }
      }
    }
  }

  private func root(of place: Int) -> Int {
    var place = place
    while parents[place] != place { place = parents[place] }
    return place
  }

  private mutating func union(_ first: Int, _ second: Int) {
    let (one, other) = (root(of: first), root(of: second))
    if one == other { return }
    // The earlier founder stays on top.
    if founders[one] < founders[other] { parents[other] = one } else { parents[one] = other }
  }

  private mutating func collect() {
    for (node, place) in places {
      let founder = founders[root(of: place)]
      switch node {
      case .statement(let number):
        placements.append(
          ClaimStep.Placement(
            statement: number, claim: founder,
            isStored: !linking.document.numbers.contains(number)))
      case .claim(let name):
        if name != founder.claim { merges.append(ClaimStep.Merge(gone: name, into: founder)) }
      }
    }
    placements.sort { $0.statement < $1.statement }
    merges.sort { $0.gone < $1.gone }
  }

  /// The claims that the step changes in any way, by the names that they have after it.
  func touched(
    _ compared: [ClaimStep.Compared], _ store: some ClaimStore
  ) throws -> [ClaimID] {
    var names = Set(founders.indices.map { founders[root(of: $0)].claim })
    func touch(_ number: Int64) throws {
      if let place = places[.statement(number)] {
        names.insert(founders[root(of: place)].claim)
      } else if let founder = try store.founder(ofClaimWith: number) {
        let place = places[.claim(founder.claim)]
        names.insert(place.map { founders[root(of: $0)].claim } ?? founder.claim)
      }
    }
    for link in linking.links + linking.lost where link.kind == .contests {
      try touch(link.first)
      try touch(link.second)
    }
    for pair in compared where pair.first != pair.second {
      // What two stored documents disagree in may belong to any claim that both tell.
      guard pair.first != linking.document.analysed.document.id,
        pair.second != linking.document.analysed.document.id,
        let first = try store.document(pair.first), let second = try store.document(pair.second)
      else {
        let own = linking.document.analysed.document.id
        guard let other = try store.document(pair.first == own ? pair.second : pair.first) else {
          continue
        }
        let owners = Set(pair.differences.compactMap(\.owner))
        for (position, statement) in other.analysed.statements.enumerated()
        where owners.contains(statement.id) {
          try touch(other.numbers[position])
        }
        continue
      }
      for number in first.numbers + second.numbers { try touch(number) }
    }
    return names.sorted()
  }
}
