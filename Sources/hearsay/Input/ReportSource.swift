import Model
import Reading

/// A report before it is read: its bytes, and where they come from.
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
  /// How they were had over the network, where they were.
  var retrieval: Retrieval?
}

/// A report, or the reason why there is none.
enum ReportInput: Sendable {
  /// A report to read.
  case report(RawReport)
  /// Something that could not be read, by name.
  case unreadable(path: String, reason: String)

  /// How many bytes it has.
  var byteCount: Int {
    switch self {
    case .report(let raw): raw.bytes.count
    case .unreadable: 0
    }
  }

  /// A line of the stream at `path`.
  init(_ line: RawLines.Element, path: String) {
    switch line.bytes {
    case .success(let bytes):
      self = .report(RawReport(path: path, form: .line(number: line.number), bytes: bytes))
    case .failure(let error):
      self = .unreadable(path: path, reason: error.description)
    }
  }
}

/// The reports in the files that a user names, one after the other.
struct ReportSource {
  /// How many bytes one report, or one line of a stream, may have.
  static let sizeLimit = DocumentReader.defaultSizeLimit

  private var walk: FileWalk
  private var stream: (path: String, lines: RawLines)?

  /// The reports that `walk` comes by.
  init(_ walk: FileWalk) {
    self.walk = walk
  }

  /// The next report, or `nil` at the end.
  mutating func next() -> ReportInput? {
    while true {
      if let line = stream?.lines.next() {
        return ReportInput(line, path: stream?.path ?? "-")
      }
      stream = nil
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

  /// Whether a file of that name is read line by line.
  static func isStream(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"].contains { name.hasSuffix($0) }
  }

  private mutating func readFile(_ path: String) -> ReportInput? {
    do {
      if Self.isStream(path) {
        stream = (path, try RawLines(contentsOfFile: path))
        return nil
      }
      let file = try ReportFile(path: path)
      guard let bytes = try file.readAll(limit: Self.sizeLimit) else {
        throw ReadingError.tooLarge(limit: Self.sizeLimit)
      }
      return .report(RawReport(path: path, form: .file, bytes: bytes))
    } catch {
      return .unreadable(path: path, reason: String(describing: error))
    }
  }

  /// Standard input is a stream of lines when it starts with `{`, and else one report.
  private mutating func readStandardInput() -> ReportInput? {
    do {
      let file = ReportFile.standardInput
      var start: [UInt8] = []
      while start.allSatisfy({ $0 <= 0x20 }), start.count < 1 << 16 {
        let piece = try file.read(atMost: 1 << 16)
        if piece.isEmpty { break }
        start += piece
      }
      if start.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
        stream = ("-", RawLines(fileDescriptor: 0, start: start))
        return nil
      }
      guard let rest = try file.readAll(limit: Self.sizeLimit) else {
        throw ReadingError.tooLarge(limit: Self.sizeLimit)
      }
      return .report(RawReport(path: "-", form: .file, bytes: start + rest))
    } catch {
      return .unreadable(path: "-", reason: String(describing: error))
    }
  }
}
