/// Cuts text into words.
enum WordReader {
  /// A word and where it stands.
  struct Word {
    /// The hash of its lower case.
    var hash: UInt64
    /// The bytes from its first to after its last.
    var start: Int
    var end: Int
    /// The code points from its first to after its last.
    var scalarStart: Int
    var scalarEnd: Int
  }

  /// Calls `body` with each word of a range of `bytes`, in order, until it returns false.
  ///
  /// Bytes that are no UTF-8 part words, each as if it were a character.
  @inline(__always)
  static func forEachWord(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Word) -> Bool
  ) {
    guard let base = bytes.baseAddress else { return }
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    let characters = WordCharacters.standard
    unsafe classes.withUnsafeBufferPointer { classes in
      let end = range.upperBound
      var at = range.lowerBound
      var scalar = 0
      while at < end {
        guard unsafe classes[Int(base[at])] != 0 else {
          at += 1
          scalar += 1
          continue
        }
        let (hash, after) = unsafe asciiWord(base, at, end)
        var word = Word(
          hash: hash, start: at, end: after, scalarStart: scalar,
          scalarEnd: scalar &+ after &- at)
        var isDecided = after > at
        if after < end, unsafe base[after] >= 0x80 {
          let (value, _) = unsafe self.scalar(base, after, end)
          isDecided = isDecided && characters.lowerCase(value) == 0
        }
        if !isDecided {
          unsafe readSlowly(base, &word, end, characters)
          if word.end == word.start {
            // A character that parts words.
            at = unsafe word.end + self.scalar(base, at, end).length
            scalar = word.scalarEnd + 1
            continue
          }
        }
        guard body(word) else { return }
        at = word.end
        scalar = word.scalarEnd
      }
    }
  }

  /// Reads the word that starts where `word` does, character by character.
  private static func readSlowly(
    _ base: UnsafePointer<UInt8>, _ word: inout Word, _ end: Int, _ characters: WordCharacters
  ) {
    var hash = WordHash()
    var at = word.start
    var count = 0
    while at < end {
      let (value, length) = unsafe scalar(base, at, end)
      let lower = characters.lowerCase(value)
      let alone = WordCharacters.standsAlone(value)
      if lower == 0 || (alone && count > 0) { break }
      if lower < 0x80 {
        hash.add(UInt8(truncatingIfNeeded: lower))
      } else if let scalar = Unicode.Scalar(lower) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { hash.add(byte) }
      }
      at += length
      count += 1
      if alone { break }
    }
    word.end = at
    word.scalarEnd = word.scalarStart + count
    word.hash = hash.value
  }

  /// The hash of the ASCII characters of words from `start` on, and where they end; up to `limit`
  /// there are bytes to read.
  @inline(__always)
  private static func asciiWord(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ limit: Int
  ) -> (hash: UInt64, end: Int) {
    var hash = WordHash()
    var at = start
    while at &+ 8 <= limit {
      let bytes = unsafe UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self).littleEndian
      let count = WordBits.leadingCount(bytes)
      if count < 8 {
        let left = UInt64(truncatingIfNeeded: count)
        if left > 0 { hash.add(last: bytes & ~(.max &<< (8 &* left)), count: left) }
        return (hash.value, at &+ count)
      }
      hash.add(eight: bytes)
      at &+= 8
    }
    while at < limit, unsafe classes[Int(base[at])] == 1 {
      hash.add(unsafe base[at])
      at &+= 1
    }
    return (hash.value, at)
  }

  /// The scalar at `at` and how many bytes it has; half a scalar is a blank of one byte.
  @inline(__always)
  private static func scalar(
    _ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int
  ) -> (value: UInt32, length: Int) {
    let first = unsafe base[at]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, at + length <= end else { return (0x20, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      value = value << 6 | UInt32(unsafe base[at + offset] & 0x3F)
    }
    return (value, length)
  }

  /// For each byte 0 where it parts words, 1 for the ASCII characters of words, 2 for the others.
  private static let classes: [UInt8] = (0..<256).map { byte in
    if byte >= 0x80 { return 2 }
    return WordCharacters.standard.lowerCase(UInt32(byte)) == 0 ? 0 : 1
  }
}
