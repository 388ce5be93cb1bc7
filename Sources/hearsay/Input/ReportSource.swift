import Model
import Reading

/// A report before it is read: its bytes with what is known of it.
struct RawReport: Sendable {
  /// What the bytes are.
  enum Form: Sendable {
    /// A file, whose form and encoding its bytes tell.
    case file
    /// One line of an NDJSON stream.
    case line(number: Int)
  }

  /// The path of the file, or of the stream.
  var path: String
  /// What the bytes are.
  var form: Form
  /// The bytes.
  var bytes: [UInt8]
}

/// A report, or the reason why there is none.
enum ReportInput: Sendable {
  /// A report to read.
  case report(RawReport)
  /// Something that could not be read, by name.
  case unreadable(path: String, reason: String)
}

/// The reports in the files that a user names, one after the other.
struct ReportSource {
  /// How many bytes one report, or one line of a stream, may have.
  static let sizeLimit = DocumentReader.defaultSizeLimit

  private var walk: FileWalk
  private var stream: LineStream?
  /// How many bytes were read so far.
  private(set) var byteCount = 0

  /// The reports that `walk` comes by.
  init(_ walk: FileWalk) {
    self.walk = walk
  }

  /// The next report, or `nil` at the end.
  mutating func next() -> ReportInput? {
    while true {
      if let input = nextOfStream() { return input }
      switch walk.next() {
      case nil: return nil
      case .unreadable(let path, let reason): return .unreadable(path: path, reason: reason)
      case .standardInput:
        if let input = readStandardInput() { return input }
      case .file(let path):
        if let input = readFile(path) { return input }
      }
    }
  }

  /// The next line of the stream that is being read; `nil`, and no stream, at its end.
  private mutating func nextOfStream() -> ReportInput? {
    guard let stream else { return nil }
    defer { byteCount += stream.takeByteCount() }
    switch stream.next() {
    case .line(let number, let bytes):
      return .report(RawReport(path: stream.path, form: .line(number: number), bytes: bytes))
    case .failure(let reason):
      if stream.isAtEnd { self.stream = nil }
      return .unreadable(path: stream.path, reason: reason)
    case nil:
      self.stream = nil
      return nil
    }
  }

  private mutating func readFile(_ path: String) -> ReportInput? {
    do throws(ReportFile.Failure) {
      let file = try ReportFile(path: path)
      if LineStream.isName(path) {
        stream = LineStream(path: path, file: file)
        return nil
      }
      guard let bytes = try file.readAll(limit: Self.sizeLimit) else {
        return .unreadable(
          path: path, reason: ReadingError.tooLarge(limit: Self.sizeLimit).description)
      }
      byteCount += bytes.count
      return .report(RawReport(path: path, form: .file, bytes: bytes))
    } catch {
      return .unreadable(path: path, reason: error.reason)
    }
  }

  /// Standard input is a stream of lines when it starts with `{`, and else one report.
  private mutating func readStandardInput() -> ReportInput? {
    do throws(ReportFile.Failure) {
      let file = ReportFile.standardInput
      var start: [UInt8] = []
      while start.count < 4096 {
        let piece = try file.read(atMost: 1 << 16)
        if piece.isEmpty { break }
        start += piece
        if start.contains(where: { $0 > 0x20 }) { break }
      }
      if start.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
        stream = LineStream(path: "-", file: file, start: start)
        return nil
      }
      guard let rest = try file.readAll(limit: Self.sizeLimit) else {
        return .unreadable(
          path: "-", reason: ReadingError.tooLarge(limit: Self.sizeLimit).description)
      }
      byteCount += start.count + rest.count
      return .report(RawReport(path: "-", form: .file, bytes: start + rest))
    } catch {
      return .unreadable(path: "-", reason: error.reason)
    }
  }
}
