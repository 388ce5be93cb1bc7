import STIX

/// Adds objects to one collection whose row is locked.
struct CollectionIntake {
  let connection: any Connection
  var row: CollectionRow
  private var known: [Int64: KnownVersions] = [:]
  private var new: [NewMember] = []
  private var newAt: [Int64: Int] = [:]
  /// Places of versions that were the last or the first until now.
  private var formerLast: [Int64] = []
  private var formerFirst: [Int64] = []

  private struct NewMember {
    var index: Int
    var added: Int64
    var version: Int64
    var versionText: String?
    var isFirst: Bool
    var isLast: Bool
  }

  init(row: CollectionRow, connection: any Connection) {
    self.row = row
    self.connection = connection
  }

  /// Adds those of the objects at `indices` that the collection does not have.
  mutating func add(_ indices: [Int], of intake: inout Intake) throws -> [Arrival] {
    try lookUp(indices, of: intake)
    var arrivals: [Arrival] = []
    arrivals.reserveCapacity(indices.count)
    for index in indices { arrivals.append(arrival(of: index, intake)) }
    try intake.keepBytes(of: new.map(\.index), connection)
    try write(intake)
    return arrivals
  }

  // MARK: What is there

  private mutating func lookUp(_ indices: [Int], of intake: Intake) throws {
    let collection: [Value] = [.integer(row.number)]
    let names = Set(indices.map { intake.names[$0] }).subtracting(intake.newNames).sorted()
    let sql = """
      SELECT version, added, object FROM member {by member_name}
      WHERE name = {1} AND collection = ?1
      """
    func version(_ row: Row) -> KnownVersions.Version {
      KnownVersions.Version(
        version: row.integer(0), added: row.integer(1), bytes: .kept(row.integer(2)))
    }
    try connection.rows(
      sql + " ORDER BY version DESC LIMIT 1", collection, forEach: [.integers(names)]
    ) { index, row in known[names[index]] = KnownVersions(last: version(row)) }

    // Few objects come after a later version of themselves.
    let late = indices.filter { index in
      guard let time = intake.objects[index].version?.microseconds,
        let last = known[intake.names[index]]?.last
      else { return false }
      return time < last.version
    }
    guard !late.isEmpty else { return }
    let lateNames = Set(late.map { intake.names[$0] }).sorted()
    try connection.rows(
      sql + " ORDER BY version LIMIT 1", collection, forEach: [.integers(lateNames)]
    ) { index, row in known[lateNames[index]]?.first = version(row) }
    let keys: [Column] = [
      .integers(late.map { intake.names[$0] }),
      .integers(late.map { intake.objects[$0].version?.microseconds ?? 0 }),
    ]
    try connection.rows(sql + " AND version = {2}", collection, forEach: keys) { index, row in
      known[intake.names[late[index]]]?.others[row.integer(0)] = version(row)
    }
  }

  // MARK: What becomes of each

  private mutating func arrival(of index: Int, _ intake: Intake) -> Arrival {
    let object = intake.objects[index]
    let name = intake.names[index]
    var versions = known[name] ?? KnownVersions()
    func hasSameBytes(_ version: KnownVersions.Version) -> Bool {
      switch version.bytes {
      case .kept(let number): intake.numbers[index] == number
      case .coming(let other): intake.digests[index] == intake.digests[other]
      }
    }
    if let time = object.version?.microseconds {
      let text = object.versionText ?? STIXTimestamp(microseconds: time).description
      let there = versions.last?.version == time ? versions.last : versions.others[time]
      if let there {
        return Arrival(
          id: object.id, version: text,
          outcome: hasSameBytes(there) ? .wasThere(there.added) : .contradicts)
      }
      let place = row.nextPlace()
      admit(index, name, time, text, at: place, &versions)
      return Arrival(id: object.id, version: text, outcome: .added(place))
    }
    // An object without a version is what came last under its identifier.
    if let last = versions.last, hasSameBytes(last) {
      return Arrival(
        id: object.id, version: STIXTimestamp(microseconds: last.version).description,
        outcome: .wasThere(last.added))
    }
    let place = row.nextPlace()
    let time = max(place * 1000, (versions.last?.version ?? Int64.min) &+ 1)
    let text = STIXTimestamp(microseconds: time).description
    admit(index, name, time, text, at: place, &versions)
    return Arrival(id: object.id, version: text, outcome: .added(place))
  }

  private mutating func admit(
    _ index: Int, _ name: Int64, _ time: Int64, _ text: String, at place: Int64,
    _ versions: inout KnownVersions
  ) {
    let version = KnownVersions.Version(version: time, added: place, bytes: .coming(index))
    var member = NewMember(
      index: index, added: place, version: time, versionText: text, isFirst: false, isLast: false)
    if let last = versions.last {
      // Where the first version was not looked up, it is no later than the last one was then.
      if let first = versions.first, time < first.version {
        member.isFirst = true
        demoteFirst(first.added)
        versions.first = version
      }
      if time > last.version {
        member.isLast = true
        demoteLast(last.added)
        versions.last = version
      }
      versions.others[last.version] = last
    } else {
      member.isFirst = true
      member.isLast = true
      versions.last = version
      versions.first = version
    }
    versions.others[time] = version
    known[name] = versions
    newAt[place] = new.count
    new.append(member)
  }

  private mutating func demoteLast(_ place: Int64) {
    if let position = newAt[place] {
      new[position].isLast = false
    } else {
      formerLast.append(place)
    }
  }

  private mutating func demoteFirst(_ place: Int64) {
    if let position = newAt[place] {
      new[position].isFirst = false
    } else {
      formerFirst.append(place)
    }
  }

  // MARK: Writing

  private func write(_ intake: Intake) throws {
    guard !new.isEmpty else { return }
    // Those that were the last or the first make way before the new ones come.
    let collection: [Value] = [.integer(row.number)]
    if !formerLast.isEmpty {
      try connection.change(
        "UPDATE member SET is_last = 0 WHERE collection = ?1 AND added = {1}", collection,
        forEach: .integers(formerLast))
    }
    if !formerFirst.isEmpty {
      try connection.change(
        "UPDATE member SET is_first = 0 WHERE collection = ?1 AND added = {1}", collection,
        forEach: .integers(formerFirst))
    }
    func numbers(_ number: (NewMember) -> Int64) -> Column { .integers(new.map(number)) }
    try connection.insert(
      into: "member", ifNew: false,
      [
        ("collection", numbers { _ in row.number }),
        ("added", numbers(\.added)),
        ("object", numbers { intake.numbers[$0.index] ?? 0 }),
        ("size", numbers { Int64(intake.objects[$0.index].bytes.count) }),
        ("name", numbers { intake.names[$0.index] }),
        ("kind", numbers { intake.kinds[$0.index] }),
        ("version", numbers(\.version)),
        ("version_text", .texts(new.map { Self.keptText($0) })),
        ("is_first", numbers { $0.isFirst ? 1 : 0 }),
        ("is_last", numbers { $0.isLast ? 1 : 0 }),
      ])
    try row.save(connection)
  }

  /// The version as it is written, where it is not written as most are.
  private static func keptText(_ member: NewMember) -> String? {
    let usual = STIXTimestamp(microseconds: member.version).text(fractionDigits: 3)
    return member.versionText == usual ? nil : member.versionText
  }
}
