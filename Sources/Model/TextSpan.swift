/// A half-open range of a document's text, counted in UTF-8 bytes.
///
/// Code points, which the outputs for machines count, exist only at the border (`Exchange`).
public struct TextSpan: Sendable, Hashable, Comparable {
  /// The first byte.
  public var start: Int
  /// One past the last byte; never less than `start`.
  public var end: Int

  /// The span from `start` up to, but not including, `end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start >= 0 && end >= start, "a span runs forwards")
    self.start = start
    self.end = end
  }

  /// How many bytes it covers.
  public var byteCount: Int { end - start }

  /// Whether it covers nothing.
  public var isEmpty: Bool { start == end }

  /// Whether every byte of `other` lies within.
  public func contains(_ other: TextSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether the two share a byte.
  public func overlaps(_ other: TextSpan) -> Bool {
    start < other.end && other.start < end
  }

  /// The smallest span that covers both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }

  /// Orders by start, then by end.
  public static func < (lhs: TextSpan, rhs: TextSpan) -> Bool {
    (lhs.start, lhs.end) < (rhs.start, rhs.end)
  }
}

extension String {
  /// The text that `span` covers; bytes past the end, or halves of a character, are left out.
  public subscript(span: TextSpan) -> String {
    let count = utf8.count
    let lower = utf8.index(startIndex, offsetBy: Swift.min(span.start, count))
    let upper = utf8.index(startIndex, offsetBy: Swift.min(span.end, count))
    return String(self[lower..<upper])
  }
}

/// Words of a document with the place where they stand.
public struct Passage: Sendable, Hashable {
  /// The words, as they stand in the document.
  public var text: String
  /// Where they stand.
  public var span: TextSpan

  /// A passage whose text is already at hand.
  public init(text: String, span: TextSpan) {
    self.text = text
    self.span = span
  }

  /// The passage of `text` that `span` covers.
  public init(of text: String, at span: TextSpan) {
    self.text = text[span]
    self.span = span
  }
}

extension Passage {
  /// The passage without the "that" or "whether" that leads into it: what is said rather than how it is
  /// joined to the words that report.
  public var withoutConjunction: Passage {
    for word in ["that ", "whether "] {
      let count = word.utf8.count
      guard text.utf8.count > count, text.utf8.prefix(count).elementsEqual(word.utf8) else {
        continue
      }
      return Passage(
        text: String(text.dropFirst(count)), span: TextSpan(span.start + count, span.end))
    }
    return self
  }
}
