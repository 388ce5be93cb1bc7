internal import Model

/// The words of a text as hashes, each with its place.
struct WordSequence: Sendable {
  /// The hash of each word in lower case.
  var hashes: [UInt64] = []
  /// Where each word stands.
  var spans: [TextSpan] = []

  /// How many words there are.
  var count: Int { hashes.count }

  /// The words as halves of their hashes, which is enough to tell them apart in their place.
  var tokens: [UInt32] { hashes.map { UInt32(truncatingIfNeeded: $0) } }

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
    var text = text
    text.withUTF8 { bytes in
      for range in ranges where count < Self.mostWords {
        let expected = min(count + range.count / 5, Self.mostWords)
        hashes.reserveCapacity(expected)
        spans.reserveCapacity(expected)
        unsafe WordReader.forEachWord(in: bytes, range) { word in
          hashes.append(word.hash)
          spans.append(TextSpan(word.start, word.end))
          return hashes.count < Self.mostWords
        }
      }
    }
  }
}
