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
}

/// The places of a text's words while they are looked at.
@unsafe
struct WordPlaceReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether each number has one byte, so that the bytes need only be summed up.
  private let isPlain: Bool
  /// What was summed up so far: so many numbers, in so many bytes, make this place.
  private var numberCount = 0
  private var at = 0
  private var sum = 0

  /// The places in `bytes` of so many words.
  init(_ bytes: UnsafeBufferPointer<UInt8>, wordCount: Int) {
    unsafe self.bytes = unsafe bytes
    unsafe isPlain = bytes.count == wordCount * 2
  }

  /// Where a word starts; the cost grows with how far it is from the word asked for last, or, where
  /// it comes before that one, from the start of the text.
  mutating func start(_ word: Int) -> Int { unsafe place(2 * word + 1) }

  /// Where a word ends; the cost is that of `start`.
  mutating func end(_ word: Int) -> Int { unsafe place(2 * word + 2) }

  /// The sum of the first so many numbers.
  private mutating func place(_ count: Int) -> Int {
    if unsafe count < numberCount {
      unsafe numberCount = 0
      unsafe at = 0
      unsafe sum = 0
    }
    if unsafe isPlain {
      var added: UInt32 = 0
      for index in unsafe numberCount..<min(count, bytes.count) {
        unsafe added &+= UInt32(bytes[index])
      }
      unsafe sum += Int(added)
      unsafe numberCount = count
      return unsafe sum
    }
    while unsafe numberCount < count, unsafe at < bytes.count {
      var shift = 0
      var byte: UInt8 = 0x80
      while unsafe byte >= 0x80 && at < bytes.count {
        byte = unsafe bytes[at]
        unsafe at += 1
        unsafe sum += Int(byte & 0x7F) << shift
        shift += 7
      }
      unsafe numberCount += 1
    }
    return unsafe sum
  }
}
