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
    var found = Found()
    while true {
      var next: MemberPlace?
      for index in streams.indices {
        guard let head = try streams[index].head(connection) else { continue }
        if next.map({ head.added < $0.added }) ?? true { next = head }
      }
      guard let next else { return found }
      let isFull =
        found.places.count >= limit
        || !found.places.isEmpty && found.byteCount + next.size > Self.pageByteLimit
      if isFull {
        found.hasMore = true
        return found
      }
      found.places.append(next)
      found.byteCount += next.size
      // One place may meet several conditions: the latest version is often the first one too.
      for index in streams.indices
      where try streams[index].head(connection)?.added == next.added {
        streams[index].advance()
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
    if versions.contains(.all) {
      conditions = kinds.map { $0.map { .kind($0) } } ?? [.all]
    } else {
      for version in versions {
        switch version {
        case .all: break
        case .last: conditions += kinds.map { $0.map { .lastOfKind($0) } } ?? [.last]
        case .first: conditions += kinds.map { $0.map { .firstOfKind($0) } } ?? [.first]
        case .exactly(let time):
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
    if versions.contains(.all) {
      let pieceLength = names.count == 1 ? limit + 1 : limit / max(1, names.count) + 16
      return names.map {
        PlaceStream(
          .name($0, kinds: kinds), in: collection, behind: behind, pieceLength: pieceLength)
      }
    }
    let places = try places(of: names, versions, kinds: kinds)
    return [PlaceStream(places.filter { $0.added > behind })]
  }

  /// The places of single versions of objects, in order.
  private func places(
    of names: [Int64], _ versions: Set<ObjectSelection.Version>, kinds: Set<Int64>?
  ) throws -> [MemberPlace] {
    var byPlace: [Int64: MemberPlace] = [:]
    func note(_ row: Row) {
      if let kinds, !kinds.contains(row.integer(3)) { return }
      let place = MemberPlace(
        added: row.integer(0), object: row.integer(1), size: row.integer(2))
      byPlace[place.added] = place
    }
    let sql = """
      SELECT added, object, size, kind FROM member {by member_name}
      WHERE name = {1} AND collection = ?1
      """
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
    var names: Set<Int64> = []
    // An identifier begins with the type: of other types not even one version is looked at.
    let ids = ids.filter { id in
      selection.types?.contains { id.hasPrefix($0 + "--") } ?? true
    }
    try connection.rows(
      "SELECT number FROM name WHERE id = {1}", [],
      forEach: [.texts(Set(ids.filter(\.isFit)).sorted())]
    ) { _, row in names.insert(row.integer(0)) }
    return names.sorted()
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
