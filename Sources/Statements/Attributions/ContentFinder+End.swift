import Language
import Model

// Where content ends.
extension ContentFinder {
  /// One past the last token of the content that starts at `start`.
  func contentEnd(from start: Int, cue: Cue, isClause: Bool) -> Int {
    var index = start
    let limit = cue.region.upperBound
    var depth = 0
    while index < limit {
      if let quotation = reader.quotation(openingAt: index), let close = quotation.close {
        // What is quoted belongs to the content as a whole, even past the sentence's end.
        if close >= limit { return close + 1 }
        index = close + 1
        continue
      }
      switch reader.tag(index) {
      case .openBracket: depth += 1
      case .closeBracket:
        if depth == 0 { return index }
        depth -= 1
      default: break
      }
      if depth == 0, index > start, isEnd(index, start: start, cue: cue, isClause: isClause) {
        return index
      }
      index += 1
    }
    var end = limit
    while end > start, [".", "?", "!", ",", ";", ":", "…"].contains(reader.lower(end - 1)) {
      end -= 1
    }
    return end
  }

  func isEnd(_ index: Int, start: Int, cue: Cue, isClause: Bool) -> Bool {
    let word = reader.lower(index)
    if word == ";" { return true }
    // A comma may stand inside the marks of a quotation that ends here: "“… threat,” more than".
    let isQuotedComma = reader.tag(index - 1) == .closeQuote && reader.isComma(index - 2)
    if reader.isComma(index) || isQuotedComma {
      if walls.contains(index) { return true }
      let next = isQuotedComma ? index : index + 1
      if case .noun = cue.kind, resumes(at: next, cue) { return true }
      if reader.tag(next) == .vbg, CueVerb.named(reader.lemma(next)) != nil { return true }
      if reader.lower(next) == "according" { return true }
      if reader.lower(next) == "in", reader.lower(next + 1) == "what" { return true }
      var pronoun = next
      while pronoun - next < 3, reader.tag(pronoun) == .dt || reader.tag(pronoun) == .nn {
        pronoun += 1
      }
      if reader.tag(pronoun) == .wdt,
        relativeReports(from: pronoun + 1, limit: cue.region.upperBound)
      {
        return true
      }
      if reader.tag(next) == .cc, startsSharedCue(next, cue) { return true }
      if isClause, startsOtherCue(next, cue) { return true }
      if !isClause, isTemporal(from: next) { return true }
      if !isClause, reader.tag(next) == .cc,
        self.isClause(from: next + 1, limit: min(cue.region.upperBound, next + 8))
      {
        return true
      }
    }
    if reader.tag(index) == .cc, startsSharedCue(index, cue) { return true }
    return false
  }

  /// "From the revelation that …, it has been shown": the sentence goes on after the noun's clause.
  func resumes(at next: Int, _ cue: Cue) -> Bool {
    for index in cue.region.lowerBound..<cue.head where reader.isFinite(index) { return false }
    guard let end = reader.basePhraseEnd(from: next, limit: cue.region.upperBound) else {
      return false
    }
    return reader.isFinite(end) || reader.tag(end) == .rb && reader.isFinite(end + 1)
  }

  /// "what the service called", "a charge which the state rejected as": the object stands before.
  func followsWhat(_ cue: Cue) -> Bool {
    let before = cue.start - 1
    guard before >= cue.region.lowerBound, cue.source?.upperBound ?? 0 > before else {
      return false
    }
    return reader.lower(before) == "what"
      || (reader.tag(before) == .wdt || reader.lower(before) == "that")
        && reader.lower(cue.end) == "as"
  }

  /// "…, which Orsany denied": the relative clause belongs to the reporter.
  func relativeReports(from start: Int, limit: Int) -> Bool {
    guard let subject = reader.phrase(startingAt: start, limit: limit) else { return false }
    var index = subject.upperBound
    while index < limit, reader.tag(index) == .rb || Reader.haveForms.contains(reader.lower(index))
    {
      index += 1
    }
    return reader.tag(index).isVerb && CueVerb.named(reader.lemma(index)) != nil
  }

  /// Whether another speaker's cue begins, as in "…, while the agency confirmed".
  private func startsOtherCue(_ next: Int, _ cue: Cue) -> Bool {
    guard ["while", "whereas", "but"].contains(reader.lower(next)) else { return false }
    let first = firstCue(after: next)
    return first < cues.count && cues[first].start == next + 1 && !cues[first].isRelative
      && cues[first].head - next < 14
      && cues[first].source.map { $0.lowerBound == next + 1 } ?? false
  }

  /// The number of the first cue whose head stands behind the token.
  private func firstCue(after token: Int) -> Int {
    var low = 0
    var high = cues.count
    while low < high {
      let middle = (low + high) / 2
      if cues[middle].head <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether another cue of the same speaker begins, in the same tense: "… and urged".
  func startsSharedCue(_ conjunction: Int, _ cue: Cue) -> Bool {
    let first = firstCue(after: conjunction)
    guard first < cues.count else { return false }
    let other = cues[first]
    return other.start == conjunction && other.head - conjunction <= 3
      && Reader.isSameTense(reader.tag(other.head), reader.tag(cue.head))
      && reader.tag(other.head) != .vbg
  }

  /// "more than a week after …", "before …": the reporter's own clause of time.
  func isTemporal(from start: Int) -> Bool {
    var index = start
    while index - start < 6 {
      let word = reader.lower(index)
      if ["after", "before", "amid", "following", "since"].contains(word) { return true }
      guard
        reader.tag(index) == .cd || reader.tag(index) == .dt || reader.tag(index) == .jjr
          || reader.tag(index) == .rb || reader.tag(index) == .rbr
          || [
            "than", "just", "day", "days", "week", "weeks", "month", "months", "year", "years",
            "hour", "hours",
          ].contains(word)
      else { return false }
      index += 1
    }
    return false
  }

  // MARK: Small steps
}
