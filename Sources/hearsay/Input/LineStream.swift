import Reading

/// The lines of an NDJSON file or of standard input, one at a time.
final class LineStream {
  /// A line, or why there is none.
  enum Element: Sendable {
    /// A line that is not blank, with its number from 1.
    case line(number: Int, bytes: [UInt8])
    /// A line, or all the rest, that cannot be read.
    case failure(reason: String)
  }

  /// Where the lines come from.
  let path: String
  /// Whether nothing more can be read.
  private(set) var isAtEnd = false
  private let file: ReportFile
  private let lineLimit: Int
  private var buffer: [UInt8]
  private var position = 0
  private var lineNumber = 0
  private var unreportedByteCount: Int

  /// Whether a file of that name is read line by line.
  static func isName(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".jsonl", ".ndjson"].contains { name.hasSuffix($0) }
  }

  /// The lines of `file`, after those in `start`, which were read from it already.
  init(
    path: String, file: consuming ReportFile, start: [UInt8] = [],
    lineLimit: Int = ReportSource.sizeLimit
  ) {
    self.path = path
    self.file = file
    self.lineLimit = lineLimit
    buffer = start
    unreportedByteCount = start.count
  }

  /// How many bytes were read since it was asked last.
  func takeByteCount() -> Int {
    defer { unreportedByteCount = 0 }
    return unreportedByteCount
  }

  /// The next line that is not blank, or `nil` at the end.
  func next() -> Element? {
    while true {
      var scanned = position
      var isTooLong = false
      while true {
        if let end = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
          defer { position = end + 1 }
          if let element = element(position..<end, isTooLong: isTooLong) { return element }
          break
        }
        if isAtEnd {
          let rest = position..<buffer.count
          position = buffer.count
          if rest.isEmpty, !isTooLong { return nil }
          return element(rest, isTooLong: isTooLong)
        }
        // A line past the limit is not kept, only passed over.
        if buffer.count - position > lineLimit {
          isTooLong = true
          buffer.removeAll(keepingCapacity: false)
          position = 0
        }
        scanned = buffer.count
        do throws(ReportFile.Failure) {
          let shift = try fill()
          scanned -= shift
        } catch {
          isAtEnd = true
          return .failure(reason: error.reason)
        }
      }
    }
  }

  /// Reads more, and returns by how much what is in the buffer moved to its front.
  private func fill() throws(ReportFile.Failure) -> Int {
    let shift = position
    if position > 0 {
      buffer.removeSubrange(..<position)
      position = 0
    }
    let piece = try file.read(atMost: 1 << 18)
    unreportedByteCount += piece.count
    if piece.isEmpty { isAtEnd = true } else { buffer += piece }
    return shift
  }

  /// The line at `range`, or `nil` for a blank one.
  private func element(_ range: Range<Int>, isTooLong: Bool) -> Element? {
    lineNumber += 1
    if isTooLong || range.count > lineLimit {
      return .failure(
        reason: "line \(lineNumber): " + ReadingError.tooLarge(limit: lineLimit).description)
    }
    let line = buffer[range]
    guard line.contains(where: { $0 > 0x20 }) else { return nil }
    return .line(number: lineNumber, bytes: Array(line))
  }
}
