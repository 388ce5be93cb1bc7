/// Paths and patterns as they are compared in a robots.txt (RFC 9309, section 2.2.2).
enum RobotsPath {
  /// `path` with each byte in the one form it is compared in.
  ///
  /// Bytes beyond ASCII are percent-encoded, percent-encoded bytes that need not be are plain, and
  /// the digits of the others are in upper case.
  static func normalised(_ path: [UInt8]) -> [UInt8] {
    var normal: [UInt8] = []
    normal.reserveCapacity(path.count)
    var index = 0
    while index < path.count {
      let byte = path[index]
      if byte == UInt8(ascii: "%"), index + 2 < path.count, let high = digit(path[index + 1]),
        let low = digit(path[index + 2])
      {
        let value = high << 4 | low
        if isUnreserved(value) {
          normal.append(value)
        } else {
          normal += encoded(value)
        }
        index += 3
        continue
      }
      if byte <= 0x20 || byte >= 0x7F { normal += encoded(byte) } else { normal.append(byte) }
      index += 1
    }
    return normal
  }

  /// Whether `pattern` matches the beginning of `path`; "*" is anything, "$" at its end the end.
  ///
  /// The pieces between stars are looked for from left to right, each where it stands first: what
  /// stands behind them has then the most room. A pattern longer than the path is not looked at, so
  /// that the work is at most the length of the path times that of the patterns that can match.
  static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    var pattern = pattern[...]
    let isAnchored = pattern.last == UInt8(ascii: "$")
    if isAnchored { pattern.removeLast() }
    let star = UInt8(ascii: "*")
    guard pattern.count(where: { $0 != star }) <= path.count else { return false }
    let pieces = pattern.split(separator: star, omittingEmptySubsequences: false)
    guard let first = pieces.first, path.starts(with: first) else { return false }
    var position = first.count
    if pieces.count == 1 { return !isAnchored || position == path.count }
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let place = place(of: piece, in: path, from: position) else { return false }
      position = place + piece.count
    }
    guard let last = pieces.last else { return false }
    if isAnchored {
      return path.count - last.count >= position && path[position...].suffix(last.count) == last
    }
    return last.isEmpty || place(of: last, in: path, from: position) != nil
  }

  private static func place(
    of piece: ArraySlice<UInt8>, in path: [UInt8], from start: Int
  ) -> Int? {
    guard let first = piece.first, start + piece.count <= path.count else { return nil }
    for place in start...(path.count - piece.count)
    where path[place] == first && path[place..<place + piece.count] == piece {
      return place
    }
    return nil
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte)
      || "-._~".utf8.contains(byte)
  }

  private static func encoded(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
