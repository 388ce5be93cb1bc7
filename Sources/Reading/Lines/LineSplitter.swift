/// Splits a stream of bytes into lines.
struct LineSplitter {
  /// A line without its line feed, or why it cannot be had.
  struct Line {
    var number: Int
    var bytes: Result<[UInt8], ReadingError>
  }

  private var chunks: ChunkSource
  private let lineLimit: Int
  private var chunk: [UInt8] = []
  private var position = 0
  private var number = 0
  private var isAtEnd = false

  init(chunks: ChunkSource, lineLimit: Int) {
    self.chunks = chunks
    self.lineLimit = lineLimit
  }

  /// The next line; one that is too long comes as an error, once, and the line after it follows.
  mutating func next() -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var isStarted = false
    while true {
      if position >= chunk.count {
        do throws(ReadingError) {
          guard !isAtEnd, let more = try chunks.next() else {
            isAtEnd = true
            guard isStarted else { return nil }
            return finish(line, isTooLong: isTooLong)
          }
          chunk = more
          position = 0
          if number == 0, line.isEmpty, chunk.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        } catch {
          isAtEnd = true
          number += 1
          return Line(number: number, bytes: .failure(error))
        }
        continue
      }
      isStarted = true
      let feed = ByteSearch.first(0x0A, in: chunk, from: position)
      let end = feed ?? chunk.count
      if line.count + (end - position) > lineLimit {
        isTooLong = true
        line = []
      } else if !isTooLong {
        line.append(contentsOf: chunk[position..<end])
      }
      position = feed.map { $0 + 1 } ?? chunk.count
      if feed != nil { return finish(line, isTooLong: isTooLong) }
    }
  }

  private mutating func finish(_ line: [UInt8], isTooLong: Bool) -> Line {
    number += 1
    guard !isTooLong else {
      let reason = "longer than \(lineLimit) bytes"
      return Line(number: number, bytes: .failure(.badLine(number, reason: reason)))
    }
    return Line(number: number, bytes: .success(line))
  }
}
