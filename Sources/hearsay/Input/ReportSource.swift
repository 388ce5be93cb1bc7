import Fetching
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
  /// What the feed that lists it says of it, where one does.
  var listed: ListedMetadata?
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

  /// What a file that is read holds, or a page that was fetched, of which a feed says `listed`.
  init(
    _ element: PackedReports.Element, of page: Fetched? = nil, listed: ListedMetadata? = nil
  ) {
    switch element {
    case .failure(let path, let error):
      self = .unreadable(path: path, reason: error.description)
    case .report(let report):
      let form: RawReport.Form =
        switch report.form {
        case .file: .file
        case .line(let number): .line(number: number)
        }
      var raw = RawReport(
        path: report.path, form: form, bytes: report.bytes, retrieval: report.retrieval,
        listed: report.listed)
      // What lies within something packed has no address of its own.
      if let page, case .file = form, report.path == page.retrieval.requested {
        raw.listed = listed
        raw.retrieval = page.retrieval
        if raw.bytes != page.bytes { raw.retrieval?.isDecoded = true }
      }
      self = .report(raw)
    }
  }
}

/// The reports in the files that a user names, one after the other.
struct ReportSource {
  /// How many bytes one report, or one line of a stream, may have.
  static let sizeLimit = DocumentReader.defaultSizeLimit

  private var walk: FileWalk
  private var pages: FetchedPages?
  private var reports: PackedReports?
  /// How the bytes that `reports` reads were had, where that was over the network.
  private var page: Fetched?
  /// How much of the file at hand has been told of, and how much of the files before it has not.
  private var toldByteCount = 0
  private var untoldByteCount = 0

  /// The reports that `walk` comes by, and those of `pages`, which are those of the walk.
  init(_ walk: FileWalk, pages: FetchedPages? = nil) {
    self.walk = walk
    self.pages = pages
  }

  /// The next report, or `nil` at the end.
  mutating func next() async -> ReportInput? {
    while true {
      if let element = reports?.next() {
        return told(ReportInput(element, of: page))
      }
      page = nil
      untoldByteCount += (reports?.readByteCount ?? 0) - toldByteCount
      toldByteCount = 0
      reports = nil
      switch walk.next() {
      case nil: return nil
      case .unreadable(let path, let reason): return .unreadable(path: path, reason: reason)
      case .standardInput:
        reports = PackedReports(fileDescriptor: 0, path: "-", unknown: .linesOfObjects)
      case .address(let address):
        switch await pages?.next(address) {
        case .success(let fetched):
          page = fetched
          reports = PackedReports(
            bytes: fetched.bytes, path: address, charset: fetched.retrieval.charset)
        case .failure(let error):
          return .unreadable(path: WebAddress.shown(address), reason: error.description)
        case nil:
          return .unreadable(path: address, reason: "pages of the web are not read here")
        }
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
