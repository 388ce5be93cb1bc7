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

  /// Calls `body` with what writes the places of at most `mostWords` words, the first ones, into
  /// flat memory; they stand in a text of at most so many code points.
  @inline(__always)
  mutating func write(
    mostWords: Int, scalarCount: Int, _ body: (inout WordPlaceWriter) -> Void
  ) {
    // Two numbers a word, and a byte more for each full 128 code points of a long one.
    let most = 2 * mostWords + scalarCount / 64 + 16
    bytes = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      var writer = unsafe WordPlaceWriter(buffer)
      unsafe body(&writer)
      count = unsafe writer.count
      end = unsafe writer.end
    }
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

/// The places of a text's words while they are written.
@unsafe
struct WordPlaceWriter {
  /// How many bytes were written.
  private(set) var count = 0
  /// Where the last word ends.
  private(set) var end = 0
  private let buffer: UnsafeMutableBufferPointer<UInt8>

  /// Writes to `buffer`.
  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    unsafe self.buffer = unsafe buffer
  }

  /// The place of the next word.
  @inline(__always)
  mutating func append(_ start: Int, _ end: Int) {
    let (gap, length) = unsafe (start &- self.end, end &- start)
    if gap | length < 0x80 {
      unsafe buffer[count] = UInt8(truncatingIfNeeded: gap)
      unsafe buffer[count &+ 1] = UInt8(truncatingIfNeeded: length)
      unsafe count &+= 2
    } else {
      unsafe append(gap)
      unsafe append(length)
    }
    unsafe self.end = end
  }

  private mutating func append(_ number: Int) {
    var number = number
    while number >= 0x80 {
      unsafe buffer[count] = UInt8(truncatingIfNeeded: number) | 0x80
      unsafe count &+= 1
      number >>= 7
    }
    unsafe buffer[count] = UInt8(truncatingIfNeeded: number)
    unsafe count &+= 1
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
