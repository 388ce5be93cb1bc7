public import Model

/// A text that is to be compared with others by its words alone.
public struct CorpusText: Sendable {
  /// The name of the document.
  public let document: DocumentID
  /// Where it was read.
  public let path: String
  /// When it was published.
  public let published: PartialDate?
  /// Its words: the halves of their hashes.
  let tokens: [UInt32]
  /// Where they stand.
  let places: WordPlaces

  /// A text whose UTF-8 is `utf8`.
  public init(document: DocumentID, path: String, published: PartialDate?, utf8: [UInt8]) {
    self.document = document
    self.path = path
    self.published = published
    var tokens: [UInt32] = []
    var places = WordPlaces()
    tokens.reserveCapacity(utf8.count / 5)
    places.reserveCapacity(utf8.count / 5)
    unsafe utf8.withUnsafeBufferPointer { bytes in
      unsafe WordReader.forEachWord(in: bytes, 0..<bytes.count) { word in
        tokens.append(UInt32(truncatingIfNeeded: word.hash))
        places.append(word.scalarStart, word.scalarEnd)
        return tokens.count < WordSequence.mostWords
      }
    }
    self.tokens = tokens
    self.places = places
  }

  /// The text of a document, without what is furniture in it.
  public init(_ document: Document) {
    self.document = document.id
    path = document.path
    published = document.published
    let words = WordSequence(of: document)
    tokens = words.tokens
    var places = WordPlaces()
    let bytes = document.text.utf8Span.span
    var byte = 0
    var scalar = 0
    for span in words.spans {
      scalar += Self.scalarCount(bytes, byte..<span.start)
      let start = scalar
      scalar += Self.scalarCount(bytes, span.start..<span.end)
      byte = span.end
      places.append(start, scalar)
    }
    self.places = places
  }

  private static func scalarCount(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for at in range where bytes[at] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
