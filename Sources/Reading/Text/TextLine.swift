internal import Model

/// A line of a report that is not blank.
struct TextLine {
  /// Where it stands, without white space at either end.
  var span: TextSpan
  /// How many characters it has.
  var length: Int
  /// How many characters its first word has.
  var firstWordLength: Int
  /// Whether a blank line, or the beginning of the text, stands before it.
  var followsBlank: Bool
  /// Whether it begins with a lower-case letter.
  var beginsLowerCase: Bool
  /// Whether its last character ends a sentence.
  var endsSentence: Bool
  /// Whether it stands alone by its form: a row of links parted by bars, an item of a list.
  var standsAlone: Bool

  /// The lines of `bytes` that are not blank.
  static func lines(of bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var followsBlank = true
    while start < bytes.count {
      let end = ByteSearch.first(0x0A, in: bytes, from: start) ?? bytes.count
      let span = WhiteSpace.trimmed(TextSpan(start, end), in: bytes)
      if span.isEmpty {
        followsBlank = true
      } else {
        lines.append(TextLine(span: span, in: bytes, followsBlank: followsBlank))
        followsBlank = false
      }
      start = end + 1
    }
    return lines
  }

  private init(span: TextSpan, in bytes: [UInt8], followsBlank: Bool) {
    self.span = span
    self.followsBlank = followsBlank
    beginsLowerCase = bytes[span.start] >= 0x61 && bytes[span.start] <= 0x7A
    endsSentence = SentenceEnd.isEnd(of: span, in: bytes)
    standsAlone = false
    // Lines of any real width are counted; a longer one is not wrapped, whatever its length.
    guard span.byteCount <= 600 else {
      length = span.byteCount
      firstWordLength = 1
      return
    }
    var characterCount = 0
    var firstWord = 0
    for index in span.start..<span.end where bytes[index] & 0xC0 != 0x80 {
      if firstWord == 0, bytes[index] == 0x20 { firstWord = characterCount }
      characterCount += 1
    }
    length = characterCount
    standsAlone =
      Self.beginsItem(span, in: bytes) || bytes[span.start..<span.end].contains(0x7C)
    firstWordLength = firstWord == 0 ? characterCount : firstWord
  }

  /// Whether it begins as an item of a list does: a number with a mark behind it, an arrow.
  private static func beginsItem(_ span: TextSpan, in bytes: [UInt8]) -> Bool {
    var index = span.start
    if bytes[index] == 0x3E { return true }
    while index < span.end, index - span.start < 2, bytes[index] >= 0x30, bytes[index] <= 0x39 {
      index += 1
    }
    guard index > span.start, index + 1 < span.end else { return false }
    return (bytes[index] == 0x2E || bytes[index] == 0x29) && bytes[index + 1] == 0x20
  }
}

/// Where sentences end.
enum SentenceEnd {
  /// Whether the last characters of `span` end a sentence: a full stop, question or exclamation
  /// mark or their like in other scripts, quotation marks and brackets behind it aside.
  static func isEnd(of span: TextSpan, in bytes: [UInt8]) -> Bool {
    if isStop(at: span.end, of: span, in: bytes) { return true }
    guard let start = tailStart(of: span, in: bytes) else { return false }
    return isStop(at: start, of: span, in: bytes)
  }

  /// Where the space before a mark behind the last sentence stands.
  ///
  /// "… on Monday. (Agency)", "… on Monday. Enditem", "… on Monday. /AGENCY/".
  private static func tailStart(of span: TextSpan, in bytes: [UInt8]) -> Int? {
    guard let last = bytes[span.start..<span.end].last else { return nil }
    let open: UInt8
    switch last {
    case 0x29: open = 0x28
    case 0x5D: open = 0x5B
    case 0x2F: open = 0x2F
    default:
      let endings: [[UInt8]] = [Array(" enditem".utf8), Array(" ends".utf8), Array(" end".utf8)]
      for ending in endings where span.byteCount > ending.count {
        let start = span.end - ending.count
        if ending.indices.allSatisfy({ bytes[start + $0] | 0x20 == ending[$0] }) { return start }
      }
      return nil
    }
    var index = span.end - 2
    while index > span.start, span.end - index <= 60 {
      if bytes[index] == open { return bytes[index - 1] == 0x20 ? index - 1 : nil }
      index -= 1
    }
    return nil
  }

  private static func isStop(at spanEnd: Int, of span: TextSpan, in bytes: [UInt8]) -> Bool {
    var end = spanEnd
    var closerCount = 0
    while end > span.start, closerCount < 6 {
      let last = bytes[end - 1]
      if last < 0x80 {
        if last == 0x22 || last == 0x27 || last == 0x29 || last == 0x5D || last == 0x20 {
          end -= 1
          closerCount += 1
          continue
        }
        return last == 0x2E || last == 0x21 || last == 0x3F
      }
      guard end - 2 >= span.start else { return false }
      if bytes[end - 2] == 0xC2, last == 0xBB || last == 0xA0 {
        end -= 2
      } else if bytes[end - 2] == 0xD8, last == 0x9F {
        return true  // ؟
      } else if bytes[end - 2] == 0xDB, last == 0x94 {
        return true  // ۔
      } else if end - 3 >= span.start {
        let third = (bytes[end - 3], bytes[end - 2], last)
        switch third {
        case (0xE2, 0x80, 0x98...0x9F), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x8B...0x8F),
          (0xE2, 0x80, 0xBA), (0xEF, 0xBC, 0x89), (0xE2, 0x96, 0xA0), (0xE2, 0x96, 0xA1):
          end -= 3
        case (0xE2, 0x80, 0xA6), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F),
          (0xE0, 0xA5, 0xA4), (0xE0, 0xA5, 0xA5), (0xEF, 0xBD, 0xA1):
          return true  // … 。 ！ ？ । ॥ ｡
        default: return false
        }
      } else {
        return false
      }
      closerCount += 1
    }
    return false
  }
}
