internal import Model

/// The words of a text as hashes, each with its place.
struct WordSequence: Sendable {
  /// The hash of each word in lower case.
  var hashes: [UInt64] = []
  /// Where each word stands.
  var spans: [TextSpan] = []

  /// How many words there are.
  var count: Int { hashes.count }

  /// Words past this number are not compared: some forty times the longest report that we know of.
  ///
  /// It bounds memory and time for a hostile text of hundreds of megabytes.
  static let mostWords = 400_000

  /// The words of the blocks of `document` that are read, or of its whole text if it has no blocks.
  init(of document: Document) {
    let byteCount = document.text.utf8.count
    guard !document.blocks.isEmpty else {
      read(document.text, ranges: [0..<byteCount])
      return
    }
    var ranges: [Range<Int>] = []
    for block in document.blocks where block.isRead {
      let start = max(block.span.start, ranges.last?.upperBound ?? 0)
      let end = min(block.span.end, byteCount)
      if start < end { ranges.append(start..<end) }
    }
    read(document.text, ranges: ranges)
  }

  /// The words of `text`, or of its first `mostBytes`.
  init(_ text: String, mostBytes: Int = .max) {
    read(text, ranges: [0..<min(text.utf8.count, mostBytes)])
  }

  private mutating func read(_ text: String, ranges: [Range<Int>]) {
    let bytes = text.utf8Span.span
    for range in ranges where count < Self.mostWords {
      let expected = min(count + range.count / 5, Self.mostWords)
      hashes.reserveCapacity(expected)
      spans.reserveCapacity(expected)
      read(bytes, range)
    }
  }

  private mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let characters = WordCharacters.standard
    var at = range.lowerBound
    var start = -1
    var state = WordHash()
    while at < range.upperBound {
      let (value, length) = Self.scalar(bytes, at, range.upperBound)
      let lower = characters.lowerCase(value)
      let alone = WordCharacters.standsAlone(value)
      if start >= 0, lower == 0 || alone {
        append(state, start, at)
        start = -1
        state = WordHash()
        if count >= Self.mostWords { return }
      }
      if lower != 0 {
        if start < 0 { start = at }
        state.add(lower)
        if alone {
          append(state, start, at + length)
          start = -1
          state = WordHash()
          if count >= Self.mostWords { return }
        }
      }
      at += length
    }
    if start >= 0 { append(state, start, range.upperBound) }
  }

  private mutating func append(_ state: WordHash, _ start: Int, _ end: Int) {
    hashes.append(state.value)
    spans.append(TextSpan(start, end))
  }

  /// The scalar at `at` and how many bytes it has; half a scalar is a blank of one byte.
  @inline(__always)
  private static func scalar(
    _ bytes: Span<UInt8>, _ at: Int, _ end: Int
  ) -> (value: UInt32, length: Int) {
    let first = bytes[at]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, at + length <= end else { return (0x20, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      value = value << 6 | UInt32(bytes[at + offset] & 0x3F)
    }
    return (value, length)
  }
}

/// The hash of a word, built one character at a time.
struct WordHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes the next character in.
  @inline(__always)
  mutating func add(_ character: UInt32) {
    state = (state ^ UInt64(character)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of the characters so far.
  var value: UInt64 { WordGrams.mixed(state) }
}
