/// Finds where sentences end.
enum SentenceSplitter {
  /// The ends of the sentences in `range`, the last of them `range.upperBound`.
  ///
  /// Marks that close a quotation or a bracket belong to the sentence that they follow, and so does
  /// the clause that reports a quotation.
  static func ends(in tokens: [Token], _ range: Range<Int>) -> [Int] {
    var ends: [Int] = []
    var index = range.lowerBound
    var sentenceStart = index
    while index < range.upperBound {
      let stop = Stop(tokens[index])
      guard stop != .none else {
        index += 1
        continue
      }
      var next = index + 1
      var closedQuote = false
      var closedBracket = false
      while next < range.upperBound, let closer = closerEnd(at: next, in: tokens, range.upperBound)
      {
        if tokens[next].tag == .closeQuote { closedQuote = true } else { closedBracket = true }
        next = closer
      }
      if next >= range.upperBound { break }
      let isEnd = isBoundary(
        after: index, stop, next: next, closedQuote: closedQuote, closedBracket: closedBracket,
        sentenceStart: sentenceStart, tokens, range)
      if isEnd {
        ends.append(next)
        sentenceStart = next
      }
      index = next
    }
    ends.append(range.upperBound)
    return ends
  }

  /// What a token says about the end of a sentence.
  private enum Stop {
    case none, full, exclaiming, dots, abbreviation

    init(_ token: Token) {
      // Most tokens are words: the last byte tells.
      switch token.text.utf8.last ?? 0 {
      case 0x21, 0x2E, 0x3F, 0x80...: break
      default:
        self = .none
        return
      }
      switch token.text {
      case ".", "。", "．": self = .full
      case "…", "……": self = .dots
      default:
        switch token.text.utf8.last {
        case 0x21, 0x3F:
          self =
            token.text.utf8.first.map { $0 == 0x21 || $0 == 0x3F } == true
            ? .exclaiming : .none
        case 0x2E: self = token.text.utf8.first == 0x2E ? .dots : .abbreviation
        default: self = token.text == "！" || token.text == "？" ? .exclaiming : .none
        }
      }
    }
  }

  /// Where a closing mark, a further stop or a note's number in brackets at `index` ends.
  private static func closerEnd(at index: Int, in tokens: [Token], _ end: Int) -> Int? {
    let token = tokens[index]
    if token.tag == .closeQuote { return index + 1 }
    switch token.text {
    case ")", "]", "}", "）", "】": return index + 1
    case ".", "!", "?": return token.followsSpace ? nil : index + 1
    case "[" where index + 2 < end && tokens[index + 2].text == "]":
      return tokens[index + 1].text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? index + 3 : nil
    default: return nil
    }
  }

  private static func isBoundary(
    after index: Int, _ stop: Stop, next: Int, closedQuote: Bool, closedBracket: Bool,
    sentenceStart: Int, _ tokens: [Token], _ range: Range<Int>
  ) -> Bool {
    let follower = tokens[next]
    var word = next  // the first word of what follows
    while word + 1 < range.upperBound, word < next + 3,
      tokens[word].tag == .openQuote || tokens[word].text == "(" || tokens[word].text == "["
    { word += 1 }
    let first = TextScalar(Array(tokens[word].text.utf8.prefix(4)), at: 0, before: 4)
    let isLower = first.isLower && !startsLikeName(tokens[word].text)
    if !follower.followsSpace, !(closedQuote || closedBracket) {
      return stop == .full && first.isUpper
    }
    switch follower.text {
    case ",", ";", ":": return false
    case "-", "--", "—", "–": return stop == .full && follower.followsSpace && !closedQuote
    default: break
    }
    switch stop {
    case .none: return false
    case .full:
      if index == sentenceStart + 1, isNumeral(tokens[sentenceStart].text) { return false }
      return !isLower || (word > next && !closedQuote)
    case .exclaiming:
      if isLower { return false }
      return !(closedQuote && startsReportingClause(at: next, tokens, range.upperBound))
    case .dots:
      if isLower || closedBracket { return false }
      return first.isUpper || word > next
    case .abbreviation:
      return abbreviationEnds(tokens[index], before: tokens[word], isLower: isLower)
    }
  }

  private static func startsLikeName(_ text: String) -> Bool {
    text.utf8.dropFirst().first.map { $0 >= 65 && $0 <= 90 } ?? false
  }

  private static func isNumeral(_ text: String) -> Bool {
    text.utf8.count <= 3 && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
  }

  private static func abbreviationEnds(_ token: Token, before next: Token, isLower: Bool) -> Bool {
    if isLower { return false }
    let word = String(token.lower.dropLast())
    if word.utf8.count == 1 { return SentenceWords.starters.contains(next.text) }
    if let abbreviation = Abbreviation(word: word) {
      switch abbreviation.kind {
      case .title, .inside, .beforeNumber, .month: return false
      case .anywhere: break
      }
    }
    if word == "e.g" || word == "i.e" { return false }
    return SentenceWords.starters.contains(next.text)
  }

  /// Whether a name and a verb of saying follow, in either order: "Wang said", "asked Wang".
  private static func startsReportingClause(at index: Int, _ tokens: [Token], _ end: Int) -> Bool {
    guard !SentenceWords.starters.contains(tokens[index].text) else { return false }
    for place in index..<min(end, index + 8) {
      let token = tokens[place]
      if SentenceWords.reporting.contains(token.lower) { return place > index }
      let isCapital = token.text.utf8.first.map { $0 >= 65 && $0 <= 90 } ?? false
      guard isCapital || SentenceWords.roles.contains(token.lower) else { return false }
    }
    return false
  }
}
