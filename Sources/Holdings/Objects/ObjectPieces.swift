/// The bytes of objects, many in one row: the table "piece".
///
/// Objects that come together are read together. They lie side by side, with the commas between
/// them that a page needs, so that a page is a few long copies rather than a search and a copy for
/// each object. The number of an object tells where it lies: the number of its piece, and in the
/// lowest 16 bits the offset in it.
struct ObjectPieces {
  private let connection: any Connection

  /// How long a piece grows, in bytes; an object that is longer has one of its own.
  static let length = 32 << 10
  private static let offsetBits: Int64 = 16
  private static let comma = UInt8(ascii: ",")

  init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The piece in which the object of a number lies, and where.
  static func position(of object: Int64) -> (piece: Int64, offset: Int64) {
    (object >> offsetBits, object & (1 << offsetBits - 1))
  }

  /// Bytes that lie side by side in one piece.
  struct Run: Hashable {
    var piece: Int64
    var offset: Int64
    var count: Int64
  }

  /// The runs of bytes that the objects at some places are; within a run commas stand between them.
  static func runs(of places: [MemberPlace]) -> [Run] {
    var runs: [Run] = []
    for place in places {
      let (piece, offset) = position(of: place.object)
      if let last = runs.last, last.piece == piece, last.offset + last.count + 1 == offset {
        runs[runs.count - 1].count += 1 + place.size
      } else {
        runs.append(Run(piece: piece, offset: offset, count: place.size))
      }
    }
    return runs
  }

  /// Keeps the bytes of new objects, and gives their numbers.
  func keep(_ contents: [[UInt8]]) throws -> [Int64] {
    var pieces: [[UInt8]] = []
    var liveCounts: [Int64] = []
    var positions: [(index: Int, offset: Int)] = []
    positions.reserveCapacity(contents.count)
    var piece: [UInt8] = []
    func begin(_ content: [UInt8]) {
      piece = []
      piece.reserveCapacity(max(Self.length, content.count))
      liveCounts.append(0)
    }
    for content in contents {
      if liveCounts.isEmpty {
        begin(content)
      } else if piece.count + 1 + content.count > Self.length {
        pieces.append(piece)
        begin(content)
      } else {
        piece.append(Self.comma)
      }
      positions.append((liveCounts.count - 1, piece.count))
      piece += content
      liveCounts[liveCounts.count - 1] += 1
    }
    if !liveCounts.isEmpty { pieces.append(piece) }
    let numbers = try connection.newNumbers(pieces.count, for: "piece")
    try connection.insert(
      into: "piece", ifNew: false,
      [
        ("number", .integers(numbers)), ("live", .integers(liveCounts)), ("bytes", .bytes(pieces)),
      ])
    return positions.map { numbers[$0.index] << Self.offsetBits | Int64($0.offset) }
  }

  /// Blanks the bytes of objects that are needed no more, and takes away the pieces in which all are.
  ///
  /// Their numbers are in no other table any more, and nobody else may take away objects
  /// meanwhile.
  func erase(_ objects: [(number: Int64, size: Int64)]) throws {
    let byPiece = Dictionary(grouping: objects) { Self.position(of: $0.number).piece }
    for (piece, objects) in byPiece.sorted(by: { $0.key < $1.key }) {
      let found = try connection.first(
        "SELECT live, bytes FROM piece WHERE number = ?1", [.integer(piece)]
      ) { row in (live: row.integer(0), bytes: row.bytes(1)) }
      guard var (live, bytes) = found else { continue }
      live -= Int64(objects.count)
      if live <= 0 {
        try connection.change("DELETE FROM piece WHERE number = ?1", [.integer(piece)])
        continue
      }
      for object in objects {
        let start = Int(Self.position(of: object.number).offset)
        for index in start..<start + Int(object.size) { bytes[index] = 0 }
      }
      try connection.change(
        "UPDATE piece SET live = ?1, bytes = ?2 WHERE number = ?3",
        [.integer(live), .bytes(bytes), .integer(piece)])
    }
  }
}
