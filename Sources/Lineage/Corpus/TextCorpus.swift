public import Model

/// Texts that are compared with one another by their words alone: who retells whom in a pile of them.
///
/// Add all, then `finish()`, then ask for each text in turn. Nothing hangs on the order in which they
/// came: they are put in the order of their paths, and which runs of words are common is counted
/// over all of them. Words and index are kept in memory up to a size, and beyond that in files
/// without a name.
public struct TextCorpus: Sendable {
  /// What is kept of a text beside its words.
  struct Row: Sendable {
    var words: WordStore.Place
    var sketch: CorpusSketches.Place
    var pathStart: Int
    var pathEnd: Int
    var document: (high: UInt64, low: UInt64)
    var published: PackedDate
  }

  /// What is counted in a text.
  struct Counts: Sendable {
    /// How many different runs of words it has.
    var grams: UInt32
    /// How many of them are its fingerprints.
    var fingerprints: UInt32
  }

  private(set) var rows: [Row] = []
  private(set) var counts: [Counts] = []
  private(set) var words: WordStore
  private(set) var sketches: CorpusSketches
  private var paths: [UInt8] = []
  private var keys: CorpusKeyStore
  private(set) var links = CorpusLinks()
  private let folder: String
  private let memoryLimit: Int

  /// A corpus that keeps words up to half of `memoryLimit` bytes in memory.
  ///
  /// It keeps about as much of the index and of what is made of it; what is more goes to files in
  /// `temporaryFolder`. Beside that each text takes some hundred bytes, and, up to twice the limit
  /// in all, a byte a word.
  public init(temporaryFolder: String, memoryLimit: Int = 256 << 20) {
    folder = temporaryFolder
    self.memoryLimit = memoryLimit
    words = WordStore(folder: temporaryFolder, memoryLimit: memoryLimit / 2)
    sketches = CorpusSketches(memoryLimit: memoryLimit * 2)
    keys = CorpusKeyStore(folder: temporaryFolder, memoryLimit: memoryLimit / 2)
  }

  /// How many texts there are.
  public var count: Int { rows.count }

  /// Adds a text.
  public mutating func add(_ text: CorpusText) throws {
    let start = paths.count
    paths.append(contentsOf: text.path.utf8)
    rows.append(
      Row(
        words: try words.append(text), sketch: sketches.append(text.tokens), pathStart: start,
        pathEnd: paths.count,
        document: Self.numbers(text.document), published: PackedDate(text.published)))
  }

  /// Puts the texts in order.
  public mutating func sort() throws {
    try words.finish()
    let paths = paths
    rows.sort { first, second in
      let order = Self.compare(paths, first, second)
      return order != 0 ? order < 0 : first.document < second.document
    }
  }

  /// Takes the keys of the texts in, which must come in order.
  public mutating func insert(_ keys: [CorpusKeys]) {
    for keys in keys {
      counts.append(
        Counts(
          grams: UInt32(truncatingIfNeeded: keys.gramCount),
          fingerprints: UInt32(truncatingIfNeeded: keys.fingerprints.count)))
      self.keys.insert(keys.fingerprints, text: keys.text)
    }
  }

  /// Ends the taking in of keys.
  public mutating func finish() throws {
    links = try CorpusLinks(
      &keys, textCount: count, folder: folder, memoryLimit: memoryLimit / 4)
  }

  /// The path of a text.
  public func path(of text: Int) -> String {
    String(decoding: pathBytes(of: text), as: UTF8.self)
  }

  /// The same as UTF-8.
  public func pathBytes(of text: Int) -> ArraySlice<UInt8> {
    paths[rows[text].pathStart..<rows[text].pathEnd]
  }

  /// The two numbers whose 32 hex digits are the name of a text's document.
  public func documentNumbers(of text: Int) -> (high: UInt64, low: UInt64) {
    rows[text].document
  }

  /// The name of a text's document.
  public func document(of text: Int) -> DocumentID {
    let (high, low) = rows[text].document
    return DocumentID(digits: Self.digits(high) + Self.digits(low))
  }

  private static func compare(_ paths: [UInt8], _ first: Row, _ second: Row) -> Int {
    var at = first.pathStart
    var other = second.pathStart
    while at < first.pathEnd, other < second.pathEnd {
      if paths[at] != paths[other] { return paths[at] < paths[other] ? -1 : 1 }
      at += 1
      other += 1
    }
    return (first.pathEnd - at) - (second.pathEnd - other)
  }

  private static func numbers(_ document: DocumentID) -> (UInt64, UInt64) {
    var numbers: (UInt64, UInt64) = (0, 0)
    for byte in document.digits.utf8 {
      let digit = UInt64(byte < 0x40 ? byte &- 0x30 : byte &- 0x57) & 15
      numbers.0 = numbers.0 << 4 | numbers.1 >> 60
      numbers.1 = numbers.1 << 4 | digit
    }
    return numbers
  }

  private static func digits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
