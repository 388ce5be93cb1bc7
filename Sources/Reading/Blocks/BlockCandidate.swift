internal import Model

/// A stretch of text that will be a block, with what its kind is told by.
struct BlockCandidate {
  /// Where it stands, trimmed.
  var span: TextSpan
  /// Its words with single spaces between; empty when it is long.
  var text: String
  /// `text` in lower case.
  var lowercased: String
  /// The words of `text`.
  var words: [Substring]
  /// Whether it ends as a sentence does.
  var endsSentence: Bool
  /// Whether it is so long that it can only be a paragraph.
  var isLong: Bool

  /// Its first bytes.
  var lead: [UInt8]

  /// How many bytes `lead` has at most.
  private static let greatestLead = 700

  /// The longest stretch, in bytes, that may be anything but a paragraph.
  static let greatestShortLength = 600

  /// The candidate at `span` of `bytes`.
  init(span: TextSpan, in bytes: [UInt8]) {
    self.span = span
    lead = Array(bytes[span.start..<min(span.end, span.start + Self.greatestLead)])
    endsSentence = SentenceEnd.isEnd(of: span, in: bytes)
    isLong = span.byteCount > Self.greatestShortLength
    text =
      isLong
      ? "" : WhiteSpace.collapsed(String(decoding: bytes[span.start..<span.end], as: UTF8.self))
    lowercased = SmallLetters.of(text)
    words = SmallLetters.words(of: text)
  }

  /// The words of a text that is one block.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(span: TextSpan(0, bytes.count), in: bytes)
  }

  /// Whether it is told in sentences: it ends as one or leads into something, and has some words,
  /// or it is long.
  var isProse: Bool {
    isLong || (endsSentence && words.count >= 6) || words.count >= 25
      || (words.count >= 8 && text.hasSuffix(":")) || isIdeographicProse
  }

  /// Scripts without spaces between words: enough bytes and an end of a sentence.
  var isIdeographicProse: Bool {
    words.count * 30 <= text.utf8.count + 60 && endsSentence && text.utf8.count >= 45
      && text.utf8.count { $0 >= 0xE3 && $0 <= 0xED } * 5 >= text.utf8.count
  }

  /// Whether it holds the mark with which a quotation opens.
  var isQuoting: Bool { text.unicodeScalars.contains(where: Self.openingMarks.contains) }

  /// Whether it begins with that mark.
  var opensQuoting: Bool { text.unicodeScalars.first.map(Self.openingMarks.contains) ?? false }

  private static let openingMarks: Set<Unicode.Scalar> = ["\"", "“", "„", "«"]

  /// Whether it holds a letter.
  var hasLetter: Bool { isLong || text.unicodeScalars.contains { $0.properties.isAlphabetic } }
}
