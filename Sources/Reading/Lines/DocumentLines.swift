/// The documents of an NDJSON file, one after another, without the file ever being whole in memory.
///
/// Blank lines are passed over. A line that is no document comes as its error, and the next follows;
/// after an error of the file itself nothing follows.
public struct DocumentLines: Sequence, IteratorProtocol {
  /// One line.
  public struct Element: Sendable {
    /// Its number in the file; the first is 1.
    public var number: Int
    /// The document, or why there is none.
    public var document: Result<DocumentLine, ReadingError>
  }

  /// How many bytes a line may have unless the caller says otherwise: 64 MiB and a little.
  public static let defaultLineLimit = DocumentReader.defaultSizeLimit + (1 << 20)

  private var lines: LineSplitter

  /// The lines of the file at `path`, which may be compressed with gzip whatever it is called.
  public init(
    contentsOfFile path: String, lineLimit: Int = defaultLineLimit
  ) throws(ReadingError) {
    lines = LineSplitter(
      chunks: try ChunkSource(contentsOfFile: path), lineLimit: lineLimit)
  }

  /// The lines of the file that `descriptor` is open on, such as 0 for standard input; it stays
  /// open.
  public init(fileDescriptor descriptor: Int32, lineLimit: Int = defaultLineLimit) {
    lines = LineSplitter(chunks: ChunkSource(fileDescriptor: descriptor), lineLimit: lineLimit)
  }

  /// The lines of `bytes`, which may be compressed with gzip.
  public init(bytes: [UInt8], lineLimit: Int = defaultLineLimit) {
    lines = LineSplitter(chunks: ChunkSource(bytes: bytes), lineLimit: lineLimit)
  }

  /// The next line that is not blank.
  public mutating func next() -> Element? {
    while let line = lines.next() {
      switch line.bytes {
      case .failure(let error): return Element(number: line.number, document: .failure(error))
      case .success(let bytes):
        guard bytes.contains(where: { $0 > 0x20 }) else { continue }
        do throws(DocumentLineError) {
          return Element(number: line.number, document: .success(try DocumentLine(json: bytes)))
        } catch {
          let reason = error.id.map { "“\($0)”: \(error.reason)" } ?? error.reason
          return Element(
            number: line.number, document: .failure(.badLine(line.number, reason: reason)))
        }
      }
    }
    return nil
  }
}
