/// Where an object stands in a collection.
struct MemberPlace {
  /// Its `date_added`, in milliseconds since 1970.
  var added: Int64
  /// Where its bytes lie: see `ObjectPieces`.
  var object: Int64
  /// How many bytes they are.
  var size: Int64
}

/// The places of a collection that meet one condition, in order: a range of an index, read a piece
/// at a time.
struct PlaceStream {
  /// The condition.
  enum Condition {
    /// Every version of every object.
    case all
    /// The versions that stand so among those of their objects.
    case standing(VersionStanding)
    /// Those of the objects of a kind.
    case kind(Int64, VersionStanding)
    /// The objects whose version is that time, in microseconds since 1970, of some kinds or of all.
    case version(Int64, kinds: Set<Int64>?)
    /// The versions of the object of that name, which has several, of some kinds or of all.
    case name(Int64, kinds: Set<Int64>?)
  }

  private let sql: String
  private let values: [Value]
  private let kinds: Set<Int64>?
  private let pieceLength: Int
  private var behind: Int64
  private var isAtEnd = false
  private var piece: [MemberPlace] = []
  private var index = 0

  /// The places behind `behind`, of which `pieceLength` are read at a time.
  init(_ condition: Condition, in collection: Int64, behind: Int64, pieceLength: Int) {
    let table: String
    var kinds: Set<Int64>?
    var key: Int64?
    switch condition {
    case .all: table = "0 FROM member WHERE collection = ?1"
    case .standing(let standing):
      table = "0 FROM member {by member_standing} WHERE collection = ?1 AND \(standing.condition)"
    case .kind(let kind, let standing):
      table = """
        0 FROM member {by member_kind} WHERE collection = ?1 AND \(standing.condition)
        AND kind = ?4
        """
      key = kind
    case .version(let version, let someKinds):
      table = "kind FROM member {by member_version} WHERE collection = ?1 AND version = ?4"
      key = version
      kinds = someKinds
    case .name(let name, let someKinds):
      table = """
        kind FROM member {by member_several} WHERE collection = ?1 AND name = ?4
        AND is_last + is_first < 2
        """
      key = name
      kinds = someKinds
    }
    sql = "SELECT added, object, size, " + table + " AND added > ?2 ORDER BY added LIMIT ?3"
    values = [.integer(collection)] + (key.map { [.integer($0)] } ?? [])
    self.kinds = kinds
    self.behind = behind
    self.pieceLength = max(1, pieceLength)
  }

  /// Places that are known.
  init(_ places: [MemberPlace]) {
    sql = ""
    values = []
    kinds = nil
    behind = 0
    pieceLength = 0
    isAtEnd = true
    piece = places
  }

  /// The next place, or `nil` behind the last one.
  mutating func next(_ connection: any Connection) throws -> MemberPlace? {
    while index == piece.count {
      if isAtEnd { return nil }
      try readPiece(connection)
    }
    index += 1
    return piece[index - 1]
  }

  private mutating func readPiece(_ connection: any Connection) throws {
    var places: [MemberPlace] = []
    places.reserveCapacity(min(pieceLength, 4096))
    var last = behind
    var rowCount = 0
    let range: [Value] = [values[0], .integer(behind), .integer(Int64(pieceLength))]
    try connection.rows(sql, range + values.dropFirst()) { row in
      rowCount += 1
      last = row.integer(0)
      if let kinds, !kinds.contains(row.integer(3)) { return }
      places.append(
        MemberPlace(added: last, object: row.integer(1), size: row.integer(2)))
    }
    behind = last
    isAtEnd = rowCount < pieceLength
    piece = places
    index = 0
  }
}
