import Language
import Model

// Content that stands before its cue, or on both sides of it.
extension ContentFinder {
  /// "“…,” Reyes said", "The state spied, according to the ministry".
  func contentBefore(_ cue: Cue) -> [Range<Int>] {
    var end = cue.start
    guard end - 1 >= cue.region.lowerBound || reader.isQuoteMark(end - 1) else { return [] }
    let isPreposition = cue.kind == .preposition
    // "“…,” as the minister put it".
    if reader.lower(end - 1) == "as", end - 2 >= cue.region.lowerBound { end -= 1 }
    if reader.isComma(end - 1) || reader.lower(end - 1) == "—" || reader.lower(end - 1) == "-"
      || reader.lower(end - 1) == "--" || reader.lower(end - 1) == "–"
    {
      end -= 1
    } else if !(reader.tag(end - 1) == .closeQuote) && !isPreposition {
      return []
    }
    guard end > cue.region.lowerBound else { return [] }
    if reader.tag(end - 1) == .closeQuote, let quotation = reader.quotation(closingAt: end - 1) {
      let start = contentStart(before: quotation, cue: cue)
      guard start < end else { return [] }
      return [start..<end]
    }
    let start = leftEdge(before: end, cue: cue)
    guard start < end else { return [] }
    // "The cost, he estimated, would be high": the clause goes on behind the cue.
    // "hackers who, he claimed, had attacked": the clause begins behind the pronoun.
    if reader.isComma(end),
      [.wp, .wdt].contains(reader.tag(end - 1)) || reader.lower(end - 1) == "that"
    {
      let comma = skippingTimes(cue.end, cue.region.upperBound)
      guard reader.isComma(comma), comma + 1 < cue.region.upperBound else { return [] }
      let last = contentEnd(from: comma + 1, cue: cue, isClause: true)
      return last > comma + 1 ? [(comma + 1)..<last] : []
    }
    if reader.isComma(end), let rest = rest(after: cue, ofClause: start..<end) {
      return [start..<end, rest]
    }
    // Words of the speaker without a verb that the tagger sees: not a mere "At the briefing, she said".
    guard hasVerb(start..<end) || end - start >= 4 && !reader.isPreposition(start) else {
      return []
    }
    return [start..<end]
  }

  /// What follows a cue that stands between commas within its content.
  func rest(after cue: Cue, ofClause left: Range<Int>) -> Range<Int>? {
    let comma = skippingTimes(cue.end, cue.region.upperBound)
    guard reader.isComma(comma), comma + 1 < cue.region.upperBound else { return nil }
    let next = comma + 1
    let goesOn =
      hasVerb(left)
      ? Self.joining.contains(reader.lower(next))
        || reader.tag(next) == .cc && isClause(from: next + 1, limit: cue.region.upperBound)
          && CueVerb.named(reader.lemma(next + 1)) == nil
      : isClause(from: next, limit: cue.region.upperBound) || reader.isFinite(next)
        || reader.tag(next) == .md
    guard goesOn else { return nil }
    let end = contentEnd(from: next, cue: cue, isClause: true)
    return end > next ? next..<end : nil
  }

  /// The content that ends with a quotation begins with it, or with the sentence when words of the
  /// speaker lead up to it: "The state is the “empire of theft,” Reyes said".
  func contentStart(before quotation: Quotation, cue: Cue) -> Int {
    let edge = leftEdge(before: quotation.open, cue: cue)
    guard quotation.open > edge else { return min(quotation.open, edge) }
    let lead = edge..<quotation.open
    if reader.isComma(quotation.open - 1) || reader.lower(quotation.open - 1) == ":" {
      return quotation.open
    }
    return hasVerb(lead) || lead.count >= 2 ? edge : quotation.open
  }

  /// Where content that ends at `end` begins: at the start of its sentence, or behind an earlier
  /// reporting clause in it.
  func leftEdge(before end: Int, cue: Cue) -> Int {
    var edge = cue.region.lowerBound
    if reader.tag(edge) == .cc, reader.isComma(edge + 1) { edge += 2 }
    var index = end - 1
    while index > edge, end - index < 60 {
      if reader.lower(index) == ";" {
        edge = index + 1
        break
      }
      index -= 1
    }
    return min(edge, end)
  }

  func hasVerb(_ range: Range<Int>) -> Bool {
    range.contains { reader.isFinite($0) }
  }

  /// The second part of a quotation that its cue interrupts: "“…,” said Reyes, “…”".
  func contentAfterInversion(_ cue: Cue) -> [Range<Int>] {
    let index = skippingTimes(cue.end, cue.region.upperBound)
    guard reader.isComma(index) || reader.lower(index) == ":",
      let quotation = reader.quotation(openingAt: index + 1),
      !quotation.content.isEmpty
    else { return [] }
    return [(index + 1)..<(quotation.close.map { $0 + 1 } ?? quotation.content.upperBound)]
  }

  /// Words with which a clause goes on after "…, he said,".
  static let joining: Set<String> = [
    "whether", "if", "unless", "because", "although", "though", "from", "up", "down", "compared",
    "even", "including", "especially", "particularly", "not",
  ]
}
