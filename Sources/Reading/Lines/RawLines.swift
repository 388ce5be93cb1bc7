/// The lines of an NDJSON file as bytes, so that a caller can decode them on many cores.
///
/// Blank lines are passed over. After an error of the file itself nothing follows.
public struct RawLines: Sequence, IteratorProtocol {
  /// One line.
  public struct Element: Sendable {
    /// Its number in the file; the first is 1.
    public var number: Int
    /// Its bytes without the line feed, or why there are none.
    public var bytes: Result<[UInt8], ReadingError>
  }

  private var lines: LineSplitter

  /// The lines of the file at `path`, which may be compressed with gzip whatever it is called.
  public init(
    contentsOfFile path: String, lineLimit: Int = DocumentLines.defaultLineLimit
  ) throws(ReadingError) {
    lines = LineSplitter(chunks: try ChunkSource(contentsOfFile: path), lineLimit: lineLimit)
  }

  /// The lines of the file that `descriptor` is open on, such as 0 for standard input, after the
  /// bytes `start`, which were read from it already; it stays open.
  public init(
    fileDescriptor descriptor: Int32, start: [UInt8] = [],
    lineLimit: Int = DocumentLines.defaultLineLimit
  ) {
    lines = LineSplitter(
      chunks: ChunkSource(fileDescriptor: descriptor, start: start), lineLimit: lineLimit)
  }

  /// The next line that is not blank.
  public mutating func next() -> Element? {
    while let line = lines.next() {
      if case .success(let bytes) = line.bytes, !bytes.contains(where: { $0 > 0x20 }) { continue }
      return Element(number: line.number, bytes: line.bytes)
    }
    return nil
  }
}
