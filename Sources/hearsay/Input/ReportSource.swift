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
  /// How many bytes of the file were read to have it: fewer than its own where it is compressed.
  var readByteCount: Int?
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

  /// How many bytes were read to have it.
  var readByteCount: Int {
    switch self {
    case .report(let raw): raw.readByteCount ?? raw.bytes.count
    case .unreadable: 0
    }
  }

  /// What a file that is read holds.
  init(_ element: PackedReports.Element) {
    switch element {
    case .failure(let path, let error):
      self = .unreadable(path: path, reason: error.description)
    case .report(let report):
      let form: RawReport.Form =
        switch report.form {
        case .file: .file
        case .line(let number): .line(number: number)
        }
      self = .report(
        RawReport(
          path: report.path, form: form, bytes: report.bytes, retrieval: report.retrieval))
    }
  }
}

/// The reports in the files that a user names, one after the other.
struct ReportSource {
  /// How many bytes one report, or one line of a stream, may have.
  static let sizeLimit = DocumentReader.defaultSizeLimit

  private var walk: FileWalk
  private var reports: PackedReports?
  /// How much of the file at hand has been told of, and how much of the files before it has not.
  private var toldByteCount = 0
  private var untoldByteCount = 0

  /// The reports that `walk` comes by.
  init(_ walk: FileWalk) {
    self.walk = walk
  }

  /// The next report, or `nil` at the end.
  mutating func next() -> ReportInput? {
    while true {
      if let element = reports?.next() { return told(ReportInput(element)) }
      untoldByteCount += (reports?.readByteCount ?? 0) - toldByteCount
      toldByteCount = 0
      reports = nil
      switch walk.next() {
      case nil: return nil
      case .unreadable(let path, let reason): return .unreadable(path: path, reason: reason)
      case .standardInput:
        reports = PackedReports(fileDescriptor: 0, path: "-", unknown: .linesOfObjects)
      case .file(let path):
        do throws(ReadingError) {
          let file = try ReportFile(path: path)
          reports = PackedReports(fileDescriptor: file.release(), path: path, isOwned: true)
        } catch {
          return .unreadable(path: path, reason: error.description)
        }
      }
    }
  }

  /// `input` with the number of bytes that were read since the last report.
  private mutating func told(_ input: ReportInput) -> ReportInput {
    guard case .report(var raw) = input else { return input }
    let readByteCount = reports?.readByteCount ?? 0
    raw.readByteCount = untoldByteCount + readByteCount - toldByteCount
    untoldByteCount = 0
    toldByteCount = readByteCount
    return .report(raw)
  }
}
