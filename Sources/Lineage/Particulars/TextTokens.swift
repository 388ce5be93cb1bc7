internal import Model

/// A document's text as words, runs of digits and marks, in any script.
struct TextTokens: Sendable {
  /// A word, a run of digits, or one mark.
  struct Token: Sendable {
    /// What it is made of.
    var kind: ScriptTable.Class
    /// Where its scalars stand in `scalars`.
    var scalars: Range<Int>
    /// Where it stands in the text.
    var span: TextSpan
    /// Whether white space or the text's start comes before it.
    var isSpaced: Bool
    /// Whether its first letter is a capital.
    var isCapital: Bool
    /// Whether nothing but marks stands between it and the end of a sentence or the block's start.
    var isFirst: Bool
  }

  /// The tokens in text order.
  private(set) var tokens: [Token] = []
  /// The scalars of all tokens, in lower case.
  private(set) var scalars: [UInt32] = []

  /// No more of a text than this is read: some twenty times the longest report.
  static let mostBytes = 262_144

  /// The tokens of the blocks of `document` that are read, or of all of it where it has none.
  init(of document: Document) {
    let bytes = document.text.utf8Span.span
    var left = Self.mostBytes
    if document.blocks.isEmpty {
      read(bytes, 0..<min(left, bytes.count))
      return
    }
    var end = 0
    for block in document.blocks where block.isRead && left > 0 {
      let start = max(block.span.start, end)
      end = min(block.span.end, bytes.count, start + left)
      guard start >= 0, start < end else { continue }
      read(bytes, start..<end)
      left -= end - start
    }
  }

  /// The tokens of a name or another short text.
  init(_ text: String) {
    let bytes = text.utf8Span.span
    read(bytes, 0..<min(bytes.count, Self.mostBytes))
  }

  private mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let table = ScriptTable.standard
    tokens.reserveCapacity(tokens.count + range.count / 5)
    scalars.reserveCapacity(scalars.count + range.count)
    var at = range.lowerBound
    var isSpaced = true
    var isFirst = true
    var open: Token?
    while at < range.upperBound {
      let (value, length) = Self.scalar(bytes, at, range.upperBound)
      let kind = table.characterClass(value)
      if let token = open, token.kind != kind {
        tokens.append(token)
        open = nil
      }
      switch kind {
      case .blank:
        isSpaced = true
        if value == 0x0A { isFirst = true }
      case .mark:
        scalars.append(value)
        tokens.append(
          Token(
            kind: .mark, scalars: (scalars.count - 1)..<scalars.count,
            span: TextSpan(at, at + length), isSpaced: isSpaced, isCapital: false,
            isFirst: isFirst))
        isSpaced = false
        if Self.endsSentence(value) { isFirst = true }
      default:
        let lower = table.lowerCase(value)
        scalars.append(lower)
        if var token = open {
          token.scalars = token.scalars.lowerBound..<scalars.count
          token.span.end = at + length
          open = token
        } else {
          open = Token(
            kind: kind, scalars: (scalars.count - 1)..<scalars.count,
            span: TextSpan(at, at + length), isSpaced: isSpaced, isCapital: lower != value,
            isFirst: isFirst)
          isSpaced = false
          isFirst = false
        }
      }
      at += length
    }
    if let open { tokens.append(open) }
  }

  private static func endsSentence(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x2026, 0x3002, 0x061F, 0x06D4, 0x0964, 0xFF01, 0xFF0E, 0xFF1F:
      true
    default: false
    }
  }

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

extension TextTokens {
  /// The hash of a token's scalars, at most `limit`, without the first `skipped`.
  func hash(_ token: Token, limit: Int = .max, skipping skipped: Int = 0) -> UInt64 {
    var state = ScalarHash()
    for index in token.scalars.dropFirst(skipped).prefix(limit) { state.add(scalars[index]) }
    return state.value
  }

  /// The only scalar of the token at `index` if it is a mark, else 0.
  func mark(at index: Int) -> UInt32 {
    guard tokens.indices.contains(index), tokens[index].kind == .mark else { return 0 }
    return scalars[tokens[index].scalars.lowerBound]
  }

  /// Whether the token at `index` is of this class.
  func isKind(_ kind: ScriptTable.Class, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == kind
  }

  /// Whether the token at `index` follows the one before it without white space.
  func isAttached(at index: Int) -> Bool {
    tokens.indices.contains(index) && index > 0 && !tokens[index].isSpaced
  }

  /// The number that a run of digits writes, or `nil` for one that is too long.
  func integer(at index: Int) -> UInt64? {
    guard isKind(.digit, at: index), tokens[index].scalars.count <= 15 else { return nil }
    return tokens[index].scalars.reduce(0) { $0 * 10 + ScriptTable.digit(scalars[$1]) }
  }

  /// How many digits the run at `index` has, or 0 where there is none.
  func digitCount(at index: Int) -> Int {
    isKind(.digit, at: index) ? tokens[index].scalars.count : 0
  }
}
