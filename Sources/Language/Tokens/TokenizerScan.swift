import Model

/// Cuts stretches of a text into tokens, byte by byte, in one pass.
struct TokenScanner {
  /// The text.
  let bytes: [UInt8]
  /// The tokens so far.
  var tokens: [Token] = []
  /// How many double quotation marks are open in this block.
  var openDoubles = 0
  /// Whether a single quotation mark is open in this block.
  var isSingleOpen = false
  /// What was found on the next single quotation mark.
  var nextSingle = NextSingle()
  /// The stretch that is being read.
  var limit = 0
  var start = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
  }

  /// Forgets the quotation marks that the block before has left open.
  mutating func beginBlock() {
    openDoubles = 0
    isSingleOpen = false
  }

  @inline(__always)
  func scalar(at index: Int) -> TextScalar { TextScalar(bytes, at: index, before: limit) }

  /// The scalar before `index`, within the stretch.
  func scalar(before index: Int) -> TextScalar {
    guard index > start else { return .none }
    var begin = index - 1
    while begin > start, begin > index - 4, bytes[begin] & 0xC0 == 0x80 { begin -= 1 }
    return TextScalar(bytes, at: begin, before: limit)
  }

  /// Reads the tokens of `range`.
  mutating func scan(_ range: Range<Int>) {
    start = range.lowerBound
    limit = range.upperBound
    var index = start
    var followsSpace = true
    var chunkEnd = index
    var wasAddressTried = false
    while index < limit {
      let current = scalar(at: index)
      if current.isSpace {
        followsSpace = true
        index += current.length
        continue
      }
      if index >= chunkEnd {
        chunkEnd = endOfChunk(from: index)
        wasAddressTried = false
      }
      if !wasAddressTried, !current.isQuote, !current.isOpenBracket {
        wasAddressTried = true
        if let end = addressEnd(from: index, chunkEnd: chunkEnd) {
          append(index..<end, followsSpace: followsSpace)
          index = end
          followsSpace = false
          continue
        }
      }
      index = scanToken(at: index, current, followsSpace: followsSpace)
      followsSpace = false
    }
  }

  private func endOfChunk(from index: Int) -> Int {
    var end = index
    while end < limit {
      let next = scalar(at: end)
      if next.isSpace { break }
      end += next.length
    }
    return end
  }

  /// Reads the token at `index`, or the tokens of a contraction, and returns where it ends.
  private mutating func scanToken(
    at index: Int, _ current: TextScalar, followsSpace: Bool
  ) -> Int {
    let next = scalar(at: index + current.length)
    if current.isWord { return scanWord(at: index, followsSpace: followsSpace) }
    if current.isQuote, let end = scanQuote(at: index, current, followsSpace: followsSpace) {
      return end
    }
    var end = index + current.length
    switch current.value {
    case 0x2E where next.isDigit && (followsSpace || scalar(before: index).isCurrency):
      return scanWord(at: index, followsSpace: followsSpace)
    case 0x23, 0x40:  // # @
      if next.isLetter || next.value == 95 {
        while end < limit, scalar(at: end).isWord { end += scalar(at: end).length }
      }
    case 0x2E, 0x2D, 0x2A, 0x5F, 0x3D, 0x7E:  // runs of . - * _ = ~ are one token
      while end < limit, bytes[end] == bytes[index] { end += 1 }
    case 0x21, 0x3F:  // !?
      while end < limit, bytes[end] == 0x21 || bytes[end] == 0x3F { end += 1 }
    case 0x2014, 0x2026:
      while end < limit, scalar(at: end).value == current.value { end += current.length }
    default: break
    }
    append(index..<end, followsSpace: followsSpace)
    return end
  }

  /// Appends the token of `range`.
  mutating func append(_ range: Range<Int>, followsSpace: Bool, tag: Tag = .nn) {
    var isPlain = true
    for index in range {
      let byte = bytes[index]
      if byte >= 0x80 || (byte >= 65 && byte <= 90) {
        isPlain = false
        break
      }
    }
    let text = String(decoding: bytes[range], as: UTF8.self)
    tokens.append(
      Token(
        span: TextSpan(range.lowerBound, range.upperBound), text: text,
        lower: isPlain ? text : lowered(range), tag: tag, followsSpace: followsSpace))
  }

  /// The bytes of `range` in lower case, with curly apostrophes made straight.
  func lowered(_ range: Range<Int>) -> String {
    var lower: [UInt8] = []
    lower.reserveCapacity(range.count)
    var index = range.lowerBound
    var isASCII = true
    while index < range.upperBound {
      let byte = bytes[index]
      if byte >= 65 && byte <= 90 {
        lower.append(byte | 0x20)
      } else if byte == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x99
      {
        lower.append(0x27)
        index += 2
      } else {
        if byte >= 0x80 { isASCII = false }
        lower.append(byte)
      }
      index += 1
    }
    let text = String(decoding: lower, as: UTF8.self)
    return isASCII ? text : text.lowercased()
  }
}
