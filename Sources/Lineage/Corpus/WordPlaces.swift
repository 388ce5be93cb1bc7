/// Where the words of a text stand, in code points, in some two bytes a word.
///
/// Of each word the distance from the end of the word before it and its length are kept, seven bits
/// a byte.
struct WordPlaces: Sendable {
  /// The places as they are kept.
  private(set) var bytes: [UInt8] = []
  private var end = 0

  /// The place of the next word.
  @inline(__always)
  mutating func append(_ start: Int, _ end: Int) {
    append(start - self.end)
    append(end - start)
    self.end = end
  }

  /// Makes room for so many words.
  mutating func reserveCapacity(_ wordCount: Int) {
    bytes.reserveCapacity(wordCount * 2)
  }

  @inline(__always)
  private mutating func append(_ number: Int) {
    var number = number
    while number >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: number) | 0x80)
      number >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: number))
  }

  /// A walk through places that are kept.
  @unsafe
  struct Walk {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    /// How many words were passed.
    private var wordCount = 0
    /// The place of the word passed last.
    private var place = (start: 0, end: 0)

    /// A walk through `bytes`.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      unsafe self.bytes = unsafe bytes
    }

    /// The place of a word, which comes after the word asked for last, or is the same.
    mutating func place(of word: Int) -> (start: Int, end: Int) {
      while unsafe wordCount <= word {
        let start = unsafe place.end + next()
        unsafe place = (start, start + next())
        unsafe wordCount += 1
      }
      return unsafe place
    }

    @inline(__always)
    private mutating func next() -> Int {
      var number = 0
      var shift = 0
      while unsafe at < bytes.count {
        let byte = unsafe bytes[at]
        unsafe at += 1
        number |= Int(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      return number
    }
  }
}
