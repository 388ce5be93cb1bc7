internal import Model

/// Sums over stretches of text.
enum Spans {
  /// The bytes from the first to the last of a range of words, which is not empty, by their spans.
  static func span(of range: Range<Int>, in spans: [TextSpan]) -> TextSpan {
    TextSpan(spans[range.lowerBound].start, spans[range.upperBound - 1].end)
  }

  /// How many bytes lie in one of the first and in one of the second.
  static func sharedByteCount(_ first: [TextSpan], _ second: [TextSpan]) -> Int {
    let mine = merged(first)
    let theirs = merged(second)
    var at = 0
    var total = 0
    for span in mine {
      while at < theirs.count, theirs[at].end <= span.start { at += 1 }
      var next = at
      while next < theirs.count, theirs[next].start < span.end {
        total += max(0, min(theirs[next].end, span.end) - max(theirs[next].start, span.start))
        next += 1
      }
      at = max(at, next - 1)
    }
    return total
  }

  /// The spans in order, those that touch made one.
  private static func merged(_ spans: [TextSpan]) -> [TextSpan] {
    var result: [TextSpan] = []
    for span in spans.sorted() {
      if let last = result.last, span.start <= last.end {
        result[result.count - 1] = last.union(span)
      } else {
        result.append(span)
      }
    }
    return result
  }
}
