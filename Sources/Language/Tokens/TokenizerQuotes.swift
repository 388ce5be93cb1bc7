import Model

extension TokenScanner {
  /// Reads the mark at `index` as a quotation mark, an apostrophe or a possessive, and returns where
  /// that token ends, or `nil` where the mark is none of these.
  mutating func scanQuote(at index: Int, _ mark: TextScalar, followsSpace: Bool) -> Int? {
    let next = scalar(at: index + mark.length)
    if next.value == mark.value, mark.value == 0x60 || mark.value == 0x27 {
      let end = index + 2
      let isOpening = mark.value == 0x60 || opensDouble(0x22, at: index, end: end, followsSpace)
      appendDouble(index..<end, isOpening: isOpening, followsSpace: followsSpace)
      return end
    }
    let end = index + mark.length
    if mark.isDoubleQuote {
      if mark.value == 0x22, isMeasure(at: index, next) {
        append(index..<end, followsSpace: false, tag: .sym)
        return end
      }
      let isOpening = opensDouble(mark.value, at: index, end: end, followsSpace)
      appendDouble(index..<end, isOpening: isOpening, followsSpace: followsSpace)
      return end
    }
    return scanSingle(at: index, mark, next, followsSpace: followsSpace)
  }

  private mutating func appendDouble(_ range: Range<Int>, isOpening: Bool, followsSpace: Bool) {
    openDoubles = isOpening ? openDoubles + 1 : max(0, openDoubles - 1)
    append(range, followsSpace: followsSpace, tag: isOpening ? .openQuote : .closeQuote)
  }

  /// Whether what stands before `index` lets a quotation open there.
  private func canOpen(at index: Int, _ followsSpace: Bool) -> Bool {
    if followsSpace || index == start { return true }
    if let last = tokens.last, last.tag == .openQuote, last.span.end == index { return true }
    let before = scalar(before: index)
    return before.isOpenBracket || before.isDash || before.value == 0x2F || before.value == 0x3D
      || (before.value == 0x2D && scalar(before: index - 1).value == 0x2D)
  }

  /// Whether the double quotation mark `value` opens a quotation.
  private func opensDouble(_ value: UInt32, at index: Int, end: Int, _ followsSpace: Bool) -> Bool {
    let next = scalar(at: end)
    let hasNext = next.length > 0 && !next.isSpace
    let canOpen = canOpen(at: index, followsSpace)
    switch value {
    case 0x201E, 0x201F, 0x300C, 0x300E: return true
    case 0x300D, 0x300F: return false
    case 0x201C, 0xAB: return openDoubles == 0 || canOpen || next.isWord
    case 0x201D, 0xBB: return openDoubles == 0 && canOpen && hasNext && next.isWord
    default:
      if canOpen { return hasNext || openDoubles == 0 }
      return next.isWord && openDoubles == 0
    }
  }

  /// Whether the mark after a short number is that of inches or feet.
  private func isMeasure(at index: Int, _ next: TextScalar) -> Bool {
    guard openDoubles == 0, !next.isWord, let last = tokens.last, last.span.end == index else {
      return false
    }
    return last.text.utf8.count <= 3 && last.text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
  }

  private mutating func scanSingle(
    at index: Int, _ mark: TextScalar, _ next: TextScalar, followsSpace: Bool
  ) -> Int? {
    let end = index + mark.length
    let canOpen = canOpen(at: index, followsSpace)
    let hasNext = next.length > 0 && !next.isSpace
    if canOpen, mark.value != 0x60, let elision = elisionEnd(from: end) {
      append(index..<elision, followsSpace: followsSpace)
      return elision
    }
    switch mark.value {
    case 0x60 where !(canOpen && hasNext): return nil
    case 0x60, 0x2018, 0x201A, 0x201B, 0x2039:
      return appendSingle(index..<end, isOpening: true, followsSpace)
    case 0x203A: return appendSingle(index..<end, isOpening: false, followsSpace)
    default: break
    }
    if canOpen { return appendSingle(index..<end, isOpening: hasNext, followsSpace) }
    let before = scalar(before: index)
    if before.isDigit, !isSingleOpen {
      append(index..<end, followsSpace: false, tag: .sym)
      return end
    }
    if next.isWord, !before.isWord, !isSingleOpen {
      return appendSingle(index..<end, isOpening: true, followsSpace)
    }
    if isPossessive(after: before, end: end) {
      append(index..<end, followsSpace: false, tag: .pos)
      return end
    }
    return appendSingle(index..<end, isOpening: false, followsSpace)
  }

  private mutating func appendSingle(
    _ range: Range<Int>, isOpening: Bool, _ followsSpace: Bool
  ) -> Int {
    isSingleOpen = isOpening
    append(range, followsSpace: followsSpace, tag: isOpening ? .openQuote : .closeQuote)
    return range.upperBound
  }

  /// Whether the apostrophe before `end`, which a word and no letter stand beside, makes a
  /// possessive ("countries' companies") and does not close a quotation.
  private mutating func isPossessive(after before: TextScalar, end: Int) -> Bool {
    guard let last = tokens.last?.lower.utf8, last.count > 1 else { return false }
    switch before.value | 0x20 {
    case 0x73, 0x78, 0x7A: break  // s x z
    case 0x2E where last.count > 2: break
    default: return false
    }
    return isSingleOpen ? nextSingleCloses(after: end) : true
  }

  /// Whether the next mark that can open or close a single quotation closes one.
  ///
  /// The place of the answer is kept, so that all calls together read the text once.
  private mutating func nextSingleCloses(after index: Int) -> Bool {
    var place = max(index, nextSingle.place)
    if nextSingle.limit == limit, nextSingle.place >= index, nextSingle.isFound {
      return nextSingle.closes
    }
    if nextSingle.limit != limit { place = index }
    while place < limit {
      let byte = bytes[place]
      guard byte == 0x27 || byte == 0xE2 else {
        place += 1
        continue
      }
      let mark = scalar(at: place)
      let next = scalar(at: place + mark.length)
      if mark.isApostrophe, !next.isWord, !scalar(before: place).isSpace {
        nextSingle = NextSingle(place: place, limit: limit, isFound: true, closes: true)
        return true
      }
      if mark.value == 0x2018 || (mark.isApostrophe && scalar(before: place).isSpace) {
        nextSingle = NextSingle(place: place, limit: limit, isFound: true, closes: false)
        return false
      }
      place += max(1, mark.length)
    }
    nextSingle = NextSingle(place: limit, limit: limit, isFound: true, closes: false)
    return false
  }

  /// Where the shortened word after the apostrophe ends ("’90s", "’em", "’n’"), or `nil`.
  private func elisionEnd(from index: Int) -> Int? {
    var end = index
    while end < limit, end - index < 8, scalar(at: end).isWord { end += scalar(at: end).length }
    let after = scalar(at: end)
    if scalar(at: index).isDigit {
      let isYear =
        end - index >= 2 && scalar(at: index + 1).isDigit
        && (end - index == 2 || (end - index == 3 && bytes[index + 2] | 0x20 == 0x73))
      return isYear && !after.isApostrophe && !(end - index == 2 && after.isHyphen) ? end : nil
    }
    guard end - index <= 5, end > index else { return nil }
    switch lowered(index..<end) {
    case "n": return after.isApostrophe ? end + after.length : end
    case "em", "til", "tis", "twas", "cause", "bout", "cuz", "twill", "twere":
      return after.isApostrophe ? nil : end
    default: return nil
    }
  }
}

/// What `nextSingleCloses` found last.
struct NextSingle {
  var place = 0
  var limit = -1
  var isFound = false
  var closes = false
}
