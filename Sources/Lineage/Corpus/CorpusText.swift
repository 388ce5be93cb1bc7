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
    (tokens, places) = Self.words(of: utf8)
  }

  /// The words of a text and where they stand, written to flat memory that is large enough for any.
  private static func words(of utf8: [UInt8]) -> (tokens: [UInt32], places: WordPlaces) {
    var places = WordPlaces()
    let most = min(utf8.count / 2 + 1, WordSequence.mostWords)
    let tokens = unsafe [UInt32](unsafeUninitializedCapacity: most) { tokens, count in
      unsafe places.write(mostWords: most, scalarCount: utf8.count) { places in
        unsafe utf8.withUnsafeBufferPointer { bytes in
          unsafe WordReader.forEachWord(in: bytes, 0..<bytes.count) { word in
            unsafe tokens[count] = UInt32(truncatingIfNeeded: word.hash)
            unsafe places.append(word.scalarStart, word.scalarEnd)
            count &+= 1
            return count < most
          }
        }
      }
    }
    return (tokens, places)
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
