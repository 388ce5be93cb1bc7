/// Reads lines and blocks from a stream that is not known to hold what it says.
final class StreamScanner {
  private let stream: any ByteStream
  private var buffer: [UInt8] = []
  private var position = 0
  /// Where in `buffer` members of a gzip file begin, in order; those before `position` may be gone.
  private var memberStarts: [Int] = []
  private var memberNumber = 0
  private var isAtEnd = false
  private var streamedCount = 0

  init(_ stream: any ByteStream) {
    self.stream = stream
  }

  /// The bytes at hand, which may be none.
  private var left: Int { buffer.count - position }

  /// How many bytes there are up to the end, where that is known.
  var leftCount: Int? { stream.byteCount.map { $0 - streamedCount + left } }

  /// Takes more bytes from the stream; `false` at its end.
  private func fill() throws(ReadingError) -> Bool {
    guard !isAtEnd else { return false }
    guard let piece = try stream.next() else {
      isAtEnd = true
      return false
    }
    streamedCount += piece.count
    if position > 0 {
      buffer.removeFirst(position)
      memberStarts = memberStarts.compactMap { $0 < position ? nil : $0 - position }
      position = 0
    }
    if stream.memberNumber != memberNumber {
      memberNumber = stream.memberNumber
      memberStarts.append(buffer.count)
    }
    if buffer.isEmpty { buffer = piece } else { buffer += piece }
    return true
  }

  /// Whether a member of a gzip file begins here, with `words`.
  func isAtMember(startingWith words: String) throws(ReadingError) -> Bool {
    guard memberStarts.contains(position) else { return false }
    return try starts(with: words)
  }

  /// Whether the next bytes are `words`.
  func starts(with words: String) throws(ReadingError) -> Bool {
    while left < words.utf8.count {
      guard try fill() else { return false }
    }
    return buffer[position...].starts(with: words.utf8)
  }

  /// Passes over line ends; returns whether anything follows.
  func skipLineEnds() throws(ReadingError) -> Bool {
    while true {
      while position < buffer.count {
        guard buffer[position] == 0x0D || buffer[position] == 0x0A else { return true }
        position += 1
      }
      guard try fill() else { return false }
    }
  }

  /// The next line without its end; `nil` where it is longer than `limit`, or there is none.
  func line(limit: Int) throws(ReadingError) -> [UInt8]? {
    var from = 0
    while true {
      if let feed = ByteSearch.first(0x0A, in: buffer, from: position + from) {
        guard feed - position <= limit else { return nil }
        var line = buffer[position..<feed]
        position = feed + 1
        if line.last == 0x0D { line.removeLast() }
        return Array(line)
      }
      from = left
      guard from <= limit, try fill() else { return nil }
    }
  }

  /// The next `count` bytes; fewer where the stream ends, or a member of a gzip file begins with
  /// `stop`.
  func take(_ count: Int, stop: String) throws(ReadingError) -> [UInt8] {
    var block: [UInt8] = []
    try advance(count, stop: stop) { block += $0 }
    return block
  }

  /// Passes over `count` bytes; returns how many there were.
  func skip(_ count: Int, stop: String) throws(ReadingError) -> Int {
    var skipped = 0
    try advance(count, stop: stop) { skipped += $0.count }
    return skipped
  }

  private func advance(
    _ count: Int, stop: String, body: (ArraySlice<UInt8>) -> Void
  ) throws(ReadingError) {
    var wanted = count
    while wanted > 0 {
      if position == buffer.count {
        guard try fill() else { return }
      }
      if wanted < count, try isAtMember(startingWith: stop) { return }
      var end = position + min(wanted, left)
      if let member = memberStarts.first(where: { $0 > position }), member < end { end = member }
      body(buffer[position..<end])
      wanted -= end - position
      position = end
    }
  }

  /// Puts bytes back, to be read next.
  func putBack(_ bytes: ArraySlice<UInt8>) {
    memberStarts = memberStarts.compactMap { $0 < position ? nil : $0 - position + bytes.count }
    buffer = Array(bytes) + buffer[position...]
    position = 0
  }

  /// Passes over all up to the next line that begins with `words`; returns how many bytes that were.
  func skip(toLine words: String) throws(ReadingError) -> Int {
    var skipped = 0
    var isAtLineStart = true
    while true {
      if isAtLineStart, try starts(with: words) { return skipped }
      if position == buffer.count {
        guard try fill() else { return skipped }
        continue
      }
      // A member may begin in the middle of a line that was cut off.
      let member = memberStarts.first { $0 > position } ?? Int.max
      let feed = ByteSearch.first(0x0A, in: buffer, from: position) ?? buffer.count - 1
      let end = min(feed + 1, member)
      skipped += end - position
      isAtLineStart = end == member || buffer[end - 1] == 0x0A
      position = end
    }
  }
}
