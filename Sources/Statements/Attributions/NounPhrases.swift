import Language
import Model

extension Reader {
  /// The noun phrase that ends with the token before `end`, without what follows its head.
  ///
  /// It reaches left over modifiers, possessives and determiners, never over a comma, a date, or
  /// `limit`.
  func basePhrase(endingAt end: Int, limit: Int) -> Range<Int>? {
    let head = end - 1
    guard head >= limit else { return nil }
    if let name = name(at: head), name.tokens.upperBound == end, name.tokens.lowerBound >= limit {
      return extendedLeft(from: name.tokens.lowerBound, end: end, limit: limit)
    }
    switch tag(head) {
    case .prp, .wp, .wdt, .ex: return head..<end
    case .nn, .nns, .nnp, .nnps, .cd, .dt, .jj, .vbg, .fw:
      return extendedLeft(from: head, end: end, limit: limit)
    default: return nil
    }
  }

  private func extendedLeft(from first: Int, end: Int, limit: Int) -> Range<Int>? {
    var start = first
    if tag(start) == .dt, start == end - 1 { return start..<end }
    while start > limit {
      let previous = start - 1
      if let date = date(at: previous), name(at: previous) == nil {
        // "a 2020 report": a year among the modifiers.
        guard date.tokens.count == 1, tag(previous) == .cd, previous - 1 >= limit,
          tag(previous - 1) == .dt || tag(previous - 1) == .prps || tag(previous - 1) == .pos
        else { break }
      }
      if Self.looseWords.contains(lower(previous)) { break }
      if let name = name(at: previous), name.tokens.lowerBound >= limit {
        start = name.tokens.lowerBound
        continue
      }
      switch tag(previous) {
      case .dt where lower(previous) == "that" && (tag(previous - 1).isVerb || tag(start) == .cd):
        return start..<end
      case .dt, .prps, .pdt, .wps:
        return previous..<end
      case .jj, .jjr, .jjs, .nn, .nns, .nnp, .nnps, .cd, .pos, .dollar, .afx, .fw:
        start = previous
      case .vbn, .vbg:
        // "the disclosed materials", "a leading firm": only between a determiner and a noun.
        let before = tag(previous - 1)
        guard
          before == .dt || before == .prps || before == .jj || before == .pos || before == .rb
            || before == .nn, previous - 1 >= limit
        else { return start..<end }
        start = previous
      case .rb where tag(previous - 1) == .dt && previous - 1 >= limit:
        start = previous
      case .openQuote, .closeQuote:
        // A word in quotation marks within the phrase: "the so-called “axis” report".
        return start..<end
      case .cc:
        // "aviation and technical institutes": modifiers, not two phrases.
        guard previous - 1 >= limit, tag(previous - 1) == .jj, tag(start) == .jj else {
          return start..<end
        }
        start = previous
      default:
        return start..<end
      }
    }
    return start..<end
  }

  /// The noun phrase that ends before `end`, with what hangs on it: "a report of the firm 360",
  /// "the materials published by the media", "a spokesperson for the ministry".
  func phrase(endingAt end: Int, limit: Int) -> Range<Int>? {
    var end = end
    if tag(end - 1) == .closeBracket {
      var open = end - 2
      while open > limit, end - open < 12, tag(open) != .openBracket { open -= 1 }
      guard open > limit, tag(open) == .openBracket else { return nil }
      guard let inner = phrase(endingAt: open, limit: limit) else { return nil }
      return inner.lowerBound..<end
    }
    // "the report on Monday": the day belongs to the verb, and the phrase ends before it.
    while end - 1 > limit, let date = date(at: end - 1), name(at: end - 1) == nil {
      var start = max(date.tokens.lowerBound, limit)
      if start > limit, isPreposition(start - 1) { start -= 1 }
      guard start < end, start > limit else { return nil }
      end = start
    }
    guard var range = basePhrase(endingAt: end, limit: limit) else { return nil }
    if tag(range.lowerBound) == .prp || tag(range.lowerBound) == .wp {
      // "one of them", "some of those".
      guard range.lowerBound - 2 >= limit, lower(range.lowerBound - 1) == "of" else { return range }
    }
    for _ in 0..<4 {
      let link = range.lowerBound - 1
      guard link > limit else { break }
      if isPreposition(link), Self.attaching.contains(lower(link)) {
        // "a report published last month by the firm".
        if lower(link) == "by", let date = date(at: link - 1), date.tokens.lowerBound - 2 >= limit,
          tag(date.tokens.lowerBound - 1) == .vbn, tag(date.tokens.lowerBound - 2).isNoun,
          let outer = basePhrase(endingAt: date.tokens.lowerBound - 1, limit: limit)
        {
          range = outer.lowerBound..<range.upperBound
          continue
        }
        if lower(link) == "by", tag(link - 1) == .vbn || tag(link - 1) == .vbd,
          let outer = basePhrase(endingAt: link - 1, limit: limit), tag(link - 2).isNoun
        {
          range = outer.lowerBound..<range.upperBound
          continue
        }
        guard link - 1 >= limit,
          tag(link - 1).isNoun || tag(link - 1) == .closeBracket
            || lower(link) == "of" && [.cd, .dt, .jj, .jjs].contains(tag(link - 1)),
          date(at: link - 1) == nil || tag(link - 1) == .cd,
          let outer = basePhrase(
            endingAt: tag(link - 1) == .closeBracket ? bracketStart(link - 1, limit) : link,
            limit: limit)
        else { break }
        range = outer.lowerBound..<range.upperBound
      } else if lower(link) == "and", link - 1 >= limit, tag(link - 1).isNoun,
        let outer = basePhrase(endingAt: link, limit: limit),
        outer.lowerBound == limit || isComma(outer.lowerBound - 1)
          || isQuoteMark(outer.lowerBound - 1)
          || lower(outer.lowerBound - 1) == "that"
      {
        range = outer.lowerBound..<range.upperBound
      } else {
        break
      }
    }
    return range
  }

  private func bracketStart(_ close: Int, _ limit: Int) -> Int {
    var open = close - 1
    while open > limit, close - open < 12, tag(open) != .openBracket { open -= 1 }
    return tag(open) == .openBracket ? open : close
  }

  /// The noun phrase that starts at `start`, with "of …" and an apposition where they follow.
  func phrase(startingAt start: Int, limit: Int) -> Range<Int>? {
    guard start < limit else { return nil }
    guard var end = basePhraseEnd(from: start, limit: limit) else { return nil }
    while end < limit, isPreposition(end), ["of", "for", "at", "from"].contains(lower(end)),
      date(at: end + 1) == nil, let next = basePhraseEnd(from: end + 1, limit: limit)
    {
      end = next
    }
    return start..<end
  }

  /// Where the noun phrase that starts at `start` ends, without what hangs on it.
  func basePhraseEnd(from start: Int, limit: Int) -> Int? {
    var index = start
    var head: Int?
    if tag(index) == .prp || tag(index) == .wp { return index + 1 }
    while index < limit {
      if let name = name(at: index), name.tokens.lowerBound >= start {
        index = min(name.tokens.upperBound, limit)
        head = index
        continue
      }
      if date(at: index) != nil { break }
      switch tag(index) {
      case .nn, .nns, .nnp, .nnps, .fw:
        index += 1
        head = index
      case .dt, .prps, .pdt:
        if head != nil { return head }
        index += 1
      case .cd where head == index && !tag(index + 1).isNoun && tag(index + 1) != .cd:
        // "the security firm 360".
        index += 1
        head = index
      case .jj, .jjr, .jjs, .cd, .pos, .vbn, .afx, .dollar:
        index += 1
      case .vbg where index > start:
        index += 1
      case .openBracket where head == index:
        var close = index + 1
        while close < limit, close - index < 8, tag(close) != .closeBracket { close += 1 }
        guard close < limit, tag(close) == .closeBracket else { return head }
        index = close + 1
        head = index
      default:
        return head
      }
    }
    return head
  }

  /// Prepositions that a tagger often takes for something else.
  private static let looseWords: Set<String> = [
    "amid", "amidst", "despite", "via", "per", "versus", "vs.", "including", "following",
    "regarding", "concerning",
  ]

  /// Prepositions that hang a phrase on a noun.
  private static let attaching: Set<String> = [
    "of", "for", "at", "from", "in", "with", "by", "on", "within", "under", "behind", "inside",
    "about", "into",
  ]
}
