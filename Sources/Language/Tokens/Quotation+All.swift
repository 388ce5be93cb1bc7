import Model

extension Quotation {
  /// The quotations among `tokens`, by their opening mark.
  ///
  /// One that no mark closes ends with its paragraph, unless the next paragraph reopens it, or
  /// closes it before it opens another. Linear in the tokens.
  public static func all(in tokens: [Token], sentences: [Sentence]) -> [Quotation] {
    var finder = QuotationFinder(tokens: tokens)
    var start = 0
    while start < sentences.count {
      var end = start + 1
      while end < sentences.count, sentences[end].block == sentences[start].block { end += 1 }
      let lower = sentences[start].tokens.lowerBound
      let upper = sentences[end - 1].tokens.upperBound
      finder.read((lower..<max(lower, upper)).clamped(to: tokens.indices))
      start = end
    }
    finder.finish()
    return finder.quotations.sorted { $0.open < $1.open }
  }
}

/// Matches opening with closing marks, block by block.
private struct QuotationFinder {
  let tokens: [Token]
  var quotations: [Quotation] = []

  /// A quotation whose closing mark has not been met.
  private struct Opening {
    var open: Int
    var isSingle: Bool
    var reopenings: [Int] = []
  }
  /// Those open in this block, outermost first.
  private var stack: [Opening] = []
  /// How many of `stack` are double, and single.
  private var doubleCount = 0
  private var singleCount = 0
  /// The quotation that the block before left open, with where that block ends.
  private var pending: (opening: Opening, end: Int)?

  init(tokens: [Token]) { self.tokens = tokens }

  /// Reads the next block.
  mutating func read(_ block: Range<Int>) {
    var index = block.lowerBound
    if let (opening, end) = pending {
      pending = nil
      if index < block.upperBound, tokens[index].tag == .openQuote,
        isSingle(index) == opening.isSingle
      {
        var reopened = opening
        reopened.reopenings.append(index)
        push(reopened)
        index += 1
      } else if closesFirst(in: block, isSingle: opening.isSingle) {
        push(opening)
      } else {
        emit(opening, contentEnd: end, close: nil, depth: 0)
      }
    }
    while index < block.upperBound {
      if tokens[index].tag == .openQuote {
        push(Opening(open: index, isSingle: isSingle(index)))
      } else if tokens[index].tag == .closeQuote {
        close(at: index)
      }
      index += 1
    }
    endBlock(at: block.upperBound)
  }

  /// Ends what is still open after the last block.
  mutating func finish() {
    guard let (opening, end) = pending else { return }
    pending = nil
    emit(opening, contentEnd: end, close: nil, depth: 0)
  }

  private func isSingle(_ index: Int) -> Bool {
    switch tokens[index].text {
    case "'", "`", "‘", "’", "‚", "‛", "‹", "›": true
    default: false
    }
  }

  /// Whether the first mark of this kind in `block` is a closing one.
  private func closesFirst(in block: Range<Int>, isSingle: Bool) -> Bool {
    for index in block {
      let tag = tokens[index].tag
      guard tag == .openQuote || tag == .closeQuote, self.isSingle(index) == isSingle else {
        continue
      }
      return tag == .closeQuote
    }
    return false
  }

  private mutating func push(_ opening: Opening) {
    stack.append(opening)
    if opening.isSingle { singleCount += 1 } else { doubleCount += 1 }
  }

  private mutating func pop() -> Opening? {
    guard let opening = stack.popLast() else { return nil }
    if opening.isSingle { singleCount -= 1 } else { doubleCount -= 1 }
    return opening
  }

  private mutating func close(at index: Int) {
    let isSingle = isSingle(index)
    guard (isSingle ? singleCount : doubleCount) > 0 else { return }
    // A single mark closes nothing beyond a double one that was opened later.
    if isSingle, stack.last?.isSingle != true { return }
    while let opening = pop() {
      if opening.isSingle == isSingle {
        emit(opening, contentEnd: index, close: index, depth: stack.count)
        return
      }
      emit(opening, contentEnd: index, close: nil, depth: stack.count)
    }
  }

  private mutating func endBlock(at end: Int) {
    while let opening = pop() {
      if stack.isEmpty {
        pending = (opening, end)
      } else {
        emit(opening, contentEnd: end, close: nil, depth: stack.count)
      }
    }
  }

  private mutating func emit(_ opening: Opening, contentEnd: Int, close: Int?, depth: Int) {
    let start = min(opening.open + 1, contentEnd)
    quotations.append(
      Quotation(
        content: start..<contentEnd, open: opening.open, close: close, depth: depth,
        reopenings: opening.reopenings))
  }
}
