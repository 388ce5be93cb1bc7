internal import Model

/// Joins the lines of paragraphs that were broken at a fixed width.
enum Unwrapping {
  /// The spans of the paragraphs that `lines` make up.
  ///
  /// A line belongs to the one before it when the first word of the line would not have fitted
  /// there any more: then a machine broke it. The width is that of the lines around, or that of the
  /// whole text where it is wrapped throughout.
  static func paragraphs(of lines: [TextLine]) -> [TextSpan] {
    let textWidth = wrapWidth(of: lines)
    var paragraphs: [TextSpan] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, !lines[end].followsBlank { end += 1 }
      appendParagraphs(of: lines[start..<end], textWidth: textWidth, to: &paragraphs)
      start = end
    }
    return paragraphs
  }

  /// No line of a wrapped text is longer than this.
  private static let greatestWidth = 132

  private static func appendParagraphs(
    of stanza: ArraySlice<TextLine>, textWidth: Int?, to paragraphs: inout [TextSpan]
  ) {
    var width = textWidth
    if width == nil, stanza.count >= 4 { width = stanzaWidth(stanza) }
    for index in stanza.indices {
      let line = stanza[index]
      if index > stanza.startIndex, let last = paragraphs.last,
        isContinuation(line, of: stanza[index - 1], width: width)
      {
        paragraphs[paragraphs.count - 1] = TextSpan(last.start, line.span.end)
      } else {
        paragraphs.append(line.span)
      }
    }
  }

  private static func isContinuation(
    _ line: TextLine, of previous: TextLine, width: Int?
  ) -> Bool {
    if line.standsAlone || previous.standsAlone { return false }
    if let width, previous.length <= greatestWidth {
      return isFull(previous, next: line, width: width)
        || (line.beginsLowerCase && !previous.endsSentence && previous.length * 10 >= width * 6)
    }
    return line.beginsLowerCase && !previous.endsSentence && previous.length >= 40
      && previous.length <= greatestWidth
  }

  private static func isFull(_ line: TextLine, next: TextLine, width: Int) -> Bool {
    line.length + 1 + next.firstWordLength > width - 2
  }

  /// The width at which the whole text is wrapped, if it is.
  private static func wrapWidth(of lines: [TextLine]) -> Int? {
    // A text with a line wider than any page is not wrapped throughout.
    guard lines.allSatisfy({ $0.length <= greatestWidth }) else { return nil }
    var width = 0
    for index in lines.indices.dropFirst() where !lines[index].followsBlank {
      width = max(width, lines[index - 1].length)
    }
    guard width >= 40 else { return nil }
    var fullCount = 0
    var pairCount = 0
    for index in lines.indices.dropFirst() where !lines[index].followsBlank {
      guard lines[index - 1].length * 2 >= width else { continue }
      pairCount += 1
      if isFull(lines[index - 1], next: lines[index], width: width) { fullCount += 1 }
    }
    return pairCount >= 4 && fullCount * 10 >= pairCount * 7 ? width : nil
  }

  private static func stanzaWidth(_ stanza: ArraySlice<TextLine>) -> Int? {
    guard let width = stanza.map(\.length).max(), width >= 40, width <= greatestWidth else {
      return nil
    }
    let isWrapped = stanza.indices.dropLast().allSatisfy {
      isFull(stanza[$0], next: stanza[$0 + 1], width: width)
    }
    return isWrapped ? width : nil
  }
}
