public import Model

/// The reports in a file, which may be one, or many that are packed into it in any way.
///
/// Read are ZIP, tar and 7z archives, web archives (WARC, ISO 28500), feeds (RSS, Atom, JSON Feed),
/// mbox, STIX bundles, and documents as NDJSON; each also within another, and compressed with gzip,
/// bzip2, xz, lzip or zstd. What a file is, its bytes tell. Reports come one at a time in the order
/// of the file, so that memory does not grow with it. What cannot be read is named, and the rest
/// follows.
public struct PackedReports: Sequence, IteratorProtocol {
  /// What the bytes of a report are.
  public enum Form: Sendable, Hashable {
    /// A file, whose form and encoding its bytes tell.
    case file
    /// One line of NDJSON (`DocumentLine`); what a feed or a bundle lists comes so, too.
    case line(number: Int)
  }

  /// A report before it is read.
  public struct Report: Sendable, Hashable {
    /// The path of the file, and behind `#` what the report is called in it; of a line only the
    /// path of what holds the line.
    public var path: String
    /// What the bytes are.
    public var form: Form
    /// The bytes.
    public var bytes: [UInt8]
    /// How they were had over the network, where that is told.
    public var retrieval: Retrieval?
    /// What the bundle says of it that it comes from, where it comes from one.
    public var listed: ListedMetadata?
  }

  /// A report, or what stands in the place of one.
  public enum Element: Sendable, Hashable {
    /// A report to read.
    case report(Report)
    /// Something that cannot be read, by its name.
    case failure(path: String, ReadingError)
  }

  /// What a file is read as that is nothing that is known.
  public enum Unknown: Sendable, Hashable {
    /// One report.
    case report
    /// NDJSON.
    case lines
    /// NDJSON where it starts with `{`, else one report.
    case linesOfObjects
  }

  private let budget: UnpackingBudget
  private let outermost: OutermostStream
  private let unknown: Unknown
  private var charset: String?
  private var layers: [PackedLayer] = []
  private var pending: (any ByteStream, String)?

  /// The reports in the file or pipe that `descriptor` is open on, read from its start.
  /// - Parameters:
  ///   - descriptor: an open file, a pipe, or 0 for standard input.
  ///   - path: what it is called in the paths of the reports.
  ///   - isOwned: whether to close it at the end.
  ///   - unknown: what it is read as where it is nothing that is known.
  ///   - limits: how much may come out of it.
  public init(
    fileDescriptor descriptor: Int32, path: String, isOwned: Bool = false,
    unknown: Unknown = .report, limits: UnpackingLimits = UnpackingLimits()
  ) {
    self.init(
      FileStream(descriptor: descriptor, isOwned: isOwned), path: path,
      unknown: unknown, limits: limits)
  }

  /// The reports in `bytes`, whose characters are in the encoding `charset`, as their server says.
  public init(
    bytes: [UInt8], path: String, charset: String? = nil,
    limits: UnpackingLimits = UnpackingLimits()
  ) {
    self.init(BytesStream(bytes), path: path, unknown: .report, limits: limits)
    self.charset = charset
  }

  init(_ stream: any ByteStream, path: String, unknown: Unknown, limits: UnpackingLimits) {
    budget = UnpackingBudget(limits)
    outermost = OutermostStream(stream, budget: budget)
    self.unknown = unknown
    pending = (outermost, path)
  }

  /// How many bytes of the file itself have been read: a measure of progress.
  public var readByteCount: Int { outermost.readCount }

  /// The next report, or `nil` at the end.
  public mutating func next() -> Element? {
    while true {
      if let (stream, path) = pending {
        pending = nil
        if let element = open(stream, path: path, retrieval: nil) { return element }
        continue
      }
      guard let layer = layers.last else { return nil }
      guard let item = layer.source.next() else {
        layers.removeLast()
        continue
      }
      let path = item.name.isEmpty ? layer.path : layer.path + "#" + item.name
      switch item.content {
      case .failure(let error): return .failure(path: path, error)
      case .line(let number, let bytes):
        return .report(Report(path: path, form: .line(number: number), bytes: bytes))
      case .report(let bytes, let listed):
        return .report(Report(path: path, form: .file, bytes: bytes, listed: listed))
      case .stream(let stream):
        if let element = open(stream, path: path, retrieval: item.retrieval) { return element }
      }
    }
  }

  /// The report that `stream` holds; `nil` where it holds several, which then come as a layer.
  private mutating func open(
    _ stream: any ByteStream, path: String, retrieval: Retrieval?
  ) -> Element? {
    do throws(ReadingError) {
      var depth = layers.last?.depth ?? 0
      var stream = BufferedStream(stream)
      while true {
        let isEnough = { Packing.isToldApart($0, isLinesExpected: unknown == .lines) }
        let head = stream.peek(Packing.headSize, isEnough: isEnough)
        let packing = Packing.kind(of: head, name: path)
        depth += 1
        guard packing == .report || depth <= budget.limits.depth else {
          throw .unpackingLimit(
            "it holds packings within one another, deeper than \(budget.limits.depth)")
        }
        switch packing {
        case .gzip: stream = BufferedStream(try GzipStream(stream, budget: budget))
        case .compressed: stream = BufferedStream(try DecompressedStream(stream, budget: budget))
        default:
          return try open(stream, as: packing, layer: (path, depth), retrieval: retrieval)
        }
      }
    } catch {
      return .failure(path: path, error)
    }
  }

  private mutating func open(
    _ stream: BufferedStream, as packing: Packing, layer: (path: String, depth: Int),
    retrieval: Retrieval?
  ) throws(ReadingError) -> Element? {
    let limit = budget.limits.memberByteCount
    let source: any ReportLayer
    switch packing {
    case .warc: source = WARCReader(stream, budget: budget)
    case .mbox: source = MboxReader(stream, limit: limit)
    case .tar: source = MemberLayer(try MemberReader(stream, budget: budget))
    case .lines: source = LineLayer(stream)
    case .sevenZip:
      let whole: any ByteStream =
        stream.byteCount == nil ? BytesStream(try stream.readAll(limit: limit)) : stream
      _ = whole.seek(to: 0)
      source = MemberLayer(try MemberReader(whole, budget: budget))
    case .zip:
      // An office document, or an archive; that one may be larger than a report, and come by pieces.
      if stream.byteCount ?? 0 <= limit { _ = stream.peek(limit + 1) }
      if stream.isWhole {
        let bytes = try stream.readAll(limit: limit)
        if OfficeSniffer.isDocument(bytes) {
          return .report(Report(path: layer.path, form: .file, bytes: bytes, retrieval: retrieval))
        }
        source = MemberLayer(try MemberReader(BytesStream(bytes), budget: budget))
      } else {
        _ = stream.seek(to: 0)
        source = MemberLayer(try MemberReader(stream, budget: budget))
      }
    case .xmlFeed, .jsonList:
      let isXML = packing == .xmlFeed
      let bytes = try stream.readAll(limit: isXML ? Swift.min(limit, Feed.sizeLimit) : limit)
      let charset = layers.isEmpty ? charset : retrieval?.charset
      if !isXML, let split = STIXSplit(bytes) {
        source = STIXLayer(split)
      } else if let lines = try ReportList.lines(in: bytes, as: packing, charset: charset) {
        source = ListLayer(lines)
      } else if isRead(asLines: bytes) {
        source = LineLayer(BytesStream(bytes))
      } else {
        return .report(Report(path: layer.path, form: .file, bytes: bytes, retrieval: retrieval))
      }
    case .gzip, .compressed, .report:
      if isRead(asLines: stream.peek(1)) {
        source = LineLayer(stream)
        break
      }
      let bytes = try stream.readAll(limit: limit)
      // A mail comes first, and then what came with it; mails within mails come to an end as well.
      let attachments = layer.depth < budget.limits.depth ? AttachmentLayer(bytes) : nil
      if let attachments {
        layers.append(PackedLayer(path: layer.path, depth: layer.depth, source: attachments))
        if !attachments.hasText { return nil }
      }
      return .report(
        Report(
          path: layer.path, form: .file, bytes: bytes,
          retrieval: retrieval ?? SavedPage.retrieval(bytes)))
    }
    layers.append(PackedLayer(path: layer.path, depth: layer.depth, source: source))
    return nil
  }

  /// Whether the outermost file, which begins with `head` and is nothing known, is read as NDJSON.
  private func isRead(asLines head: [UInt8]) -> Bool {
    guard layers.isEmpty else { return false }
    switch unknown {
    case .report: return false
    case .lines: return true
    case .linesOfObjects: return head.first { $0 > 0x20 } == UInt8(ascii: "{")
    }
  }
}

/// Something with several reports in it, while they are read.
private struct PackedLayer {
  /// Where it lies.
  var path: String
  /// How many packings it lies in, itself included.
  var depth: Int
  /// Its reports.
  var source: any ReportLayer
}
