import STIX

/// Finds the places of a page.
struct PlaceSearch {
  let connection: any Connection
  let collection: Int64
  let selection: ObjectSelection

  /// The most bytes on a page; one object is on it however large it is.
  static let pageByteLimit: Int64 = 16 << 20

  /// The places that one page holds.
  struct Found {
    var places: [MemberPlace] = []
    var byteCount: Int64 = 0
    var hasMore = false

    var edges: PageEdges {
      PageEdges(
        count: places.count, first: places.first?.added, last: places.last?.added,
        hasMore: hasMore)
    }
  }

  /// The places of a page.
  func places(of page: PageRequest) throws -> Found {
    let limit = max(0, min(page.limit, 1_000_000))
    var streams = try streams(behind: behind(page.cursor), limit: limit)
    var heads: [MemberPlace?] = []
    for index in streams.indices { heads.append(try streams[index].next(connection)) }
    var found = Found()
    found.places.reserveCapacity(min(limit, 4096))
    while true {
      var earliest: MemberPlace?
      for case .some(let head) in heads where head.added < earliest?.added ?? Int64.max {
        earliest = head
      }
      guard let next = earliest else { return found }
      let isFull =
        found.places.count >= limit
        || !found.places.isEmpty && found.byteCount + next.size > Self.pageByteLimit
      if isFull {
        found.hasMore = true
        return found
      }
      found.places.append(next)
      found.byteCount += next.size
      // One place may meet several conditions: the version of that time may be the latest one too.
      for index in heads.indices where heads[index]?.added == next.added {
        heads[index] = try streams[index].next(connection)
      }
    }
  }

  /// The place behind which the page begins.
  private func behind(_ cursor: Int64?) -> Int64 {
    var behind = cursor ?? Int64.min
    if let microseconds = selection.addedAfter?.microseconds {
      let milliseconds = microseconds / 1000 - (microseconds % 1000 < 0 ? 1 : 0)
      behind = max(behind, milliseconds)
    }
    return behind
  }

  private func streams(behind: Int64, limit: Int) throws -> [PlaceStream] {
    let kinds = try kinds()
    if let kinds, kinds.isEmpty { return [] }
    let versions = Set(selection.versions.isEmpty ? [.last] : selection.versions)
    if let ids = selection.ids {
      let names = try names(of: ids)
      return try streams(of: names, versions, kinds: kinds, behind: behind, limit: limit)
    }
    var conditions: [PlaceStream.Condition] = []
    if versions.contains(.all), kinds == nil {
      conditions = [.all]
    } else {
      for standing in VersionStanding.allCases where standing.meets(versions) {
        conditions += kinds.map { $0.map { .kind($0, standing) } } ?? [.standing(standing)]
      }
      if !versions.contains(.all) {
        for case .exactly(let time) in versions {
          conditions.append(.version(time.microseconds, kinds: kinds.map { Set($0) }))
        }
      }
    }
    let pieceLength = conditions.count == 1 ? limit + 1 : limit / max(1, conditions.count) + 16
    return conditions.map {
      PlaceStream($0, in: collection, behind: behind, pieceLength: pieceLength)
    }
  }

  private func streams(
    of names: [Int64], _ versions: Set<ObjectSelection.Version>, kinds: [Int64]?, behind: Int64,
    limit: Int
  ) throws -> [PlaceStream] {
    let kinds = kinds.map { Set($0) }
    guard versions.contains(.all) else {
      let places = try places(of: names, versions, kinds: kinds)
      return [PlaceStream(places.filter { $0.added > behind })]
    }
    // Most objects have one version, which is both the first and the last.
    var several: [Int64] = []
    var lone: [MemberPlace] = []
    try connection.rows(
      Self.versionOfName + " ORDER BY version DESC LIMIT 1", [.integer(collection)],
      forEach: [.integers(names)]
    ) { index, row in
      if row.integer(4) < 2 {
        several.append(names[index])
      } else if let place = place(row, of: kinds) {
        lone.append(place)
      }
    }
    lone = lone.filter { $0.added > behind }.sorted { $0.added < $1.added }
    let pieceLength = several.count == 1 ? limit + 1 : limit / max(1, several.count) + 16
    return [PlaceStream(lone)]
      + several.map {
        PlaceStream(
          .name($0, kinds: kinds), in: collection, behind: behind, pieceLength: pieceLength)
      }
  }

  private static let versionOfName = """
    SELECT added, object, size, kind, is_first + is_last FROM member {by member_name}
    WHERE name = {1} AND collection = ?1
    """

  /// The place that a row tells, where it is of a kind that is wanted.
  private func place(_ row: Row, of kinds: Set<Int64>?) -> MemberPlace? {
    if let kinds, !kinds.contains(row.integer(3)) { return nil }
    return MemberPlace(added: row.integer(0), object: row.integer(1), size: row.integer(2))
  }

  /// The places of single versions of objects, in order.
  private func places(
    of names: [Int64], _ versions: Set<ObjectSelection.Version>, kinds: Set<Int64>?
  ) throws -> [MemberPlace] {
    var byPlace: [Int64: MemberPlace] = [:]
    func note(_ row: Row) {
      if let place = place(row, of: kinds) { byPlace[place.added] = place }
    }
    let sql = Self.versionOfName
    let values: [Value] = [.integer(collection)]
    if versions.contains(.last) {
      try connection.rows(
        sql + " ORDER BY version DESC LIMIT 1", values, forEach: [.integers(names)]
      ) { _, row in note(row) }
    }
    if versions.contains(.first) {
      try connection.rows(
        sql + " ORDER BY version LIMIT 1", values, forEach: [.integers(names)]
      ) { _, row in note(row) }
    }
    for case .exactly(let time) in versions {
      try connection.rows(
        sql + " AND version = ?2", values + [.integer(time.microseconds)],
        forEach: [.integers(names)]
      ) { _, row in note(row) }
    }
    return byPlace.values.sorted { $0.added < $1.added }
  }

  /// The numbers of the identifiers that there are.
  private func names(of ids: [String]) throws -> [Int64] {
    // An identifier begins with the type: of other types not even one version is looked at.
    let ids = ids.filter { id in
      selection.types?.contains { id.hasPrefix($0 + "--") } ?? true
    }
    return try ObjectNames(connection).numbers(of: Set(ids.filter(\.isFit)).sorted()).sorted()
  }

  /// The numbers of the kinds of object that are wanted, or `nil` where all are.
  private func kinds() throws -> [Int64]? {
    let specVersions = selection.specVersions.map { Set($0) }
    var wanted: [Int64] = []
    var isAll = selection.types == nil
    func note(_ number: Int64, _ specVersion: String) {
      if let specVersions, !specVersions.contains(specVersion) {
        isAll = false
      } else {
        wanted.append(number)
      }
    }
    if let types = selection.types {
      try connection.rows(
        "SELECT number, spec_version FROM kind WHERE type = {1}", [],
        forEach: [.texts(Set(types.filter(\.isFit)).sorted())]
      ) { _, row in note(row.integer(0), row.text(1)) }
    } else if specVersions != nil {
      try connection.rows("SELECT number, spec_version FROM kind", []) { row in
        note(row.integer(0), row.text(1))
      }
    }
    return isAll ? nil : wanted.sorted()
  }
}
